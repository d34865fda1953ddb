package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.vocabulary.Vocabulary;

/**
 * A statement of a text with the comments before and behind it; the parts of a text joined are the text again.
 *
 * @param key what it is called among its neighbours
 * @param verb its first word; of an answer the whole key
 * @param things what it speaks of, each with its verb
 * @param told what tells it from another about the same
 * @param before comments and blank lines before it
 * @param body the statement; of a section what stands up to its brace
 * @param behind the rest of its line
 * @param inside the statements of a section; empty where it is none
 * @param closing of a section, from its last statement to the end of the line with its brace
 */
record TextPart(
        String key,
        String verb,
        Set<String> things,
        String told,
        String before,
        String body,
        String behind,
        Optional<List<TextPart>> inside,
        String closing) {
    private static final Set<String> HEADS = Set.of("plan", "amendment", "checklist");
    private static final Set<String> TELLING = Set.of("by", "for", "under", "from", "in");

    /** The parts of a whole text, and what follows the last. */
    record Whole(List<TextPart> parts, String end) {}

    /** The parts of a text; empty where statements share a line, so that it cannot be taken apart. */
    static Optional<Whole> of(PlanSyntax syntax) {
        Reader reader = new Reader(syntax.source().text());
        List<TextPart> parts = reader.parts(syntax.statements(), true);
        return reader.apart ? Optional.of(new Whole(parts, reader.rest())) : Optional.empty();
    }

    /** All of it as written. */
    String text() {
        StringBuilder text = new StringBuilder(before).append(body).append(behind);
        inside.ifPresent(parts -> parts.forEach(part -> text.append(part.text())));
        return text.append(closing).toString();
    }

    /** What it says, whatever the layout. */
    String plain() {
        return plain(inside.isPresent() ? text() : body);
    }

    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Its words. */
    Set<String> words() {
        return new HashSet<>(List.of(plain(body).split(" ")));
    }

    private static final class Reader {
        private final String text;
        private int at;
        private boolean apart = true;

        Reader(String text) {
            this.text = text;
        }

        String rest() {
            return text.substring(at);
        }

        List<TextPart> parts(List<Statement> statements, boolean top) {
            List<TextPart> parts = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (Statement statement : statements) {
                TextPart part = part(statement, top);
                int again = seen.merge(part.key, 1, Integer::sum);
                parts.add(again == 1 ? part : part.called(part.key + " #" + again));
            }
            return parts;
        }

        private TextPart part(Statement statement, boolean top) {
            int start = statement.span().start();
            String before = text.substring(at, start);
            apart &= at == 0 || text.charAt(at - 1) == '\n';
            boolean section = top && isSection(statement);
            int open = section
                    ? statement.block().orElseThrow().span().start() + 1
                    : statement.span().end();
            int line = lineEnd(open);
            if (section && line > open) {
                at = line;
                List<TextPart> inside = parts(statement.inner(), false);
                int end = statement.span().end();
                int behind = lineEnd(end);
                String closing = text.substring(at, behind);
                apart &= at == 0 || text.charAt(at - 1) == '\n';
                at = behind;
                return new TextPart(
                        key(statement),
                        verb(statement),
                        Set.of(),
                        "",
                        before,
                        text.substring(start, open),
                        text.substring(open, line),
                        Optional.of(inside),
                        closing);
            }
            int end = statement.span().end();
            at = lineEnd(end);
            String body = text.substring(start, end);
            return new TextPart(
                    key(statement),
                    verb(statement),
                    things(statement),
                    told(statement),
                    before,
                    body,
                    text.substring(end, at),
                    Optional.empty(),
                    "");
        }

        /** The end of the line where nothing or a comment follows, else the same place. */
        private int lineEnd(int offset) {
            int end = text.indexOf('\n', offset);
            int stop = end < 0 ? text.length() : end + 1;
            String rest = text.substring(offset, stop).strip();
            return rest.isEmpty() || rest.startsWith("#") ? stop : offset;
        }
    }

    private TextPart called(String other) {
        return new TextPart(other, verb, things, told, before, body, behind, inside, closing);
    }

    private static boolean isSection(Statement statement) {
        if (statement.block().isEmpty() || statement.head().isEmpty()) {
            return false;
        }
        return HEADS.contains(statement.head().tokens().get(0).text())
                || Vocabulary.section(statement.head().name()).isPresent();
    }

    private static String key(Statement statement) {
        boolean head = isSection(statement)
                && HEADS.contains(statement.head().tokens().get(0).text());
        return head ? "head" : statement.form() + " " + statement.head().name();
    }

    private static String verb(Statement statement) {
        if (statement.head().isEmpty()) {
            return "";
        }
        boolean answer = statement.form() == Statement.Form.ANSWER;
        return statement.form()
                + " "
                + (answer
                        ? statement.head().name()
                        : statement.head().tokens().get(0).text());
    }

    private static Set<String> things(Statement statement) {
        Set<String> things = new LinkedHashSet<>();
        StringBuilder thing = new StringBuilder();
        List<Token> tokens = statement.head().tokens();
        for (int i = 1; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size()
                    || tokens.get(i).kind() == Token.Kind.COMMA
                    || tokens.get(i).is("and");
            if (ends && thing.length() > 0) {
                things.add(verb(statement) + thing);
                thing.setLength(0);
            } else if (!ends) {
                thing.append(' ').append(tokens.get(i).text());
            }
        }
        if (statement.form() == Statement.Form.ANSWER) {
            things.add(verb(statement));
        }
        return things;
    }

    private static String told(Statement statement) {
        StringBuilder told = new StringBuilder();
        for (Phrase phrase : statement.phrases()) {
            if (TELLING.contains(phrase.word())) {
                told.append(phrase.word())
                        .append(' ')
                        .append(phrase.words().name())
                        .append(' ');
            }
        }
        return told.toString();
    }
}
