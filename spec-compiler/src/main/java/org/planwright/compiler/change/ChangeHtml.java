package org.planwright.compiler.change;

import java.util.List;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Policy.Graded;

/** Changes as one page, old and new side by side. Holds all it needs: no script, nothing from elsewhere. */
public final class ChangeHtml {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { border: 1px solid #bbb; padding: .4rem .6rem; text-align: left; vertical-align: top }
            th { background: #f2f2f2 }
            del { background: #fde3e3; text-decoration: line-through }
            ins { background: #e0f3e2; text-decoration: none }
            .small { color: #555; font-size: .85rem }
            .error { border-left: .4rem solid #b00020 } .warning { border-left: .4rem solid #b07000 }
            @media print { body { margin: 0; max-width: none } }
            </style>
            """;

    private ChangeHtml() {}

    /**
     * The page.
     *
     * @param title its heading
     * @param before the name of the old plan
     * @param after the name of the new plan
     */
    public static String render(String title, String before, String after, List<Graded> changes) {
        StringBuilder page = new StringBuilder(HEAD.formatted(text(title)));
        page.append("<h1>").append(text(title)).append("</h1>\n");
        page.append("<p>").append(text(ChangeText.summary(changes))).append("</p>\n");
        if (!changes.isEmpty()) {
            page.append("<table>\n<tr><th>Provision<th>")
                    .append(text(before))
                    .append("<th>")
                    .append(text(after));
            page.append("<th>What it does</tr>\n");
            changes.forEach(graded -> row(graded, page));
            page.append("</table>\n");
        }
        return page.append("</html>\n").toString();
    }

    private static void row(Graded graded, StringBuilder page) {
        Change change = graded.change();
        String level = graded.open() ? graded.level().word() : "approved";
        page.append("<tr class=\"").append(level).append("\"><td>").append(text(change.subject()));
        ChangeText.once(change).ifPresent(old -> small("once " + old, page));
        page.append("<td>");
        side(change, false, page);
        page.append("<td>");
        side(change, true, page);
        page.append("<td>").append(text(ChangeText.sort(change)));
        if (change.affected().groups().isEmpty()) {
            small(change.affected().words(), page);
        }
        for (Change.Group group : change.affected().groups()) {
            small(ChangeText.said(group), page);
            small(group.people(), page);
            small(group.witness().isEmpty() ? "" : "such as " + group.witness(), page);
        }
        ChangeText.effects(change).forEach((word, sentence) -> small(word + " " + sentence, page));
        if (!change.usedBy().isEmpty()) {
            small("changes with it: " + String.join("; ", change.usedBy()), page);
        }
        if (!graded.rule().isEmpty()) {
            small(graded.level().word() + ": " + graded.rule(), page);
            small(graded.because(), page);
        }
        graded.approved().ifPresent(because -> small("approved: " + because, page));
        page.append("</tr>\n");
    }

    private static void small(String words, StringBuilder page) {
        if (!words.isEmpty()) {
            page.append("<div class=\"small\">").append(text(words)).append("</div>");
        }
    }

    private static void side(Change change, boolean after, StringBuilder page) {
        Change.Side side = after ? change.after() : change.before();
        if (!side.present()) {
            page.append("–");
            return;
        }
        String mark = after ? "ins" : "del";
        if (change.added() || change.removed()) {
            marked(mark, side.value(), page);
        }
        for (Detail detail : change.details()) {
            String value = after ? detail.after() : detail.before();
            page.append("<div>").append(text(detail.aspect())).append(": ");
            marked(mark, value.isEmpty() ? "–" : value, page);
            page.append("</div>");
        }
        side.place().ifPresent(place -> small(place.toString(), page));
    }

    private static void marked(String mark, String words, StringBuilder page) {
        page.append('<')
                .append(mark)
                .append('>')
                .append(text(words))
                .append("</")
                .append(mark)
                .append('>');
    }

    /** Text of a plan within the page; none of it is markup. */
    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
