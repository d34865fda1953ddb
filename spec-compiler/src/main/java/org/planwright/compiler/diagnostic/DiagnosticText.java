package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Diagnostic.Accepted;
import org.planwright.compiler.diagnostic.Diagnostic.Figure;
import org.planwright.compiler.diagnostic.Diagnostic.Label;
import org.planwright.compiler.diagnostic.Palette.Ink;

/** Findings as a person reads them in a terminal. */
public final class DiagnosticText {
    /**
     * How to print.
     *
     * @param palette colours
     * @param glyphs marks
     * @param width cells of a line of the page; a line of the plan is cut to fit, sentences are not
     */
    public record Style(Palette palette, Glyphs glyphs, int width) {
        /** No colour, every mark, a page of 120 cells. */
        public static final Style PLAIN = new Style(Palette.PLAIN, Glyphs.UNICODE, 120);
    }

    private final Style style;
    private final StringBuilder page = new StringBuilder();

    private DiagnosticText(Style style) {
        this.style = style;
    }

    /** One finding in full: what, where with the lines of the plan, who is meant, what to do. Ends with a line feed. */
    public static String render(Diagnostic diagnostic, Style style) {
        return render(diagnostic, Optional.empty(), style);
    }

    /**
     * One finding in full, below another: the lines of the plan are not shown again where both point to the same words
     * and this one has nothing to set under them.
     */
    public static String render(Diagnostic diagnostic, Optional<Diagnostic> above, Style style) {
        return render(diagnostic, above, Optional.empty(), style);
    }

    /**
     * The same with a last line about what follows from it and is not shown.
     *
     * @param following as {@link Consequences#inWords} words it
     */
    public static String render(
            Diagnostic diagnostic, Optional<Diagnostic> above, Optional<String> following, Style style) {
        DiagnosticText text = new DiagnosticText(style);
        boolean shown = diagnostic.primary().label().isEmpty()
                && above.filter(other -> other.primary()
                                .span()
                                .equals(diagnostic.primary().span()))
                        .isPresent();
        text.write(diagnostic, shown);
        following.ifPresent(
                words -> text.page.append("  ").append(text.clean(words)).append('\n'));
        return text.page.toString();
    }

    /** One finding on one line: {@code path:line:column: error: message [rule]}, with a line feed. */
    public static String brief(Diagnostic diagnostic, Style style) {
        Severity severity = diagnostic.severity();
        Glyphs glyphs = style.glyphs();
        return glyphs.onOneLine(diagnostic.primary().span().toString()) + ": "
                + style.palette().paint(Ink.of(severity), severity.word()) + ": "
                + glyphs.onOneLine(diagnostic.message()) + " ["
                + diagnostic.rule().id() + "]"
                + (diagnostic.open() ? "" : " (accepted)") + "\n";
    }

    /** The closing line, without line feed: {@code 12 errors, 4 of them consequences, 3 warnings, 1 note; 1 accepted}. */
    public static String summary(Diagnostics.Counts counts) {
        List<String> parts = new ArrayList<>();
        count(parts, counts.errors(), counts.following().errors(), "error");
        count(parts, counts.warnings(), counts.following().warnings(), "warning");
        count(parts, counts.notes(), counts.following().notes(), "note");
        String open = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
        return counts.accepted() == 0 ? open : open + "; " + counts.accepted() + " accepted";
    }

    private static void count(List<String> parts, int number, int following, String noun) {
        if (number > 0) {
            parts.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
        if (following > 0) {
            String all = following == 1 ? "a consequence" : "consequences";
            parts.add(following + " of them " + all);
        }
    }

    private void write(Diagnostic diagnostic, boolean shown) {
        Ink ink = Ink.of(diagnostic.severity());
        page.append(paint(
                        ink,
                        diagnostic.severity().word() + "[" + diagnostic.rule().id() + "]"))
                .append(paint(Ink.STRONG, ": " + clean(diagnostic.message())))
                .append('\n');
        String margin = " ".repeat(digits(diagnostic));
        if (shown) {
            page.append(paint(Ink.FRAME, margin + "--> "))
                    .append(clean(diagnostic.primary().span().toString()))
                    .append('\n');
        } else {
            place(margin, "--> ", diagnostic.primary(), '^', ink);
        }
        for (Label related : diagnostic.related()) {
            place(margin, "::: ", related, '-', Ink.FRAME);
        }
        diagnostic.witness().ifPresent(witness -> line("witness", Ink.STRONG, witness));
        diagnostic.howMany().words().ifPresent(words -> line("how many", Ink.STRONG, words));
        figures(diagnostic.values());
        for (String help : diagnostic.help()) {
            line("help", Ink.HELP, help);
        }
        for (Fix fix : diagnostic.fixes()) {
            line(
                    "fix",
                    Ink.HELP,
                    fix.safe() ? fix.title() : fix.title() + " (read it first: it may change the meaning)");
        }
        diagnostic.accepted().ifPresent(this::accepted);
    }

    private void place(String margin, String arrow, Label label, char mark, Ink ink) {
        String bar = paint(Ink.FRAME, margin + " |");
        String number = String.valueOf(label.span().line());
        Excerpt excerpt = Excerpt.of(label.span(), style.width() - margin.length() - 3, style.glyphs());
        String underline = String.valueOf(mark).repeat(excerpt.length())
                + (excerpt.open() ? style.glyphs().ellipsis() : "")
                + (label.label().isEmpty() ? "" : " " + clean(label.label()));
        page.append(paint(Ink.FRAME, margin + arrow))
                .append(clean(label.span().toString()))
                .append('\n')
                .append(bar)
                .append('\n')
                .append(paint(Ink.FRAME, " ".repeat(margin.length() - number.length()) + number + " |"))
                .append(excerpt.line().isEmpty() ? "" : " ")
                .append(excerpt.line())
                .append('\n')
                .append(bar)
                .append(" ".repeat(excerpt.from() + 1))
                .append(paint(ink, underline))
                .append('\n');
    }

    private void figures(List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        page.append("  ").append(paint(Ink.STRONG, "values:")).append('\n');
        for (Figure figure : figures) {
            page.append("    ").append(clean(figure.expression())).append(" = ").append(clean(figure.value()));
            if (!figure.unit().isEmpty()) {
                page.append(' ').append(clean(figure.unit()));
            }
            if (!figure.origin().isEmpty()) {
                page.append(" (").append(clean(figure.origin())).append(')');
            }
            page.append('\n');
        }
    }

    private void accepted(Accepted accepted) {
        String until = accepted.until().map(date -> ", until " + date).orElse("");
        line("accepted", Ink.STRONG, "because " + accepted.because() + until + " (" + accepted.location() + ")");
    }

    private void line(String word, Ink ink, String sentence) {
        page.append("  ")
                .append(paint(ink, word + ":"))
                .append(' ')
                .append(clean(sentence))
                .append('\n');
    }

    private static int digits(Diagnostic diagnostic) {
        int most = diagnostic.primary().span().line();
        for (Label related : diagnostic.related()) {
            most = Math.max(most, related.span().line());
        }
        return String.valueOf(most).length();
    }

    private String clean(String text) {
        return style.glyphs().onOneLine(text);
    }

    private String paint(Ink ink, String text) {
        return style.palette().paint(ink, text);
    }
}
