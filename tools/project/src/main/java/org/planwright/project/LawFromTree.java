package org.planwright.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.project.ConfigurationProblem.Item;

/** From a file of law to a pack; docs/law.md describes the form, which is that of the packs that come with Planwright. */
final class LawFromTree {
    private static final List<String> PACK = List.of("$schema", "place", "within", "laws");
    private static final List<String> LAW = List.of("topic", "value", "of", "says", "source", "at", "year", "verified");
    private static final int FIRST_YEAR = 1600;

    private final String file;
    private final OwnVocabulary words;
    private final List<Item> problems;

    private LawFromTree(String file, OwnVocabulary words, List<Item> problems) {
        this.file = file;
        this.words = words;
        this.problems = problems;
    }

    /**
     * The pack; empty where it names no place. What means nothing is added to the problems.
     *
     * @param words names that the project adds, which a law may speak of
     */
    static Optional<LawPacks.Pack> of(String file, Tree tree, OwnVocabulary words, List<Item> problems) {
        return new LawFromTree(file, words, problems).pack(tree);
    }

    private Optional<LawPacks.Pack> pack(Tree tree) {
        Fields fields = new Fields(file, "a file of law", tree, PACK, problems);
        Optional<String> place = fields.required("place");
        Optional<String> within = fields.text("within");
        List<Law> laws = new ArrayList<>();
        for (Tree law : fields.objects("laws")) {
            law(new Fields(file, "a law", law, LAW, problems)).ifPresent(laws::add);
        }
        if (tree instanceof Tree.Entries
                && laws.isEmpty()
                && fields.objects("laws").isEmpty()) {
            fields.problem(fields.place("laws"), "The file holds no laws.", "Write them in a list under “laws”.");
        }
        place.filter(name -> Vocabulary.jurisdiction(name).isEmpty() && within.isEmpty())
                .ifPresent(name -> fields.problem(
                        fields.place("place"),
                        "“" + name + "” is neither the United States nor a state.",
                        Fields.meant(
                                name,
                                Vocabulary.jurisdictions(),
                                "Say which state it lies in, with “within: STATE”.")));
        return place.map(name -> new LawPacks.Pack(Vocabulary.jurisdiction(name).orElse(name), within, laws));
    }

    private Optional<Law> law(Fields fields) {
        Optional<String> topic = fields.word("topic", LawPacks.TOPICS);
        if (!fields.has("topic")) {
            fields.required("topic");
        }
        Optional<String> value = fields.required("value");
        Optional<String> says = fields.required("says");
        Optional<String> source = fields.required("source");
        Optional<String> verified = fields.word("verified", List.of("true", "false"));
        boolean read = verified.filter("true"::equals).isPresent();
        if (!fields.has("verified")) {
            fields.problem(
                    fields.place(),
                    "The law does not say whether somebody has read it in the source.",
                    "Write “verified: true” with “at” and “year”, or “verified: false”.");
        }
        int year = year(fields);
        String at = fields.text("at").orElse("");
        if (read && (year == 0 || !at.startsWith("http"))) {
            fields.problem(
                    fields.place("verified"),
                    "A law that somebody has read in the source says where it stands and of which year it is.",
                    "Write “at” with the address and “year”, or “verified: false”.");
        }
        List<String> of = topic.map(name -> of(fields, name)).orElse(List.of());
        topic.filter("tax-vote"::equals).ifPresent(vote -> fields.word("value", LawPacks.VOTES));
        if (topic.isEmpty() || value.isEmpty() || says.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Law law = new Law(topic.get(), value.get(), of, says.get(), source.get(), at, year, read);
        if (law.topic().equals("tax-revenue") && law.dollars().isEmpty()) {
            fields.problem(
                    fields.place("value"),
                    "“" + law.value() + "” is no yearly sum of taxes.",
                    "Write it in million or billion dollars, such as “$2.7 billion”.");
        }
        return Optional.of(law);
    }

    private static int year(Fields fields) {
        Optional<String> written = fields.text("year");
        if (written.isEmpty()) {
            return 0;
        }
        if (written.get().matches("\\d{1,4}")) {
            int year = Integer.parseInt(written.get());
            if (year == 0 || year >= FIRST_YEAR) {
                return year;
            }
        }
        fields.problem(fields.place("year"), "“" + written.get() + "” is no year.", "Write it with four figures.");
        return 0;
    }

    /** What a law applies to, by canonical names; a name that no plan can write would silence the law. */
    private List<String> of(Fields fields, String topic) {
        List<Term.Kind> kinds = kinds(topic);
        List<String> of = new ArrayList<>();
        for (Tree.Text written : fields.texts("of")) {
            Optional<String> name = kinds.isEmpty()
                    ? Optional.of(written.value())
                    : kinds.stream()
                            .flatMap(kind -> Stream.concat(
                                    words.entry(kind, written.value()).stream(),
                                    Vocabulary.entry(kind, written.value()).stream()))
                            .map(Entry::term)
                            .map(Term::id)
                            .findFirst();
            name.ifPresent(of::add);
            if (name.isEmpty()) {
                List<String> known = kinds.stream()
                        .flatMap(kind -> Stream.concat(words.names(kind).stream(), Vocabulary.names(kind).stream()))
                        .toList();
                fields.problem(
                        written.place(),
                        "No plan can name “" + written.value() + "” where a law on “" + topic + "” looks for it.",
                        Fields.meant(written.value(), known, "Write a name of the language or of the project."));
            }
        }
        return of;
    }

    private static List<Term.Kind> kinds(String topic) {
        return switch (topic) {
            case "no-income-tax", "wealth-tax" -> List.of(Term.Kind.BASE);
            case "federal-programs" -> List.of(Term.Kind.PROGRAM);
            case "service-ban" -> List.of(Term.Kind.SERVICE);
            case "waiver" -> List.of(Term.Kind.PROGRAM, Term.Kind.FLOW);
            default -> List.of();
        };
    }
}
