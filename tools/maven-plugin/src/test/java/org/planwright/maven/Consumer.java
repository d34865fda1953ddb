package org.planwright.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project that uses the plugin, built by the Maven that builds us, from a local repository of its own. */
final class Consumer {
    /**
     * One run of Maven.
     *
     * @param code its exit status
     * @param log what it printed
     */
    record Run(int code, String log) {}

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              <packaging>%s</packaging>
              <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
              <build>
                <plugins>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
                  <plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.1</version></plugin>
                  <plugin>
                    <groupId>org.planwright</groupId>
                    <artifactId>planwright-maven-plugin</artifactId>
                    <version>${planwright.version}</version>
                    <executions>
                      <execution>
                        <goals>%s</goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final int MINUTES = 5;

    private final Path folder;

    Consumer(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(".mvn"));
        String upstream =
                Path.of(System.getProperty("consumer.upstream")).toUri().toString();
        write(
                "settings.xml",
                "<settings><mirrors><mirror><id>upstream</id><mirrorOf>*</mirrorOf><url>" + upstream
                        + "</url></mirror></mirrors></settings>\n");
    }

    /** A file of the project. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A project with goals of the plugin. */
    static String pom(String name, String packaging, String... goals) {
        StringBuilder list = new StringBuilder();
        for (String goal : goals) {
            list.append("<goal>").append(goal).append("</goal>");
        }
        return POM.formatted(name, packaging, list);
    }

    /** The root of this repository. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = at.getParent();
        }
        return at;
    }

    /** Runs git in the project, which must succeed, and gives what it printed. */
    String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " says " + said);
        }
        return said;
    }

    /** The text of a file of the project. */
    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Runs the Maven at hand on the Java that runs us. */
    Run maven(String... words) throws IOException, InterruptedException {
        return on(Path.of(System.getProperty("java.home")), words);
    }

    /** Runs the Maven at hand on some Java. */
    Run on(Path java, String... words) throws IOException, InterruptedException {
        return with(Path.of(System.getProperty("consumer.maven")), java, words);
    }

    /** Runs some Maven on some Java. */
    Run with(Path maven, Path java, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                maven.resolve("bin/mvn").toString(),
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("consumer.repository"),
                "-Dplanwright.version=" + System.getProperty("planwright.version")));
        command.addAll(List.of(words));
        Path log = folder.resolve("maven.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().put("SOURCE_DATE_EPOCH", "1800000000");
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().remove("MAVEN_CONFIG");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("Maven does not end:\n" + Files.readString(log));
        }
        return new Run(process.exitValue(), Files.readString(log));
    }

    /** The Mavens that the build unpacks for us, by the names of their folders: the last of 3.8 and one of 3.9. */
    static List<Path> mavens() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("consumer.mavens")))) {
            List<Path> mavens = folders.sorted().toList();
            for (Path maven : mavens) {
                if (!maven.resolve("bin/mvn").toFile().setExecutable(true)) {
                    throw new IOException(maven + " cannot be made a command");
                }
            }
            return mavens;
        }
    }

    /** One Java of each version from 17 on that stands beside the one that runs us; that one first. */
    static List<Path> javas() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        TreeMap<String, Path> others = new TreeMap<>();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path candidate : beside.sorted().toList()) {
                Path release = candidate.resolve("release");
                if (!Files.isRegularFile(release) || !Files.isExecutable(candidate.resolve("bin/javac"))) {
                    continue;
                }
                String version = Files.readString(release).replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
                if (version.matches("\\d+") && Integer.parseInt(version) >= 17) {
                    others.putIfAbsent(version, candidate.toRealPath());
                }
            }
        }
        others.remove(String.valueOf(Runtime.version().feature()));
        List<Path> javas = new ArrayList<>(List.of(own));
        javas.addAll(others.values());
        return javas;
    }
}
