package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.planwright.compiler.source.SourceFile;

/** From text to syntax: cut into lexemes, balance braces, lay out statements, parse, convert. */
final class PlanParser {
    private PlanParser() {}

    static PlanSyntax parse(SourceFile source, Set<String> compoundNames) {
        Reports reports = new Reports();
        Lexing.Result lexed = Lexing.of(source, reports);
        List<Piece> balanced = Braces.balanced(source, lexed.visible(), reports);
        List<Piece> laidOut = Layout.of(source, balanced, new CompoundNames(compoundNames), reports);
        List<Statement> statements =
                new StatementsFromTree(source).convert(tree(laidOut).statement());
        return new PlanSyntax(source, statements, lexed.lexemes(), reports.inOrder());
    }

    private static org.planwright.grammar.PlanParser.FileContext tree(List<Piece> pieces) {
        org.planwright.grammar.PlanParser parser = new org.planwright.grammar.PlanParser(new PieceStream(pieces));
        parser.removeErrorListeners();
        parser.setErrorHandler(new NothingToRecover());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser.file();
    }

    /** The layout leaves nothing that the grammar refuses; if it did, that would be our mistake and not the author's. */
    private static final class NothingToRecover extends DefaultErrorStrategy {
        @Override
        public void sync(Parser recognizer) {}

        @Override
        public void recover(Parser recognizer, RecognitionException e) {
            throw mistake(recognizer);
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            throw mistake(recognizer);
        }

        private static IllegalStateException mistake(Parser recognizer) {
            return new IllegalStateException("layout and grammar disagree at offset "
                    + recognizer.getCurrentToken().getStartIndex());
        }
    }
}
