package org.planwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command about one family, for {@link PicocliDoor}. */
final class HouseholdVerbs {
    private HouseholdVerbs() {}

    @Command(name = "household", description = "Says what one family pays without and with a plan, line by line.")
    static final class Household extends PicocliDoor.Common {
        @Parameters(paramLabel = "PLAN|INPUTS.json", description = "A plan, or inputs that build has written.")
        String file;

        @Option(
                names = "--income",
                paramLabel = "DOLLARS",
                required = true,
                description = "Wages, or pensions from 65 on, of the year asked for.")
        String income;

        @Option(
                names = "--family",
                paramLabel = "ADULTS+CHILDREN",
                description = "Who they are; default ${DEFAULT-VALUE}.")
        String family = "1+0";

        @Option(
                names = "--coverage",
                paramLabel = "COVERAGE",
                required = true,
                description = "What they have today: employer, individual, medicaid, medicare, uninsured.")
        String coverage;

        @Option(names = "--age", paramLabel = "YEARS", description = "Age of the adults; default ${DEFAULT-VALUE}.")
        String age = "40";

        @Option(names = "--state", paramLabel = "STATE", description = "Where they live; default the plan's own.")
        String state = "";

        @Option(
                names = "--year",
                paramLabel = "YEAR",
                description = "Which year; default the first with twelve months of benefits.")
        String year = "";

        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORM",
                description = "text or json.")
        String form = "text";

        @Mixin
        SharedOptions.Baseline baseline = new SharedOptions.Baseline();

        @Mixin
        SharedOptions.Pack pack = new SharedOptions.Pack();

        @Override
        public Request request(Manner manner) {
            return new HouseholdRequest(
                    file, income, family, coverage, age, state, year, form, baseline.value(), pack.value(), manner);
        }
    }
}
