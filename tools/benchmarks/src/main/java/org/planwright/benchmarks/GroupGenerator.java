package org.planwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A plan that is hard on the algebra of people: many groups that overlap by age, income, coverage and status, brought in
 * on many dates. The same each time.
 */
public final class GroupGenerator {
    /** What such a plan has beside its groups, each of them covered and charged alike. */
    public enum With {
        /** An edition of the accounts, so that people in findings are counted. */
        COUNTED,
        /** Groups told apart by age, income and coverage alone, and by the incomes at which the bands of the survey meet. */
        SURVEYED,
        /** Another charge for each group: every two that overlap contradict each other. */
        CHARGES,
        /** A service covered for one group and excluded for the next, and so on. */
        BENEFITS,
        /** Another price for each group's care, by another method for every second. */
        PRICES,
        /** A tax on each group. */
        TAXES,
        /** The same federal money, redirected for each group. */
        FLOWS
    }

    private static final List<String> COVERAGE =
            List.of("employer", "Medicaid", "Medicare", "marketplace", "CHIP", "FEHB", "TRICARE", "VA", "IHS", "none");
    private static final List<String> STATUS = List.of("citizen", "lawful resident", "temporary visa", "undocumented");
    private static final List<Integer> INCOMES = List.of(100, 138, 150, 200, 250, 300, 400, 600);
    private static final int OLDEST = 90;

    private GroupGenerator() {}

    /**
     * The text of a plan.
     *
     * @param groups how many groups it defines, covers and charges
     * @param dates on how many dates they come in, the first of each half year from 2026 on
     * @param with what it has beside
     */
    public static String plan(int groups, int dates, Set<With> with) {
        StringBuilder plan = new StringBuilder(groups * 200);
        plan.append("plan \"Groups\" {\n    jurisdiction:  California\n    kind:  state single payer\n")
                .append("    enactment:  January 1, 2024\n    first benefits:  ")
                .append(day(0))
                .append("\n    horizon:  2026 to 2056\n")
                .append(with.contains(With.COUNTED) ? "    baseline:  us-2023\n" : "")
                .append("    language:  1\n}\n\ndefinitions {\n");
        for (int i = 0; i < dates; i++) {
            plan.append("    date ").append(day(i)).append(" means ").append(i % 2 == 0 ? "January" : "July");
            plan.append(" 1, ").append(2026 + i / 2).append('\n');
        }
        for (int i = 0; i < groups; i++) {
            plan.append("    group set ").append(i).append(" means residents with ");
            plan.append(tests(i, with.contains(With.SURVEYED))).append('\n');
        }
        section(plan, "eligibility", groups, i -> "cover set " + i + " from " + day(i % dates));
        section(plan, "cost sharing", groups, i -> charge(i, dates, with.contains(With.CHARGES)));
        if (with.contains(With.BENEFITS)) {
            section(plan, "benefits", groups, i -> (i % 2 == 0 ? "cover" : "exclude") + " dental for set " + i);
        }
        if (with.contains(With.PRICES)) {
            section(plan, "payment", groups, GroupGenerator::price);
        }
        if (with.contains(With.TAXES)) {
            section(
                    plan,
                    "financing",
                    groups,
                    i -> "tax levy " + i + " on household income paid by set " + i + " from 2026 {\n        1%\n    }");
        }
        if (with.contains(With.FLOWS)) {
            section(
                    plan,
                    "financing",
                    groups,
                    i -> "redirect Medicaid federal for set " + i + " at " + (i % 90 + 1)
                            + "% under waiver 1115, pending, if refused, keep");
        }
        return plan.append("}\n\nexisting programs {\n    absorb Medicaid, CHIP from ")
                .append(day(dates / 2))
                .append("\n    keep Medicare, TRICARE, VA, IHS\n}\n")
                .toString();
    }

    private static void section(
            StringBuilder plan, String name, int groups, java.util.function.IntFunction<String> line) {
        plan.append("}\n\n").append(name).append(" {\n");
        for (int i = 0; i < groups; i++) {
            plan.append("    ").append(line.apply(i)).append('\n');
        }
    }

    /** With charges of their own all groups are charged from one day on, else each from its own. */
    private static String charge(int group, int dates, boolean own) {
        String charge = "charge dental at $" + (own ? 10 + group : 10) + " per visit for set " + group;
        return own ? charge : charge + " from " + day(group % dates);
    }

    private static String price(int group) {
        String by = group % 2 == 0 ? "fee for service" : "capitation";
        return "pay physicians by " + by + " at " + (80 + group % 90) + "% of Medicare for set " + group;
    }

    /** The name of a date, in letters alone, none of them a word of the language. */
    private static String day(int date) {
        return "day " + (char) ('a' + date / 26) + (char) ('a' + date % 26) + "x";
    }

    private static String tests(int group, boolean surveyed) {
        int from = group * 7 % OLDEST;
        int through = from + 3 + group % 20;
        String tests = "age " + from + " through " + through;
        if (group % 3 != 0) {
            int income = surveyed ? INCOMES.get(group % INCOMES.size()) : 50 + group * 13 % 600;
            tests += " and income below " + income + "% of poverty";
        }
        if (group % 4 == 1) {
            tests += " and coverage " + COVERAGE.get(group % COVERAGE.size());
        }
        if (group % 5 == 2 && !surveyed) {
            tests += " and immigration status " + STATUS.get(group % STATUS.size());
        }
        return group % 6 == 4 && !surveyed ? tests + " and disability yes" : tests;
    }

    /**
     * Writes such a plan to a file.
     *
     * @param args how many groups and dates, the file, and what the plan has beside
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            String words = String.join(
                    "] [",
                    Arrays.stream(With.values())
                            .map(with -> with.name().toLowerCase(Locale.ROOT))
                            .toList());
            System.err.println("usage: GroupGenerator GROUPS DATES FILE [" + words + "]");
            System.exit(2);
        }
        Set<With> with = EnumSet.noneOf(With.class);
        Arrays.stream(args).skip(3).forEach(word -> with.add(With.valueOf(word.toUpperCase(Locale.ROOT))));
        String text = plan(Integer.parseInt(args[0]), Integer.parseInt(args[1]), with);
        Path file = Path.of(args[2]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
