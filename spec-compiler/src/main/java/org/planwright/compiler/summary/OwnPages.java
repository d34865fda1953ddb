package org.planwright.compiler.summary;

import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;

/**
 * Pages made with templates of a project's own. They are given what the templates that come with the program are given,
 * and reach as little: no class, no file, no other template, and a bounded number of rounds and letters.
 */
public final class OwnPages {
    private static final int MOST_LETTERS = 1 << 24;
    private static final Pattern PLACE = Pattern.compile("\\[line (\\d+), column (\\d+)\\]");
    private static final Pattern TAIL = Pattern.compile("( at|\\s*:)? *\\S*\\[line \\d+, column \\d+\\].*");

    private OwnPages() {}

    /** A page that stops growing. */
    private static final class Bounded extends StringWriter {
        private void grown() {
            if (getBuffer().length() > MOST_LETTERS) {
                throw new VelocityException("The page is longer than 16 million letters.");
            }
        }

        @Override
        public void write(String text) {
            super.write(text);
            grown();
        }

        @Override
        public void write(char[] text, int start, int length) {
            super.write(text, start, length);
            grown();
        }
    }

    /**
     * The page that a template makes: {@code $page} is the page in words, {@code $safe} makes text inert, as
     * {@code $safe.html($page.title())} does.
     *
     * @param name what to call the template
     * @param template its text
     * @throws TemplateFault if the template cannot be read, or asks for what there is not
     */
    public static String filled(String name, String template, SummaryPage page) throws TemplateFault {
        VelocityContext context = new VelocityContext();
        context.put("page", page);
        context.put("safe", new Escape());
        Bounded out = new Bounded();
        try {
            Pages.confined().evaluate(context, out, name, template);
            return out.toString();
        } catch (VelocityException wrong) {
            throw fault(wrong);
        } catch (StackOverflowError endless) {
            throw new TemplateFault(1, 1, "The template calls itself without end.");
        }
    }

    private static TemplateFault fault(VelocityException wrong) {
        String message = String.valueOf(wrong.getMessage());
        int line = 1;
        int column = 1;
        Matcher place = PLACE.matcher(message);
        if (wrong instanceof ExtendedParseException exact && exact.getLineNumber() > 0) {
            line = exact.getLineNumber();
            column = Math.max(1, exact.getColumnNumber());
        } else if (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        String first = message.strip().lines().findFirst().orElse("");
        String said = TAIL.matcher(first).replaceFirst("").strip();
        String sentence = said.isEmpty() ? "It cannot be read as a template" : said;
        return new TemplateFault(line, column, sentence.endsWith(".") ? sentence : sentence + ".");
    }
}
