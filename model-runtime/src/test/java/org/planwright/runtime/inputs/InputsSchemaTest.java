package org.planwright.runtime.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputsSchemaTest {
    private static final String SAMPLE = new String(ModelInputsJson.write(Sample.inputs()), StandardCharsets.UTF_8);

    @Test
    void thePublishedSchemaSaysWhatTheFormsSay() throws IOException {
        assertThat(published())
                .as("write the bytes of ModelInputsJson.schema() to inputs.schema.json")
                .isEqualTo(new String(ModelInputsJson.schema(), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        assertThat(schema().validate(SAMPLE, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatTheReaderRefusesIsNotValid() throws IOException {
        assertInvalid("\"title\":", "\"name\":");
        assertInvalid("\"planwright-inputs/1\"", "\"planwright-inputs/2\"");
        assertInvalid("\"absorb\"", "\"swallow\"");
        assertInvalid("\"kind\": \"percent\"", "\"kind\": \"per mille\"");
        assertInvalid("\"draft\": true", "\"draft\": \"true\"");
    }

    @Test
    void everythingInItIsClosed() throws IOException {
        long objects = count("\"type\": \"object\"");
        assertThat(count("\"additionalProperties\": false")).isEqualTo(objects).isGreaterThan(50);
    }

    private void assertInvalid(String part, String instead) throws IOException {
        assertThat(SAMPLE).contains(part);
        assertThat(schema().validate(SAMPLE.replace(part, instead), InputFormat.JSON))
                .isNotEmpty();
    }

    private static long count(String words) throws IOException {
        return published().split(java.util.regex.Pattern.quote(words), -1).length - 1L;
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published());
    }

    private static String published() throws IOException {
        try (InputStream in = Optional.ofNullable(ModelInputs.class.getResourceAsStream("inputs.schema.json"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
