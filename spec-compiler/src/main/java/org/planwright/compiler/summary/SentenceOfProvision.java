package org.planwright.compiler.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A provision as an English sentence, by a pattern for each verb. */
final class SentenceOfProvision {
    private final ValueWords values;
    private final Map<String, Function<Provision, String>> patterns = new HashMap<>();

    SentenceOfProvision(ValueWords values) {
        this.values = values;
        people();
        care();
        programs();
        money();
        course();
    }

    /** The sentence, with a capital and a full stop. */
    String of(Provision provision) {
        Function<Provision, String> pattern = patterns.get(provision.section() + " / " + provision.word());
        if (pattern != null) {
            return English.sentence(pattern.apply(provision));
        }
        return English.sentence(
                provision.form() == Provision.Form.ANSWER
                        ? English.name(provision.word()) + ": " + answer(provision)
                        : plain(provision));
    }

    /** What an answer says, without its key. */
    String answer(Provision provision) {
        String value = provision.value().map(values::of).orElse("");
        String left = values(provision, Role.AS, value.isEmpty() ? "" : ", ");
        String words = value + left + people(provision, " for ") + time(provision);
        return words.isBlank() && !provision.bands().isEmpty() ? "by the schedule below" : words.strip();
    }

    private void people() {
        patterns.put("eligibility / cover", p -> "the plan covers " + object(p) + time(p) + left(p));
        patterns.put("eligibility / exclude", p -> {
            String who = object(p);
            return who + " " + be(p, who) + " left out" + time(p) + left(p);
        });
        patterns.put("enrollment / let", this::let);
        patterns.put("private insurance / let", this::let);
    }

    private String let(Provision p) {
        String action = p.name().orElse("choose");
        String at = action.contains("pay ") ? "" : values(p, Role.AT, " at ");
        return object(p) + " may " + action + at + values(p, Role.OTHERWISE, ", otherwise ") + time(p) + left(p);
    }

    private void care() {
        patterns.put("benefits / cover", p -> "the plan covers " + object(p) + people(p, " for ") + time(p) + left(p));
        patterns.put("benefits / exclude", p -> {
            String what = object(p);
            return what + " " + be(p, what) + " not covered" + people(p, " for ") + time(p) + left(p);
        });
        patterns.put(
                "cost sharing / charge",
                p -> "patients pay " + level(p, "") + " for " + object(p) + people(p, ", if they are ") + time(p));
        patterns.put(
                "cost sharing / premium",
                p -> p.value().isPresent() || p.bands().isEmpty()
                        ? "the premium is " + object(p) + level(p, "") + time(p)
                        : "the premium follows this schedule" + time(p));
        patterns.put("cost sharing / waive", p -> {
            String who = p.phrase(Role.FOR).map(values::of).orElseGet(() -> object(p));
            boolean services = p.phrase(Role.FOR).orElse(p.value().orElse(null)) instanceof Value.Terms;
            return (services ? "patients pay nothing for " + who : "nothing is charged to " + who) + time(p);
        });
        patterns.put("payment / pay", p -> {
            String what = object(p);
            return what + " " + be(p, what) + " paid" + values(p, Role.BY, " by ") + level(p, " at ")
                    + values(p, Role.IF_IT_FAILS, "; if that fails, ") + values(p, Role.OTHERWISE, "; otherwise ")
                    + time(p) + people(p, " for ");
        });
    }

    private void programs() {
        patterns.put("existing programs / keep", p -> program(p, "goes on as it is", "go on as they are"));
        patterns.put(
                "existing programs / absorb", p -> program(p, "is folded into the plan", "are folded into the plan"));
        patterns.put(
                "existing programs / supplement", p -> "the plan adds to " + object(p) + people(p, " for ") + time(p));
        patterns.put("existing programs / suspend", p -> program(p, "is suspended", "are suspended"));
        patterns.put("existing programs / end", p -> program(p, "ends", "end"));
    }

    private String program(Provision p, String one, String many) {
        String what = object(p);
        return what + " " + verb(p, what, one, many) + people(p, " for ") + time(p) + left(p);
    }

    private void money() {
        patterns.put("financing / fund", p -> "the plan's money is kept in the " + named(p));
        patterns.put(
                "financing / tax",
                p -> named(p) + ": a tax" + values(p, Role.ON, " on ") + values(p, Role.PAID_BY, " paid by ")
                        + level(p, " at ") + into(p, ", into the ") + time(p, ", "));
        patterns.put("financing / redirect", p -> {
            String what = object(p);
            return what + " " + be(p, what) + " redirected" + into(p, " into the ") + level(p, ", at ") + time(p);
        });
        patterns.put(
                "financing / raise",
                p -> object(p) + " is raised" + values(p, Role.BY, " by ") + into(p, " into the ") + time(p) + left(p));
        patterns.put("financing / borrow", p -> "the plan borrows " + object(p) + time(p) + left(p));
        patterns.put("financing / reserve", p -> openOr(p, "reserve: ", "is kept in reserve"));
        patterns.put(
                "financing / total",
                p -> (p.name().isPresent() ? "“" + p.name().get() + "”: " : "") + object(p) + " together come to "
                        + values(p, Role.TO, "") + time(p));
    }

