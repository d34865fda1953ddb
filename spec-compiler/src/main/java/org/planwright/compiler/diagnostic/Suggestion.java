package org.planwright.compiler.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name nearest to one that is not known, within a bounded budget. */
public final class Suggestion {
    private static final int LONGEST = 60;

    private Suggestion() {}

    /**
     * The nearest of the known names, if one is near enough: at most a third of its letters differ, counting a swap of
     * neighbours as one. Of equals, the first wins. A word that is known is no slip for another: Medicare is never taken for
     * Medicaid, nor one figure for another.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int limit = Math.min(bestDistance - 1, Math.max(1, Math.min(wanted.length(), name.length()) / 3));
            if (Math.abs(name.length() - wanted.length()) > limit) {
                continue;
            }
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit && !(distance > 0 && changesWhatIsMeant(wanted, name, known))) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the one name has a word, or a figure, where the other has a different one that is just as well known. */
    private static boolean changesWhatIsMeant(String wanted, String name, Collection<String> known) {
        String[] written = wanted.split(" ", -1);
        String[] meant = name.toLowerCase(Locale.ROOT).split(" ", -1);
        if (written.length != meant.length) {
            return false;
        }
        for (int i = 0; i < written.length; i++) {
            boolean figure = Character.isDigit(written[i].isEmpty() ? ' ' : written[i].charAt(0));
            if (!written[i].equals(meant[i]) && (figure || isWordOfOne(written[i], known))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOfOne(String word, Collection<String> known) {
        for (String written : known) {
            String name = written.toLowerCase(Locale.ROOT);
            for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean whole =
                        (at == 0 || name.charAt(at - 1) == ' ') && (end == name.length() || name.charAt(end) == ' ');
                if (whole) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Optimal string alignment distance, given up (as limit + 1) when it must exceed the limit. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
