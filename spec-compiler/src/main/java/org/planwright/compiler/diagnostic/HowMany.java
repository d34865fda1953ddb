package org.planwright.compiler.diagnostic;

import java.util.Optional;
import java.util.function.Supplier;

/** How many people a finding is about. They are counted when somebody asks, since few findings are shown and counts take time. */
public final class HowMany {
    /** Not a finding about people, or not one whose people are known. */
    public static final HowMany UNKNOWN = new HowMany(Optional::empty);

    /**
     * A count.
     *
     * @param people how many
     * @param atMost whether that is a bound
     * @param place where they live
     * @param year when they were counted
     * @param baseline the edition of the accounts that counted them
     * @param words all of this in words: {@code about 2.1 million people in California in 2023 (baseline us-2023)}
     */
    public record Count(long people, boolean atMost, String place, int year, String baseline, String words) {}

    private Supplier<Optional<Count>> counting;
    private Optional<Count> count = Optional.empty();

    private HowMany(Supplier<Optional<Count>> counting) {
        this.counting = counting;
    }

    /** Counted when asked for, and once. */
    public static HowMany counted(Supplier<Optional<Count>> counting) {
        return new HowMany(counting);
    }

    /** The count; empty where it is not known. */
    public synchronized Optional<Count> count() {
        if (counting != null) {
            count = counting.get();
            counting = null;
        }
        return count;
    }

    /** In words; empty where it is not known. */
    public Optional<String> words() {
        return count().map(Count::words);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof HowMany that && count().equals(that.count()));
    }

    /** The same for all, so that findings can be kept in tables without counting anybody. */
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return words().orElse("not known");
    }
}
