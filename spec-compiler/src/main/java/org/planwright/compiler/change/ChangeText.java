package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.Policy.Graded;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Palette.Ink;
import org.planwright.compiler.diagnostic.Severity;

/** Changes as a person reads them in a terminal. */
public final class ChangeText {
    private static final int USERS_SHOWN = 6;
    private static final int LEAST_WIDTH = 60;

    private final Style style;
    private final StringBuilder page = new StringBuilder();

    private ChangeText(Style style) {
        this.style = style;
    }

    /**
     * Those of meaning first, each in full; then what is text only, a line for all provisions in which the same text changed.
     * A closing line counts them.
     *
     * @param all whether text-only changes are told in full too
     */
    public static String render(List<Graded> changes, Style style, boolean all) {
        ChangeText text = new ChangeText(style);
        changes.stream().filter(graded -> all || !folded(graded)).forEach(text::write);
        if (!all) {
            text.folded(changes.stream().filter(ChangeText::folded).toList());
        }
        text.page.append(summary(changes)).append('\n');
        return text.page.toString();
    }

    /** Whether it is of text alone and no rule of a policy speaks of it. */
    private static boolean folded(Graded graded) {
        return graded.change().kind() == Kind.TEXT_ONLY && graded.rule().isEmpty() && graded.open();
    }

