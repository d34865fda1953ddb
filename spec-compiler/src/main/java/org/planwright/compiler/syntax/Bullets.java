package org.planwright.compiler.syntax;

import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.source.Span;

/** What is said of a bullet or a list number before a provision. */
final class Bullets {
    private Bullets() {}

    /**
     * @param bullet the mark itself
     * @param withSpace the mark and the space after it: what is to be deleted
     */
    static Diagnostic.Builder finding(Span bullet, Span withSpace) {
        return Diagnostic.of(
                        SyntaxRules.BULLET,
                        bullet,
                        "A provision begins with its first word, without “" + bullet.text() + "” before it.")
                .help("Delete the mark: every line is a provision of its own.")
                .fix(Fix.replace("Delete the mark", withSpace, ""));
    }
}
