package org.planwright.compiler.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.summary.SummaryPage.Cite;
import org.planwright.compiler.summary.SummaryPage.Item;
import org.planwright.compiler.summary.SummaryPage.Row;
import org.planwright.compiler.summary.SummaryPage.Source;
import org.planwright.compiler.summary.SummaryPage.Table;

/** A provision as a sentence with its authority, its sources, its schedule and how sure it is. */
final class ItemFromProvision {
    /** Keys that say little without their section. */
    private static final Map<String, String> LABELS = Map.of(
            "private insurance / replaces the plan", "Private coverage instead of the plan",
            "private insurance / supplements", "Private coverage beside the plan",
            "private insurance / duplicates", "Private coverage of what the plan covers",
            "enrollment / proof", "Proof asked for",
            "providers / default", "Without a contract",
            "cost containment / breach", "If the limit is passed",
            "assumptions / cost is", "What “cost” means",
            "administration / level", "Level of government");

    private final Plan plan;
    private final ValueWords values;
    private final SentenceOfProvision sentences;

    ItemFromProvision(Plan plan, ValueWords values) {
        this.plan = plan;
        this.values = values;
        this.sentences = new SentenceOfProvision(values);
    }

    /** A sentence with nothing beside it. */
    static Item plain(String sentence) {
        return new Item(sentence, "", "", List.of(), List.of(), "", List.of(), List.of());
    }

    String sentence(Provision provision) {
        return sentences.of(provision);
    }

    Item ofSentence(Provision provision) {
        return item(sentence(provision), provision);
    }

    Item ofAnswer(Provision provision) {
        return item(English.sentence(answer(provision)), provision);
    }

    /** What an answer says; the reason that something is not known stands in its own words. */
    String answer(Provision provision) {
        return sentences.answer(provision);
    }

    /** What an answer is called. */
    String label(Provision provision) {
        return LABELS.getOrDefault(
                provision.section() + " / " + provision.word(), English.capital(English.name(provision.word())));
    }

    /** A promise or an estimate: one comparison a line. */
    Item ofClaim(Provision provision) {
        String words = provision
                .value()
                .map(value -> value instanceof Value.Condition condition
                                && condition.tests().stream().noneMatch(Value.Condition.Test::quoted)
                        ? English.sentence(String.join(
                                "; ",
                                condition.tests().stream().map(values::test).toList()))
                        : English.sentence(values.of(value)))
                .orElse("");
        return item(words, provision);
    }

    private Item item(String sentence, Provision provision) {
        return new Item(
                sentence,
                sentences.time(provision, "").strip(),
                authority(provision),
                Marks.of(provision),
                cites(provision),
                note(provision),
                tables(provision),
                details(provision));
    }

    private String authority(Provision provision) {
        String under = provision.phrase(Role.UNDER).map(values::of).orElse("");
        String pending = provision.marked(Role.PENDING) ? "not yet granted" : "";
        String refused = provision
                .phrase(Role.IF_REFUSED)
                .map(value -> "if refused, " + sentences.refused(value))
                .orElse("");
        List<String> parts = new ArrayList<>();
        if (!under.isEmpty()) {
            parts.add("Under " + under + (pending.isEmpty() ? "" : ", " + pending));
        } else if (!pending.isEmpty()) {
            parts.add(English.capital(pending));
        }
        if (!refused.isEmpty()) {
            parts.add(parts.isEmpty() ? English.capital(refused) : refused);
        }
        return parts.isEmpty() ? "" : English.sentence(String.join("; ", parts));
    }

    private List<Cite> cites(Provision provision) {
        return provision.phrases().stream()
                .filter(phrase -> phrase.role() == Role.CITES)
                .map(phrase -> cite(phrase.value().value()))
                .toList();
    }

    private Cite cite(Value value) {
        if (!(value instanceof Value.Citation citation)) {
            return new Cite(values.of(value), "");
        }
        Optional<Source> source = source(citation.source());
        String title = source.map(Source::title).orElse(citation.source());
        String joint = title.isEmpty() || citation.locator().isEmpty() ? "" : ", ";
        return new Cite(
                title + joint + citation.locator(), source.map(Source::address).orElse(""));
    }

    /** A source that the plan defines. */
    Optional<Source> source(String name) {
        return Optional.ofNullable(plan.definitions().sources().get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(plan.definitions().sources().get(name)))
                .map(source -> new Source(
                        name, source.title(), Escape.link(source.address().orElse(""))));
    }

    private String note(Provision provision) {
        List<String> notes = new ArrayList<>();
        provision.phrase(Role.BECAUSE).ifPresent(reason -> notes.add("Reason given: " + reason));
        provision.phrases().stream()
                .filter(phrase -> phrase.role() == Role.NOTE)
                .forEach(phrase -> notes.add(phrase.value().value().toString()));
        return notes.isEmpty() ? "" : English.sentence(String.join("; ", notes));
    }

    private List<Row> details(Provision provision) {
        return provision.parts().stream()
                .map(part -> new Row(label(part), ofAnswer(part)))
                .toList();
    }

    private List<Table> tables(Provision provision) {
        if (provision.bands().isEmpty()) {
            return List.of();
        }
        boolean dated = provision.bands().stream().anyMatch(band -> band.from().isPresent());
        List<String> head = new ArrayList<>(List.of("Range", "Rate", "What the rate takes"));
        if (dated) {
            head.add("From");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Band band : provision.bands()) {
            List<String> row = new ArrayList<>(List.of(range(band), rate(band), takes(band)));
            if (dated) {
                row.add(band.from().map(values::date).orElse(""));
            }
            rows.add(row);
        }
        String name = provision.name().orElse(provision.word());
        return List.of(new Table("Schedule: " + values.name(name), head, rows));
    }

    private String range(Band band) {
        if (band.lower().isEmpty()) {
            return band.upper().map(upper -> "Up to " + values.of(upper)).orElse("All");
        }
        String lower = values.of(band.lower().get());
        return band.upper().map(upper -> lower + " to " + values.of(upper)).orElse("Above " + lower);
    }

    private String rate(Band band) {
        String rate = values.of(band.rate());
        String words =
                band.slidesTo().map(to -> rate + " rising to " + values.of(to)).orElse(rate);
        List<String> marks = new ArrayList<>();
        if (band.assumed()) {
            marks.add("assumed");
        }
        if (band.unverified()) {
            marks.add("not yet checked");
        }
        return marks.isEmpty() ? words : words + " (" + String.join(", ", marks) + ")";
    }

    private static String takes(Band band) {
        return switch (band.basis()) {
            case PART -> "The part in this range";
            case WHOLE -> "The whole amount";
            case ALL -> "All of it";
            case UNSTATED -> "Not said";
        };
    }
}
