package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.source.TextChange;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;

/** The text of a plan's files while statements are taken out, put in and exchanged. */
final class PlanText {
    private record Edit(int start, int end, String with, int order) {
        static Edit of(TextChange change, int order) {
            return new Edit(change.span().start(), change.span().end(), change.text(), order);
        }
    }

    private final List<PlanSyntax> files;
    private final Map<Span, List<Item>> byStatement = new HashMap<>();
    private final Map<Span, Statement> statements = new HashMap<>();
    private final Map<Item, Boolean> removed = new IdentityHashMap<>();
    private final Map<Span, List<String>> after = new LinkedHashMap<>();
    private final Map<String, List<String>> atEnd = new LinkedHashMap<>();

    PlanText(List<PlanSyntax> files, List<Item> items) {
        this.files = files;
        items.forEach(item -> byStatement
                .computeIfAbsent(item.statement(), k -> new ArrayList<>())
                .add(item));
        files.forEach(file -> index(file.statements(), 0));
    }

    private void index(List<Statement> some, int depth) {
        for (Statement statement : some) {
            statements.put(statement.span(), statement);
            statements.put(statement.headSpan(), statement);
            if (depth == 0) {
                index(statement.inner(), 1);
            }
        }
    }

    /** Takes a provision out. */
    void remove(Item item) {
        removed.put(item, true);
    }

    /** Puts a statement in the place of others; where there are none, at the end of its section. */
    void replace(List<Item> others, String statement, String section) {
        others.forEach(this::remove);
        if (others.isEmpty()) {
            atEnd.computeIfAbsent(section, k -> new ArrayList<>()).add(statement);
        } else {
            after.computeIfAbsent(others.get(0).statement(), k -> new ArrayList<>())
                    .add(statement);
        }
    }

    /** The new text of each file that differs. */
    Map<SourceFile, String> texts() {
        Map<SourceFile, List<Edit>> edits = new LinkedHashMap<>();
        files.forEach(file -> edits.put(file.source(), new ArrayList<>()));
        byStatement.forEach((span, items) -> {
            if (items.stream().anyMatch(removed::containsKey) || after.containsKey(span)) {
                edits.get(span.file()).add(edit(span, items));
            }
        });
        atEnd.forEach((section, more) -> insert(section, more, edits));
        Map<SourceFile, String> texts = new LinkedHashMap<>();
        edits.forEach((file, some) -> {
            if (!some.isEmpty()) {
                texts.put(file, applied(file.text(), some));
            }
        });
        return texts;
    }

    /** What was taken out of lines that say more and cannot be parted. */
    List<Item> unparted() {
        List<Item> unparted = new ArrayList<>();
        byStatement.forEach((span, line) -> {
            boolean some = line.stream().anyMatch(removed::containsKey);
            boolean all = line.stream().allMatch(removed::containsKey);
            if (some && !all && pieces(span).size() != line.size()) {
                line.stream().filter(removed::containsKey).forEach(unparted::add);
            }
        });
        return unparted;
    }

    private Edit edit(Span span, List<Item> items) {
        String text = span.file().text();
        String indent = TextChange.indent(text, span.start());
        List<String> more = after.getOrDefault(span, List.of());
        StringBuilder with = new StringBuilder();
        more.forEach(
                statement -> with.append(with.length() > 0 ? "\n" + indent : "").append(relaid(statement, indent)));
        if (items.stream().allMatch(removed::containsKey)) {
            return more.isEmpty()
                    ? Edit.of(TextChange.without(span, true), 0)
                    : new Edit(span.start(), span.end(), with.toString(), 0);
        }
        String rest = without(span, items);
        return new Edit(span.start(), span.end(), more.isEmpty() ? rest : rest + "\n" + indent + with, 0);
    }

