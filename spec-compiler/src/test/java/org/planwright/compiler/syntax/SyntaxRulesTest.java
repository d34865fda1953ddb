package org.planwright.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;

class SyntaxRulesTest {
    private static final Pattern FENCE =
            Pattern.compile("^```(?:plan)?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static Stream<Rule> rules() {
        return SyntaxRules.ALL.stream();
    }

    @Test
    void everyRuleIsListed() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : SyntaxRules.class.getDeclaredFields()) {
            if (field.getType() == Rule.class) {
                constants.add(field.get(null));
            }
        }
        assertThat(SyntaxRules.ALL)
                .containsExactlyInAnyOrderElementsOf(
                        constants.stream().map(Rule.class::cast).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageOfARuleIsTrue(Rule rule) throws IOException {
        String page = page(rule);
        assertThat(page).startsWith("# " + rule.id() + "\n" + rule.title() + ".\n");
        Matcher fences = FENCE.matcher(page);
        List<String> found = new ArrayList<>();
        while (fences.find()) {
            found.add(fences.group(1));
        }
        assertThat(found).hasSize(3);
        List<Diagnostic> diagnostics = Shown.parse(found.get(0)).diagnostics();
        assertThat(diagnostics).extracting(Diagnostic::rule).containsExactly(rule);
        assertThat("error: " + diagnostics.get(0).message() + "\n").isEqualTo(found.get(1));
        assertThat(diagnostics.get(0).help()).isNotEmpty();
        assertThat(Shown.parse(found.get(2)).diagnostics()).isEmpty();
    }

    private static String page(Rule rule) throws IOException {
        try (InputStream page = SyntaxRules.class.getResourceAsStream(rule.id() + ".md")) {
            assertThat(page).as("page of " + rule.id()).isNotNull();
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
