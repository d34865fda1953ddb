package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Set;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/**
 * A text as its author wrote it.
 *
 * @param source the text
 * @param statements the statements outside any block, in order
 * @param lexemes every stretch of the text in order, hidden ones included: joined, they are the text again
 * @param diagnostics what could not be read
 */
public record PlanSyntax(
        SourceFile source, List<Statement> statements, List<Lexeme> lexemes, List<Diagnostic> diagnostics) {
    public PlanSyntax {
        statements = List.copyOf(statements);
        lexemes = List.copyOf(lexemes);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Reads a text.
     *
     * @param source the text
     * @param compoundNames names of several words that hold a phrase word, such as {@code fee for service}, lower case
     *     and single spaces: where they stand in full they are one word
     */
    public static PlanSyntax parse(SourceFile source, Set<String> compoundNames) {
        return PlanParser.parse(source, compoundNames);
    }

    /** Whether something in it could not be read. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == org.planwright.compiler.diagnostic.Severity.ERROR);
    }
}
