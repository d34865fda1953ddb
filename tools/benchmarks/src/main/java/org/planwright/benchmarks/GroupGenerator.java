package org.planwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A plan that is hard on the algebra of people: many groups that overlap by age, income, coverage and status, brought in
 * on many dates. The same each time.
 */
public final class GroupGenerator {
    private static final List<String> COVERAGE =
            List.of("employer", "Medicaid", "Medicare", "marketplace", "CHIP", "FEHB", "TRICARE", "VA", "IHS", "none");
    private static final List<String> STATUS = List.of("citizen", "lawful resident", "temporary visa", "undocumented");
    private static final int OLDEST = 90;

    private GroupGenerator() {}

    /**
     * The text of a plan.
     *
     * @param groups how many groups it defines, covers and charges
     * @param dates on how many dates they come in, the first of each half year from 2026 on
     * @param counted whether it names an edition of the accounts, so that people in findings are counted
     */
    public static String plan(int groups, int dates, boolean counted) {
        StringBuilder plan = new StringBuilder(groups * 200);
        plan.append("plan \"Groups\" {\n    jurisdiction:  California\n    kind:  state single payer\n")
                .append("    enactment:  January 1, 2024\n    first benefits:  ")
                .append(day(0))
                .append("\n    horizon:  2026 to 2056\n")
                .append(counted ? "    baseline:  us-2023\n" : "")
                .append("    language:  1\n}\n\ndefinitions {\n");
        for (int i = 0; i < dates; i++) {
            plan.append("    date ").append(day(i)).append(" means ").append(i % 2 == 0 ? "January" : "July");
            plan.append(" 1, ").append(2026 + i / 2).append('\n');
        }
        for (int i = 0; i < groups; i++) {
            plan.append("    group set ")
                    .append(i)
                    .append(" means residents with ")
                    .append(tests(i))
                    .append('\n');
        }
        plan.append("}\n\neligibility {\n");
        for (int i = 0; i < groups; i++) {
            plan.append("    cover set ")
                    .append(i)
                    .append(" from ")
                    .append(day(i % dates))
                    .append('\n');
        }
        plan.append("}\n\ncost sharing {\n");
        for (int i = 0; i < groups; i++) {
            plan.append("    charge dental at $10 per visit for set ").append(i);
            plan.append(" from ").append(day(i % dates)).append('\n');
        }
        return plan.append("}\n\nexisting programs {\n    absorb Medicaid, CHIP from ")
                .append(day(dates / 2))
                .append("\n    keep Medicare, TRICARE, VA, IHS\n}\n")
                .toString();
    }

    /** The name of a date, in letters alone, none of them a word of the language. */
    private static String day(int date) {
        return "day " + (char) ('a' + date / 26) + (char) ('a' + date % 26) + "x";
    }

    private static String tests(int group) {
        int from = group * 7 % OLDEST;
        int through = from + 3 + group % 20;
        String tests = "age " + from + " through " + through;
        if (group % 3 != 0) {
            tests += " and income below " + (50 + group * 13 % 600) + "% of poverty";
        }
        if (group % 4 == 1) {
            tests += " and coverage " + COVERAGE.get(group % COVERAGE.size());
        }
        if (group % 5 == 2) {
            tests += " and immigration status " + STATUS.get(group % STATUS.size());
        }
        return group % 6 == 4 ? tests + " and disability yes" : tests;
    }

    /**
     * Writes such a plan to a file.
     *
     * @param args how many groups and dates, whether people are counted, and the file
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: GroupGenerator GROUPS DATES counted|plain FILE");
            System.exit(2);
        }
        String text = plan(Integer.parseInt(args[0]), Integer.parseInt(args[1]), args[2].equals("counted"));
        Path file = Path.of(args[3]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