    /** The statement without the things of its list that are taken out. */
    private String without(Span span, List<Item> items) {
        List<Span> pieces = pieces(span);
        if (pieces.size() != items.size()) {
            return span.text();
        }
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (!removed.containsKey(items.get(i))) {
                list.append(list.length() > 0 ? ", " : "").append(pieces.get(i).text());
            }
        }
        String text = span.file().text();
        return text.substring(span.start(), pieces.get(0).start())
                + list
                + text.substring(pieces.get(pieces.size() - 1).end(), span.end());
    }

    /** The things of a statement's list, by the commas between them. */
    private List<Span> pieces(Span span) {
        Statement statement = statements.get(span);
        Optional<Integer> verb = statement == null ? Optional.empty() : verbWords(span, statement);
        if (verb.isEmpty() || verb.get() >= statement.head().tokens().size()) {
            return List.of();
        }
        List<Token> tokens = statement.head().tokens();
        List<Span> pieces = new ArrayList<>();
        int first = verb.get();
        int depth = 0;
        for (int i = verb.get(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.kind() == Token.Kind.OPEN ? 1 : token.kind() == Token.Kind.CLOSE ? -1 : 0;
            boolean parts = depth == 0 && (token.kind() == Token.Kind.COMMA || token.is("and"));
            if (parts) {
                if (i > first) {
                    pieces.add(tokens.get(first).span().to(tokens.get(i - 1).span()));
                }
                first = i + 1;
            }
        }
        if (first < tokens.size()) {
            pieces.add(tokens.get(first).span().to(tokens.get(tokens.size() - 1).span()));
        }
        return pieces;
    }

    private Optional<Integer> verbWords(Span span, Statement statement) {
        List<Item> items = byStatement.get(span);
        if (statement.form() != Statement.Form.SENTENCE || items == null) {
            return Optional.empty();
        }
        List<String> words = statement.head().tokens().stream().map(Token::text).toList();
        return Vocabulary.section(items.get(0).section())
                .flatMap(section ->
                        Vocabulary.longest(section, org.planwright.compiler.plan.Provision.Form.SENTENCE, words))
                .map(match -> match.length());
    }

    private void insert(String section, List<String> more, Map<SourceFile, List<Edit>> edits) {
        Optional<Statement> home = section.isEmpty() ? Optional.empty() : home(section);
        if (home.isPresent()) {
            Span block = home.get().span();
            String indent = TextChange.indent(block.file().text(), block.start()) + TextChange.INDENT;
            List<String> lines =
                    more.stream().map(statement -> relaid(statement, indent)).toList();
            edits.get(block.file()).add(Edit.of(TextChange.atEndOf(block, lines), 1));
            return;
        }
        SourceFile main = files.get(0).source();
        String indent = section.isEmpty() ? "" : TextChange.INDENT;
        List<String> lines =
                more.stream().map(statement -> relaid(statement, indent)).toList();
        edits.get(main).add(Edit.of(TextChange.atEndOf(main, section, lines), 2));
    }

    /** The last block of a section: what is inserted comes after what is there. */
    private Optional<Statement> home(String section) {
        Statement found = null;
        for (PlanSyntax file : files) {
            for (Statement statement : file.statements()) {
                boolean head = section.equals("plan")
                        && !statement.head().isEmpty()
                        && statement.head().tokens().get(0).is("plan");
                boolean named = Vocabulary.section(statement.head().name())
                        .map(Section::id)
                        .filter(section::equals)
                        .isPresent();
                if (statement.block().isPresent() && (head || named)) {
                    found = statement;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static String applied(String text, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::order));
        StringBuilder result = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Edit edit : sorted) {
            int start = Math.max(at, edit.start());
            result.append(text, at, start).append(edit.with());
            at = Math.max(at, edit.end());
        }
        return result.append(text, at, text.length()).toString();
    }

    /** A statement of several lines, moved to another depth. */
    static String relaid(String statement, String indent) {
        List<String> lines = statement.replace("\r\n", "\n").lines().toList();
        int least = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        boolean closes = lines.get(lines.size() - 1).strip().equals("}");
        StringBuilder relaid = new StringBuilder(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String cut = line.isBlank() ? "" : line.substring(least);
            relaid.append('\n').append(cut.isEmpty() ? "" : indent + (closes ? "" : TextChange.INDENT) + cut);
        }
        return relaid.toString();
    }
}
