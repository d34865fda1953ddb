package org.planwright.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.project.PlanScores;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;
import org.planwright.runtime.uncertainty.Uncertainty;

/** What goals ask of the cost model, and what tells whether its answer may be another now. */
final class Scoring {
    private Scoring() {}

    /** What is asked, from parameters that may be empty. */
    static PlanScores.Asked asked(Path base, String baseline, String scenario, int draws, long seed) {
        if (draws < 0 || draws > Uncertainty.MOST_DRAWS) {
            throw new UserProblem(
                    "“draws” is " + draws + ".",
                    String.format(Locale.ROOT, "Ask for no draws, or for at most %,d.", Uncertainty.MOST_DRAWS));
        }
        Optional<String> edition = Optional.ofNullable(baseline)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> {
                    Path folder = base.resolve(new File(name).toPath());
                    return Files.isDirectory(folder) ? folder.toString() : name;
                });
        return new PlanScores.Asked(edition, scenario == null ? "" : scenario, draws, seed);
    }

    /** Tells apart all that decides a score beside texts and settings, with the files of editions of the project's own. */
    static String key(Project plans, PlanScores.Asked asked) {
        return asked + "\n" + plans.settings().baseline() + "\n"
                + plans.ownBaseline().map(Scoring::content).orElse("")
                + asked.baseline()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .map(Scoring::content)
                        .orElse("");
    }

    private static String content(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                digest.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UserProblem(
                    "The baseline “" + folder + "” cannot be read: " + WholeFiles.reason(failed) + ".",
                    "Check the rights of its files.");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
