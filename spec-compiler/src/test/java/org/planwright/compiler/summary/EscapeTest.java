package org.planwright.compiler.summary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTest {
    private final Escape safe = new Escape();

    @Test
    void htmlKeepsItsWords() {
        assertThat(safe.html("<b a=\"x\" c='y'>&amp;")).isEqualTo("&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
        assertThat(safe.html("plain §")).isEqualTo("plain §");
    }

    @Property
    void htmlHoldsNothingActive(@ForAll String text) {
        assertThat(safe.html(text)).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void markdownKeepsItsWords() {
        assertThat(safe.markdown("*_[](`|<b>~")).isEqualTo("\\*\\_\\[\\](\\`\\|&lt;b\\>\\~");
        assertThat(safe.markdown("$1.5 billion and $x$")).isEqualTo("$1.5 billion and \\$x\\$");
        assertThat(safe.markdown("# no heading\n- no list")).isEqualTo("\\# no heading - no list");
        assertThat(safe.markdown("2017. A year")).isEqualTo("2017\\. A year");
        assertThat(safe.markdown("a & b &lt;")).isEqualTo("a &amp; b &amp;lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "ftp://example.org",
                "https://a b",
                "",
                "http"
            })
    void onlyTheWebIsLinked(String address) {
        assertThat(Escape.link(address)).isEmpty();
    }

    @Test
    void theWebIsLinked() {
        assertThat(Escape.link(" HTTPS://example.org/?a=1&b=2 ")).isEqualTo("HTTPS://example.org/?a=1&b=2");
    }
}
