package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.syntax.PlanSyntax;

/**
 * Two edits of one text, brought together provision by provision. Where both sides changed the same provision, both stand
 * between conflict markers; nothing of a side is dropped.
 */
public final class MergedText {
    /**
     * What came of it.
     *
     * @param text the merged text, with conflict markers where sides disagree
     * @param conflicts the provisions that both sides changed, as the text calls them
     */
    public record Result(String text, List<String> conflicts) {}

    /**
     * How conflicts are marked.
     *
     * @param size how many characters a marker has
     * @param ours the name of our side
     * @param theirs the name of their side
     */
    public record Markers(int size, String ours, String theirs) {
        /** As git marks them. */
        public static final Markers USUAL = new Markers(7, "ours", "theirs");
    }

    private final Markers markers;
    private final List<String> conflicts = new ArrayList<>();

    private MergedText(Markers markers) {
        this.markers = markers;
    }

    /**
     * Merges three readings of a text with line feeds as line breaks; empty where one of them cannot be taken apart by
     * provisions, and lines are all that is left to merge.
     */
    public static Optional<Result> of(PlanSyntax base, PlanSyntax ours, PlanSyntax theirs, Markers markers) {
        if (base.hasErrors() || ours.hasErrors() || theirs.hasErrors()) {
            return Optional.empty();
        }
        Optional<TextPart.Whole> one = TextPart.of(base);
        Optional<TextPart.Whole> two = TextPart.of(ours);
        Optional<TextPart.Whole> three = TextPart.of(theirs);
        if (one.isEmpty() || two.isEmpty() || three.isEmpty()) {
            return Optional.empty();
        }
        MergedText merged = new MergedText(markers);
        StringBuilder text = new StringBuilder();
        merged.parts(one.get().parts(), two.get().parts(), three.get().parts(), text);
        append(text, comments(one.get().end(), two.get().end(), three.get().end()));
        return Optional.of(new Result(text.toString(), List.copyOf(merged.conflicts)));
    }

    /** Whether a merge without conflicts holds all that either side says anew. */
    public static boolean keepsBoth(PlanSyntax base, PlanSyntax ours, PlanSyntax theirs, PlanSyntax merged) {
        Set<String> known = said(base);
        Set<String> kept = said(merged);
        Set<String> wanted = said(ours);
        wanted.addAll(said(theirs));
        wanted.removeAll(known);
        return kept.containsAll(wanted);
    }

    private static Set<String> said(PlanSyntax syntax) {
        Set<String> said = new HashSet<>();
        TextPart.of(syntax).ifPresent(whole -> whole.parts().forEach(part -> {
            if (part.inside().isPresent()) {
                part.inside().get().forEach(inner -> said.add(part.key() + " / " + inner.plain()));
            } else {
                said.add(part.plain());
            }
        }));
        return said;
    }

    /** What became of one statement: its text, whose it is, and what it speaks of. */
    private record Piece(String text, int side, TextPart part) {}

    private static final int BOTH = 0;
    private static final int OURS = 1;
    private static final int THEIRS = 2;

    private void parts(List<TextPart> base, List<TextPart> ours, List<TextPart> theirs, StringBuilder into) {
        Map<TextPart, TextPart> toOurs = Alignment.of(base, ours);
        Map<TextPart, TextPart> toTheirs = Alignment.of(base, theirs);
        Map<TextPart, TextPart> oursOf = Alignment.inverse(toOurs);
        Map<TextPart, TextPart> theirsOf = Alignment.inverse(toTheirs);
        Map<String, TextPart> newInTheirs = new HashMap<>();
        theirs.stream().filter(part -> !theirsOf.containsKey(part)).forEach(part -> newInTheirs.put(part.key(), part));
        Map<TextPart, TextPart> bothNew = Alignment.identity();
        ours.stream()
                .filter(part -> !oursOf.containsKey(part) && newInTheirs.containsKey(part.key()))
                .forEach(part -> bothNew.put(part, newInTheirs.get(part.key())));
        List<Piece> pieces = new ArrayList<>();
        for (Alignment.Slot slot : Alignment.order(base, ours, theirs, oursOf, theirsOf, bothNew)) {
            TextPart one = slot.base();
            TextPart two = one == null ? slot.ours() : toOurs.get(one);
            TextPart three = one == null ? slot.theirs() : toTheirs.get(one);
            pieces.add(piece(one, two, three));
        }
        sameTwice(pieces);
        pieces.forEach(piece -> append(into, piece.text()));
    }

    private static void append(StringBuilder into, String text) {
        if (into.length() > 0 && into.charAt(into.length() - 1) != '\n' && !text.isEmpty()) {
            into.append('\n');
        }
        into.append(text);
    }

    private Piece piece(TextPart base, TextPart ours, TextPart theirs) {
        if (base == null) {
            return added(ours, theirs);
        }
        if (ours == null && theirs == null) {
            return new Piece("", BOTH, base);
        }
        if (ours == null || theirs == null) {
            TextPart left = ours == null ? theirs : ours;
            boolean untouched =
                    left.plain().equals(base.plain()) && comment(left).equals(comment(base));
            return untouched
                    ? new Piece("", ours == null ? OURS : THEIRS, base)
                    : new Piece(conflict(base, ours, theirs), BOTH, left);
        }
        if (base.inside().isPresent()
                && ours.inside().isPresent()
                && theirs.inside().isPresent()) {
            return section(base, ours, theirs);
        }
        return leaf(base, ours, theirs);
    }

