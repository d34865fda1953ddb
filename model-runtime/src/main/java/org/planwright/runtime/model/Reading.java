package org.planwright.runtime.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;

/**
 * What the readers of a plan share while they prepare it: its parts, the edition, the years; and what they note on the way.
 * Everything is looked up here, once; a draw looks nothing up.
 */
final class Reading {
    final Parts parts;
    final Outlook outlook;
    final Timing timing;
    final boolean national;
    /** Whether the plan is a public option, sold on an exchange. */
    final boolean option;

    final Taxpayers taxpayers;
    final Notes notes = new Notes();
    private final Map<String, Integer> parameters = new LinkedHashMap<>();

    Reading(Parts parts, Outlook outlook, Timing timing, boolean national) {
        this(parts, outlook, timing, national, false, new Taxpayers(outlook));
    }

    Reading(Parts parts, Outlook outlook, Timing timing, boolean national, boolean option, Taxpayers taxpayers) {
        this.option = option;
        this.parts = parts;
        this.outlook = outlook;
        this.timing = timing;
        this.national = national;
        this.taxpayers = taxpayers;
    }

    int years() {
        return timing.years();
    }

    /** The provisions with an uncertain value, each at its number. */
    List<String> parameters() {
        return List.copyOf(parameters.keySet());
    }

    /** A value of the plan. */
    Input input(String key, InputValue value, Provenance at, String overrides) {
        Quantity quantity = Quantity.of(value);
        if (quantity.centre().isEmpty() && value instanceof InputValue.Open) {
            notes.warn(
                    "score.open-value",
                    "“" + at.clause() + "” states no value, so the score leaves it out.",
                    at,
                    "State a value, a range or a default.");
        }
        int parameter = -1;
        if (quantity.isUncertain()) {
            parameters.putIfAbsent(at.clause(), parameters.size());
            parameter = parameters.get(at.clause());
        }
        return new Input(key, quantity, parameter, at, overrides);
    }

    /** A value of the plan, where it is a figure. */
    Optional<Input> figure(String key, InputValue value, Provenance at, String overrides) {
        return Optional.of(input(key, value, at, overrides))
                .filter(one -> one.quantity().centre().isPresent() || one.parameter() >= 0);
    }

    /** The assumptions of the plan under a key. */
    List<Parts.Assumption> assumed(String key) {
        String wanted = key.replace('-', ' ');
        return parts.assumptions().stream()
                .filter(one -> one.key().replace('-', ' ').equalsIgnoreCase(wanted))
                .toList();
    }

    /** The assumptions of the plan under a key that are figures. */
    List<Input> assumption(String key) {
        return assumed(key).stream()
                .flatMap(one -> figure(key, one.value(), one.provenance(), "").stream())
                .toList();
    }

    /** The plan's assumption under a key, or else the edition's. */
    Assumed assumptionOr(String key, String inEdition) {
        Optional<Outlook.Default> usual = outlook.findAssumption(inEdition);
        String overrides =
                inEdition + usual.map(one -> " " + Figure.plain(one.value())).orElse("");
        List<Input> stated = assumed(key).stream()
                .map(one -> input(key, one.value(), one.provenance(), overrides))
                .toList();
        return new Assumed(stated, key, inEdition, usual);
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
