package org.planwright.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual pages, written from the model of the commands. */
final class ManPages {
    private final StringBuilder page = new StringBuilder();

    private ManPages() {}

    /** The name of each page's file and its text. */
    static Map<String, String> all(CommandLine line) {
        Map<String, String> pages = new TreeMap<>();
        pages.put("planwright.1", page(line));
        line.getSubcommands().values().forEach(command -> {
            String name = command.getCommandSpec().qualifiedName("-");
            pages.put(name + ".1", page(command));
        });
        return pages;
    }

    private static String page(CommandLine command) {
        ManPages pages = new ManPages();
        pages.write(command);
        return pages.page.toString();
    }

    private void write(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        page.append(".TH \"").append(name.toUpperCase(java.util.Locale.ROOT)).append("\" \"1\" \"\" \"Planwright\"\n");
        page.append(".SH NAME\n");
        text(name + " - " + String.join(" ", spec.usageMessage().description()));
        page.append(".SH SYNOPSIS\n.nf\n");
        lines(command.getHelp().synopsis(0));
        page.append(".fi\n");
        if (!spec.positionalParameters().isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            spec.positionalParameters().forEach(this::argument);
        }
        page.append(".SH OPTIONS\n");
        spec.options().forEach(this::option);
        if (!spec.subcommands().isEmpty()) {
            page.append(".SH COMMANDS\n");
            spec.subcommands().values().stream().distinct().forEach(this::command);
        }
        if (!spec.usageMessage().exitCodeList().isEmpty()) {
            page.append(".SH EXIT STATUS\n");
            spec.usageMessage().exitCodeList().forEach((code, meaning) -> entry(code, meaning));
        }
    }

    private void argument(PositionalParamSpec argument) {
        entry(argument.paramLabel(), described(argument.description(), argument.completionCandidates()));
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        entry(
                String.join(", ", option.names()) + value,
                described(option.description(), option.completionCandidates()));
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        entry(spec.name(), String.join(" ", spec.usageMessage().description()));
    }

    private static String described(String[] description, Iterable<String> candidates) {
        String words = candidates == null ? "" : String.join(", ", candidates);
        return String.join(" ", description).replace("${COMPLETION-CANDIDATES}", words);
    }

    private void entry(String term, String meaning) {
        page.append(".TP\n.B ").append(escaped(term)).append('\n');
        text(meaning);
    }

    private void text(String text) {
        String escaped = escaped(text);
        // a line that begins with a dot or a quote would be a command
        page.append(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "")
                .append(escaped)
                .append('\n');
    }

    private void lines(String text) {
        text.lines().forEach(this::text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
