package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.model.Aggregate;
import org.planwright.runtime.model.Cells;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.model.Used;

/**
 * Why a figure is what it is: a tree down to plan lines, cells of the edition and assumptions. A figure is named
 * {@code national-spending/2027}.
 */
public final class Trace {
    private static final double BILLION = 1e3;
    private static final double PERCENT = 100;

    @NotAParameter("million dollars below which a step changes nothing but the last digits")
    private static final double ROUNDING = 1e-6;

    private static final String MOVES = "the plan: whom and what it covers, and what it takes the place of";
    private static final String BOUGHT = "premiums of those who buy in";
    private static final String NOTHING = "the plan changes nothing here";

    /** What changes nothing as long as no more is assumed. */
    private static final List<String> LEAVE_ALL = List.of("Supply", "Benefits", "unmet-demand");

    private final Score score;
    private final int at;

    /**
     * A part of the tree. A figure is the sum of its parts that are figures, less those that say so; parts without a figure are
     * what it rests on.
     *
     * @param label what it is
     * @param value million dollars, a share of people or of demand, or NaN for what a figure rests on
     * @param less whether it is taken away from what it is a part of
     * @param isShare whether it is a share, and no money
     * @param origin the plan line, baseline cell or assumption that it comes from; empty where it is a sum of its parts
     * @param parts what it is made of
     */
    public record Node(String label, double value, boolean less, boolean isShare, String origin, List<Node> parts) {
        public Node {
            parts = List.copyOf(parts);
        }

        private Node taken() {
            return new Node(label, value, true, isShare, origin, parts);
        }
    }

    private Trace(Score score, int at) {
        this.score = score;
        this.at = at;
    }

    /** The tree of a figure; empty where there is none of that name or year. */
    public static Optional<Node> of(Score score, String id) {
        int slash = id.lastIndexOf('/');
        if (slash < 0 || !id.substring(slash + 1).matches("\\d{4}")) {
            return Optional.empty();
        }
        String name = id.substring(0, slash);
        int year = Integer.parseInt(id.substring(slash + 1));
        if (Double.isNaN(score.figure(name, year))) {
            return Optional.empty();
        }
        return Optional.of(new Trace(score, year - score.firstYear()).node(name));
    }

    private double value(String name) {
        return score.figures().get(name)[at];
    }

    private Node node(String name) {
        if (name.startsWith("change-in-")) {
            String of = name.substring("change-in-".length());
            return sum(name, node(of), node(of + "-before").taken());
        }
        return switch (name) {
            case "savings" -> sum(name, node("change-in-national-spending").taken());
            case "surplus" ->
                sum(
                        name,
                        node("existing-money"),
                        node("new-revenue"),
                        sources("money borrowed", Source.Kind.BORROWED),
                        node("plan-spending").taken());
            case "reserve" -> reserve(name);
            case "new-money-needed" ->
                sum(name, node("plan-spending"), node("existing-money").taken());
            case "existing-money" -> sources(name, Source.Kind.EXISTING);
            case "new-revenue" -> sources(name, Source.Kind.TAX, Source.Kind.RAISED);
            case "federal-cost" -> cost(name, "federal-spending", score.place().isEmpty(), true);
            case "state-cost" -> cost(name, "state-spending", !score.place().isEmpty(), false);
            case "buy-in-premiums", "credits-saved" -> rests(name, value(name), false, of("Buy-in"));
            case "buying-in", "buying-in-uninsured" -> rests(name, value(name), true, of("Buy-in"));
            case "uninsured-before" -> people(name);
            case "uninsured" -> uninsured(name);
            case "unmet-demand" -> rests(name, value(name), true, value(name) == 0 ? of("Supply") : this::ofDemand);
            default -> spending(name);
        };
    }

    /** Spending with the plan less that without, less what those who buy in pay and the credits that fall. */
    private Node cost(String name, String spending, boolean premiums, boolean credits) {
        List<Node> parts = new ArrayList<>(
                List.of(node(spending), node(spending + "-before").taken()));
        if (score.figures().containsKey("buy-in-premiums")) {
            parts.addAll(premiums ? List.of(node("buy-in-premiums").taken()) : List.of());
            parts.addAll(credits ? List.of(node("credits-saved").taken()) : List.of());
        }
        return sum(name, parts.toArray(Node[]::new));
    }

    private Node sum(String name, Node... parts) {
        return new Node(name, value(name), false, false, "", List.of(parts));
    }

    /** Of every year up to this one. */
    private Node reserve(String name) {
        List<Node> years = new ArrayList<>();
        for (int t = 0; t <= at; t++) {
            Node surplus = new Trace(score, t).node("surplus");
            years.add(new Node(
                    "surplus of " + (score.firstYear() + t), surplus.value(), false, false, "", surplus.parts()));
        }
        return sum(name, years.toArray(Node[]::new));
    }

