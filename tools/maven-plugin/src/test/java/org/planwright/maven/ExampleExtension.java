package org.planwright.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The extension of the project's own, compiled, packed and put into the repository of consumers. */
final class ExampleExtension {
    private ExampleExtension() {}

    static void installed(Path scratch, String version) throws IOException {
        Path example = Consumer.root().resolve("tools/example-extension/src/main");
        List<String> words = new ArrayList<>(
                List.of("-d", scratch.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
        try (Stream<Path> sources = Files.walk(example.resolve("java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(words::add);
        }
        Files.createDirectories(scratch);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("the example extension does not compile");
        }
        Path place = Path.of(System.getProperty("consumer.repository"), "org/example/rural/" + version);
        Files.createDirectories(place);
        Files.writeString(
                place.resolve("rural-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>rural</artifactId>"
                        + "<version>" + version + "</version></project>\n");
        try (OutputStream out = Files.newOutputStream(place.resolve("rural-" + version + ".jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Path root : List.of(scratch, example.resolve("resources"))) {
                add(root, jar);
            }
        }
    }

    private static void add(Path root, JarOutputStream jar) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
