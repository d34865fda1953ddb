package org.planwright.compiler.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.summary.SummaryPage.Event;
import org.planwright.compiler.summary.SummaryPage.Fact;
import org.planwright.compiler.summary.SummaryPage.Item;
import org.planwright.compiler.summary.SummaryPage.Row;
import org.planwright.compiler.summary.SummaryPage.Section;
import org.planwright.compiler.summary.SummaryPage.Source;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Makes the page of a plan: every provision once, in words, in the order in which plans are read. */
public final class SummaryFromPlan {
    /** Sections that the page shows in a form of its own. */
    private static final List<String> APART = List.of("plan", "promises", "estimates");

    /** How many things of a kind the head of the page names. */
    private static final int FEW = 4;

    private final Plan plan;
    private final Found found;
    private final ValueWords values;
    private final ItemFromProvision items;

    /**
     * What others found out about a plan, already in words.
     *
     * @param stamp what the page is made from
     * @param completeness which design questions are answered
     * @param findings what is still wrong
     * @param accepted what the author accepts
     */
    public record Found(
            SummaryPage.Stamp stamp,
            SummaryPage.Completeness completeness,
            List<SummaryPage.Finding> findings,
            List<SummaryPage.Finding> accepted) {}

    private SummaryFromPlan(Plan plan, Found found) {
        this.plan = plan;
        this.found = found;
        this.values = new ValueWords(plan);
        this.items = new ItemFromProvision(plan, values);
    }

    /** The page. */
    public static SummaryPage of(Plan plan, Found found) {
        return new SummaryFromPlan(plan, found).page();
    }

    private SummaryPage page() {
        return new SummaryPage(
                plan.title(),
                status(),
                found.stamp(),
                facts(),
                sections(),
                timeline(),
                found.completeness(),
                claims("promises"),
                claims("estimates"),
                scenarios(),
                found.findings(),
                found.accepted(),
                sources());
    }

    private String status() {
        List<String> parts = new ArrayList<>();
        plan.kindWritten().map(kind -> English.capital(English.name(kind))).ifPresent(parts::add);
        header("jurisdiction").map(English::capital).ifPresent(parts::add);
        header("status").map(English::capital).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private Optional<String> header(String key) {
        return plan.header(key).map(values::of);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String key : List.of("bill", "sponsors", "enactment", "first benefits", "horizon")) {
            plan.first("plan", key).ifPresent(provision -> {
                String word = key.equals("horizon") ? "scored over" : key;
                facts.add(new Fact(English.capital(word), English.capital(items.answer(provision))));
            });
        }
        covered().ifPresent(facts::add);
        patientsPay().ifPresent(facts::add);
        taxes().ifPresent(facts::add);
        return facts;
    }

    private Optional<Fact> covered() {
        List<String> said = plan.all("eligibility", "cover").stream()
                .flatMap(provision -> provision.value().stream())
                .map(values::of)
                .distinct()
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String more = said.size() > FEW ? "; and others" : "";
        return Optional.of(new Fact(
                "Who is covered",
                English.capital(String.join("; ", said.subList(0, Math.min(FEW, said.size()))) + more)));
    }

    /** Only what the plan settles. */
    private Optional<Fact> patientsPay() {
        List<String> said = new ArrayList<>();
        for (String key : List.of("premiums", "deductible", "copays", "coinsurance", "out-of-pocket limit")) {
            plan.first("cost sharing", key)
                    .filter(provision -> !(provision.value().orElse(null) instanceof Value.Unknown))
                    .map(items::answer)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> said.add(key + ": " + words));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact("What patients pay", English.capital(String.join("; ", said))));
    }

    private Optional<Fact> taxes() {
        List<String> names = plan.all("financing", "tax").stream()
                .flatMap(tax -> tax.name().stream())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = names.subList(0, Math.min(6, names.size()));
        return Optional.of(new Fact(
                "New taxes", English.capital(String.join(", ", shown)) + (names.size() > 6 ? " and others" : "")));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (org.planwright.compiler.vocabulary.Section section : Vocabulary.sections()) {
            List<Provision> own = APART.contains(section.id())
                    ? List.of()
                    : plan.section(section.id()).stream()
                            .filter(provision -> !isSource(provision))
                            .toList();
            if (!own.isEmpty()) {
                String heading = section.id().equals("definitions") ? "Terms used" : English.capital(section.id());
                sections.add(section(section.id().replace(' ', '-'), heading, English.sentence(section.help()), own));
            }
        }
        return sections;
    }

    private static boolean isSource(Provision provision) {
        return provision.section().equals("definitions") && provision.word().equals("source");
    }

    private Section section(String id, String heading, String intro, List<Provision> provisions) {
        List<Item> sentences = new ArrayList<>();
        List<Row> answers = new ArrayList<>();
        for (Provision provision : Lists.joined(provisions)) {
            if (provision.form() == Provision.Form.ANSWER) {
                answers.add(new Row(items.label(provision), items.ofAnswer(provision)));
            } else {
                sentences.add(items.ofSentence(provision));
            }
        }
        return new Section(id, heading, intro, sentences, answers);
    }

    private List<Event> timeline() {
        PlanDates dates = PlanDates.of(plan);
        record Dated(LocalDate day, Event event) {}
        List<Dated> dated = new ArrayList<>();
        for (Provision provision : Lists.joined(plan.provisions())) {
            if (provision.section().equals("assumptions")) {
                continue;
            }
            SentenceOfProvision.start(provision).ifPresent(date -> dates.first(date)
                    .ifPresent(
                            day -> dated.add(new Dated(day, new Event(shown(date, day), items.sentence(provision))))));
        }
        for (String key : List.of("enactment", "first benefits")) {
            dates.first(new PlanDate.Named(key))
                    .ifPresent(day -> dated.add(new Dated(day, new Event(onDay(day), English.capital(key) + "."))));
        }
        dated.sort(Comparator.comparing(Dated::day));
        return dated.stream().map(Dated::event).distinct().toList();
    }

    private static String shown(PlanDate date, LocalDate day) {
        return date instanceof PlanDate.OnCalendar ? date.toString() : onDay(day);
    }

    private static String onDay(LocalDate day) {
        return new PlanDate.OnCalendar(day, PlanDate.Precision.DAY).toString();
    }

    private List<Row> claims(String section) {
        return plan.section(section).stream()
                .map(provision ->
                        new Row(provision.name().orElse(English.capital(provision.word())), items.ofClaim(provision)))
                .toList();
    }

    private List<Section> scenarios() {
        List<Section> scenarios = new ArrayList<>();
        for (int i = 0; i < plan.scenarios().size(); i++) {
            Plan.Scenario scenario = plan.scenarios().get(i);
            List<Item> sentences = new ArrayList<>();
            for (Provision provision : Lists.joined(scenario.provisions())) {
                sentences.add(items.ofSentence(provision));
            }
            for (Located<String> strike : scenario.strikes()) {
                sentences.add(ItemFromProvision.plain("Without “" + strike.value() + "”."));
            }
            scenarios.add(new Section("scenario-" + (i + 1), scenario.name(), "", sentences, List.of()));
        }
        return scenarios;
    }

    private List<Source> sources() {
        return plan.all("definitions", "source").stream()
                .map(provision -> provision.name().orElse(""))
                .distinct()
                .flatMap(name -> items.source(name).stream())
                .toList();
    }
}
