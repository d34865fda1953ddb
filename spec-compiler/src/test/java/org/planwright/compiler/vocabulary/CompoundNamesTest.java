package org.planwright.compiler.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.plan.Term;

/** The names that are written down are those that the vocabulary has. */
class CompoundNamesTest {
    /** Short names that begin with a little word and yet are said of nothing else. */
    private static final Set<String> SAFE = Set.of("at birth", "by application", "in state");

    private final Set<String> everywhere = new TreeSet<>();
    private final Set<String> inContext = new TreeSet<>();

    @Test
    void all_names_with_little_words_are_written_down_and_no_others() {
        sort(namesOfTheVocabulary());

        assertThat(CompoundNames.everywhere())
                .as("the lines of CompoundNames.EVERYWHERE")
                .containsExactlyElementsOf(everywhere);
        assertThat(CompoundNames.inContext())
                .as("the lines of CompoundNames.IN_CONTEXT")
                .containsExactlyElementsOf(inContext);
    }

    private static List<String> namesOfTheVocabulary() {
        List<String> names = new ArrayList<>();
        for (Section section : Vocabulary.sections()) {
            addOptions(section.words(), names);
        }
        for (Term.Kind kind : Term.Kind.values()) {
            names.addAll(Vocabulary.names(kind));
        }
        for (Attribute attribute : Vocabulary.attributes()) {
            names.add(attribute.id());
            names.addAll(attribute.aliases());
            names.addAll(attribute.values());
        }
        Attributes.otherValues().values().forEach(values -> names.addAll(values.keySet()));
        for (Population population : Vocabulary.populations()) {
            names.add(population.id());
            names.addAll(population.aliases());
        }
        return names;
    }

    private static void addOptions(List<Word> words, List<String> names) {
        for (Word word : words) {
            word.options().forEach(option -> names.add(option.id()));
            addOptions(word.parts(), names);
        }
    }

    private void sort(Collection<String> names) {
        for (String name : names) {
            String plain = Names.plain(name);
            List<String> words = List.of(plain.split(" "));
            if (words.size() < 2 || words.stream().noneMatch(CompoundNames.LITTLE::contains)) {
                continue;
            }
            boolean atEdge = CompoundNames.LITTLE.contains(words.get(0))
                    || CompoundNames.LITTLE.contains(words.get(words.size() - 1));
            Set<String> sorted = words.size() == 2 && atEdge && !SAFE.contains(plain) ? inContext : everywhere;
            sorted.add(plain);
            sorted.add(Terms.lower(name));
        }
    }
}
