package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.planwright.runtime.baseline.Payer;
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

    private final Score score;
    private final int at;

    /**
     * A part of the tree.
     *
     * @param label what it is
     * @param value million dollars, a share, or NaN for none
     * @param origin where it comes from; empty where it is a sum of its parts
     * @param parts what it is made of
     */
    public record Node(String label, double value, String origin, List<Node> parts) {
        public Node {
            parts = List.copyOf(parts);
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
        return switch (name) {
            case "surplus", "new-money-needed" -> sum(name, "existing-money", "new-revenue", "plan-spending");
            case "existing-money" -> sources(name, Source.Kind.EXISTING);
            case "new-revenue" -> sources(name, Source.Kind.TAX, Source.Kind.RAISED);
            case "plan-spending" -> spending(name, payer -> payer == Payer.PLAN);
            case "federal-cost" -> cost(name, "federal-spending", score.place().isEmpty(), true);
            case "state-cost" -> cost(name, "state-spending", !score.place().isEmpty(), false);
            case "buy-in-premiums", "credits-saved", "buying-in", "buying-in-uninsured" ->
                new Node(name, value(name), "", used(key -> belongs("Buy-in", key)));
            case "federal-spending" ->
                spending(
                        name,
                        payer -> payer.sponsor() == Payer.Sponsor.FEDERAL
                                || score.place().isEmpty() && payer == Payer.PLAN);
            case "state-spending" ->
                spending(
                        name,
                        payer -> payer.sponsor() == Payer.Sponsor.STATE
                                || !score.place().isEmpty() && payer == Payer.PLAN);
            case "out-of-pocket" -> spending(name, payer -> payer == Payer.OUT_OF_POCKET);
            default -> name.endsWith("-before") ? before(name) : waterfall(name);
        };
    }

    /** Spending with the plan less that without, less what those who buy in pay and the credits that fall. */
    private Node cost(String name, String spending, boolean premiums, boolean credits) {
        List<String> parts = new ArrayList<>(List.of(spending, spending + "-before"));
        if (score.figures().containsKey("buy-in-premiums")) {
            parts.addAll(premiums ? List.of("buy-in-premiums") : List.of());
            parts.addAll(credits ? List.of("credits-saved") : List.of());
        }
        return sum(name, parts.toArray(String[]::new));
    }

    private Node sum(String name, String... parts) {
        List<Node> nodes = new ArrayList<>();
        for (String part : parts) {
            nodes.add(node(part));
        }
        return new Node(name, value(name), "", nodes);
    }

    private Node sources(String name, Source.Kind... kinds) {
        List<Node> nodes = new ArrayList<>();
        for (Source source : score.sources()) {
            if (List.of(kinds).contains(source.kind())) {
                List<Node> used = used(
                        key -> key.endsWith(" of " + source.name()) || key.contains(", " + source.name() + " in "));
                nodes.add(new Node(source.name(), source.amounts()[at], origin(source), used));
            }
        }
        return new Node(name, value(name), "", nodes);
    }

    private static String origin(Source source) {
        return source.place() + (source.how().isEmpty() ? "" : "; " + source.how());
    }

    private Node spending(String name, Predicate<Payer> who) {
        List<Node> payers = new ArrayList<>();
        for (Payer payer : Payer.values()) {
            double now = score.plan().paidBy(at, one -> one == payer);
            if (who.test(payer) && now != 0) {
                String origin = payer == Payer.PLAN ? "" : cell(payer);
                payers.add(new Node(
                        payer.id(), now, origin, payer == Payer.PLAN ? List.of(waterfall("all spending")) : List.of()));
            }
        }
        return new Node(name, value(name), "", payers);
    }

    private Node before(String name) {
        List<Node> payers = new ArrayList<>();
        for (Payer payer : Payer.values()) {
            double cell = score.current().paidBy(at, one -> one == payer);
            if (cell != 0) {
                payers.add(new Node(payer.id(), cell, cell(payer), List.of()));
            }
        }
        return new Node(name, value(name), "", name.startsWith("national") ? payers : List.of());
    }

    private String cell(Payer payer) {
        return "baseline " + score.edition() + (score.place().isEmpty() ? "" : ", " + score.place()) + ", "
                + (score.firstYear() + at) + ", " + payer.id();
    }

    private Node waterfall(String name) {
        List<Node> steps = new ArrayList<>();
        steps.add(new Node("without the plan", score.current().total(at), "", baseline()));
        for (Score.Effect effect : score.steps()) {
            steps.add(new Node(effect.name(), effect.change()[at], "", used(key -> belongs(effect.name(), key))));
        }
        double value =
                score.figures().containsKey(name) ? value(name) : score.plan().total(at);
        return new Node(name, value, "", steps);
    }

    private List<Node> baseline() {
        List<Node> parts = new ArrayList<>(used(key -> key.startsWith("baseline")));
        for (Payer payer : Payer.values()) {
            double cell = score.current().paidBy(at, one -> one == payer);
            if (cell != 0) {
                parts.add(new Node(payer.id(), cell, cell(payer), List.of()));
            }
        }
        return parts;
    }

    private static boolean belongs(String step, String key) {
        return switch (step) {
            case "Coverage" ->
                List.of("take-up", "use by newly insured", "uninsured").contains(key);
            case "Use of care, as stated" -> key.equals("use of care");
            case "Benefits" -> key.equals("use of long-term care");
            case "Cost sharing" ->
                List.of("price response", "use by coinsurance", "actuarial value")
                        .contains(key);
            case "Supply" -> key.equals("supply");
            case "Price" -> key.startsWith("rate of ") || key.startsWith("price of ") || key.endsWith(" prices");
            case "Administration" -> key.contains("administrat");
            case "Growth" -> key.contains("growth");
            case "Buy-in" ->
                key.startsWith("public option ")
                        || List.of(
                                        "individual market response",
                                        "benchmark response",
                                        "take-up",
                                        "premium of who buys in",
                                        "patient share individual")
                                .contains(key);
            default -> step.startsWith("Saving: ") && key.equals("saving by " + step.substring(8));
        };
    }

    private List<Node> used(Predicate<String> keys) {
        List<Node> nodes = new ArrayList<>();
        for (Used one : score.used()) {
            if (keys.test(one.key())) {
                nodes.add(new Node(
                        one.key() + " = " + plain(one.value()) + " " + one.unit(),
                        Double.NaN,
                        one.origin() + ", " + one.place() + (one.source().isEmpty() ? "" : " (" + one.source() + ")"),
                        List.of()));
            }
        }
        return nodes;
    }

    /** The tree as indented text; money in billions. */
    public static String text(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, text);
        return text.toString();
    }

    private static void write(Node node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth)).append(node.label());
        if (!Double.isNaN(node.value())) {
            text.append("  ")
                    .append(String.format(Locale.ROOT, "%,.1f", node.value() / BILLION))
                    .append(" billion");
        }
        if (!node.origin().isEmpty()) {
            text.append("  [").append(node.origin()).append(']');
        }
        text.append('\n');
        node.parts().forEach(part -> write(part, depth + 1, text));
    }

    static String plain(double value) {
        return Figure.plain(value);
    }
}
