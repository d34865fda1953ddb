package org.planwright.compiler.resolve;

import java.util.List;
import org.planwright.compiler.syntax.Spelling;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;

/**
 * Words as their author wrote them, capitals included, in one layout: spaces, line breaks, dashes and quotation marks do
 * not tell two texts apart.
 */
final class Written {
    private final List<Token> tokens;

    private Written(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The text of a run of tokens. */
    static String of(List<Token> tokens) {
        Written written = new Written(tokens);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(i > 0 && written.spaceBefore(i) ? " " : "").append(written.spelled(i));
        }
        return text.toString();
    }

    private String spelled(int i) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case QUOTE -> "\"" + token.text() + "\"";
            case DASH -> between(i) ? "to" : "-";
            case WORD, LITTLE, THROUGH -> spaced(Spelling.plainWord(token.span().text()));
            default -> token.text();
        };
    }

    /** A name of several words is one token; what stands between them becomes one space. */
    private static String spaced(String words) {
        StringBuilder spaced = new StringBuilder(words.length());
        boolean before = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isSpaceChar(c) || c >= '\t' && c <= '\r';
            if (!space) {
                spaced.append(c);
            } else if (!before) {
                spaced.append(' ');
            }
            before = space;
        }
        return spaced.toString();
    }

    private boolean spaceBefore(int i) {
        Kind kind = tokens.get(i).kind();
        Kind before = tokens.get(i - 1).kind();
        if (kind == Kind.COMMA
                || kind == Kind.CLOSE
                || before == Kind.OPEN
                || kind == Kind.SLASH
                || before == Kind.SLASH) {
            return false;
        }
        boolean sign = (before == Kind.DASH && !between(i - 1)) || before == Kind.PLUS;
        return !(sign && isFigure(i)) && !(kind == Kind.PLUS && isFigure(i - 1));
    }

    private boolean between(int i) {
        return isFigure(i - 1) && isFigure(i + 1);
    }

    private boolean isFigure(int i) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        return switch (tokens.get(i).kind()) {
            case NUMBER, PERCENT, MONEY, DATE, YEAR -> true;
            default -> false;
        };
    }
}
