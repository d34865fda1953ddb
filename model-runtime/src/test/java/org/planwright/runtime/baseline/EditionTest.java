package org.planwright.runtime.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
    private static final Edition US = Edition.builtIn("us-2023");

    @TempDir
    Path folder;

    @Test
    void itsAccountsObeyTheirIdentitiesInEveryYear() {
        assertThat(Identities.broken(US)).isEmpty();
    }

    @Test
    void itHasThePublishedTotals() {
        Outlook outlook = new Outlook(US, "");
        assertThat(total(outlook.cells(2023))).isCloseTo(4_866_500, within(100.0));
        assertThat(total(outlook.cells(2017))).isCloseTo(3_446_400, within(100.0));
        assertThat(outlook.cells(2023)[Row.HOSPITAL.ordinal()][Payer.MEDICARE.ordinal()])
                .isCloseTo(379_000, within(100.0));
    }

    @Test
    void payersGrowAsProjected() {
        Outlook outlook = new Outlook(US, "");
        double ratio =
                outlook.cells(2032)[0][Payer.MEDICARE.ordinal()] / outlook.cells(2023)[0][Payer.MEDICARE.ordinal()];
        assertThat(ratio).isCloseTo(1936.9 / 1023.9, within(1e-9));
    }

    @Test
    void aStateHasItsOwnServicesAndPayers() {
        double[][] cells = new Outlook(US, "New York").cells(2019);
        double hospital = 0;
        double medicare = 0;
        for (Payer payer : Payer.values()) {
            hospital += cells[Row.HOSPITAL.ordinal()][payer.ordinal()];
        }
        for (Row row : Row.values()) {
            medicare += row.isCare() ? cells[row.ordinal()][Payer.MEDICARE.ordinal()] : 0;
        }
        assertThat(hospital).isCloseTo(95_566, within(1.0));
        assertThat(medicare).isCloseTo(49_153, within(200.0));
    }

    @Test
    void aUsersEditionIsReadWithTheSameCare() throws IOException {
        copy("");
        assertThat(Edition.of(file -> Files.readAllBytes(folder.resolve(file))).hash())
                .isEqualTo(US.hash());
    }

    @Test
    void aUsersEditionThatDoesNotSumIsRefused() throws Exception {
        copy("hospital,medicare,123510");
        assertThatThrownBy(() -> Edition.of(file -> Files.readAllBytes(folder.resolve(file))))
                .isInstanceOf(UnusableBaseline.class)
                .hasMessageContaining("payers of hospital in 2000 sum to");
    }

    @Test
    void aFileThatIsNotTheOneNamedIsRefused() throws IOException {
        copy("");
        Files.writeString(folder.resolve("prices.csv"), Files.readString(folder.resolve("prices.csv")) + "#\n");
        assertThatThrownBy(() -> Edition.of(file -> Files.readAllBytes(folder.resolve(file))))
                .hasMessageContaining("prices.csv: its SHA-256");
    }

    /** Copies the edition; the line that begins so gets a figure a billion too high, and the manifest the new hash. */
    private void copy(String wrong) throws IOException {
        String manifest = text("manifest.json");
        for (Edition.Origin origin : US.origins()) {
            String text = text(origin.file());
            if (!wrong.isEmpty() && text.contains(wrong)) {
                String old = sha256(text);
                text = text.replace(wrong, wrong.replace("123510", "124510"));
                manifest = manifest.replace(old, sha256(text));
            }
            Files.writeString(folder.resolve(origin.file()), text);
        }
        Files.writeString(folder.resolve("manifest.json"), manifest);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Edition.class.getResourceAsStream("us-2023/" + file)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static double total(double[][] cells) {
        double sum = 0;
        for (double[] row : cells) {
            for (double cell : row) {
                sum += cell;
            }
        }
        return sum;
    }
}