    private Node sources(String name, Source.Kind... kinds) {
        List<Node> nodes = new ArrayList<>();
        double all = 0;
        for (Source source : score.sources()) {
            if (List.of(kinds).contains(source.kind())) {
                List<Node> used = used(key -> key.endsWith(" of " + source.name())
                        || key.endsWith(", " + source.name())
                        || key.contains(", " + source.name() + " in ")
                        || source.name().equals(BOUGHT) && source.amounts()[at] != 0 && belongs("Buy-in", key));
                nodes.add(new Node(source.name(), source.amounts()[at], false, false, origin(source), used));
                all += source.amounts()[at];
            }
        }
        return new Node(name, all, false, false, nodes.isEmpty() ? "the plan states none" : "", nodes);
    }

    private static String origin(Source source) {
        return source.place() + (source.how().isEmpty() ? "" : "; " + source.how());
    }

    private Node people(String name) {
        String from = "baseline " + score.edition() + ", " + (score.firstYear() + at) + ", people without insurance";
        return new Node(name, value(name), false, true, from, List.of());
    }

    private Node uninsured(String name) {
        List<Node> parts = new ArrayList<>(List.of(people("uninsured-before")));
        double covered = value("uninsured-before") - value(name);
        if (score.figures().containsKey("buying-in-uninsured")) {
            parts.add(node("buying-in-uninsured").taken());
            covered -= value("buying-in-uninsured");
        }
        parts.add(new Node("covered by the plan", covered, true, true, MOVES, List.of()));
        return new Node(name, value(name), false, true, "", parts);
    }

    private Cells.Mask mask(String name) {
        boolean national = score.place().isEmpty();
        return switch (name) {
            case "national-spending" -> score.costIs();
            case "out-of-pocket" -> (row, payer) -> payer == Payer.OUT_OF_POCKET;
            case "federal-spending" -> within(Payer.Sponsor.FEDERAL, national);
            case "state-spending" -> within(Payer.Sponsor.STATE, !national);
            case "private-spending" -> within(Payer.Sponsor.PRIVATE, false);
            case "administrative-cost" -> Aggregate.ADMINISTRATION;
            case "plan-spending" -> (row, payer) -> payer == Payer.PLAN;
            case "plan-administration" -> (row, payer) -> payer == Payer.PLAN && row.isAdministration();
            default -> throw new IllegalStateException(name + " has no tree");
        };
    }

    private Cells.Mask within(Payer.Sponsor sponsor, boolean plan) {
        return (row, payer) ->
                score.costIs().has(row, payer) && (payer.sponsor() == sponsor || plan && payer == Payer.PLAN);
    }

    /** By payer: what the baseline has, and what the plan changes of it. */
    private Node spending(String name) {
        boolean before = name.endsWith("-before");
        Cells.Mask mask = mask(before ? name.substring(0, name.length() - "-before".length()) : name);
        if (!before && score.costIs() == Aggregate.NATIONAL_HEALTH_EXPENDITURE && name.equals("national-spending")) {
            return waterfall(name);
        }
        List<Node> payers = new ArrayList<>(before ? used(key -> key.startsWith("baseline")) : List.of());
        for (Payer payer : Payer.values()) {
            Cells.Mask own = (row, one) -> one == payer && mask.has(row, payer);
            double now = score.current().sum(at, own);
            double after = score.plan().sum(at, own);
            if (before && now != 0) {
                payers.add(new Node(payer.title(), now, false, false, cell(payer), List.of()));
            } else if (!before && (now != 0 || after != 0)) {
                payers.add(new Node(payer.title(), after, false, false, "", changed(now, payer, own)));
            }
        }
        return new Node(name, value(name), false, false, payers.isEmpty() ? "nothing is spent" : "", payers);
    }

    /** Without the plan, and what each step of the plan changes of it. */
    private List<Node> changed(double now, Payer payer, Cells.Mask own) {
        List<Node> parts = new ArrayList<>();
        if (now != 0) {
            parts.add(new Node(
                    "without the plan", now, false, false, cell(payer), used(key -> key.startsWith("baseline"))));
        }
        // what moves in whole is not moved by any assumption
        Cells.Mask stays = (row, one) -> own.has(row, one)
                && (payer == Payer.PLAN || Math.abs(score.plan().at(at, row, one)) > ROUNDING);
        double gone = now - score.current().sum(at, stays);
        if (gone != 0) {
            parts.add(new Node("moves to the plan in whole", gone, true, false, MOVES, List.of()));
        }
        Cells before = score.current();
        Predicate<String> soFar = key -> false;
        boolean wantsMore = false;
        for (Score.Effect effect : score.steps()) {
            Predicate<String> keys = of(effect.name());
            soFar = soFar.or(keys);
            double change = effect.spending().sum(at, stays) - before.sum(at, stays);
            before = effect.spending();
            if (Math.abs(change) > ROUNDING) {
                wantsMore = true;
                // the plan pays what all before it have made of others' spending, and administers that
                parts.add(rests(effect.name(), change, false, payer == Payer.PLAN ? soFar : keys));
            } else if (effect.change()[at] == 0
                    && payer != Payer.PLAN
                    && score.current().sum(at, stays) != 0
                    && !used(keys).isEmpty()
                    && (effect.name().equals("Benefits") || effect.name().equals("Supply") && wantsMore)) {
                parts.add(
                        rests(effect.name(), 0, false, keys)); // it leaves all as it is, as long as no more is assumed
            }
        }
        return parts;
    }

