package org.planwright.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/** Findings to print in tests. */
final class Findings {
    static final Rule NO_SOURCE = Rule.flaw("financing.no-source", Severity.ERROR, "Every cost has a source");
    static final Rule UNKNOWN = Rule.text("language.unknown-word", "Every word is known");
    static final Rule CLIFF = Rule.flaw("financing.cliff", Severity.WARNING, "No schedule has a cliff");

    private Findings() {}

    static SourceFile file(String text) {
        return new SourceFile("vermont.plan", text);
    }

    /** The first place of a piece of a file's text. */
    static Span in(SourceFile file, String piece) {
        int at = file.text().indexOf(piece);
        if (at < 0) {
            throw new IllegalArgumentException("no " + piece);
        }
        return file.span(at, at + piece.length());
    }

    static Diagnostic full() {
        SourceFile file = file(
                "financing {\n    fund Care Fund\n    tax payroll on wages\n}\n\naccept financing.no-source because \"x\"\n");
        Diagnostic finding = Diagnostic.of(
                        NO_SOURCE, in(file, "tax payroll"), "Nothing says who pays the “payroll” tax.")
                .label("this tax")
                .also(in(file, "Care Fund"), "goes into this fund")
                .subject("financing / tax payroll")
                .value("yield", "1.5", "billion dollars", "computed from wages of 2017")
                .witness("an employer in 2017")
                .howMany(HowMany.counted(() -> Optional.of(new HowMany.Count(
                        41_234,
                        true,
                        "Vermont",
                        2023,
                        "us-2023",
                        "at most about 41,000 people in Vermont in 2023 (baseline us-2023)"))))
                .help("Add “paid by employers”.")
                .fix(Fix.replace("Write “paid by employers”", in(file, "wages"), "wages paid by employers"))
                .question("Q57")
                .build();
        return finding.acceptedBy(
                new Diagnostic.Accepted("the bill is silent", Optional.of("2027-01-01"), in(file, "accept")));
    }

    static Diagnostic at(Rule rule, SourceFile file, String piece) {
        return Diagnostic.of(rule, in(file, piece), "About " + piece + ".").build();
    }

    static Diagnostic causedBy(Diagnostic effect, Diagnostic cause) {
        return new Diagnostic(
                effect.rule(),
                effect.severity(),
                effect.message(),
                effect.primary(),
                effect.related(),
                effect.subject(),
                effect.values(),
                effect.witness(),
                effect.howMany(),
                effect.help(),
                effect.fixes(),
                effect.accepted(),
                effect.question(),
                Optional.of(Fingerprint.of(cause)));
    }

    static List<Diagnostic> many() {
        SourceFile file = file("plan \"x\" {\n}\n");
        Diagnostic cause = at(UNKNOWN, file, "plan");
        return List.of(full(), cause, causedBy(at(CLIFF, file, "{"), cause));
    }
}
