package org.planwright.runtime.taxpayers;

import java.util.List;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * Employers by size. Within a class workers lie evenly over the logarithm of size, as Zipf's law has it; the number of firms that
 * this implies is within 20% of the published one in every class from five to 499 workers. Government is an employer too large
 * for any exemption. A state's employers are taken to be of the nation's sizes.
 */
public final class Employers {
    @NotAParameter("form of employers.csv")
    private static final int FROM = 0;

    @NotAParameter("form of employers.csv")
    private static final int WORKERS = 2;

    @NotAParameter("form of employers.csv")
    private static final int PAY = 3;

    private final List<Size> sizes;
    private final double government;
    private final double pay;

    /** @param to the workers at which the class ends; infinite for the last */
    private record Size(double from, double to, double workers, double pay) {
        double payroll() {
            return workers * pay;
        }

        /** What part of the class's payroll lies in firms below so many workers. */
        double below(double limit) {
            if (limit <= from) {
                return 0;
            }
            return limit >= to ? 1 : Math.log(limit / from) / Math.log(to / from);
        }

        /** What part of the class's payroll lies in the first dollars of each firm's, given how many workers those pay. */
        double first(double paid) {
            if (to == Double.POSITIVE_INFINITY) {
                return Math.min(1, paid / from); // they are so large that their number hardly matters
            }
            double start = Math.max(from, paid);
            double above = start >= to ? 0 : paid * (1 / start - 1 / to) / Math.log(to / from);
            return below(paid) + above;
        }
    }

    /**
     * Those of an edition that comes with the project.
     *
     * @param facts that tell which share of jobs is in government
     */
    public Employers(String edition, HouseholdFacts facts) {
        government = facts.value("government share of jobs");
        List<double[]> lines = HouseholdFacts.lines(edition, "employers.csv").stream()
                .skip(1)
                .map(line -> java.util.Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<Size> read = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            double to = i + 1 < lines.size() ? lines.get(i + 1)[FROM] : Double.POSITIVE_INFINITY;
            read.add(new Size(line[FROM], to, line[WORKERS], line[PAY]));
        }
        sizes = List.copyOf(read);
        double workers = sizes.stream().mapToDouble(Size::workers).sum();
        pay = sizes.stream().mapToDouble(Size::payroll).sum() / workers;
    }

    /** What share of all payroll private employers with fewer workers pay. */
    public double below(double workers) {
        return share(size -> size.below(workers));
    }

    /**
     * What share of all payroll is in the first dollars of each employer's.
     *
     * @param dollars of each payroll, a year
     * @param meanPay what a worker is paid that year in the mean
     */
    public double first(double dollars, double meanPay) {
        return share(size -> size.first(dollars / (size.pay() * meanPay / pay)));
    }

    private double share(java.util.function.ToDoubleFunction<Size> part) {
        double all = 0;
        double some = 0;
        for (Size size : sizes) {
            all += size.payroll();
            some += size.payroll() * part.applyAsDouble(size);
        }
        return (1 - government) * some / all;
    }
}
