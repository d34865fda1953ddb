package org.planwright.compiler.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.change.Policy.Graded;

/**
 * Changes as one page: current law, old and new side by side, a part for each class. Holds all it needs: no script, nothing
 * from elsewhere. On a narrow screen the columns stand below one another, each with its name.
 */
public final class ChangeHtml {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --back: #fff; --text: #1b1b1b; --soft: #595959; --line: #c9c9c9; --head: #f3f3f1;
              --old: #fdeaea; --new: #e6f4e7; --error: #b00020; --warning: #8a5a00; --link: #0b4f9c }
            @media (prefers-color-scheme: dark) { :root { --back: #17181a; --text: #ececec; --soft: #b3b3b3; --line: #46484c;
              --head: #232528; --old: #46272a; --new: #20402a; --error: #ff8f9b; --warning: #f0c674; --link: #8ab8ff } }
            body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 82rem; padding: 1rem;
              background: var(--back); color: var(--text); overflow-wrap: anywhere }
            h1 { font-size: 1.5rem; margin: .4rem 0 } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem }
            a { color: var(--link) } a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
              outline: .2rem solid var(--link); outline-offset: .1rem }
            .skip { position: absolute; left: -99rem } .skip:focus { position: static }
            nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0 }
            table { border-collapse: collapse; width: 100%% }
            .changes { table-layout: fixed }
            .changes col.what { width: 22%% } .changes col.law { width: 24%% } .changes col.side { width: 27%% }
            th, td { border-top: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top }
            thead th { background: var(--head); border-top: 0 } tbody th { font-weight: 600 }
            del, ins { text-decoration: none; padding: 0 .15rem; border-radius: .15rem }
            del { background: var(--old) } ins { background: var(--new) }
            .silent { color: var(--soft); font-style: italic }
            .small { color: var(--soft); font-size: .86rem; font-weight: 400; margin-top: .2rem }
            .way { font-size: .86rem; font-weight: 600 }
            .aspect { color: var(--soft) }
            tr.error > th { border-left: .35rem solid var(--error) } tr.warning > th { border-left: .35rem solid var(--warning) }
            .figures { width: auto } .figures th, .figures td { text-align: right; padding: .25rem .6rem; white-space: nowrap }
            .figures th:first-child { text-align: left } .wide { overflow-x: auto }
            @media (max-width: 52rem) {
              .changes, .changes tbody, .changes tr, .changes th, .changes td { display: block; width: auto }
              .changes colgroup, .changes thead { display: none }
              .changes tr { border-top: .2rem solid var(--line); padding: .4rem 0 } .changes th, .changes td { border-top: 0; padding: .25rem .5rem }
              .changes td::before { content: attr(data-column); display: block; font-size: .8rem; color: var(--soft) } }
            @media print { body { max-width: none } nav, .skip { display: none } details > * { display: block } }
            </style>
            </head>
            """;

    private final StringBuilder page = new StringBuilder();
    private final String before;
    private final String after;
    private final CurrentLaw law;
    private final Set<String> told = new HashSet<>();

    private ChangeHtml(String before, String after, CurrentLaw law) {
        this.before = before;
        this.after = after;
        this.law = law;
    }

    /**
     * The page.
     *
     * @param title its heading
     * @param before the name of the old plan
     * @param after the name of the new plan
     * @param effects what they do to scores; none where nothing was scored
     * @param law what holds today
     */
    public static String render(
            String title, String before, String after, List<Graded> changes, List<CostEffect> effects, CurrentLaw law) {
        ChangeHtml html = new ChangeHtml(before, after, law);
        html.write(title, changes, effects);
        return html.page.toString();
    }

    private void write(String title, List<Graded> changes, List<CostEffect> effects) {
        Map<Kind, List<Graded>> byKind = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<Graded> some = changes.stream()
                    .filter(graded -> graded.change().kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                byKind.put(kind, some);
            }
        }
        page.append(HEAD.formatted(text(title)));
        page.append("<body>\n<a class=\"skip\" href=\"#changes\">To the changes</a>\n<header><h1>")
                .append(text(title))
                .append("</h1>\n<p>")
                .append(text(ChangeText.summary(changes)))
                .append("</p>\n");
        if (!byKind.isEmpty()) {
            page.append(
                    "<p class=\"small\">Current law is what packs of law and the baseline know; “not known here” says"
                            + " nothing of whether there is such a law. “Silent” is what a version does not say.</p>\n");
            page.append("<nav aria-label=\"Classes of changes\"><ul>\n");
            byKind.forEach((kind, some) -> page.append("<li><a href=\"#")
                    .append(kind.word())
                    .append("\">")
                    .append(heading(kind))
                    .append("</a> ")
                    .append(some.size())
                    .append("</li>\n"));
            if (!effects.isEmpty()) {
                page.append("<li><a href=\"#score\">Effect on the score</a></li>\n");
            }
            page.append("</ul></nav>\n");
        }
        page.append("</header>\n<main id=\"changes\">\n");
        byKind.forEach(this::part);
        if (!effects.isEmpty()) {
            page.append("<div id=\"score\">\n");
            effects.forEach(effect -> CostEffectPage.html(effect, page));
            page.append("</div>\n");
        }
        page.append("</main>\n</body>\n</html>\n");
    }

    private static String heading(Kind kind) {
        String word = kind.word().replace('-', ' ');
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void part(Kind kind, List<Graded> changes) {
        page.append("<section id=\"")
                .append(kind.word())
                .append("\">\n<h2>")
                .append(heading(kind))
                .append("</h2>\n");
        boolean folded = kind == Kind.TEXT_ONLY;
        if (folded) {
            page.append("<details><summary>")
                    .append(changes.size())
                    .append(changes.size() == 1 ? " change" : " changes")
                    .append(" of sources, notes and names, which change nothing else</summary>\n");
        }
        page.append("<table class=\"changes\">\n<colgroup><col class=\"what\"><col class=\"law\"><col class=\"side\">"
                + "<col class=\"side\"></colgroup>\n<thead><tr><th scope=\"col\">Provision</th>"
                + "<th scope=\"col\">Current law</th><th scope=\"col\">Old: ");
        page.append(text(before)).append("</th><th scope=\"col\">New: ").append(text(after));
        page.append("</th></tr></thead>\n<tbody>\n");
        changes.forEach(this::row);
        page.append(folded ? "</tbody></table></details>\n</section>\n" : "</tbody></table>\n</section>\n");
    }

    private void row(Graded graded) {
        Change change = graded.change();
        String level = graded.open() ? graded.level().word() : "approved";
        page.append("<tr class=\"")
                .append(level)
                .append("\"><th scope=\"row\">")
                .append(text(change.subject()));
        page.append("<div class=\"way\">")
                .append(text(ChangeText.sort(change) + "; " + ChangeText.happened(change)))
                .append("</div>");
        ChangeText.once(change).ifPresent(old -> small("once " + old));
        small(change.affected().groups().isEmpty() ? change.affected().words() : "");
        for (Change.Group group : change.affected().groups()) {
            String count = group.people().isEmpty() ? "" : " (" + group.people() + ")";
            small(ChangeText.said(group) + count);
            small(group.witness().isEmpty() ? "" : "such as " + group.witness());
        }
        ChangeText.effects(change).forEach((word, sentence) -> small(word + " " + sentence));
        if (!change.usedBy().isEmpty()) {
            small("changes with it: " + ChangeText.some(change.usedBy()));
        }
        if (!graded.rule().isEmpty()) {
            small(graded.level().word() + ": " + graded.rule());
            small(graded.because());
        }
        graded.approved().ifPresent(because -> small("approved: " + because));
        page.append("</th>\n<td data-column=\"Current law\">");
        List<CurrentLaw.Said> today = law.of(change);
        if (today.isEmpty()) {
            page.append("<span class=\"silent\">not known here</span>");
        }
        boolean again = false;
        for (CurrentLaw.Said said : today) {
            if (told.add(said.words())) {
                page.append("<div>").append(text(said.words())).append("</div>");
                small(said.source());
            } else {
                again = true;
            }
        }
        if (again) {
            page.append("<span class=\"silent\">as said above of the same</span>");
        }
        page.append("</td>\n<td data-column=\"Old: ").append(text(before)).append("\">");
        side(change, false);
        page.append("</td>\n<td data-column=\"New: ").append(text(after)).append("\">");
        side(change, true);
        page.append("</td></tr>\n");
    }

    private void small(String words) {
        if (!words.isEmpty()) {
            page.append("<div class=\"small\">").append(text(words)).append("</div>");
        }
    }

    private void side(Change change, boolean after) {
        Change.Side side = after ? change.after() : change.before();
        if (!side.present()) {
            page.append("<span class=\"silent\">silent</span>");
            return;
        }
        String mark = after ? "ins" : "del";
        if (change.details().isEmpty()) {
            marked(mark, side.value());
        }
        for (Detail detail : change.details()) {
            String value = after ? detail.after() : detail.before();
            page.append("<div><span class=\"aspect\">")
                    .append(text(detail.aspect()))
                    .append(":</span> ");
            if (value.isEmpty()) {
                page.append("<span class=\"silent\">silent</span>");
            } else {
                marked(mark, value);
            }
            page.append("</div>");
        }
        side.place().ifPresent(place -> small(place.toString()));
    }

    private void marked(String mark, String words) {
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
