package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Term;

/**
 * What can be said, each thing declared once. Names are looked up in any form a person writes them in: capitals, hyphens
 * and plurals do not matter. Immutable; a part is built when it is first asked for.
 */
public final class Vocabulary {
    private Vocabulary() {}

    /** Sections in the order in which a plan is usually written. */
    public static List<Section> sections() {
        return Words.SECTIONS;
    }

    /** The section of this name. */
    public static Optional<Section> section(String written) {
        return Optional.ofNullable(Words.BY_NAME.get(Names.key(written)));
    }

    /** Statements that may stand in any section or outside all: accept, scenario, include, strike, expect. */
    public static List<Word> anywhere() {
        return Words.ANYWHERE.words();
    }

    /** Statements that begin a file: plan, amendment, checklist. */
    public static List<Word> heads() {
        return Words.HEADS;
    }

    /** The head of a file with this verb. */
    public static Optional<Word> head(String written) {
        String key = Names.key(written);
        return Words.HEADS.stream()
                .filter(head -> Names.key(head.id()).equals(key))
                .findFirst();
    }

    /** The key or verb of this name, in the section or among those that may stand anywhere. */
    public static Optional<Word> word(Section section, Form form, String writtenName) {
        String key = Names.key(writtenName);
        Word own = Words.of(section).of(form).get(key);
        return Optional.ofNullable(
                own != null ? own : Words.of(Words.ANYWHERE).of(form).get(key));
    }

    /** The longest key or verb that these words begin with, in the section or among those that may stand anywhere. */
    public static Optional<WordMatch> longest(Section section, Form form, List<String> words) {
        int most = Math.max(Words.of(section).mostWords, Words.of(Words.ANYWHERE).mostWords);
        for (int length = Math.min(words.size(), most); length > 0; length--) {
            Optional<Word> found = word(section, form, String.join(" ", words.subList(0, length)));
            if (found.isPresent()) {
                return Optional.of(new WordMatch(found.get(), length));
            }
        }
        return Optional.empty();
    }

