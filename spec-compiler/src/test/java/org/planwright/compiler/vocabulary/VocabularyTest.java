package org.planwright.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

class VocabularyTest {
    @Test
    void names_of_words_are_told_apart_within_their_section_and_form() {
        for (Section section : sectionsAndAnywhere()) {
            toldApart(section.id(), section.words());
        }
        toldApart("heads", Vocabulary.heads());
    }

    private static void toldApart(String where, List<Word> words) {
        Set<String> seen = new HashSet<>();
        for (Word word : words) {
            String place = where + " / " + word.id();
            for (String name : names(word.id(), word.aliases())) {
                assertThat(seen.add(word.form() + Names.key(name)))
                        .as(place + ": " + name)
                        .isTrue();
            }
            Set<String> options = new HashSet<>();
            for (Word.Option option : word.options()) {
                assertThat(options.add(Names.key(option.id())))
                        .as(place + ": " + option.id())
                        .isTrue();
            }
            toldApart(place, word.parts());
        }
    }

    @Test
    void every_word_says_what_it_is_and_belongs_to_its_section() {
        for (Section section : sectionsAndAnywhere()) {
            plain(section.id(), section.help());
            for (Word word : everyWord(section.words())) {
                assertThat(word.section()).isEqualTo(section.id());
                plain(section.id() + " / " + word.id(), word.help());
                word.options().forEach(option -> plain(word.id() + ": " + option.id(), option.help()));
            }
        }
    }

    private static void plain(String what, String help) {
        assertThat(help)
                .as(what)
                .isNotBlank()
                .doesNotContain("\n")
                .doesNotContain("  ")
                .doesNotEndWith(".");
    }

    @Test
    void names_are_lower_case_with_single_spaces() {
        for (Section section : sectionsAndAnywhere()) {
            canonical(section.id());
            for (Word word : everyWord(section.words())) {
                canonical(word.id());
                word.options().forEach(option -> canonical(option.id()));
            }
        }
        for (Term.Kind kind : Term.Kind.values()) {
            Vocabulary.names(kind).forEach(VocabularyTest::canonical);
        }
        Vocabulary.populations().forEach(population -> canonical(population.id()));
    }

    private static void canonical(String name) {
        assertThat(name)
                .isEqualTo(name.toLowerCase(java.util.Locale.ROOT).strip())
                .doesNotContain("  ");
    }

    @Test
    void options_are_read_where_there_are_options() {
        for (Section section : sectionsAndAnywhere()) {
            for (Word word : everyWord(section.words())) {
                boolean inPhrase =
                        word.phrases().values().stream().anyMatch(phrase -> phrase.contains(Reading.OPTIONS));
                assertThat(word.takes().contains(Reading.OPTIONS) || inPhrase)
                        .as(word.id())
                        .isEqualTo(!word.options().isEmpty());
                assertThat(word.one() && word.options().isEmpty()).as(word.id()).isFalse();
            }
        }
    }

    @Test
    void no_key_or_verb_begins_with_a_phrase_word_but_comparisons() {
        for (Section section : sectionsAndAnywhere()) {
            for (Word word : everyWord(section.words())) {
                if (!word.id().equals("at most") && !word.id().equals("at least")) {
                    for (String name : names(word.id(), word.aliases())) {
                        assertThat(CompoundNames.LITTLE)
                                .as(name)
                                .doesNotContain(Names.plain(name).split(" ")[0]);
                    }
                }
            }
        }
    }

    @Test
    void every_design_question_is_answered_and_every_answer_is_asked_for() {
        assertThat(Vocabulary.questions()).hasSize(62);
        for (int i = 0; i < 62; i++) {
            Question question = Vocabulary.questions().get(i);
            assertThat(question.id()).isEqualTo("Q" + (i + 1));
            assertThat(question.answeredBy()).as(question.id()).isNotEmpty();
            assertThat(question.sentence()).endsWith("?");
            assertThat(question.reference()).contains("https://");
            assertThat(question.options()).isNotEmpty();
            assertThat(question.requiredBy()).isNotEmpty().isSubsetOf(Vocabulary.kinds());
            for (String path : question.answeredBy()) {
                String[] parts = path.split(" / ");
                Section section = Vocabulary.section(parts[0]).orElseThrow();
                assertThat(section.words().stream()
                                .filter(word -> word.questions().contains(question.id())))
                        .as(path)
                        .anyMatch(word -> word.id().equals(parts[1]));
            }
        }
        for (Section section : sectionsAndAnywhere()) {
            for (Word word : everyWord(section.words())) {
                word.questions()
                        .forEach(
                                id -> assertThat(Vocabulary.question(id)).as(id).isPresent());
            }
        }
    }

