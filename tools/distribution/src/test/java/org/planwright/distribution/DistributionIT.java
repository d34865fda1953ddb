package org.planwright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip as a user gets it. */
class DistributionIT {
    private static final String VERSION = System.getProperty("planwright.version");
    private static final Path ZIP = Path.of("target/planwright-" + VERSION + ".zip");

    /** A link to a file beside, without its anchor. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    @Test
    void startsAfterItWasUnpackedAndFasterOnceItIsPrepared() throws Exception {
        Path home = unpacked();
        Files.createSymbolicLink(folder.resolve("planwright"), home.resolve("bin/planwright"));
        String command = folder.resolve("planwright").toString();
        assertThat(run(command, "--version")).isEqualTo("planwright " + VERSION + "\n");
        assertThat(run(home.resolve("bin/planwright-install").toString())).contains("prepared for Java");
        assertThat(home.resolve("lib/classes.jsa")).exists();
        assertThat(run(command, "--version")).isEqualTo("planwright " + VERSION + "\n");
        String slip = "PLANWRIGHT_JAVA_OPTS=-XX:+UseSerialGX '" + command + "' --version";
        assertThat(run("sh", "-c", slip)).contains("UseSerialGX").doesNotContain(VERSION);
        assertThat(run(command, "init", "New")).contains("wrote new.plan");
        assertThat(run(command, "check", "new.plan", "--format", "json")).startsWith("{");
        Files.writeString(folder.resolve("planwright.yaml"), "pack: draft\n");
        assertThat(run(command, "config", "show", "--origin")).contains("pack: draft  (planwright.yaml:1)");
    }

    @Test
    void saysNothingOfAnArchiveThatFitsNoMore() throws Exception {
        Path home = unpacked();
        run(home.resolve("bin/planwright-install").toString());
        String checked = "/examples/ten-mistakes/ten-mistakes.plan";
        String sound = run(home.resolve("bin/planwright").toString(), "check", "--format", "json", home + checked);
        assertThat(sound).startsWith("{").contains("schedule.gap");
        Path moved = Files.move(home, folder.resolve("moved"));
        String command = moved.resolve("bin/planwright").toString();
        assertThat(run(command, "check", "--format", "json", moved + checked))
                .isEqualTo(sound.replace("with space/planwright-" + VERSION, "moved"));
        Files.setLastModifiedTime(moved.resolve("lib/planwright.jar"), FileTime.fromMillis(0));
        assertThat(run(command, "--version")).isEqualTo("planwright " + VERSION + "\n");
        Files.write(moved.resolve("lib/classes.jsa"), new byte[5000]);
        assertThat(run(command, "--version")).isEqualTo("planwright " + VERSION + "\n");
        Files.writeString(moved.resolve("lib/prepared"), "/no/such/java\n-\n");
        Files.writeString(moved.resolve("lib/options"), "-XX:+OfAnotherJava\n");
        assertThat(run(command, "--version")).isEqualTo("planwright " + VERSION + "\n");
    }

    @Test
    void doesWhatItsReadmeSays() throws Exception {
        Path home = unpacked();
        List<String> commands = Files.readAllLines(home.resolve("README.md")).stream()
                .filter(line -> line.startsWith("    bin/planwright "))
                .map(String::strip)
                .toList();
        assertThat(commands).hasSize(3);
        String begin = "cd '" + home + "' && ";
        assertThat(run("sh", "-c", begin + commands.get(0))).contains("error[schedule.gap]");
        assertThat(run("sh", "-c", begin + commands.get(1))).contains("nothing found", "summary.html");
        assertThat(run("sh", "-c", begin + commands.get(2))).contains("New York Health Act", "Who pays");
        String jar = "\"$JAVA_HOME/bin/java\" -jar lib/planwright.jar ";
        assertThat(run("sh", "-c", begin + jar + "--version")).isEqualTo("planwright " + VERSION + "\n");
        assertThat(run("sh", "-c", begin + "bash -n share/completion/planwright.bash"))
                .isEmpty();
    }

    /** What the texts in the zip point to is in the zip, too. */
    @Test
    void holdsWhatItsTextsPointTo() throws IOException {
        Path home = unpacked();
        List<String> lost = new ArrayList<>();
        try (Stream<Path> texts = Files.walk(home)) {
            for (Path text : texts.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Matcher link = LINK.matcher(Files.readString(text));
                while (link.find()) {
                    if (!Files.exists(text.resolveSibling(link.group(1)))) {
                        lost.add(home.relativize(text) + ": " + link.group(1));
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void saysOfEveryLibraryWhereItIsFromAndUnderWhichLicence() throws IOException {
        String list = Files.readString(Path.of("THIRD-PARTY.md"));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of("../command-line/target/lib"))) {
            for (Path jar : jars.sorted().toList()) {
                String name = jar.getFileName().toString().replaceAll("-\\d.*", "");
                if (!name.startsWith("planwright-") && !list.contains("| " + name + " |")) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(entry("sbom.cyclonedx.json")).contains("CycloneDX", "antlr4-runtime", "snakeyaml-engine");
        assertThat(entry("THIRD-PARTY.md")).isEqualTo(list);
    }

    /** One moment and no name twice: what else differs between two builds, {@code twice.sh} beside this module shows. */
    @Test
    void holdsNothingOfTheMomentItWasMade() throws IOException {
        Set<Long> moments = new HashSet<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            zip.stream().forEach(entry -> moments.add(entry.getTime()));
        }
        assertThat(moments).hasSize(1);
        assertThat(entry("share/man/man1/planwright-check.1")).contains("write\\-known\\-findings");
        assertThat(entry("share/completion/planwright.bash")).contains("complete -F");
    }

    private static String entry(String name) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("planwright-" + VERSION + "/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path unpacked() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path place = folder.resolve("with space").resolve(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                Files.createDirectories(place.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, place);
                }
            }
        }
        Path home = folder.resolve("with space/planwright-" + VERSION);
        try (Stream<Path> commands = Files.list(home.resolve("bin"))) {
            commands.forEach(
                    command -> assertThat(command.toFile().setExecutable(true)).isTrue());
        }
        return home;
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.log");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PLANWRIGHT"));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }
}
