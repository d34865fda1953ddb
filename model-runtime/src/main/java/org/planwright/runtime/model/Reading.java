package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;

/** What the readers of a plan share: its parts, the edition, the years, the draw; and what they note on the way. */
final class Reading {
    final Parts parts;
    final Outlook outlook;
    final Timing timing;
    final boolean national;
    private final Draw draw;
    private final Map<String, Used> used = new LinkedHashMap<>();
    private final List<ModelFinding> findings = new ArrayList<>();

    Reading(Parts parts, Outlook outlook, Timing timing, boolean national, Draw draw) {
        this.parts = parts;
        this.outlook = outlook;
        this.timing = timing;
        this.national = national;
        this.draw = draw;
    }

    int years() {
        return timing.years();
    }

    List<Used> used() {
        return List.copyOf(used.values());
    }

    List<ModelFinding> findings() {
        return List.copyOf(findings);
    }

    void error(String rule, String message, Provenance at, String help) {
        note(ModelFinding.Severity.ERROR, rule, message, at, help);
    }

    void warn(String rule, String message, Provenance at, String help) {
        note(ModelFinding.Severity.WARNING, rule, message, at, help);
    }

    private void note(ModelFinding.Severity severity, String rule, String message, Provenance at, String help) {
        ModelFinding finding = new ModelFinding(severity, rule, message, at.clause(), at.file(), at.line(), help);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** A value of the plan as a number. */
    Optional<Figure> figure(InputValue value, Provenance at) {
        Optional<Figure> figure = Figure.of(value, at.clause(), draw);
        if (figure.isEmpty() && value instanceof InputValue.Open) {
            warn(
                    "score.open-value",
                    "“" + at.clause() + "” states no value, so the score leaves it out.",
                    at,
                    "State a value, a range or a default.");
        }
        return figure;
    }

    /** Notes that the score used a value of the plan. */
    void useOfPlan(String key, Figure figure, Provenance at, String overrides) {
        String source = at.cites().isEmpty() ? at.status().word() : String.join("; ", at.cites());
        String unit = figure.kind() == Figure.Kind.MONEY ? "dollars" : "share";
        used.put(
                key + at.clause(),
                new Used(key, figure.value(), unit, "plan", at.file() + ":" + at.line(), source, overrides));
    }

    /** Notes that the score used a figure of the edition. */
    void useOfEdition(String key, double value, String unit, String status, String source) {
        used.put(
                key,
                new Used(
                        key,
                        value,
                        unit,
                        status.equals("verified") ? "edition" : "assumption of the edition",
                        outlook.edition().name(),
                        source,
                        ""));
    }

    /** The assumptions of the plan under a key. */
    List<Parts.Assumption> assumed(String key) {
        String wanted = key.replace('-', ' ');
        return parts.assumptions().stream()
                .filter(one -> one.key().replace('-', ' ').equals(wanted))
                .toList();
    }

    /** The last assumption of the plan under a key that is a number. */
    Optional<Figure> assumption(String key) {
        Optional<Figure> found = Optional.empty();
        for (Parts.Assumption one : assumed(key)) {
            Optional<Figure> figure = figure(one.value(), one.provenance());
            if (figure.isPresent()) {
                useOfPlan(key, figure.get(), one.provenance(), "");
                found = figure;
            }
        }
        return found;
    }

    /** The plan's assumption under a key, or else the edition's. */
    double assumptionOr(String key, String inEdition) {
        Outlook.Default usual = outlook.assumption(inEdition);
        for (Parts.Assumption one : assumed(key)) {
            Optional<Figure> figure = figure(one.value(), one.provenance());
            if (figure.isPresent()) {
                useOfPlan(key, figure.get(), one.provenance(), inEdition + " " + usual.value());
                return figure.get().value();
            }
        }
        useOfEdition(key, usual.value(), "share", usual.status(), usual.source());
        return usual.value();
    }

    /** The words chosen by the answer to a key of the assumptions. */
    Optional<String> chosen(String key) {
        return assumed(key).stream()
                .filter(one -> one.value() instanceof InputValue.Choice)
                .map(one -> ((InputValue.Choice) one.value()).chosen().get(0))
                .findFirst();
    }

    /** Whether the answer to a key of a section chooses one of these words. */
    boolean answers(String section, String key, String... words) {
        return parts.answers(section, key).stream()
                .map(Parts.Answer::value)
                .anyMatch(value -> value instanceof InputValue.Choice choice
                        && choice.chosen().stream().anyMatch(List.of(words)::contains));
    }
}
