package org.planwright.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may use whom. Each arrow says what to do instead of breaking it. */
@AnalyzeClasses(packages = "org.planwright", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
    private static final String COMPILER = "org.planwright.compiler";
    private static final String RUNTIME_INPUTS = "org.planwright.runtime.inputs..";

    // --- inside the compiler, in the order of the walk from text to plan ---

    @ArchTest
    static final ArchRule source = arrows(
            "source",
            "text and places know nothing of what is written; move what needs more to the package that knows it");

    @ArchTest
    static final ArchRule diagnostic = arrows(
            "diagnostic",
            "a diagnostic is plain data; let the check put the plan's names and numbers into it as words",
            "source");

    @ArchTest
    static final ArchRule plan = arrows(
            "plan",
            "the meaning of a plan stands alone; turn syntax into it in resolve, and words about it in vocabulary",
            "source");

    @ArchTest
    static final ArchRule syntax = arrows(
            "syntax",
            "the parser knows no health policy; look words up in resolve, which asks vocabulary",
            "source",
            "diagnostic");

    @ArchTest
    static final ArchRule vocabulary = arrows(
            "vocabulary",
            "it declares what can be said and does nothing with it; read a declaration in resolve, check or summary",
            "plan");

    @ArchTest
    static final ArchRule resolve = arrows(
            "resolve",
            "it only makes a plan of syntax; what a sound plan keeps is asked in check, from the finished plan",
            "source",
            "diagnostic",
            "syntax",
            "vocabulary",
            "plan");

    @ArchTest
    static final ArchRule people = arrows(
            "people", "the algebra of people is pure; let the caller put places and messages to its answers", "plan");

    @ArchTest
    static final ArchRule law =
            arrows("law", "law is data with sources and knows no plan; let a check hold a plan against it");

    @ArchTest
    static final ArchRule check = arrows(
            "check",
            "a rule reads the plan, never its syntax; if the plan lacks what a rule needs, let resolve put it there",
            "source",
            "diagnostic",
            "vocabulary",
            "plan",
            "people",
            "law");

    @ArchTest
    static final ArchRule inputs = arrows(
            "inputs",
            "it tells the cost model what the plan means; what cannot be told is a check's business",
            "source",
            "plan",
            "people");

    @ArchTest
    static final ArchRule summary = arrows(
            "summary",
            "it puts a plan into words; results and diagnostics are handed to it as words, by PlanCompiler",
            "source",
            "plan",
            "vocabulary");

    @ArchTest
    static final ArchRule change = arrows(
            "change",
            "it compares two finished plans; run checks and summaries beside it, in PlanCompiler",
            "source",
            "diagnostic",
            "syntax",
            "vocabulary",
            "plan",
            "people");

    @ArchTest
    static final ArchRule format = arrows(
            "format",
            "it writes syntax back as text; a finding about the text is a check's business",
            "source",
            "diagnostic",
            "syntax",
            "vocabulary",
            "plan",
            "people");

    @ArchTest
    static final ArchRule nobody_under_the_pipeline_knows_it = noClasses()
            .that()
            .resideInAPackage(COMPILER + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMPILER)
            .because("PlanCompiler calls the passes and they do not call back;"
                    + " hand a pass what it needs, or give the shared type a package of its own")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles_in_the_compiler = slices().matching(COMPILER + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one; move what both need below them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles_in_the_runtime = slices().matching("org.planwright.runtime.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one; move what both need below them")
            .allowEmptyShould(true);

    // --- between modules ---

    @ArchTest
    static final ArchRule of_the_runtime_the_compiler_sees_its_inputs_alone = noClasses()
            .that()
            .resideInAPackage(COMPILER + "..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.planwright.runtime..").and(not(resideInAPackage(RUNTIME_INPUTS))))
            .because("inputs are the contract; run the cost model from a tool, on what the compiler made")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_inputs_and_the_pipeline_see_the_contract = noClasses()
            .that(resideInAPackage(COMPILER + ".*..").and(not(resideInAPackage(COMPILER + ".inputs.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.planwright.runtime..")
            .because("a plan means the same whatever the cost model can use of it; say it in inputs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_runtime_knows_nobody = noClasses()
            .that()
            .resideInAPackage("org.planwright.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.planwright.grammar..", COMPILER + "..", "org.planwright.cli..")
            .because("costs follow from inputs alone; add a field to the inputs and fill it in the compiler")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_grammar_knows_nobody = noClasses()
            .that()
            .resideInAPackage("org.planwright.grammar..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.planwright..").and(not(resideInAPackage("org.planwright.grammar.."))))
            .because("it is the language as text; put what is done with it into syntax")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_knows_the_tools = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.planwright.cli..",
                    "org.planwright.project..",
                    "org.planwright.maven..",
                    "org.planwright.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.planwright.cli..", "org.planwright.project..", "org.planwright.maven..")
            .because("tools adapt the compiler to the world; hand in from outside what differs between them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_tools_share_knows_none_of_them = noClasses()
            .that()
            .resideInAPackage("org.planwright.project..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.planwright.cli..", "org.planwright.maven..")
            .because("the command line, the build and the editor read a project alike; print in the tool")
            .allowEmptyShould(true);

    // --- libraries ---

    @ArchTest
    static final ArchRule yaml_only_where_settings_are_read = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.planwright.project.TreeFromYaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("it is loaded only where there is a YAML file; ask Project for settings")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule antlr_only_in_syntax = noClasses()
            .that()
            .resideOutsideOfPackages("org.planwright.grammar..", COMPILER + ".syntax..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "org.planwright.grammar..")
            .because("all contact with ANTLR is in syntax; ask PlanSyntax for what you need of the text")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule velocity_only_in_summary = noClasses()
            .that()
            .resideOutsideOfPackage(COMPILER + ".summary..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.velocity..")
            .because("all contact with Velocity is in summary; make records in words and hand them to a page there")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jackson_only_where_a_file_format_is_read_or_written = noClasses()
            .that()
            .resideInAnyPackage(
                    COMPILER + ".source..",
                    COMPILER + ".syntax..",
                    COMPILER + ".plan..",
                    COMPILER + ".people..",
                    COMPILER + ".resolve..",
                    COMPILER + ".check..",
                    COMPILER + ".format..",
                    "org.planwright.runtime.calculation..",
                    "org.planwright.runtime.uncertainty..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("meaning has no file format; write a class that turns the record into JSON beside its readers")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jackson_only_as_a_stream = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.annotation..")
            .because("databind costs more than the rest of a start; write with JsonGenerator, read with JsonParser")
            .allowEmptyShould(true);

    // --- purity ---

    @ArchTest
    static final ArchRule compiler_and_runtime_touch_no_files_and_no_network = noClasses()
            .that(resideInAnyPackage(COMPILER + "..", "org.planwright.runtime.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels..")
                    .or(namedAnyOf(
                            "java.io.File",
                            "java.io.FileInputStream",
                            "java.io.FileOutputStream",
                            "java.io.FileReader",
                            "java.io.FileWriter",
                            "java.io.RandomAccessFile",
                            "java.nio.file.Files",
                            "java.net.Socket",
                            "java.net.URLConnection",
                            "java.lang.Process",
                            "java.lang.ProcessBuilder")))
            .because("they are pure: text in, records out; read and write in a tool and hand over the text")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule compiler_and_runtime_read_no_clock_and_no_dice = noClasses()
            .that(resideInAnyPackage(COMPILER + "..", "org.planwright.runtime.."))
            .should()
            .callMethodWhere(target(name("now").or(name("currentTimeMillis")).or(name("random")))
                    .and(target(owner(resideInAnyPackage("java.time..", "java.lang..")))))
            .because("the same input gives the same bytes; let the caller hand in the date or the seed")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_static_state = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    COMPILER + "..", "org.planwright.runtime..", "org.planwright.cli..", "org.planwright.project..")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("the same input gives the same bytes; keep state in a fresh worker for each call")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> namedAnyOf(String... names) {
        return DescribedPredicate.describe(
                "are named any of " + List.of(names), type -> List.of(names).contains(type.getName()));
    }

    /** Classes of one package of the compiler use, of all Planwright, only themselves and the packages named. */
    private static ArchRule arrows(String owner, String instead, String... mayUse) {
        String[] allowed = new String[mayUse.length + 1];
        allowed[0] = COMPILER + "." + owner + "..";
        for (int i = 0; i < mayUse.length; i++) {
            allowed[i + 1] = COMPILER + "." + mayUse[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(COMPILER + "..")).or(resideInAnyPackage(allowed)))
                .because(instead)
                .allowEmptyShould(true);
    }
}
