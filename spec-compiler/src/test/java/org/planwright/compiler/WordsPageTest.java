package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.WordsPage;

/**
 * {@code docs/words.md} lists every key, verb and name of the language, made from the vocabulary itself. Accept a change
 * with {@code -Dplanwright.accept=true}.
 */
class WordsPageTest {
    private static final boolean ACCEPT = Boolean.getBoolean("planwright.accept");

    @Test
    void thePageIsWhatTheVocabularySays() throws IOException {
        Path file = Repository.root().resolve("docs/words.md");
        String made = WordsPage.whole();
        if (ACCEPT) {
            Files.writeString(file, made);
        }
        assertThat(Files.exists(file) ? Repository.read(file) : "")
                .as("accept with -Dplanwright.accept=true and read it")
                .isEqualTo(made);
        assertThat(ACCEPT)
                .as("written; read it, then run without -Dplanwright.accept")
                .isFalse();
    }

    @Test
    void everyKindOfNameThatIsKnownIsListed() {
        assertThat(WordsPage.kinds())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Term.Kind.values())
                        .filter(kind -> !Vocabulary.entries(kind).isEmpty())
                        .toList());
    }

    @Test
    void oneWordIsToldWithTheChaptersItStandsIn() {
        assertThat(WordsPage.about("Absorb"))
                .hasValueSatisfying(page ->
                        assertThat(page).startsWith("## existing programs\n").contains("- `absorb …`"));
        assertThat(WordsPage.about("Medi-Cal"))
                .hasValueSatisfying(
                        page -> assertThat(page).contains("## Programs\n").contains("- `Medicaid` (also"));
        assertThat(WordsPage.about("employer size"))
                .hasValueSatisfying(page -> assertThat(page).contains("0 to 10000 workers"));
        assertThat(WordsPage.about("cabbages")).isEmpty();
    }

    @Test
    void aChapterIsToldWhole() {
        assertThat(WordsPage.about("methods of payment"))
                .hasValueSatisfying(
                        page -> assertThat(page).contains("`global budget`").contains("`fee for service`"));
        assertThat(WordsPage.about("flows")).isEqualTo(WordsPage.about("money that is spent today"));
    }
}