    /** The part of a word's block that has this name. */
    public static Optional<Word> part(Word word, String written) {
        String key = Names.key(written);
        for (Word part : word.parts()) {
            if (Words.named(part, key)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The option of a word that has this name. */
    public static Optional<Word.Option> option(Word word, String written) {
        String key = Names.key(written);
        for (Word.Option option : word.options()) {
            if (Names.key(option.id()).equals(key)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The design questions, Q1 to Q62. */
    public static List<Question> questions() {
        return Asked.QUESTIONS;
    }

    /** The design question of this id. */
    public static Optional<Question> question(String id) {
        return Optional.ofNullable(Asked.BY_ID.get(id));
    }

    /** Kinds of plan; each question says which of them must answer it. */
    public static List<String> kinds() {
        return PlanWords.KINDS;
    }

    /** The United States, the states and the District of Columbia, as they are written. */
    public static List<String> jurisdictions() {
        return Jurisdictions.ALL;
    }

    /** The jurisdiction of this name, as it is written. */
    public static Optional<String> jurisdiction(String written) {
        String key = Names.key(written);
        return Jurisdictions.ALL.stream()
                .filter(place -> Names.key(place).equals(key))
                .findFirst();
    }

    /** What plans name of a kind, in the order declared; empty for kinds that a plan defines itself. */
    public static List<Entry> entries(Term.Kind kind) {
        return Things.of(kind).entries;
    }

    /** What has this name among a kind. */
    public static Optional<Entry> entry(Term.Kind kind, String written) {
        return Optional.ofNullable(Things.of(kind).byName.get(Names.key(written)));
    }

    /** Every name of a kind, other names included, to suggest from. */
    public static List<String> names(Term.Kind kind) {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries(kind)) {
            names.add(entry.term().id());
            names.addAll(entry.aliases());
        }
        return names;
    }

    /** Classes of the national health accounts that services are counted in. */
    public static List<String> serviceAccounts() {
        return ServiceTerms.ACCOUNTS;
    }

    /** Payers of the national health accounts that programs and flows are counted under. */
    public static List<String> payerAccounts() {
        return ProgramTerms.PAYERS;
    }

    /** What is so of people, households and employers. */
    public static List<Attribute> attributes() {
        return People.ATTRIBUTES;
    }

    /** The attribute of this name. */
    public static Optional<Attribute> attribute(String written) {
        return Optional.ofNullable(People.ATTRIBUTE_BY_NAME.get(Names.key(written)));
    }

    /** The values of an attribute that a written value stands for; empty where it has none of that name. */
    public static List<String> values(Attribute attribute, String written) {
        String key = Names.key(written);
        for (String value : attribute.values()) {
            if (Names.key(value).equals(key)) {
                return List.of(value);
            }
        }
        return People.OTHER_VALUES.getOrDefault(attribute.id(), Map.of()).getOrDefault(key, List.of());
    }

    /** Sets of people, households, filers and employers that need no definition. */
    public static List<Population> populations() {
        return People.POPULATIONS;
    }

    /** The population of this name, as a group by its canonical name. */
    public static Optional<PeopleSet> population(String written) {
        return populationNamed(written).map(Population::group);
    }

    /** The population of this name. */
    public static Optional<Population> populationNamed(String written) {
        return Optional.ofNullable(People.POPULATION_BY_NAME.get(Names.key(written)));
    }

    /**
     * The population of this name in a plan, whose own jurisdiction stands for {@code in-state}: in a plan of Vermont,
     * {@code workers of Vermont employers}.
     */
    public static Optional<Population> populationNamed(String written, String jurisdiction) {
        Optional<Population> found = populationNamed(written);
        String place = Names.plain(jurisdiction);
        String name = Names.plain(written);
        int at = found.isPresent() || place.isEmpty() ? -1 : (" " + name + " ").indexOf(" " + place + " ");
        return at < 0
                ? found
                : populationNamed(name.substring(0, at) + "in state" + name.substring(at + place.length()));
    }

    /**
     * Who a population is, by attributes; for a universe the group itself.
     *
     * @param id canonical name
     * @throws IllegalArgumentException where there is no such population
     */
    public static PeopleSet meaning(String id) {
        return populationNamed(id)
                .map(Population::meaning)
                .orElseThrow(() -> new IllegalArgumentException("no population “" + id + "”"));
    }

    /**
     * Names of several words that hold a word which would otherwise begin a phrase or join a list: the lexer makes one
     * word of them. Lower case, single spaces.
     */
    public static Set<String> compoundNames() {
        return Compounds.EVERYWHERE;
    }

    /**
     * Names of that sort that are too ordinary to be joined everywhere, such as {@code by income}: they are known only
     * where a word lists them.
     */
    public static Set<String> contextualNames() {
        return Compounds.IN_CONTEXT;
    }

    /** A name with its capitals, as people write it: {@code Medicare benefits}. */
    public static String display(String name) {
        return ProperNames.display(name);
    }

    /** Sections and their words. */
    private static final class Words {
        static final List<Section> SECTIONS = List.of(
                PlanWords.plan(),
                PlanWords.definitions(),
                PlanWords.administration(),
                CoverageWords.eligibility(),
                CoverageWords.enrollment(),
                BenefitWords.benefits(),
                BenefitWords.costSharing(),
                CoverageWords.privateInsurance(),
                ProgramWords.existingPrograms(),
                ProgramWords.providers(),
                PaymentWords.payment(),
                PaymentWords.costContainment(),
                MoneyWords.financing(),
                TransitionWords.legal(),
                TransitionWords.transition(),
                TransitionWords.assumptions(),
                TransitionWords.promises(),
                TransitionWords.estimates(),
                TransitionWords.evaluation());
        static final Section ANYWHERE = PlanWords.anywhere();
        static final List<Word> HEADS = PlanWords.heads();
        static final Map<String, Section> BY_NAME = new HashMap<>();
        /** A section is indexed when it is first asked for: a plan has few. */
        private static final Map<String, Index> INDEXES = new ConcurrentHashMap<>();

        static {
            for (Section section : SECTIONS) {
                BY_NAME.put(Names.key(section.id()), section);
            }
        }

        static Index of(Section section) {
            return INDEXES.computeIfAbsent(section.id(), id -> new Index(section));
        }

        static boolean named(Word word, String key) {
            if (Names.key(word.id()).equals(key)) {
                return true;
            }
            for (String alias : word.aliases()) {
                if (Names.key(alias).equals(key)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The words of one section by every name they have. */
    private static final class Index {
        private final Map<String, Word> keys = new HashMap<>();
        private final Map<String, Word> verbs = new HashMap<>();
        private int mostWords;

        Index(Section section) {
            for (Word word : section.words()) {
                put(word.id(), word);
                for (String alias : word.aliases()) {
                    put(alias, word);
                }
            }
        }

        private void put(String name, Word word) {
            String key = Names.key(name);
            of(word.form()).putIfAbsent(key, word);
            int words = 1;
            for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
                words++;
            }
            mostWords = Math.max(mostWords, words);
        }

        Map<String, Word> of(Form form) {
            return form == Form.ANSWER ? keys : verbs;
        }
    }

    /** Design questions. */
    private static final class Asked {
        static final List<Question> QUESTIONS = Questions.answeredBy(Words.SECTIONS);
        static final Map<String, Question> BY_ID = new LinkedHashMap<>();

        static {
            for (Question question : QUESTIONS) {
                BY_ID.put(question.id(), question);
            }
        }
    }

    /** What plans name of one kind. */
    private static final class Things {
        /** A kind is read when it is first asked for: a plan speaks of few. */
        private static final Map<Term.Kind, Things> OF_KIND = new ConcurrentHashMap<>();

        final List<Entry> entries;
        final Map<String, Entry> byName;

        private Things(List<Entry> entries) {
            this.entries = entries;
            byName = new HashMap<>(entries.size() * 4);
            for (Entry entry : entries) {
                byName.putIfAbsent(Names.key(entry.term().id()), entry);
                for (String alias : entry.aliases()) {
                    byName.putIfAbsent(Names.key(alias), entry);
                }
            }
        }

        static Things of(Term.Kind kind) {
            return OF_KIND.computeIfAbsent(kind, asked -> new Things(declared(asked)));
        }

        private static List<Entry> declared(Term.Kind kind) {
            return switch (kind) {
                case SERVICE -> ServiceTerms.all();
                case BODY -> LegalTerms.bodies();
                case PROGRAM -> ProgramTerms.programs();
                case PAYER -> ProgramTerms.payers();
                case FLOW -> ProgramTerms.flows();
                case BASE -> MoneyTerms.bases();
                case METHOD -> MoneyTerms.methods();
                case REFERENCE -> MoneyTerms.references();
                case AUTHORITY -> LegalTerms.authorities();
                case QUANTITY -> MeasureTerms.quantities();
                case MECHANISM -> MeasureTerms.mechanisms();
                default -> List.of();
            };
        }
    }

    /** People and what is so of them. */
    private static final class People {
        static final List<Attribute> ATTRIBUTES = Attributes.all();
        static final List<Population> POPULATIONS = Populations.all();
        static final Map<String, Attribute> ATTRIBUTE_BY_NAME = new HashMap<>();
        static final Map<String, Population> POPULATION_BY_NAME = new HashMap<>();
        static final Map<String, Map<String, List<String>>> OTHER_VALUES = new HashMap<>();

        static {
            for (Attribute attribute : ATTRIBUTES) {
                ATTRIBUTE_BY_NAME.putIfAbsent(Names.key(attribute.id()), attribute);
                for (String alias : attribute.aliases()) {
                    ATTRIBUTE_BY_NAME.putIfAbsent(Names.key(alias), attribute);
                }
            }
            for (Population population : POPULATIONS) {
                POPULATION_BY_NAME.putIfAbsent(Names.key(population.id()), population);
                for (String alias : population.aliases()) {
                    POPULATION_BY_NAME.putIfAbsent(Names.key(alias), population);
                }
            }
            for (Map.Entry<String, Map<String, List<String>>> other :
                    Attributes.otherValues().entrySet()) {
                Map<String, List<String>> byKey = new HashMap<>();
                for (Map.Entry<String, List<String>> value : other.getValue().entrySet()) {
                    byKey.put(Names.key(value.getKey()), value.getValue());
                }
                OTHER_VALUES.put(other.getKey(), byKey);
            }
        }
    }

    /** Names that the lexer joins. */
    private static final class Compounds {
        static final Set<String> EVERYWHERE = CompoundNames.everywhere();
        static final Set<String> IN_CONTEXT = CompoundNames.inContext();
    }
}
