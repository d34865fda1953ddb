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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        copy("", "");
        assertThat(Edition.of(file -> Files.readAllBytes(folder.resolve(file))).hash())
                .isEqualTo(US.hash());
    }

    @Test
    void aUsersEditionThatDoesNotSumIsRefused() throws Exception {
        copy("hospital,medicare,123510", "hospital,medicare,124510");
        assertThatThrownBy(() -> Edition.of(file -> Files.readAllBytes(folder.resolve(file))))
                .isInstanceOf(UnusableBaseline.class)
                .hasMessageContaining("payers of hospital in 2000 sum to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            medicare,892.1,944.3        | medicare,892.1,964.3       | parts of “health insurance total” in the projection for 2022 sum to 3231
            medicaid federal,514        | medicaid federal,524       | parts of “medicaid” in the projection for 2021 sum to 745
            investment,207.5            | investment,107.5           | parts of “nhe” in the projection for 2021 sum to 4189
            sponsor federal,1468.3      | sponsor federal,1368.3     | sponsors of “nhe” in the projection for 2021 sum to 4189
            out of pocket,442.2         | out of pocket,0            | parts of “hce” in the projection for 2021 sum to
            population millions,329.6   | population millions,-329.6 | “population millions” is negative in 2021
            """)
    void aUsersProjectionThatDoesNotSumIsRefused(String old, String young, String said) throws Exception {
        copy(old, young);
        assertThatThrownBy(() -> Edition.of(file -> Files.readAllBytes(folder.resolve(file))))
                .isInstanceOf(UnusableBaseline.class)
                .hasMessageContaining(said);
    }

    @Test
    void aFileThatIsNotTheOneNamedIsRefused() throws IOException {
        copy("", "");
        Files.writeString(folder.resolve("prices.csv"), Files.readString(folder.resolve("prices.csv")) + "#\n");
        assertThatThrownBy(() -> Edition.of(file -> Files.readAllBytes(folder.resolve(file))))
                .hasMessageContaining("prices.csv: its SHA-256");
    }

    /** Copies the edition with something put in place of what stands in one of its files, and the new hash in its manifest. */
    private void copy(String old, String young) throws IOException {
        String manifest = text("manifest.json");
        for (Edition.Origin origin : US.origins()) {
            String text = text(origin.file());
            if (!old.isEmpty() && text.contains(old)) {
                String hash = sha256(text);
                text = text.replace(old, young);
                manifest = manifest.replace(hash, sha256(text));
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