    private void folded(List<Graded> changes) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Graded graded : changes) {
            Change change = graded.change();
            List<String> details = new ArrayList<>();
            change.details()
                    .forEach(detail -> details.add(clean(detail.aspect()) + ": "
                            + (change.removed() ? clean(detail.before()) : words(detail))));
            once(change).ifPresent(old -> details.add(0, "once " + clean(old)));
            String mark = change.added() ? "+" : change.removed() ? "-" : "~";
            byText.computeIfAbsent(mark + " " + String.join("; ", details), k -> new ArrayList<>())
                    .add(clean(change.subject()));
        }
        if (!byText.isEmpty()) {
            page.append(paint(Ink.STRONG, "text only")).append('\n');
        }
        byText.forEach((text, subjects) -> page.append(paint(Ink.FRAME, text.substring(0, 2)))
                .append(shortened(some(subjects), style.width() - 2))
                .append("\n    ")
                .append(shortened(text.substring(2), style.width() - 4))
                .append('\n'));
        page.append(byText.isEmpty() ? "" : "\n");
    }

    private String shortened(String words, int width) {
        int most = Math.max(width, LEAST_WIDTH);
        return words.length() <= most
                ? words
                : words.substring(0, most - 1) + style.glyphs().onOneLine("…");
    }

    /** One of them on one line, which begins with its place, so that it can be followed. */
    public static String brief(Graded graded, Style style) {
        Change change = graded.change();
        ChangeText text = new ChangeText(style);
        change.after().place().or(() -> change.before().place()).ifPresent(place -> text.page
                .append(text.clean(place.toString()))
                .append(": "));
        String level = graded.level().word();
        text.page
                .append(text.paint(graded.open() ? Ink.of(graded.level()) : Ink.FRAME, level))
                .append(": ")
                .append(sort(change))
                .append(": ")
                .append(text.clean(change.subject()))
                .append(" is ")
                .append(happened(change));
        once(change).ifPresent(old -> text.page.append(", once ").append(text.clean(old)));
        List<String> parts = new ArrayList<>();
        for (Detail detail : change.details()) {
            parts.add(text.clean(detail.aspect()) + ": " + text.words(detail));
        }
        text.page.append(parts.isEmpty() ? "" : "; " + String.join("; ", parts));
        if (!graded.rule().isEmpty()) {
            text.page.append(" [policy: ").append(text.clean(graded.rule())).append(']');
        }
        graded.approved().ifPresent(because -> text.page
                .append(" (approved: ")
                .append(text.clean(because))
                .append(')'));
        if (graded.open() && graded.level() != Severity.NOTE) {
            text.page.append(" (fingerprint ").append(change.fingerprint()).append(')');
        }
        return text.page.append('\n').toString();
    }

    /** {@code 3 changes: 1 benefit, 2 financing}. */
    public static String summary(List<Graded> changes) {
        if (changes.isEmpty()) {
            return "no change of meaning";
        }
        Map<Kind, Integer> counts = new TreeMap<>();
        changes.forEach(graded -> counts.merge(graded.change().kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.word()));
        long approved = changes.stream().filter(graded -> !graded.open()).count();
        return changes.size()
                + (changes.size() == 1 ? " change: " : " changes: ")
                + String.join(", ", parts)
                + (approved == 0 ? "" : "; " + approved + " approved");
    }

    /** What happened to the provision, in a word. */
    static String happened(Change change) {
        if (change.added()) {
            return "new";
        }
        if (change.removed()) {
            return "gone";
        }
        return change.renamedFrom().isPresent() && change.details().isEmpty() ? "renamed" : "changed";
    }

    /** {@code benefit, loss}. */
    static String sort(Change change) {
        boolean tells = change.direction() != Direction.NEUTRAL && change.direction() != Direction.UNKNOWN;
        return change.kind().word() + (tells ? ", " + change.direction().word() : "");
    }

    private void write(Graded graded) {
        Change change = graded.change();
        Ink ink = graded.open() ? Ink.of(graded.level()) : Ink.FRAME;
        String mark = change.added() ? "+" : change.removed() ? "-" : "~";
        String level = graded.level() == Severity.NOTE && graded.rule().isEmpty()
                ? ""
                : graded.level().word() + (graded.rule().isEmpty() ? "" : ": " + clean(graded.rule()));
        page.append(paint(ink, mark + " " + sort(change)))
                .append(paint(Ink.STRONG, ": " + clean(change.subject())))
                .append(" is ")
                .append(happened(change))
                .append('\n');
        once(change).ifPresent(old -> line("once", old));
        places(change);
        for (Detail detail : change.details()) {
            page.append("  ").append(clean(detail.aspect())).append(": ");
            page.append(change.removed() ? clean(detail.before()) : words(detail))
                    .append('\n');
        }
        who(change.affected());
        effects(change).forEach(this::line);
        users(change.usedBy());
        if (!level.isEmpty()) {
            line("policy", level);
        }
        if (!graded.because().isEmpty()) {
            line("  because", graded.because());
        }
        graded.approved().ifPresent(because -> line("approved", because));
        if (!graded.rule().isEmpty() || graded.level() != Severity.NOTE) {
            line("fingerprint", change.fingerprint());
        }
        page.append('\n');
    }

    /** What it was called; where its object is what changed, that is told already. */
    static Optional<String> once(Change change) {
        boolean told =
                change.details().stream().anyMatch(detail -> detail.aspect().equals("value"));
        return change.renamedFrom().filter(old -> !told);
    }

    private void who(Change.Affected affected) {
        if (affected.groups().isEmpty() && !affected.words().isEmpty()) {
            line("who", affected.words());
        }
        for (Change.Group group : affected.groups()) {
            line("who", said(group));
            if (!group.people().isEmpty()) {
                line("  how many", group.people());
            }
            if (!group.witness().isEmpty()) {
                line("  such as", group.witness());
            }
        }
    }

    /** What it takes of those who pay, and who loses or gains which service, each with a word before it. */
    static Map<String, String> effects(Change change) {
        Map<String, String> effects = new LinkedHashMap<>();
        change.burden().ifPresent(burden -> {
            for (Burden.Swing swing : burden.telling()) {
                String whose = swing.whose().isEmpty() ? "" : " (" + swing.whose() + ")";
                effects.put(
                        swing.more() ? "takes more" : "takes less",
                        swing.reach() + whose + "; such as " + swing.witness().orElseThrow());
            }
            burden.doubt().ifPresent(why -> effects.put("takes", "more or less, which cannot be decided: " + why));
        });
        boolean told = change.kind() == Kind.BENEFIT && !change.subject().startsWith("definitions");
        change.services().filter(services -> !told).ifPresent(services -> {
            services.lost().stream().findFirst().ifPresent(lost -> effects.put("loses", lost.toString()));
            services.gained().stream().findFirst().ifPresent(gained -> effects.put("gains", gained.toString()));
        });
        return effects;
    }

    /** {@code no longer covered: adults 60 to 64}. */
    static String said(Change.Group group) {
        return group.effect() == Change.Effect.OTHERWISE
                ? group.words()
                : group.effect().words() + ": " + group.words();
    }

    private void places(Change change) {
        List<String> places = new ArrayList<>();
        change.before().place().ifPresent(place -> places.add(clean(place.toString())));
        change.after().place().ifPresent(place -> places.add(clean(place.toString())));
        page.append(paint(Ink.FRAME, "  --> "))
                .append(String.join(arrow(), places))
                .append('\n');
    }

    private String words(Detail detail) {
        return detail.before().isEmpty()
                ? clean(detail.after())
                : detail.after().isEmpty()
                        ? clean(detail.before()) + arrow() + "(nothing)"
                        : clean(detail.before()) + arrow() + clean(detail.after());
    }

    private void users(List<String> users) {
        if (!users.isEmpty()) {
            line("changes with it", some(users));
        }
    }

    /** The first few, and how many more there are. */
    static String some(List<String> users) {
        List<String> shown = users.subList(0, Math.min(USERS_SHOWN, users.size()));
        String more = users.size() > shown.size() ? " and " + (users.size() - shown.size()) + " more" : "";
        return String.join("; ", shown) + more;
    }

    private void line(String word, String sentence) {
        page.append("  ")
                .append(paint(Ink.HELP, word + ":"))
                .append(' ')
                .append(clean(sentence))
                .append('\n');
    }

    private String arrow() {
        return style.glyphs().onOneLine(" → ");
    }

    private String clean(String text) {
        return style.glyphs().onOneLine(text);
    }

    private String paint(Ink ink, String text) {
        return style.palette().paint(ink, text);
    }
}
