package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/** Amendments change what they name and nothing else. */
class AmendTest {
    private static final String BASE = """
            plan "Small" { }

            # covered
            benefits {
                cover dental, vision, hospice   # a list
                adult dental:   not covered     # for now
            }
            payment {
                # doctors
                pay physicians by fee for service at 100% of Medicare
            }
            """;

    @Test
    void it_strikes_replaces_and_inserts() {
        String amended = amended("""
                amendment "A" to "small.plan" { }
                strike benefits / cover vision
                payment { pay physicians by fee for service at 115% of Medicare }
                benefits { cover hearing }
                legal { adoption: simple majority }
                """);
        assertThat(amended).isEqualTo("""
                plan "Small" { }

                # covered
                benefits {
                    cover dental, hospice   # a list
                    adult dental:   not covered     # for now
                    cover hearing
                }
                payment {
                    # doctors
                    pay physicians by fee for service at 115% of Medicare
                }

                legal {
                    adoption: simple majority
                }
                """);
    }

    @Test
    void alone_it_knows_the_names_of_its_plan() {
        String plan = "plan \"P\" { }\nfinancing { fund Health Fund }\n";
        SourceFile amendment = new SourceFile("a.plan", """
                amendment "A" to "p.plan" { }
                financing { redirect Medicare into Health Fund under federal law }
                """);
        PlanCompiler.Sources beside =
                path -> path.equals("p.plan") ? Optional.of(new SourceFile(path, plan)) : Optional.empty();
        assertThat(undefined(amendment, beside)).isEmpty();
        assertThat(undefined(amendment, PlanCompiler.Sources.none())).isNotEmpty();
    }

    private static List<Diagnostic> undefined(SourceFile file, PlanCompiler.Sources sources) {
        return PlanCompiler.compile(file, sources, PlanCompiler.Options.recommended()).diagnostics().stream()
                .filter(finding -> finding.rule().id().equals("name.not-defined"))
                .toList();
    }

    @Test
    void a_target_that_moved_is_named_and_nothing_is_changed() {
        Amending.Amended result = apply("amendment \"A\" to \"x\" { }\nstrike benefits / cover hospices care\n");
        assertThat(result.texts()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fact()).contains("no provision “benefits / cover hospices care”");
            assertThat(problem.advice()).contains("benefits / cover hospice");
        });
    }

    @Test
    void two_compose_in_order_or_conflict_by_provision() {
        String one = "amendment \"A\" to \"x\" { }\nstrike benefits / cover vision\n";
        String other = "amendment \"B\" to \"x\" { }\nbenefits { adult dental: covered }\n";
        assertThat(apply(one, other).applies()).isTrue();
        Amending.Amended clash = apply(other, other.replace("covered", "limited"));
        assertThat(clash.problems()).singleElement().satisfies(problem -> assertThat(problem.fact())
                .contains("benefits / adult dental"));
    }

    private static String amended(String amendment) {
        Amending.Amended result = apply(amendment);
        assertThat(result.problems()).isEmpty();
        assertThat(result.findings()).isEmpty();
        return result.texts().get("small.plan");
    }

    private static Amending.Amended apply(String... amendments) {
        List<SourceFile> files = new ArrayList<>();
        for (String text : amendments) {
            files.add(new SourceFile("amendment-" + (files.size() + 1) + ".plan", text));
        }
        return Amending.apply(new SourceFile("small.plan", BASE), PlanCompiler.Sources.none(), files);
    }
}
