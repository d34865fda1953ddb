package org.planwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A plan of any size, the same each time: definitions, coverage, benefits, payments, taxes with schedules, charges,
 * answers and estimates in equal parts, each provision with about six properties and two names that others define.
 */
public final class PlanGenerator {
    private static final List<String> SERVICES =
            List.of("dental", "vision", "hearing", "hospital", "physician", "prescription drugs", "long-term care");
    private static final List<String> METHODS =
            List.of("fee for service", "global budget", "capitation", "salary", "bundled payment");
    private static final int SORTS = 11;

    private final StringBuilder plan;
    private final int provisions;

    private PlanGenerator(int provisions) {
        this.provisions = provisions;
        this.plan = new StringBuilder(provisions * 160 + 512);
    }

    /** The text of a plan with so many provisions, those of its own block not counted. */
    public static String plan(int provisions) {
        PlanGenerator generator = new PlanGenerator(provisions);
        generator.write();
        return generator.plan.toString();
    }

    /**
     * Writes a plan to a file.
     *
     * @param args the number of provisions, and the file
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: PlanGenerator PROVISIONS FILE");
            System.exit(2);
        }
        Files.writeString(Path.of(args[1]), plan(Integer.parseInt(args[0])));
    }

    private void write() {
        plan.append("""
                plan "Generated State Health" {
                    jurisdiction:    Vermont
                    kind:            state single payer
                    status:          proposal
                    enactment:       March 1, 2026
                    first benefits:  January 1, 2027
                    horizon:         2027 to 2036
                    baseline:        us-2023
                    language:        1
                }
                """);
        section("definitions", 0, 1, 2);
        section("eligibility", 3, 9);
        section("benefits", 4);
        section("cost sharing", 5);
        section("payment", 6);
        section("financing", 7, 8);
        section("estimates", 10);
    }

    /** The provisions of one section: those of these sorts. */
    private void section(String name, int... sorts) {
        plan.append('\n').append(name).append(" {\n");
        for (int number = 0; number < provisions; number++) {
            for (int sort : sorts) {
                if (number % SORTS == sort) {
                    plan.append(provision(sort, number / SORTS)).append('\n');
                }
            }
        }
        plan.append("}\n");
    }

    private static String provision(int sort, int n) {
        return switch (sort) {
            case 0 ->
                "    group cohort %d means residents with age %d through %d and income below %d%% of poverty"
                        .formatted(n, n % 60, n % 60 + 5, 100 + n % 300);
            case 1 ->
                "    source study %d means \"Study %d of 2026\" at \"https://example.org/studies/%d\""
                        .formatted(n, n, n);
            case 2 -> "    benefit package %d means %s, %s".formatted(n, service(n), service(n + 1));
            case 3 -> "    cover cohort %d from %s\n        cites study %d, \"§ %d\"".formatted(n, day(n), n, n);
            case 4 ->
                "    cover package %d for cohort %d from %s phased in over %d years\n        cites study %d, \"§ %d\""
                        .formatted(n, n, day(n), 2 + n % 4, n, n);
            case 5 ->
                "    charge package %d at $%d per fill for cohort %d from %s  # remark %d"
                        .formatted(n, 5 + n % 40, n, day(n), n);
            case 6 ->
                "    pay package %d by %s at %d%% of Medicare from %s  cites study %d"
                        .formatted(n, METHODS.get(n % METHODS.size()), 90 + n % 40, day(n), n);
            case 7 -> tax("payroll", "employers", n);
            case 8 -> tax("income", "households", n);
            case 9 ->
                "    waiting period:  %d days for cohort %d from %s  cites study %d"
                        .formatted(30 + n % 30, n, day(n), n);
            default ->
                "    estimate \"Study %d\":  plan spending in 2028 is $%d.%d billion  cites study %d"
                        .formatted(n, 4 + n % 9, n % 10, n);
        };
    }

    private static String tax(String base, String payers, int n) {
        return """
                tax %s levy %d on %s paid by %s from %s  cites study %d {
                    %d.1%% of the part up to $27,500
                    %d.2%% of the part from $27,500 to $141,200
                    %d.3%% of the part above $141,200
                    indexed to:  consumer prices
                }""".formatted(base, n, base, payers, day(n), n, n % 5, n % 5 + 1, n % 5 + 2)
                .indent(4)
                .stripTrailing();
    }

    private static String service(int n) {
        return SERVICES.get(n % SERVICES.size());
    }

    private static String day(int n) {
        return "January 1, " + (2027 + n % 10);
    }
}
