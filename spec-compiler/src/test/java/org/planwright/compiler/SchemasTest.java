package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemasTest {
    @Test
    void eachHasAText() {
        assertThat(Schemas.names()).containsExactly("inputs", "diagnostics", "changes", "policy");
        assertThat(Schemas.names())
                .allSatisfy(name -> assertThat(Schemas.text(name)).startsWith("{"));
        assertThatThrownBy(() -> Schemas.text("colours")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theInputsOfTheExamplesAreValid() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text("inputs"));
        assertThat(Compiled.examples()).isNotEmpty().allSatisfy(compilation -> {
            String inputs = new String(Outputs.of(compilation).get(Outputs.INPUTS), StandardCharsets.UTF_8);
            assertThat(schema.validate(inputs, InputFormat.JSON)).isEmpty();
        });
    }

    @Test
    void theToolHasTheVersionOfTheBuild() {
        assertThat(Repository.read(Repository.root().resolve("pom.xml")))
                .contains("<artifactId>planwright</artifactId>\n  <version>" + ToolVersion.VALUE + "</version>");
    }
}
