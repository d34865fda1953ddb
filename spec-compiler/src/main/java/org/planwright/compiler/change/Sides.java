package org.planwright.compiler.change;

import java.util.Optional;
import org.planwright.compiler.plan.Per;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** What a provision says, as one side of a change. */
final class Sides {
    private Sides() {}

    static Change.Side of(Provision p) {
        Optional<Value> main = p.value()
                .or(() -> p.phrase(Role.AT))
                .or(() -> p.phrase(Role.MEANS))
                .or(() -> p.phrase(Role.AS));
        String words = p.form() == Provision.Form.ANSWER
                ? p.value().map(Value::toString).orElse(schedule(p))
                : sentence(p);
        return new Change.Side(
                words,
                main.map(Sides::unit).orElse(""),
                p.phrase(Role.FROM)
                        .or(() -> p.phrase(Role.IN))
                        .map(Value::toString)
                        .orElse(""),
                p.phrase(Role.CITES).map(Value::toString).orElse(""),
                Optional.of(p.span()));
    }

    private static String schedule(Provision p) {
        return p.bands().isEmpty() ? "" : "a schedule of " + p.bands().size() + " lines";
    }

    private static String sentence(Provision p) {
        StringBuilder words = new StringBuilder(p.word());
        p.name().ifPresent(name -> words.append(' ').append(name));
        p.value().ifPresent(value -> words.append(' ').append(value));
        for (Provision.PhraseValue phrase : p.phrases()) {
            if (phrase.role() != Role.CITES && phrase.role() != Role.NOTE && phrase.role() != Role.BECAUSE) {
                words.append(' ')
                        .append(phrase.role().word())
                        .append(' ')
                        .append(phrase.value().value());
            }
        }
        return words.toString().strip();
    }

    private static String unit(Value value) {
        Per per = Per.NOTHING;
        String base = "";
        if (value instanceof Value.Amount amount) {
            per = amount.per();
            base = "dollars";
        } else if (value instanceof Value.Percent percent) {
            per = percent.per();
            base = "percent" + percent.of().map(term -> " of " + term).orElse("");
        } else if (value instanceof Value.Count count) {
            per = count.per();
            base = count.unit();
        } else if (value instanceof Value.Duration duration) {
            base = duration.unit();
        }
        return (base + per).strip();
    }
}