    private Piece added(TextPart ours, TextPart theirs) {
        if (ours == null || theirs == null) {
            TextPart only = ours == null ? theirs : ours;
            return new Piece(only.text(), ours == null ? THEIRS : OURS, only);
        }
        if (ours.inside().isPresent() && theirs.inside().isPresent()) {
            StringBuilder text = new StringBuilder(comments("", ours.before(), theirs.before()));
            text.append(ours.body()).append(ours.behind());
            parts(List.of(), ours.inside().get(), theirs.inside().get(), text);
            append(text, ours.closing());
            return new Piece(text.toString(), BOTH, ours);
        }
        return ours.plain().equals(theirs.plain())
                ? new Piece(comments("", ours.before(), theirs.before()) + ours.body() + ours.behind(), BOTH, ours)
                : new Piece(conflict(null, ours, theirs), BOTH, ours);
    }

    private Piece section(TextPart base, TextPart ours, TextPart theirs) {
        String body = pick(base.body(), ours.body(), theirs.body());
        String behind = pick(base.behind(), ours.behind(), theirs.behind());
        if (body == null || behind == null) {
            return new Piece(conflict(base, ours, theirs), BOTH, ours);
        }
        StringBuilder text = new StringBuilder(comments(base.before(), ours.before(), theirs.before()));
        text.append(body).append(behind);
        parts(base.inside().get(), ours.inside().get(), theirs.inside().get(), text);
        append(text, comments(base.closing(), ours.closing(), theirs.closing()));
        return new Piece(text.toString(), BOTH, ours);
    }

    private Piece leaf(TextPart base, TextPart ours, TextPart theirs) {
        String body = pick(base.body(), ours.body(), theirs.body());
        String behind = pick(base.behind(), ours.behind(), theirs.behind());
        if (body == null || behind == null) {
            return new Piece(conflict(base, ours, theirs), BOTH, ours);
        }
        boolean oursIsNew = !ours.plain().equals(base.plain());
        boolean theirsIsNew = !theirs.plain().equals(base.plain());
        int side = oursIsNew == theirsIsNew ? BOTH : oursIsNew ? OURS : THEIRS;
        String before = comments(base.before(), ours.before(), theirs.before());
        return new Piece(before + body + behind, side, side == THEIRS ? theirs : ours);
    }

    /** The side that changed; null where both did, differently. A change of layout gives way to one of words. */
    private static String pick(String base, String ours, String theirs) {
        String one = TextPart.plain(base);
        String two = TextPart.plain(ours);
        String three = TextPart.plain(theirs);
        if (two.equals(three) || three.equals(one)) {
            return ours.equals(base) && two.equals(three) ? theirs : ours;
        }
        return two.equals(one) ? theirs : null;
    }

    private static String comment(TextPart part) {
        return TextPart.plain(part.before()) + " " + TextPart.plain(part.behind());
    }

    /** Comments and blank lines of the side that changed them; of both where both did. */
    private static String comments(String base, String ours, String theirs) {
        String picked = pick(base, ours, theirs);
        if (picked != null) {
            return picked;
        }
        Set<String> known = new LinkedHashSet<>();
        ours.lines().forEach(line -> known.add(line.strip()));
        base.lines().forEach(line -> known.add(line.strip()));
        StringBuilder more = new StringBuilder();
        theirs.lines()
                .filter(line -> line.strip().startsWith("#") && !known.contains(line.strip()))
                .forEach(line -> more.append(line).append('\n'));
        int last = ours.lastIndexOf('\n', Math.max(0, ours.length() - 2)) + 1;
        return ours.isBlank() || last == 0
                ? ours.substring(0, last) + more + ours.substring(last)
                : beforeLast(ours, more.toString());
    }

    /** Before what stands on the last line, which the statement or the brace goes on. */
    private static String beforeLast(String ours, String more) {
        int last = ours.endsWith("\n") && !ours.strip().endsWith("}") ? ours.length() : lastLine(ours);
        return ours.substring(0, last) + more + ours.substring(last);
    }

    private static int lastLine(String text) {
        String cut = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return cut.lastIndexOf('\n') + 1;
    }

    private String conflict(TextPart base, TextPart ours, TextPart theirs) {
        TextPart named = ours != null ? ours : theirs;
        conflicts.add(named.inside().isPresent() ? named.key() : TextPart.plain(named.body()));
        return marked(ours == null ? "" : ours.text(), theirs == null ? "" : theirs.text());
    }

    private String marked(String ours, String theirs) {
        StringBuilder text = new StringBuilder();
        text.append("<".repeat(markers.size()))
                .append(' ')
                .append(markers.ours())
                .append('\n');
        append(text, ours);
        append(text, "=".repeat(markers.size()) + "\n" + theirs);
        append(text, ">".repeat(markers.size()) + " " + markers.theirs() + "\n");
        return text.toString();
    }

    /** What each side says anew of one thing is one provision said twice, though their lines do not touch. */
    private void sameTwice(List<Piece> pieces) {
        Map<String, Integer> byOurs = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.side() == OURS && !piece.text().isEmpty()) {
                for (String thing : piece.part().things()) {
                    byOurs.put(thing, i);
                }
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.side() != THEIRS || piece.text().isEmpty()) {
                continue;
            }
            for (String thing : piece.part().things()) {
                Integer other = byOurs.get(thing);
                if (other != null && clash(pieces.get(other), piece)) {
                    conflicts.add(thing.substring(thing.indexOf(' ') + 1));
                    pieces.set(other, new Piece(marked(pieces.get(other).text(), piece.text()), BOTH, piece.part()));
                    pieces.set(i, new Piece("", BOTH, piece.part()));
                    break;
                }
            }
        }
    }

    private static boolean clash(Piece ours, Piece theirs) {
        String one = ours.part().told();
        String other = theirs.part().told();
        return ours.side() == OURS && (one.isEmpty() || other.isEmpty() || one.equals(other));
    }
}