    @Test
    void entries_are_told_apart_and_stand_in_one_tree() {
        for (Term.Kind kind : Term.Kind.values()) {
            Set<String> seen = new HashSet<>();
            for (Entry entry : Vocabulary.entries(kind)) {
                String id = entry.term().id();
                assertThat(entry.term().kind()).isEqualTo(kind);
                plain(id, entry.help());
                for (String name : names(id, entry.aliases())) {
                    assertThat(seen.add(Names.key(name))).as(kind + ": " + name).isTrue();
                }
                List<String> others = new ArrayList<>(entry.parts());
                if (!entry.parent().isEmpty()) {
                    others.add(entry.parent());
                }
                for (String other : others) {
                    assertThat(Vocabulary.entry(kind, other)
                                    .map(found -> found.term().id()))
                            .as(id + " names " + other)
                            .contains(other);
                }
            }
        }
    }

    @Test
    void every_account_is_one_of_the_accounts_and_every_service_reaches_one() {
        for (Entry service : Vocabulary.entries(Term.Kind.SERVICE)) {
            String id = service.term().id();
            if (!service.account().isEmpty()) {
                assertThat(Vocabulary.serviceAccounts()).contains(service.account());
            } else if (service.parts().isEmpty()) {
                assertThat(Vocabulary.entries(Term.Kind.SERVICE))
                        .as(id)
                        .anyMatch(child ->
                                child.parent().equals(id) && !child.account().isEmpty());
            }
        }
        for (Term.Kind kind : List.of(Term.Kind.PROGRAM, Term.Kind.FLOW)) {
            for (Entry entry : Vocabulary.entries(kind)) {
                if (!entry.account().isEmpty()) {
                    assertThat(Vocabulary.payerAccounts()).as(entry.term().id()).contains(entry.account());
                }
            }
        }
    }

    @Test
    void attributes_and_populations_are_told_apart_and_mean_what_is_declared() {
        Set<String> seen = new HashSet<>();
        for (Attribute attribute : Vocabulary.attributes()) {
            plain(attribute.id(), attribute.help());
            names(attribute.id(), attribute.aliases())
                    .forEach(name ->
                            assertThat(seen.add(Names.key(name))).as(name).isTrue());
            assertThat(
                            attribute.counted()
                                    ? attribute.most() > attribute.least()
                                    : attribute.values().size() > 1)
                    .isTrue();
        }
        seen.clear();
        for (Population population : Vocabulary.populations()) {
            plain(population.id(), population.help());
            names(population.id(), population.aliases())
                    .forEach(name ->
                            assertThat(seen.add(Names.key(name))).as(name).isTrue());
            assertThat(Vocabulary.population(population.id())).contains(new PeopleSet.Group(population.id()));
            known(Vocabulary.meaning(population.id()));
        }
    }

    private static void known(PeopleSet set) {
        if (set instanceof PeopleSet.Having having) {
            known(having.base());
            known(having.test());
        } else {
            assertThat(set).isInstanceOf(PeopleSet.Group.class);
            assertThat(Vocabulary.populationNamed(set.toString())).isPresent();
        }
    }

    private static void known(PeopleTest test) {
        if (test instanceof PeopleTest.All all) {
            all.tests().forEach(VocabularyTest::known);
        } else if (test instanceof PeopleTest.OneOf one) {
            Attribute attribute = Vocabulary.attribute(one.attribute()).orElseThrow();
            assertThat(attribute.values()).containsAll(one.values());
        } else {
            PeopleTest.Range range = (PeopleTest.Range) test;
            Attribute attribute = Vocabulary.attribute(range.attribute()).orElseThrow();
            assertThat(range.least()).isBetween(attribute.least(), range.most());
            assertThat(range.most()).isLessThanOrEqualTo(attribute.most());
        }
    }

    @Test
    void other_ways_to_write_a_value_stand_for_values() {
        Attributes.otherValues().forEach((id, values) -> {
            Attribute attribute = Vocabulary.attribute(id).orElseThrow();
            assertThat(attribute.id()).isEqualTo(id);
            values.forEach((written, meant) -> {
                assertThat(attribute.values()).as(written).containsAll(meant);
                assertThat(Vocabulary.values(attribute, written)).isNotEmpty().isSubsetOf(attribute.values());
            });
        });
    }

