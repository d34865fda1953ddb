package org.planwright.runtime.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelInputsJsonTest {
    private static final ModelInputs SAMPLE = Sample.inputs();

    @Test
    void readsBackWhatItWrote() throws IOException {
        assertThat(ModelInputsJson.read(ModelInputsJson.write(SAMPLE))).isEqualTo(SAMPLE);
    }

    @Test
    void theSampleLeavesNoListEmpty() {
        Parts parts = Sample.parts();
        assertThat(parts.entries().map(Entry::getClass).distinct()).hasSize(16);
        assertThat(Sample.VALUES.stream().map(Object::getClass).distinct())
                .hasSize(InputValue.class.getPermittedSubclasses().length);
    }

    @Test
    void theSameInputsGiveTheSamePlainBytes() {
        String text = text(SAMPLE);
        assertThat(text).isEqualTo(text(Sample.inputs()));
        assertThat(text).endsWith("}\n").doesNotContain("\r").contains("\"dollars\": 1600000000,");
        assertThat(text).contains("\n  \"plan\": {\n    \"title\": \"A <plan>\",");
    }

    @Test
    void whatIsEmptyIsLeftOut() throws IOException {
        ModelInputs bare = new ModelInputs(
                new ModelInputs.PlanIdentity("", "", "", "", "", List.of()),
                new ModelInputs.Baseline("", Optional.empty()),
                new ModelInputs.Horizon(OptionalInt.empty(), OptionalInt.empty(), Optional.empty()),
                "nominal",
                false,
                List.of(),
                Parts.NOTHING,
                List.of(),
                List.of(),
                List.of());
        assertThat(ModelInputsJson.read(ModelInputsJson.write(bare))).isEqualTo(bare);
        assertThat(text(bare))
                .contains("\"parts\": {}")
                .doesNotContain("scenarios")
                .doesNotContain("null");
    }

    @Test
    void refusesWhatIsNotOfTheForm() {
        assertUnreadable("", "is expected");
        assertUnreadable("[]", "is expected");
        assertUnreadable("{\"schema\": \"planwright-inputs/2\"}", "the edition is");
        assertUnreadable("{\"plan\": {}}", "\"schema\" must come first");
        assertUnreadable("{\"schema\": \"planwright-inputs/1\", \"colour\": 1}", "\"colour\" is not a field of inputs");
        assertUnreadable("{\"schema\": \"planwright-inputs/1\"}", "\"plan\" is missing from inputs");
        assertUnreadable("{\"schema\": ", "cannot be read at line 1");
        assertUnreadable(text(SAMPLE) + "{}", "something follows the end");
        assertUnreadable(text(SAMPLE).replace("\"day\": \"2017-01-01\"", "\"day\": \"tomorrow\""), "a day such as");
        assertUnreadable(text(SAMPLE).replace("\"absorb\"", "\"swallow\""), "\"swallow\" is none of the words");
        assertUnreadable(
                text(SAMPLE).replace("\"kind\": \"percent\"", "\"kind\": \"per mille\""), "is no kind of value");
    }

    @Test
    void aScenarioTakesOutClausesAndPutsOthersIn() {
        ModelInputs.Scenario scenario = SAMPLE.scenarios().get(0);
        Parts varied = SAMPLE.partsOf(scenario);
        assertThat(varied).isEqualTo(Sample.parts());
        assertThat(Sample.parts().with(Set.of(), Sample.parts()).taxes()).hasSize(2);
        assertThat(Sample.parts().with(Set.of("payment / pay hospital"), Parts.NOTHING))
                .isEqualTo(Parts.NOTHING);
    }

    @Property(tries = 1000)
    void anyValueReadsBack(@ForAll("values") InputValue value) throws IOException {
        Parts.Answer answer = new Parts.Answer("s", "k", value, Optional.empty(), Period.ALWAYS, Sample.FIXED);
        List<Parts.Answer> answers = new ArrayList<>(List.of(answer));
        Parts parts = new Parts(
                List.of(), answers, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        ModelInputs inputs = new ModelInputs(
                SAMPLE.plan(),
                SAMPLE.baseline(),
                SAMPLE.horizon(),
                "nominal",
                false,
                List.of(),
                parts,
                List.of(),
                List.of(),
                List.of());
        byte[] bytes = ModelInputsJson.write(inputs);
        assertThat(ModelInputsJson.read(bytes)).isEqualTo(inputs);
        assertThat(Arrays.equals(ModelInputsJson.write(ModelInputsJson.read(bytes)), bytes))
                .isTrue();
    }

    @Provide
    Arbitrary<InputValue> values() {
        Arbitrary<BigDecimal> figures = Arbitraries.bigDecimals().ofScale(9);
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<InputValue> flat = Arbitraries.oneOf(
                figures.map(figure -> new InputValue.Money(figure, OptionalInt.empty(), List.of("year"))),
                figures.map(figure -> new InputValue.Percent(figure, Optional.empty(), List.of())),
                Combinators.combine(figures, words).as((figure, unit) -> new InputValue.Count(figure, unit, List.of())),
                words.map(InputValue.Text::new),
                words.list().ofMaxSize(3).map(InputValue.Choice::new),
                Arbitraries.of(Sample.VALUES));
        return Arbitraries.recursive(
                () -> flat,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(InputValue.Options::new),
                        Combinators.combine(inner, inner.optional(), inner).as(InputValue.Range::new)),
                3);
    }

    private static void assertUnreadable(String text, String words) {
        assertThatThrownBy(() -> ModelInputsJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableInputs.class)
                .hasMessageContaining(words);
    }

    private static String text(ModelInputs inputs) {
        return new String(ModelInputsJson.write(inputs), StandardCharsets.UTF_8);
    }
}
