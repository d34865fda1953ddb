package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.compiler.source.Span;

/**
 * One thing found in a plan, as data.
 *
 * @param rule the rule that is broken
 * @param severity how grave it is here, after rule packs
 * @param message what is so, in the plan's own names and numbers: one sentence that stands alone
 * @param primary where, with a few words to set under the underlined text (may be empty)
 * @param related other places that belong to it
 * @param subject identity of the provision, such as {@code financing / tax payroll premium}; empty where there is none
 * @param values figures that the message rests on
 * @param witness a person and a date in plain words
 * @param howMany how many people it is about, where that is known
 * @param help what to do, one sentence each
 * @param fixes edits that would mend it
 * @param accepted set where the author accepts it
 * @param question the design question it is about, such as {@code Q10}
 * @param rootCause fingerprint of the finding that caused this one
 */
public record Diagnostic(
        Rule rule,
        Severity severity,
        String message,
        Label primary,
        List<Label> related,
        String subject,
        List<Figure> values,
        Optional<String> witness,
        HowMany howMany,
        List<String> help,
        List<Fix> fixes,
        Optional<Accepted> accepted,
        Optional<String> question,
        Optional<String> rootCause) {

    /** A place with what to say of it. */
    public record Label(Span span, String label) {
        public Label {
            Objects.requireNonNull(span);
            Objects.requireNonNull(label);
        }
    }

    /** A figure with its unit and where it comes from. */
    public record Figure(String expression, String value, String unit, String origin) {}

    /** That the author accepts a finding, why, until when, and where that is said. */
    public record Accepted(String because, Optional<String> until, Span location) {}

    public Diagnostic {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        message = Quotations.cut(message);
        Objects.requireNonNull(primary);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(howMany);
        related = List.copyOf(related);
        values = List.copyOf(values);
        help = List.copyOf(help);
        fixes = List.copyOf(fixes);
    }

    /** Begins a finding; everything but rule, place and message is optional. */
    public static Builder of(Rule rule, Span span, String message) {
        return new Builder(rule, span, message);
    }

    /** The same finding, accepted. */
    public Diagnostic acceptedBy(Accepted acceptance) {
        return new Diagnostic(
                rule,
                severity,
                message,
                primary,
                related,
                subject,
                values,
                witness,
                howMany,
                help,
                fixes,
                Optional.of(acceptance),
                question,
                rootCause);
    }

    /** The same finding at another severity. */
    public Diagnostic at(Severity other) {
        return new Diagnostic(
                rule, other, message, primary, related, subject, values, witness, howMany, help, fixes, accepted,
                question, rootCause);
    }

    /** The same finding, about this provision. */
    public Diagnostic on(String identity) {
        return new Diagnostic(
                rule, severity, message, primary, related, identity, values, witness, howMany, help, fixes, accepted,
                question, rootCause);
    }

    /** The same finding, of scenarios of the plan. */
    public Diagnostic inScenarios(List<String> names) {
        String where = (names.size() == 1 ? "scenario “" : "scenarios “") + String.join("”, “", names) + "”";
        return new Diagnostic(
                rule,
                severity,
                "In " + where + ": " + message,
                primary,
                related,
                where + " / " + subject,
                values,
                witness,
                howMany,
                help,
                fixes,
                accepted,
                question,
                rootCause);
    }

    /** The same finding, which follows from the one of this fingerprint. */
    public Diagnostic because(String fingerprint) {
        return new Diagnostic(
                rule,
                severity,
                message,
                primary,
                related,
                subject,
                values,
                witness,
                howMany,
                help,
                fixes,
                accepted,
                question,
                Optional.of(fingerprint));
    }

    /** The same finding with one more sentence on what to do. */
    public Diagnostic alsoHelping(String sentence) {
        List<String> more = new ArrayList<>(help);
        more.add(sentence);
        return new Diagnostic(
                rule, severity, message, primary, related, subject, values, witness, howMany, more, fixes, accepted,
                question, rootCause);
    }

    /** Whether it still counts: not accepted. */
    public boolean open() {
        return accepted.isEmpty();
    }

    /** Collects the optional parts of a finding. */
    public static final class Builder {
        private final Rule rule;
        private final String message;
        private final Span span;
        private String label = "";
        private final List<Label> related = new ArrayList<>();
        private String subject = "";
        private final List<Figure> values = new ArrayList<>();
        private String witness;
        private HowMany howMany = HowMany.UNKNOWN;
        private final List<String> help = new ArrayList<>();
        private final List<Fix> fixes = new ArrayList<>();
        private String question;

        private Builder(Rule rule, Span span, String message) {
            this.rule = rule;
            this.span = span;
            this.message = message;
        }

        /** A few words to set under the underlined text. */
        public Builder label(String text) {
            label = text;
            return this;
        }

        /** Another place that belongs to it. */
        public Builder also(Span place, String text) {
            related.add(new Label(place, text));
            return this;
        }

        /** Identity of the provision. */
        public Builder subject(String identity) {
            subject = identity;
            return this;
        }

        /** A figure that the message rests on. */
        public Builder value(String expression, String value, String unit, String origin) {
            values.add(new Figure(expression, value, unit, origin));
            return this;
        }

        /** A person and a date in plain words. */
        public Builder witness(String person) {
            witness = person;
            return this;
        }

        /** How many people it is about. */
        public Builder howMany(HowMany people) {
            howMany = people;
            return this;
        }

        /** What to do: one sentence. */
        public Builder help(String sentence) {
            help.add(sentence);
            return this;
        }

        /** An edit that would mend it. */
        public Builder fix(Fix fix) {
            fixes.add(fix);
            return this;
        }

        /** An edit that would mend it, where there is one. */
        public Builder fix(Optional<Fix> fix) {
            fix.ifPresent(fixes::add);
            return this;
        }

        /** The design question it is about. */
        public Builder question(String id) {
            question = id;
            return this;
        }

        /** The finding, at the severity of its rule. */
        public Diagnostic build() {
            return new Diagnostic(
                    rule,
                    rule.severity(),
                    message,
                    new Label(span, label),
                    related,
                    subject,
                    values,
                    Optional.ofNullable(witness),
                    howMany,
                    help,
                    fixes,
                    Optional.empty(),
                    Optional.ofNullable(question),
                    Optional.empty());
        }
    }
}
