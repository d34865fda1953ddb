package org.planwright.compiler.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.syntax.Token.Kind;

/** Reads who pays which share: {@code 80% employers, 20% workers}. */
final class SharesReader {
    private final TermReader terms;

    SharesReader(TermReader terms) {
        this.terms = terms;
    }

    /** The shares that the rest of the run names, or null, with a finding about the first that cannot be read. */
    Value.Shares read(Cursor cursor) {
        List<Value.Shares.Share> shares = new ArrayList<>();
        while (!cursor.atEnd()) {
            int start = cursor.position();
            BigDecimal percent = percent(cursor);
            Term who = percent == null || cursor.atEnd() ? null : terms.one(cursor, Term.Kind.PAYER);
            if (who == null) {
                return null;
            }
            if (shares.stream().anyMatch(share -> share.who().equals(who))) {
                return cursor.fail(Diagnostic.of(
                                ResolveRules.WRONG_TYPE,
                                cursor.span(start, cursor.position()),
                                "“" + who.id() + "” have two shares here.")
                        .help("Give each payer one share.")
                        .build());
            }
            shares.add(new Value.Shares.Share(percent, who));
            boolean more = cursor.take(Kind.COMMA);
            if (!cursor.take("and") && !more) {
                break;
            }
        }
        return shares.isEmpty() ? null : new Value.Shares(shares);
    }

    private static BigDecimal percent(Cursor cursor) {
        if (cursor.sees(Kind.PERCENT)) {
            return FigureReader.number(cursor);
        }
        if (!cursor.sees(Kind.NUMBER)) {
            return null;
        }
        BigDecimal number = FigureReader.number(cursor);
        return number != null && FigureReader.percentWord(cursor) ? number : null;
    }
}
