package org.planwright.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Lexeme;
import org.planwright.compiler.syntax.PlanSyntax;

/** What holds of every text, however it came to be. Each method names the laws that a text breaks, in words. */
final class PlanLaws {
    private final String text;
    private final List<String> broken = new ArrayList<>();

    private PlanLaws(String text) {
        this.text = text;
    }

    /**
     * The laws that a text breaks.
     *
     * @param thorough whether to look also at what takes long: that a second run finds the same, and how findings print
     */
    static List<String> brokenBy(String text, boolean thorough) {
        PlanLaws laws = new PlanLaws(text);
        try {
            laws.look(thorough);
        } catch (RuntimeException | StackOverflowError ours) {
            laws.broken.add(
                    "throws " + ours + Stream.of(ours.getStackTrace()).limit(6).toList());
        }
        return laws.broken;
    }

    private void look(boolean thorough) {
        Compilation compilation = compile(text);
        PlanSyntax syntax = compilation.files().get(0);
        lossless(syntax);
        compilation.diagnostics().forEach(this::places);
        if (thorough) {
            outputs();
            law("a second run finds the same", printed(compilation).equals(printed(compile(text))));
        }
        if (!syntax.hasErrors()) {
            formatting(syntax, compilation);
        }
    }

    /** What a text may be made of as a draft is made of it, the same each time. */
    private void outputs() {
        Compilation draft = compile(text, RulePack.DRAFT);
        if (draft.mayEmit()) {
            SortedMap<String, byte[]> outputs = Outputs.of(draft);
            SortedMap<String, byte[]> again = Outputs.of(compile(text, RulePack.DRAFT));
            outputs.forEach(
                    (name, bytes) -> law(name + " is the same each time", Arrays.equals(bytes, again.get(name))));
        }
    }

    private static List<String> printed(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(finding -> DiagnosticText.render(finding, DiagnosticText.Style.PLAIN))
                .toList();
    }

    private static Compilation compile(String text) {
        return compile(text, RulePack.RECOMMENDED);
    }

    private static Compilation compile(String text, RulePack pack) {
        PlanCompiler.Options options = new PlanCompiler.Options(pack, Optional.empty());
        return PlanCompiler.compile(new SourceFile("fuzzed.plan", text), PlanCompiler.Sources.none(), options);
    }

    private void law(String words, boolean holds) {
        if (!holds) {
            broken.add(words);
        }
    }

    private void lossless(PlanSyntax syntax) {
        int at = 0;
        for (Lexeme lexeme : syntax.lexemes()) {
            law("lexemes join at " + at, lexeme.start() == at && lexeme.end() > at);
            at = lexeme.end();
        }
        law("lexemes reach the end", at == text.length());
    }

    private void places(Diagnostic finding) {
        List<Span> spans = new ArrayList<>();
        spans.add(finding.primary().span());
        finding.related().forEach(label -> spans.add(label.span()));
        finding.fixes().forEach(fix -> fix.edits().forEach(edit -> spans.add(edit.span())));
        finding.accepted().ifPresent(accepted -> spans.add(accepted.location()));
        for (Span span : spans) {
            law(
                    finding.rule().id() + " lies in the file",
                    span.end() <= span.file().text().length());
        }
        law(finding.rule().id() + " has a message", !finding.message().isBlank());
    }

    private void formatting(PlanSyntax syntax, Compilation compilation) {
        String once = TextFromSyntax.format(syntax);
        Compilation again = compile(once);
        PlanSyntax formatted = again.files().get(0);
        if (formatted.hasErrors()) {
            broken.add("formatting makes no error, but: "
                    + formatted.diagnostics().get(0).message());
            return;
        }
        law(
                "formatting twice is formatting once",
                TextFromSyntax.format(formatted).equals(once));
        law("formatting keeps every comment", comments(formatted).equals(comments(syntax)));
        law("formatting keeps every word", visible(formatted).equals(visible(syntax)));
        law("layout is no meaning", said(again.plan()).equals(said(compilation.plan())));
        law("layout is no finding", findings(again).equals(findings(compilation)));
    }

    /** What a plan says, without the places where it says it. */
    private static List<Object> said(Plan plan) {
        List<Object> said = new ArrayList<>(List.of(plan.head(), plan.title(), plan.target()));
        said.addAll(plan.provisions());
        said.addAll(plan.strikes());
        plan.acceptances().forEach(a -> said.add(List.of(a.rule(), a.section(), a.because(), a.before())));
        plan.scenarios().forEach(s -> said.add(List.of(s.name(), s.provisions(), s.strikes())));
        said.add(plan.definitions().groups());
        said.add(plan.definitions().dates());
        return said;
    }

    /** Rules in no order, without messages: these quote the plan's words as they are spelled, and name its lines. */
    private static List<String> findings(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(finding -> finding.severity() + " " + finding.rule().id() + (finding.open() ? "" : " accepted"))
                .sorted()
                .toList();
    }

    private static List<String> comments(PlanSyntax syntax) {
        return lexemes(syntax, Lexeme.Kind.COMMENT).map(String::stripTrailing).toList();
    }

    /** All that can be seen, with plain marks and no spaces; a long dash between figures is spelled “to”. */
    private static String visible(PlanSyntax syntax) {
        StringBuilder visible = new StringBuilder();
        lexemes(syntax, Lexeme.Kind.VISIBLE).forEach(lexeme -> visible.append(plain(lexeme)));
        return visible.toString();
    }

    private static String plain(String lexeme) {
        StringBuilder plain = new StringBuilder(lexeme.length());
        for (int i = 0; i < lexeme.length(); i++) {
            char c = Character.toLowerCase(lexeme.charAt(i));
            if ("‐‑‒–—−".indexOf(c) >= 0) {
                plain.append('-');
            } else if ("“”„".indexOf(c) >= 0) {
                plain.append('"');
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && "\u200B\u2060\uFEFF\u00AD".indexOf(c) < 0) {
                plain.append(c == '’' ? '\'' : c);
            }
        }
        return plain.toString().equals("to") ? "-" : plain.toString();
    }

    private static Stream<String> lexemes(PlanSyntax syntax, Lexeme.Kind kind) {
        return syntax.lexemes().stream()
                .filter(lexeme -> lexeme.kind() == kind)
                .map(lexeme -> syntax.source().text().substring(lexeme.start(), lexeme.end()));
    }
}
