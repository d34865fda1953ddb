package org.planwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public interface stays what its users compiled against, and all of it is explained. {@code -Dplanwright.accept} writes
 * the kept signatures anew, and fails.
 */
class PublicApiTest {
    private static final Path KEPT = Path.of("src/test/resources/org/planwright/api/public-api.txt");

    /** Source folders that hold public types. */
    private static final List<String> SOURCES = List.of("../../model-runtime", "../../spec-compiler", ".");

    /**
     * What the comment above it explains: the canonical constructor of a record, by the record's own parameters, and what to do
     * with one case of a sealed family, by the family's.
     */
    private static final Pattern SAID_ABOVE = Pattern.compile(
            "^ +public [A-Z][A-Za-z]* \\{$|^ +(default )?R [a-zA-Z]+\\([A-Z][A-Za-z]* [a-z]+\\)( \\{|;)$");

    @TempDir
    Path scratch;

    @Test
    void theSignaturesAreThoseThatAreKept() throws IOException {
        SortedMap<String, Class<?>> types = PublicTypes.all();
        String now = types.values().stream().map(PublicTypes::signatures).collect(Collectors.joining("\n"));
        if (System.getProperty("planwright.accept") != null) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, now);
            fail(
                    "the signatures of the public interface were written anew; read the difference, then run the tests again");
        }
        Set<String> kept = lines(Files.readString(KEPT));
        Set<String> said = lines(now);
        Set<String> gone = new TreeSet<>(kept);
        gone.removeAll(said);
        Set<String> more = new TreeSet<>(said);
        more.removeAll(kept);
        Set<String> asked =
                more.stream().filter(line -> asksMore(line, types)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(gone).as("""
                        These parts of the public interface are gone or different, which breaks programs and extensions that use them.
                        Keep the old beside the new, marked @Deprecated, for one minor version; or, before 1.0.0 and for a reason,
                        say it under “Changed” in CHANGELOG.md. Then run this test with -Dplanwright.accept=true and read the difference.
                        """).isEmpty();
        assertThat(asked).as("""
                        Others implement these interfaces, and would have to write a method more. Give it a body (default).
                        """).isEmpty();
        assertThat(more).as("""
                        The public interface has grown, and what it says is a promise. If it is meant to be public, run this test with
                        -Dplanwright.accept=true; else make it less visible.
                        """).isEmpty();
    }

    @Test
    void whatOthersImplementIsTold() {
        SortedMap<String, Class<?>> types = PublicTypes.all();
        assertThat(types.values().stream()
                        .filter(PublicTypes::implementedByOthers)
                        .map(Class::getSimpleName))
                .contains("Extension", "Emitter", "Check");
    }

    @Test
    void allOfItIsExplained() throws IOException {
        Set<String> explained = PublicTypes.all().values().stream()
                .map(PublicApiTest::outermost)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Path> files = new ArrayList<>();
        for (String source : SOURCES) {
            for (String type : explained) {
                Path file = Path.of(source, "src/main/java", type.replace('.', '/') + ".java");
                if (Files.exists(file)) {
                    files.add(file);
                }
            }
        }
        assertThat(files).as("a source for each public type").hasSameSizeAs(explained);
        assertThat(complaints(files)).isEmpty();
    }

    /** What the compiler says of comments: whole sentences for the two packages, what each thing is for all others. */
    private List<String> complaints(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, Locale.ENGLISH, null)) {
            List<String> options = List.of(
                    "-Xdoclint:all/protected",
                    "-proc:none",
                    "-implicit:none",
                    "-Xmaxwarns",
                    "5000",
                    "-Xmaxerrs",
                    "5000",
                    "-d",
                    scratch.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(one -> one.getSource() != null && asked(one))
                .map(one ->
                        one.getSource().getName() + ":" + one.getLineNumber() + ": " + one.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static boolean asked(Diagnostic<? extends JavaFileObject> one) {
        String file = one.getSource().getName();
        String message = one.getMessage(Locale.ENGLISH);
        boolean own = file.contains("/org/planwright/api/") || file.contains("/org/planwright/extension/");
        boolean part =
                message.contains("no @return") || message.contains("no @param") || message.contains("no @throws");
        return (own || !part)
                && !message.contains("use of default constructor")
                && !(message.contains("no comment")
                        && SAID_ABOVE.matcher(line(one)).find());
    }

    private static String line(Diagnostic<? extends JavaFileObject> one) {
        try {
            String text = one.getSource().getCharContent(true).toString();
            return text.lines().skip(one.getLineNumber() - 1).findFirst().orElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean asksMore(String line, SortedMap<String, Class<?>> types) {
        Class<?> type = types.get(line.split(": ", 2)[0]);
        return type != null && PublicTypes.implementedByOthers(type) && line.contains(": abstract ");
    }

    /** Each member with its type in front, so that it can be told from one of the same signature elsewhere. */
    private static Set<String> lines(String text) {
        Set<String> lines = new LinkedHashSet<>();
        String type = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("    ")) {
                lines.add(type + ": " + line.strip());
            } else if (!line.isEmpty()) {
                type = Stream.of(line.split("[ (<]"))
                        .filter(word -> word.startsWith("org.planwright."))
                        .findFirst()
                        .orElse(line);
                lines.add(line);
            }
        }
        return lines;
    }

    private static String outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getName();
    }
}
