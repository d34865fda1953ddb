package org.planwright.benchmarks;

/** A plan of any size: one tax after the other, each with a date, a fund, a base and a schedule of its own. */
final class GeneratedPlan {
    private GeneratedPlan() {}

    /** The text of a plan with so many provisions. The shape is that of the plan in cold-start.sh. */
    static String of(int provisions) {
        StringBuilder text = new StringBuilder(provisions * 320 + 200);
        text.append("""
                plan "Generated" {
                    jurisdiction:  New York
                    kind:          state single payer
                    language:      1
                }

                financing {
                    fund Trust Fund
                """);
        for (int i = 1; i <= provisions; i++) {
            int rate = i % 5;
            text.append("\n    tax \"levy ")
                    .append(i)
                    .append("\" on payroll paid by employers into Trust Fund\n        from January 1, ")
                    .append(2027 + i % 10)
                    .append(" {\n        ")
                    .append(rate)
                    .append(".1% of the part up to $27,500\n        ")
                    .append(rate + 1)
                    .append(".2% of the part from $27,500 to $141,200\n        ")
                    .append(rate + 2)
                    .append(".3% of the part above $141,200\n        shares: 80% employers, 20% workers\n    }\n");
        }
        return text.append("}\n").toString();
    }
}
