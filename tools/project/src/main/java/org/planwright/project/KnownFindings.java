package org.planwright.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fingerprint;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/**
 * Findings that a project had when it began to be checked: they are listed as accepted and fail nothing. Each entry
 * silences one finding of one file; an entry that silences nothing any more is reported.
 */
public final class KnownFindings {
    private static final String SCHEMA = "planwright-known-findings/1";
    private static final String BECAUSE = "It is one of the project's known findings.";

    private record Entry(String file, String fingerprint, String rule, Span span) {}

    private final Project project;
    private final Path folder;
    private final List<Entry> entries;
    private final Set<Entry> used = new HashSet<>();

    private KnownFindings(Project project, Path folder, List<Entry> entries) {
        this.project = project;
        this.folder = folder;
        this.entries = List.copyOf(entries);
    }

    /**
     * Those of a project.
     *
     * @param reader names files relative to the working folder
     * @param folder the working folder
     */
    static KnownFindings of(Project project, PlanReader reader, Path folder) {
        Path file = project.knownFindings();
        if (!Files.isRegularFile(file)) {
            return new KnownFindings(project, folder, List.of());
        }
        return new KnownFindings(project, folder, entries(reader.read(file)));
    }

    /** None, whatever the project has. */
    static KnownFindings none(Project project, Path folder) {
        return new KnownFindings(project, folder, List.of());
    }

    private static List<Entry> entries(SourceFile source) {
        List<Entry> entries = new ArrayList<>();
        try {
            Optional<Tree> tree = TreeFromJson.read(source.text());
            Tree list = tree.flatMap(root -> value(root, "findings")).orElse(null);
            if (!(list instanceof Tree.Items items)) {
                throw damaged(source, new Tree.Place(1, 1), "it has no list “findings”");
            }
            for (Tree item : items.items()) {
                int at = source.lineStart(item.place().line()) + item.place().column() - 1;
                entries.add(new Entry(
                        word(source, item, "file"),
                        word(source, item, "fingerprint"),
                        word(source, item, "rule"),
                        new Span(source, at, at + 1)));
            }
        } catch (Tree.Malformed malformed) {
            throw damaged(source, malformed.place(), "it is not JSON");
        }
        return entries;
    }

    private static String word(SourceFile source, Tree item, String key) {
        if (value(item, key).orElse(null) instanceof Tree.Text text) {
            return text.value();
        }
        throw damaged(source, item.place(), "an entry lacks “" + key + "”");
    }

    private static Optional<Tree> value(Tree tree, String key) {
        if (!(tree instanceof Tree.Entries entries)) {
            return Optional.empty();
        }
        return entries.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Tree.Entry::value)
                .findFirst();
    }

    private static UserProblem damaged(SourceFile source, Tree.Place place, String why) {
        return new UserProblem(
                source.name() + ":" + place.line() + ":" + place.column() + ": This is no file of known findings: "
                        + why + ".",
                "Write it anew with “planwright check --write-known-findings”.");
    }

    /** The findings of one plan, those that are known marked as accepted: one for each entry. */
    List<Diagnostic> mark(List<Diagnostic> findings) {
        if (entries.isEmpty()) {
            return findings;
        }
        List<Entry> left = new ArrayList<>(entries);
        return findings.stream().map(finding -> mark(finding, left)).toList();
    }

    private Diagnostic mark(Diagnostic finding, List<Entry> left) {
        if (!finding.open() || !finding.rule().acceptable()) {
            return finding;
        }
        String file = file(finding);
        String fingerprint = Fingerprint.of(finding);
        for (Entry entry : left) {
            if (entry.fingerprint().equals(fingerprint) && entry.file().equals(file)) {
                left.remove(entry);
                used.add(entry);
                return finding.acceptedBy(new Diagnostic.Accepted(BECAUSE, Optional.empty(), entry.span()));
            }
        }
        return finding;
    }

    /** Entries about these files that silenced nothing. */
    List<Diagnostic> dead(Set<String> files) {
        Rule rule = RuleBook.rule("accept.matches-nothing").orElseThrow();
        return entries.stream()
                .filter(entry -> !used.contains(entry))
                .filter(entry -> files.stream().map(this::fromRoot).anyMatch(entry.file()::equals))
                .map(entry -> Diagnostic.of(
                                rule,
                                entry.span(),
                                "“" + entry.rule() + "” is a known finding of “" + entry.file()
                                        + "”, but nothing there breaks it in this way any more.")
                        .help("Remove this entry, or write the file anew with --write-known-findings.")
                        .build())
                .toList();
    }

    private String file(Diagnostic finding) {
        return fromRoot(finding.primary().span().file().name());
    }

    private String fromRoot(String name) {
        return project.fromRoot(folder.resolve(name));
    }

    /** A file that makes every open finding a known one, but for those that nobody may accept. */
    static byte[] write(Project project, Path folder, List<Diagnostic> findings) {
        KnownFindings names = new KnownFindings(project, folder, List.of());
        List<Diagnostic> kept = new LinkedHashSet<>(findings)
                .stream()
                        .filter(finding -> finding.open() && finding.rule().acceptable())
                        .sorted(Comparator.comparing(names::file)
                                .thenComparing(finding -> finding.rule().id())
                                .thenComparing(Fingerprint::of))
                        .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
            layout.indentArraysWith(lines);
            layout.indentObjectsWith(lines);
            json.setPrettyPrinter(layout);
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeArrayFieldStart("findings");
            for (Diagnostic finding : kept) {
                Map<String, String> fields = new TreeMap<>();
                json.writeStartObject();
                fields.put("file", names.file(finding));
                fields.put("fingerprint", Fingerprint.of(finding));
                fields.put("message", finding.message());
                fields.put("rule", finding.rule().id());
                for (Map.Entry<String, String> field : fields.entrySet()) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
