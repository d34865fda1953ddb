package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.runtime.inputs.Authority;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.ProgramAction;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;

/** What is taken as granted is told once for each waiver or law. */
class PendingAuthoritiesTest {
    @Test
    void eachAuthorityIsToldOnce() {
        Notes notes = new Notes();
        PendingAuthorities.tell(
                List.of(
                        change("absorb medicare", ProgramAction.ABSORB, "Medicare waiver", true),
                        change("absorb chip", ProgramAction.ABSORB, "waiver 1115", true),
                        change("end medicare advantage", ProgramAction.END, "Medicare waiver", true),
                        change("absorb tricare", ProgramAction.ABSORB, "act of Congress", false),
                        change("keep va", ProgramAction.KEEP, "waiver 1332", true)),
                notes);
        assertThat(notes.findings())
                .extracting(ModelFinding::message)
                .containsExactly(
                        "The score takes “Medicare waiver” as granted, which is pending and which “absorb medicare” and"
                                + " “end medicare advantage” need.",
                        "The score takes “waiver 1115” as granted, which is pending and which “absorb chip” needs.");
    }

    private static Parts.ProgramChange change(String clause, ProgramAction action, String authority, boolean pending) {
        return new Parts.ProgramChange(
                "program",
                "program",
                action,
                Optional.of(new Authority(List.of(authority), pending, "")),
                Optional.empty(),
                Period.ALWAYS,
                new Provenance(
                        "existing programs / " + clause, "my.plan", 1, List.of(), Provenance.Status.FIXED, false, ""));
    }
}
