package org.planwright.compiler.inputs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;

/** The SHA-256 of what a plan says: provisions and values in order, without places, layout and comments. */
public final class PlanHash {
    private final MessageDigest digest = sha256();
    private final InputsFromValues values;

    private PlanHash(Plan plan) {
        this.values =
                new InputsFromValues(PlanDates.of(plan), plan.definitions().groups());
    }

    /** Of a plan, in hexadecimal. */
    public static String of(Plan plan) {
        PlanHash hash = new PlanHash(plan);
        hash.add(plan.head().name(), plan.title(), plan.target());
        plan.provisions().forEach(hash::provision);
        plan.acceptances()
                .forEach(accepted -> hash.add(
                        "accept",
                        accepted.rule(),
                        accepted.section(),
                        accepted.because(),
                        accepted.before().map(Object::toString).orElse("")));
        plan.scenarios().forEach(scenario -> {
            hash.add("scenario", scenario.name());
            scenario.provisions().forEach(hash::provision);
            scenario.strikes().forEach(strike -> hash.add("strike", strike.value()));
        });
        plan.strikes().forEach(strike -> hash.add("strike", strike.value()));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** Of a text in UTF-8, in hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void provision(Provision provision) {
        add(
                "provision",
                provision.identity(),
                provision.form().name(),
                provision.name().orElse(""));
        provision.value().ifPresent(this::value);
        provision.phrases().forEach(phrase -> {
            add(phrase.role().name());
            value(phrase.value().value());
        });
        provision.bands().forEach(this::band);
        add("parts");
        provision.parts().forEach(this::provision);
        add("end");
    }

    private void band(Band band) {
        add("band", band.basis().name(), String.valueOf(band.assumed()), String.valueOf(band.unverified()));
        value(band.rate());
        band.slidesTo().ifPresent(rate -> add("slides to"));
        band.slidesTo().ifPresent(this::value);
        band.lower().ifPresent(bound -> add("lower"));
        band.lower().ifPresent(this::value);
        band.upper().ifPresent(bound -> add("upper"));
        band.upper().ifPresent(this::value);
        add(band.from().map(Object::toString).orElse(""));
    }

    /** The converted value holds exact figures, where the words of a value round them. */
    private void value(Value value) {
        add(values.value(value).toString());
    }

    private void add(String... words) {
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