    private String cell(Payer payer) {
        return "baseline " + score.edition() + (score.place().isEmpty() ? "" : ", " + score.place()) + ", "
                + (score.firstYear() + at) + ", " + payer.id();
    }

    private Node waterfall(String name) {
        List<Node> steps = new ArrayList<>();
        Node without = spending(name + "-before");
        steps.add(new Node("without the plan", without.value(), false, false, "", without.parts()));
        for (Score.Effect effect : score.steps()) {
            steps.add(rests(effect.name(), effect.change()[at], false, of(effect.name())));
        }
        return new Node(name, value(name), false, false, "", steps);
    }

    private Predicate<String> of(String step) {
        return key -> belongs(step, key) && !isOfTax(key);
    }

    private boolean ofDemand(String key) {
        return Stream.of("Coverage", "Use of care, as stated", "Benefits", "Cost sharing", "Supply")
                .anyMatch(step -> of(step).test(key));
    }

    /** A figure that rests on what was assumed and on whom and what the plan covers. */
    private Node rests(String name, double value, boolean isShare, Predicate<String> keys) {
        boolean rests = value != 0 || LEAVE_ALL.contains(name);
        return new Node(name, value, false, isShare, value == 0 ? NOTHING : MOVES, rests ? used(keys) : List.of());
    }

    private static boolean belongs(String step, String key) {
        return switch (step) {
            case "Coverage" ->
                List.of("take-up", "use by newly insured", "uninsured", "use of care by age")
                        .contains(key);
            case "Use of care, as stated" -> key.equals("use of care");
            case "Benefits" -> key.equals("use of long-term care");
            case "Cost sharing" ->
                key.startsWith("price response")
                        || List.of("use by coinsurance", "actuarial value").contains(key);
            case "Supply" -> key.equals("supply");
            case "Price" -> key.startsWith("rate of ") || key.startsWith("price of ") || key.endsWith(" prices");
            case "Administration" -> key.contains("administrat");
            case "Growth" -> key.contains("growth");
            case "Payers" -> key.startsWith("medigap") || key.equals("use of care by age");
            case "Buy-in" ->
                key.startsWith("public option ")
                        || key.startsWith("rate of ")
                        || key.startsWith("price of ")
                        || List.of(
                                        "individual market response",
                                        "benchmark response",
                                        "take-up",
                                        "use by newly insured",
                                        "use of care by age",
                                        "medigap premium",
                                        "medigap share",
                                        "premium credits from",
                                        "premium credits to",
                                        "administrative cost",
                                        "premium of who buys in",
                                        "patient share individual")
                                .contains(key);
            default -> step.startsWith("Saving: ") && key.equals("saving by " + step.substring(8));
        };
    }

    /** Whether a key is of a tax, whose rate is no price. */
    private boolean isOfTax(String key) {
        return score.sources().stream().anyMatch(source -> key.equals("rate of " + source.name()));
    }

    private List<Node> used(Predicate<String> keys) {
        List<Node> nodes = new ArrayList<>();
        for (Used one : score.used()) {
            if (keys.test(one.key())) {
                nodes.add(new Node(
                        one.key() + " = " + plain(one.value()) + " " + one.unit(),
                        Double.NaN,
                        false,
                        false,
                        one.origin() + ", " + one.place() + (one.source().isEmpty() ? "" : " (" + one.source() + ")"),
                        List.of()));
            }
        }
        return nodes;
    }

    /** The tree as indented text; money in millions or billions, shares in percent. */
    public static String text(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, text);
        return text.toString();
    }

    private static void write(Node node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth)).append(node.less() ? "less " : "").append(node.label());
        if (!Double.isNaN(node.value())) {
            text.append("  ")
                    .append(
                            node.isShare()
                                    ? String.format(Locale.ROOT, "%.2f%%", node.value() * PERCENT)
                                    : dollars(node.value()));
        }
        if (!node.origin().isEmpty()) {
            text.append("  [").append(node.origin()).append(']');
        }
        text.append('\n');
        node.parts().forEach(part -> write(part, depth + 1, text));
    }

    private static String dollars(double million) {
        return Math.abs(million) < BILLION
                ? MoneyUnit.MILLION.figure(million) + " million"
                : MoneyUnit.BILLION.figure(million) + " billion";
    }

    static String plain(double value) {
        return Figure.plain(value);
    }
}
