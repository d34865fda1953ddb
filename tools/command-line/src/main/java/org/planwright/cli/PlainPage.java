package org.planwright.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.diagnostic.Palette.Ink;

/** A page of Markdown as a terminal shows it: headings strong, examples indented, links with their address. */
final class PlainPage {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");

    private final Style style;

    PlainPage(Style style) {
        this.style = style;
    }

    String render(String markdown) {
        StringBuilder page = new StringBuilder();
        String fence = null;
        for (String line : markdown.split("\\R", -1)) {
            String mark = line.stripLeading();
            if (fence == null && (mark.startsWith("```") || mark.startsWith("~~~"))) {
                fence = mark.substring(0, 3);
            } else if (fence != null && mark.startsWith(fence)) {
                fence = null;
            } else if (fence != null) {
                page.append(line.isBlank() ? "" : "    " + clean(line)).append('\n');
            } else {
                page.append(prose(line)).append('\n');
            }
        }
        return page.toString().strip() + "\n";
    }

    private String prose(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return style.palette().paint(Ink.STRONG, words(heading.group(1)));
        }
        return words(line);
    }

    private String words(String line) {
        String linked = LINK.matcher(line).replaceAll("$1 ($2)");
        String plain = STRONG.matcher(linked).replaceAll("$2").replace("`", "");
        return clean(plain);
    }

    private String clean(String line) {
        return style.glyphs().onOneLine(line);
    }
}
