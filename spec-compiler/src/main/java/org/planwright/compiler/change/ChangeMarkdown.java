package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.Policy.Graded;

/** Changes as a comment of a review: a table for each class. */
public final class ChangeMarkdown {
    private ChangeMarkdown() {}

    /** The comment. */
    public static String render(List<Graded> changes) {
        StringBuilder page =
                new StringBuilder("**").append(ChangeText.summary(changes)).append("**\n");
        for (Kind kind : Kind.values()) {
            List<Graded> some = changes.stream()
                    .filter(graded -> graded.change().kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                table(kind, some, page);
            }
        }
        return page.toString();
    }

    private static void table(Kind kind, List<Graded> changes, StringBuilder page) {
        page.append("\n### ").append(kind.word()).append("\n\n");
        page.append("| Provision | Old | New | Direction | Who |\n|---|---|---|---|---|\n");
        for (Graded graded : changes) {
            Change change = graded.change();
            String level = graded.rule().isEmpty()
                    ? ""
                    : "<br>" + graded.level().word() + ": " + cell(graded.rule())
                            + (graded.because().isEmpty() ? "" : " (" + cell(graded.because()) + ")");
            String approved =
                    graded.approved().map(why -> "<br>approved: " + cell(why)).orElse("");
            String once =
                    ChangeText.once(change).map(old -> "<br>once: " + cell(old)).orElse("");
            String users =
                    change.usedBy().isEmpty() ? "" : "<br>changes with it: " + cell(String.join("; ", change.usedBy()));
            page.append("| ")
                    .append(cell(change.subject()))
                    .append(once)
                    .append(users)
                    .append(level)
                    .append(approved);
            page.append(" | ").append(side(change, false)).append(" | ").append(side(change, true));
            page.append(" | ").append(change.direction().word());
            page.append(" | ").append(who(change)).append(" |\n");
        }
    }

    private static String who(Change change) {
        Change.Affected affected = change.affected();
        List<String> lines = new ArrayList<>();
        if (affected.groups().isEmpty() && !affected.words().isEmpty()) {
            lines.add(cell(affected.words()));
        }
        for (Change.Group group : affected.groups()) {
            String count = group.people().isEmpty() ? "" : " (" + group.people() + ")";
            String such = group.witness().isEmpty() ? "" : "; such as " + group.witness();
            lines.add(cell(ChangeText.said(group) + count + such));
        }
        ChangeText.effects(change).forEach((word, sentence) -> lines.add(cell(word + " " + sentence)));
        return String.join("<br>", lines);
    }

    private static String side(Change change, boolean after) {
        if (after ? change.removed() : change.added()) {
            return "–";
        }
        if (change.added() || change.removed() || change.details().isEmpty()) {
            return cell((after ? change.after() : change.before()).value());
        }
        StringBuilder words = new StringBuilder();
        for (Detail detail : change.details()) {
            String value = after ? detail.after() : detail.before();
            words.append(words.length() == 0 ? "" : "<br>")
                    .append(cell(detail.aspect()))
                    .append(": ")
                    .append(value.isEmpty() ? "–" : cell(value));
        }
        return words.toString();
    }

    /** Text within a cell: nothing of it is markup, nothing of it ends the cell. */
    static String cell(String text) {
        StringBuilder cell = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n', '\r', '\t' -> cell.append(' ');
                case '<' -> cell.append("&lt;");
                case '>' -> cell.append("&gt;");
                case '&' -> cell.append("&amp;");
                case '|', '*', '_', '`', '[', ']', '\\', '~', '#', '!', '@' ->
                    cell.append('\\').append(c);
                default -> cell.append(c);
            }
        }
        return cell.toString();
    }
}
