package org.planwright.compiler.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.slf4j.helpers.NOPLogger;

/**
 * A page as Markdown and as HTML. The templates come with the program; text of a plan is only ever a value in them, and is
 * never read as a template. One worker for one call.
 */
public final class Pages {
    /** Far above what a plan can fill, and far below what one waits for. */
    private static final String MOST_ROUNDS = "100000";

    private VelocityEngine engine;

    /** The page in Markdown. */
    public String markdown(SummaryPage page) {
        return filled("summary.md.vm", page);
    }

    /** The page in HTML: one file that needs no other. */
    public String html(SummaryPage page) {
        return filled("summary.html.vm", page);
    }

    private String filled(String template, SummaryPage page) {
        VelocityContext context = new VelocityContext();
        context.put("page", page);
        context.put("safe", new Escape());
        StringWriter out = new StringWriter(1 << 14);
        fill(template, context, out);
        return out.toString();
    }

    private void fill(String template, VelocityContext context, Writer out) {
        try (InputStream in = Pages.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + template);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            engine().evaluate(context, out, template, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VelocityEngine engine() {
        if (engine == null) {
            engine = confined();
        }
        return engine;
    }

    /** An engine that reads no other file, tells nobody, stops at the first mistake and reaches no class. */
    static VelocityEngine confined() {
        Properties settings = new Properties();
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        settings.setProperty("resource.loaders", "none");
        settings.setProperty("resource.loader.none.class", NoFiles.class.getName());
        settings.setProperty("velocimacro.library.path", "");
        settings.setProperty("velocimacro.inline.local_scope", "true");
        settings.setProperty("directive.foreach.max_loops", MOST_ROUNDS);
        VelocityEngine made = new VelocityEngine();
        made.setProperty("runtime.log.instance", NOPLogger.NOP_LOGGER);
        made.setProperties(settings);
        made.init();
        return made;
    }
}
