package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No constant hides in the calculation: what an economist could dispute is a line of the edition, with unit and source, and
 * {@code score --assumptions} lists it. Class files do not show where a number was written, so the sources are read by the
 * compiler's own parser.
 */
class LiteralsTest {
    /** Numbers that are no opinion wherever they stand, and why. */
    private static final Map<Double, String> FREE = new TreeMap<>(Map.of(
            0.0,
            "nothing",
            1.0,
            "the whole; one more",
            -1.0,
            "not there, or one less",
            2.0,
            "a half, a pair, a square",
            12.0,
            "months of a year",
            100.0,
            "percent",
            1e3,
            "thousand, or billions in millions",
            1e6,
            "million, the unit of the accounts"));

    private static final List<String> CALCULATION =
            List.of("baseline", "taxpayers", "model", "households", "uncertainty");

    private static final Path RUNTIME = root().resolve("model-runtime/src/main/java/org/planwright/runtime");

    @Test
    void the_calculation_holds_no_number_of_its_own() {
        assertThat(CALCULATION.stream().flatMap(folder -> found(sources(folder), LiteralsTest::isDeclared)))
                .as(
                        "a number in the calculation is an assumption or a figure of the edition (assumptions.csv, prices.csv,"
                                + " parameters.csv, household-parameters.csv), with unit, range and source; what belongs to the"
                                + " method, to the form of a file, to the calendar or to what is refused is a constant of its own"
                                + " with @NotAParameter and the reason")
                .isEmpty();
    }

    @Test
    void a_threshold_of_a_rule_has_a_name_and_says_what_it_is() {
        assertThat(found(sources("judgement"), LiteralsTest::isNamed))
                .as("a rule may draw a line, but the line has a name: a static constant, not a number in an expression")
                .isEmpty();
    }

    @Test
    void the_parser_sees_what_a_reader_would() {
        String code = """
                package p;
                class C {
                    @NotAParameter("it converges") private static final int ROUNDS = 200;
                    @NotAParameter("") private static final int WITHOUT_A_REASON = 201;
                    private static final double HIDDEN = 0.14;
                    double a(double[] x) { return x[3] + x[2] * 0.6 + new double[5].length; }
                    double b() { return -7 + 0x10 + 1_200 / 12 + Double.parseDouble("0.21"); }
                    double c() { return 100 * 1e6 * 2 - 1 + "1804".length() + 'c'; }
                    @NotAParameter("bits") int d() { return 31; }
                }
                """;
        assertThat(found(List.of(file("C.java", code)), LiteralsTest::isDeclared))
                .containsExactly(
                        "C.java:4: 201",
                        "C.java:5: 0.14",
                        "C.java:6: 0.6",
                        "C.java:7: -7",
                        "C.java:7: 16",
                        "C.java:7: 1200",
                        "C.java:7: \"0.21\"",
                        "C.java:8: \"1804\"");
    }

    private static Stream<String> found(List<? extends JavaFileObject> files, Predicate<TreePath> allowed) {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, none -> {}, List.of(), null, files);
        List<String> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Scan(unit, Trees.instance(task), allowed, found).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return found.stream();
    }

    private static final class Scan extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Predicate<TreePath> allowed;
        private final List<String> found;

        Scan(CompilationUnitTree unit, Trees trees, Predicate<TreePath> allowed, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.allowed = allowed;
            this.found = found;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            return null; // its text is the reason
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (number(literal).isPresent()
                    && !FREE.containsKey(number(literal).get())
                    && !isPlaceOrSize(getCurrentPath())
                    && !allowed.test(getCurrentPath())) {
                long at = trees.getSourcePositions().getStartPosition(unit, literal);
                String name =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                String written =
                        literal.getValue() instanceof String text ? "\"" + text + "\"" : "" + literal.getValue();
                found.add(name + ":" + unit.getLineMap().getLineNumber(at) + ": " + written);
            }
            return null;
        }

        /** A number, also one that is written as text. */
        private static Optional<Double> number(LiteralTree literal) {
            if (literal.getValue() instanceof Number number) {
                return Optional.of(number.doubleValue());
            }
            return literal.getValue() instanceof String text && text.matches("-?[0-9][0-9_]*([.][0-9]+)?")
                    ? Optional.of(Double.valueOf(text.replace("_", "")))
                    : Optional.empty();
        }

        /** The place of an element in an array, or how many it has. */
        private static boolean isPlaceOrSize(TreePath path) {
            Tree parent = path.getParentPath().getLeaf();
            return parent instanceof ArrayAccessTree array && array.getIndex() == path.getLeaf()
                    || parent instanceof NewArrayTree made
                            && made.getDimensions().contains(path.getLeaf());
        }
    }

    /** Whether something around it says why it may stand there. */
    private static boolean isDeclared(TreePath path) {
        for (Tree around : path) {
            Optional<ModifiersTree> modifiers = around instanceof VariableTree variable
                    ? Optional.of(variable.getModifiers())
                    : around instanceof com.sun.source.tree.MethodTree method
                            ? Optional.of(method.getModifiers())
                            : around instanceof com.sun.source.tree.ClassTree type
                                    ? Optional.of(type.getModifiers())
                                    : Optional.empty();
            if (modifiers.stream().flatMap(one -> one.getAnnotations().stream()).anyMatch(LiteralsTest::saysWhy)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysWhy(AnnotationTree annotation) {
        List<? extends ExpressionTree> arguments = annotation.getArguments();
        return annotation.getAnnotationType().toString().equals("NotAParameter")
                && !arguments.isEmpty()
                && !arguments.toString().replaceAll("value =|[\"\\s]", "").isEmpty();
    }

    private static boolean isNamed(TreePath path) {
        for (Tree around : path) {
            if (around instanceof VariableTree variable
                    && variable.getModifiers().getFlags().containsAll(List.of(Modifier.STATIC, Modifier.FINAL))) {
                return true;
            }
        }
        return false;
    }

    private static List<JavaFileObject> sources(String folder) {
        try (Stream<Path> files = Files.walk(RUNTIME.resolve(folder))) {
            List<JavaFileObject> sources = new ArrayList<>();
            for (Path path : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(file(path.getFileName().toString(), Files.readString(path)));
            }
            assertThat(sources).hasSizeGreaterThan(5);
            return sources;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static JavaFileObject file(String name, String text) {
        return new SimpleJavaFileObject(URI.create("memory:/" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** The folder that holds the modules, from whichever folder the tests are started in. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("model-runtime"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