    /** A reserve that the plan does not state is no amount that is kept. */
    private String openOr(Provision p, String label, String predicate) {
        Value value = p.value().orElse(null);
        boolean open = value == null || value instanceof Value.Unknown || value instanceof Value.Undecided;
        return open
                ? label + object(p) + left(p)
                : object(p) + " " + predicate + values(p, Role.BY, " by ") + into(p, " in the ") + time(p) + left(p);
    }

    private void course() {
        patterns.put("legal / end", p -> {
            String what = object(p).isEmpty() ? "the plan" : "the " + object(p);
            return what.replace("the the ", "the ") + " " + verb(p, what, "ends", "end")
                    + values(p, Role.WHEN, " when ");
        });
        patterns.put("transition / phase", p -> {
            String what = object(p);
            return what + " " + verb(p, what, "starts", "start") + people(p, " for ") + time(p) + left(p);
        });
        patterns.put("transition / start", p -> "the plan starts only when " + values(p, Role.WHEN, ""));
        patterns.put(
                "assumptions / save",
                p -> object(p) + " is saved" + values(p, Role.ON, " on ") + values(p, Role.BY, " by ") + time(p));
        patterns.put("definitions / group", p -> "“" + named(p) + "” means " + values(p, Role.MEANS, ""));
        patterns.put("definitions / benefit", patterns.get("definitions / group"));
        patterns.put("definitions / base", patterns.get("definitions / group"));
        patterns.put("definitions / date", patterns.get("definitions / group"));
        patterns.put("definitions / body", this::body);
    }

    /** {@code “board” means the Green Mountain Care Board, with 5 members, appointed by governor}. */
    private String body(Provision p) {
        String meaning = values(p, Role.MEANS, "");
        String title = ValueWords.title(meaning);
        String more = title.equals(meaning)
                ? ""
                : meaning.substring(title.length() + 2).strip();
        return "“" + named(p) + "” means the " + title.replaceFirst("^[Tt]he ", "")
                + (more.isEmpty() ? "" : ", " + more)
                + values(p, Role.APPOINTED_BY, ", appointed by ") + values(p, Role.FOR, ", for ");
    }

    /** A verb without a pattern: the words of the plan, in their order. */
    private String plain(Provision p) {
        StringBuilder words = new StringBuilder(English.name(p.word()));
        p.name().ifPresent(name -> words.append(' ').append(name));
        p.value().ifPresent(value -> words.append(' ').append(values.of(value)));
        p.phrases().stream().filter(phrase -> !Marks.isApart(phrase.role())).forEach(phrase -> words.append(' ')
                .append(phrase.role().word())
                .append(' ')
                .append(values.of(phrase.value().value())));
        return words.toString();
    }

    private String named(Provision p) {
        return p.name().map(values::name).orElseGet(() -> object(p));
    }

    private String object(Provision p) {
        return p.value().map(values::of).orElseGet(() -> p.name().orElse(""));
    }

    /** The level: after {@code at}, or what is left to a body. */
    private String level(Provision p, String before) {
        return p.phrase(Role.AT).map(value -> before + values.of(value)).orElseGet(() -> left(p));
    }

    private String left(Provision p) {
        return p.phrase(Role.AS).map(value -> ", " + values.of(value)).orElse("");
    }

    private String into(Provision p, String before) {
        return values(p, Role.INTO, before).replace("the the ", "the ");
    }

    private String values(Provision p, Role role, String before) {
        return p.phrase(role).map(value -> before + values.of(value)).orElse("");
    }

    private String people(Provision p, String before) {
        return values(p, Role.FOR, before);
    }

    private String time(Provision p) {
        return time(p, " ");
    }

    /** From when, until when, in which years, and how fast. */
    String time(Provision p, String before) {
        StringBuilder time = new StringBuilder();
        for (Role role : new Role[] {Role.FROM, Role.THROUGH, Role.BEFORE, Role.IN, Role.OVER, Role.PHASED_IN_OVER}) {
            Optional<Value> value = p.phrase(role);
            if (value.isPresent()) {
                time.append(time.length() == 0 ? before : " ")
                        .append(role.word())
                        .append(' ')
                        .append(values.of(value.get()));
            }
        }
        return time.toString();
    }

    private static String be(Provision p, String subject) {
        return verb(p, subject, "is", "are");
    }

    /** One ending or the other of a verb: a list takes the plural. */
    private static String verb(Provision p, String subject, String one, String many) {
        boolean list = p.terms().size() > 1
                || (p.value().orElse(null) instanceof Value.People who && who.set() instanceof PeopleSet.Union);
        return list || English.plural(subject) ? many : one;
    }

    /** What holds if a right is refused. */
    String refused(Value value) {
        return switch (value.toString()) {
            case "keep" -> "it is kept as it is";
            case "supplement" -> "the plan adds to it";
            case "end" -> "it ends";
            default -> values.of(value);
        };
    }

    /** The date on which it starts, if it says so. */
    static Optional<PlanDate> start(Provision p) {
        return p.phrase(Role.FROM)
                .flatMap(value -> value instanceof Value.When when ? Optional.of(when.date()) : Optional.empty());
    }
}