    @Test
    void names_are_found_however_they_are_written() {
        assertThat(Vocabulary.entry(Term.Kind.SERVICE, "Hospitals")
                        .orElseThrow()
                        .term()
                        .id())
                .isEqualTo("hospital");
        assertThat(Vocabulary.entry(Term.Kind.SERVICE, "Long-Term Care")).isPresent();
        assertThat(Vocabulary.entry(Term.Kind.SERVICE, "long term care")).isPresent();
        assertThat(Vocabulary.entry(Term.Kind.AUTHORITY, "1115 waiver")
                        .orElseThrow()
                        .term()
                        .id())
                .isEqualTo("waiver 1115");
        assertThat(Vocabulary.section("Cost-Sharing")).isPresent();
        assertThat(Vocabulary.jurisdiction("new york")).contains("New York");
        assertThat(Vocabulary.populationNamed("workers of Vermont employers", "Vermont")
                        .orElseThrow()
                        .id())
                .isEqualTo("workers of in-state employers");
        assertThat(Vocabulary.populationNamed("workers of Maine employers", "Vermont"))
                .isEmpty();
    }

    @Test
    void the_longest_verb_wins() {
        Section section = Vocabulary.section("cost sharing").orElseThrow();
        WordMatch match = Vocabulary.longest(section, Form.ANSWER, List.of("out-of-pocket", "limit", "none"))
                .orElseThrow();
        assertThat(match.word().id()).isEqualTo("out-of-pocket limit");
        assertThat(match.length()).isEqualTo(2);
        assertThat(Vocabulary.longest(section, Form.SENTENCE, List.of("accept", "x")))
                .isPresent();
        assertThat(Vocabulary.longest(section, Form.SENTENCE, List.of("pay", "hospitals")))
                .isEmpty();
    }

    @Test
    void names_with_little_words_are_joined_where_they_say_nothing_else() {
        assertThat(Vocabulary.compoundNames())
                .contains(
                        "fee for service",
                        "at birth",
                        "out of pocket",
                        "state law by simple majority",
                        "help needed in",
                        "left in medicaid",
                        "long-term services and supports")
                .doesNotContain("by income", "not covered", "per day", "cost is");
        assertThat(Vocabulary.contextualNames()).contains("by income", "not covered");
    }

    @Test
    void capitals_come_back_where_a_name_is_shown() {
        assertThat(Vocabulary.display("medicare benefits")).isEqualTo("Medicare benefits");
        assertThat(Vocabulary.display("medicare economic index")).isEqualTo("Medicare Economic Index");
        assertThat(Vocabulary.display("district of columbia")).isEqualTo("District of Columbia");
        assertThat(Vocabulary.display("hospital")).isEqualTo("hospital");
    }

    @Test
    void sentences_take_the_phrases_that_plans_write() {
        takes("payment", "pay", Role.BY, Role.AT, Role.IF_IT_FAILS, Role.FROM, Role.OTHERWISE);
        takes("financing", "tax", Role.ON, Role.PAID_BY, Role.INTO, Role.FROM, Role.CITES);
        takes("financing", "redirect", Role.INTO, Role.UNDER, Role.AT, Role.PENDING);
        takes("financing", "raise", Role.OVER, Role.BY);
        takes("financing", "reserve", Role.BY);
        takes("financing", "borrow", Role.IN);
        takes("financing", "total", Role.IN);
        takes("existing programs", "absorb", Role.UNDER, Role.PENDING, Role.IF_REFUSED);
        takes("cost sharing", "charge", Role.AT);
        takes("cost sharing", "waive", Role.FOR);
        takes("benefits", "cover", Role.FROM, Role.PHASED_IN_OVER, Role.FOR);
        takes("enrollment", "let", Role.AT);
        takes("assumptions", "save", Role.BY, Role.FROM);
        takes("transition", "phase", Role.FROM, Role.FOR);
        takes("transition", "start", Role.WHEN);
        takes("legal", "end", Role.WHEN);
        takes("definitions", "group", Role.MEANS);
        takes("definitions", "body", Role.MEANS, Role.APPOINTED_BY, Role.FOR);
        takes("definitions", "source", Role.MEANS, Role.AT);
    }

    private static void takes(String section, String verb, Role... roles) {
        Word word = Vocabulary.word(Vocabulary.section(section).orElseThrow(), Form.SENTENCE, verb)
                .orElseThrow();
        for (Role role : roles) {
            assertThat(word.phrase(role)).as(verb + " " + role.word()).isPresent();
        }
    }

    private static List<String> names(String id, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, id);
        return names;
    }

    private static List<Section> sectionsAndAnywhere() {
        List<Section> sections = new ArrayList<>(Vocabulary.sections());
        sections.add(PlanWords.anywhere());
        return sections;
    }

    private static List<Word> everyWord(List<Word> words) {
        List<Word> all = new ArrayList<>();
        for (Word word : words) {
            all.add(word);
            all.addAll(everyWord(word.parts()));
        }
        return all;
    }
}
