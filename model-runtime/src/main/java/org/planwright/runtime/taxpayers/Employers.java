package org.planwright.runtime.taxpayers;

import java.util.List;

/**
 * Employers by size. Within a class workers lie evenly over the logarithm of size, as Zipf's law has it; the number of firms that
 * this implies is within 20% of the published one in every class from five to 499 workers. Government is an employer too large
 * for any exemption. A state's employers are taken to be of the nation's sizes.
 */
public final class Employers {
    /** Jobs in government among all covered jobs: 21 of 150 million in 2022 (BLS, Quarterly Census of Employment and Wages). */
    public static final double GOVERNMENT = 0.14;

    private final List<Size> sizes;
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

    /** @param edition one that comes with the project */
    public Employers(String edition) {
        List<double[]> lines = HouseholdFacts.lines(edition, "employers.csv").stream()
                .skip(1)
                .map(line -> java.util.Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<Size> read = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] line = lines.get(i);
            double to = i + 1 < lines.size() ? lines.get(i + 1)[0] : Double.POSITIVE_INFINITY;
            read.add(new Size(line[0], to, line[2], line[3]));
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
        return (1 - GOVERNMENT) * some / all;
    }
}
