package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans as authors might leave them: pieces of real ones, damaged at random, the same on every run. */
public final class MutatedPlans {
    private static final String PLAN = """
            \uFEFFplan "Green Mountain Care" {
                bill:            "Act 48 of 2011; financing report of December 30, 2014"
                horizon:         2017–2026    # ten years
                first benefits:  January 1, 2017
            }


            # who is in
            eligibility {   # section
                cover residents except Medicare enrollees, TRICARE enrollees
                cover residents with (age under 19 or age 55 and over
                        or coverage Medicare), workers’ children,
                        people of Vermont
                residency:           principal home          cites statute, "33 V.S.A. § 1824"
                visitors:            not covered             assumed
                growth:  –5%, +10%, 6%-10%, 6% – 10%, 2019–20, 65+, $ 5, 6 2/3 %

                # before the brace
            }
            definitions
            {
                body board means “Green Mountain Care Board” with 5 members, appointed by governor, for 6 years
                group a means b because "one long reason that goes on and on and on and on" "and on and on"
                    # why
                    "and still on"
                date x means 2 years after enactment   # note
                    from 2 years after enactment
            }
            cost sharing {
                premium { 0%  up to 138% of poverty
                    sliding 0% to 9.5% of the whole      from 138% to 400% of poverty
                    at most:  $27,500 per household per year }
                charge prescription drugs at $10 per fill
            }
            existing programs {
                absorb Medicaid, CHIP        under waiver 1115, pending, if refused, supplement because "a" note "b" from 2020
                raise $2.3T over 2020 to 2029 by tax enforcement
                pay x by fee for service at 105% of Medicare, if it fails, 100% of Medicaid
            }
            amendment "Manager’s amendment" to "x.plan" { }
            strike benefits / cover long-term care
            expect "Nobody pays":   cost sharing/premiums is none and cost sharing / deductible is none
            """;
    private static final List<String> BITS = List.of(
            "{",
            "}",
            "(",
            ")",
            ",",
            ":",
            "\n",
            "\n\n\n",
            "\r\n",
            "\t",
            "\u00A0",
            "\"",
            "“",
            "#",
            "# c\n",
            "/",
            "-",
            "–",
            "+",
            "%",
            "$",
            "5",
            " 2020 ",
            "from ",
            " for ",
            "assumed",
            "pending",
            "at most ",
            "to ",
            "&",
            ";",
            "😀",
            "<<<<<<< HEAD\n",
            "key: ",
            "fee\nfor service",
            "    ",
            "and ",
            "by",
            "½",
            "January ");

    private MutatedPlans() {}

    /** A number of plans, the first of them whole. */
    public static Stream<String> some(int count) {
        return IntStream.range(0, count).mapToObj(MutatedPlans::plan);
    }

    /** Changes of layout alone, which must leave every plan without errors. */
    public static Stream<String> laidOutOtherwise(int count) {
        return IntStream.range(0, count).mapToObj(i -> relaid(PLAN, new Random(i)));
    }

    private static String plan(int seed) {
        Random random = new Random(seed);
        StringBuilder plan = new StringBuilder(PLAN);
        int changes = seed == 0 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(plan.length());
            int end = Math.min(plan.length(), at + 1 + random.nextInt(random.nextInt(20) + 1));
            switch (random.nextInt(4)) {
                case 0 -> plan.delete(at, end);
                case 1 -> plan.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 2 -> plan.replace(at, Math.min(plan.length(), at + 1), BITS.get(random.nextInt(BITS.size())));
                default -> plan.insert(random.nextInt(plan.length()), plan.substring(at, end));
            }
        }
        return plan.toString();
    }

    private static String relaid(String plan, Random random) {
        StringBuilder relaid = new StringBuilder();
        for (String line : plan.split("\n", -1)) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            String end =
                    switch (random.nextInt(6)) {
                        case 0 -> "   # remark " + random.nextInt(9) + "\n";
                        case 1 -> "\n\n\n";
                        case 2 -> "\r\n" + indent + "# own line\n";
                        case 3 -> "\t\n";
                        default -> "\n";
                    };
            relaid.append(line).append(line.contains("#") ? "\n" : end);
        }
        return relaid.toString();
    }
}
