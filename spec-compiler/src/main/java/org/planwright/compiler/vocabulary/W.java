package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Role;

/** A word while it is being declared, so that a declaration reads as one line or a few. */
final class W {
    private final String id;
    private final Form form;
    private final String help;
    private List<String> aliases = List.of();
    private List<Reading> takes = List.of();
    private final List<Word.Option> options = new ArrayList<>();
    private boolean one;
    private Word.Repeat repeat;
    private final Map<Role, List<Reading>> phrases = new EnumMap<>(Role.class);
    private W[] parts = {};
    private boolean schedule;
    private List<String> questions = List.of();

    private W(String id, Form form, String help) {
        this.id = id;
        this.form = form;
        this.help = help;
        this.repeat = form == Form.ANSWER ? Word.Repeat.REPLACES : Word.Repeat.ADDS;
    }

    /** A key; a second answer takes the place of the first unless something else is declared. */
    static W answer(String id, String help) {
        return new W(id, Form.ANSWER, help);
    }

    /** A verb; a second sentence says more unless something else is declared. */
    static W sentence(String id, String help) {
        return new W(id, Form.SENTENCE, help);
    }

    W also(String... names) {
        aliases = Terms.lower(List.of(names));
        return this;
    }

    /** Readings beside the options, which are tried first where they are not named here. */
    W takes(Reading... readings) {
        takes = List.of(readings);
        return this;
    }

    /** Options and their help, by turns. */
    W options(String... idsAndHelp) {
        for (int i = 0; i < idsAndHelp.length; i += 2) {
            options.add(new Word.Option(Terms.lower(idsAndHelp[i]), idsAndHelp[i + 1]));
        }
        return this;
    }

    W options(List<Word.Option> more) {
        options.addAll(more);
        return this;
    }

    W one() {
        one = true;
        return this;
    }

    W adds() {
        repeat = Word.Repeat.ADDS;
        return this;
    }

    W replaces() {
        repeat = Word.Repeat.REPLACES;
        return this;
    }

    W once() {
        repeat = Word.Repeat.ONCE;
        return this;
    }

    W phrase(Role role, Reading... readings) {
        phrases.put(role, List.of(readings));
        return this;
    }

    W holds(W... words) {
        parts = words;
        return this;
    }

    W schedule() {
        schedule = true;
        return this;
    }

    W asks(String... ids) {
        questions = List.of(ids);
        return this;
    }

    Word in(String section) {
        List<Reading> readings = new ArrayList<>(takes);
        // a sentence may have options for its phrases alone: “absorb Medicare …, if refused, keep”
        if (form == Form.ANSWER && !options.isEmpty() && !readings.contains(Reading.OPTIONS)) {
            readings.add(0, Reading.OPTIONS);
        }
        boolean inWords = form == Form.ANSWER && !options.isEmpty() && !section.equals("plan");
        if (inWords && !readings.contains(Reading.QUOTE) && !readings.contains(Reading.WORDS)) {
            readings.add(Reading.QUOTE); // real bills answer between the options; a quotation keeps their words
        }
        return new Word(
                section,
                id,
                aliases,
                form,
                help,
                readings,
                options,
                one,
                repeat,
                phrases,
                all(section, parts),
                schedule,
                questions);
    }

    private static List<Word> all(String section, W[] words) {
        List<Word> built = new ArrayList<>(words.length);
        for (W word : words) {
            built.add(word.in(section));
        }
        return built;
    }

    /** A section with its words. */
    static Section section(String id, String help, W... words) {
        return new Section(id, help, all(id, words));
    }
}
