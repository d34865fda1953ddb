package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;

/** Every key, verb and name of the language as a page in Markdown, and what it says of one of them. */
public final class WordsPage {
    /** Of all keys only the jurisdiction has more, and those stand at the head of the page. */
    private static final int MOST_OPTIONS = 24;

    private static final String OPENING = """
            # The words of the language

            Every key, verb and name that a plan can use without defining it. The page is made from the compiler’s own vocabulary. Capitals,
            hyphens and plurals do not matter. `docs/language.md` teaches how the words are put together; `planwright explain WORD` prints
            what stands here of a word or of a chapter.

            A key has a colon after it, a verb has none. In any place for a value may also stand `undecided "why"`, `unknown "why"`,
            `either … or …` and `as BODY decides`. Every statement takes dates, `under`, `cites`, `because`, `note`, `assumed` and `unverified`.

            """;

    private static final Map<Term.Kind, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Term.Kind.SERVICE, "Services");
        NAMES.put(Term.Kind.PROGRAM, "Programs");
        NAMES.put(Term.Kind.FLOW, "Money that is spent today");
        NAMES.put(Term.Kind.PAYER, "Those who pay");
        NAMES.put(Term.Kind.BODY, "Bodies");
        NAMES.put(Term.Kind.BASE, "What is taxed");
        NAMES.put(Term.Kind.METHOD, "Methods of payment");
        NAMES.put(Term.Kind.REFERENCE, "What levels are measured against");
        NAMES.put(Term.Kind.AUTHORITY, "Authorities");
        NAMES.put(Term.Kind.QUANTITY, "What estimates and promises speak of");
        NAMES.put(Term.Kind.MECHANISM, "What savings come from");
    }

    private final List<Chapter> chapters = new ArrayList<>();

    /** What the page says of one thing, under all its names. */
    private record Item(List<String> names, String text) {
        boolean has(String key) {
            return names.stream().anyMatch(name -> Names.key(name).equals(key));
        }
    }

    /** @param other what messages call the names of the chapter, such as {@code flow}; empty where that is its title */
    private record Chapter(String title, String other, String help, List<Item> items) {
        boolean has(String key) {
            return Names.key(title).equals(key) || Names.key(other).equals(key);
        }

        String text(List<Item> some) {
            StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
            if (!help.isEmpty()) {
                text.append(help).append("\n\n");
            }
            some.forEach(item -> text.append(item.text()));
            return text.toString();
        }
    }

    private WordsPage() {
        for (Section section : Vocabulary.sections()) {
            words(section.id(), section.help() + ".", section.words());
        }
        words("In any section", "", Vocabulary.anywhere());
        people();
        NAMES.forEach(this::names);
    }

    /** The kinds of name that the page lists. */
    public static List<Term.Kind> kinds() {
        return List.copyOf(NAMES.keySet());
    }

    /** The whole page. */
    public static String whole() {
        return OPENING + "Kinds of plan: " + codes(Vocabulary.kinds()) + ".\n\nJurisdictions: "
                + codes(Vocabulary.jurisdictions()) + ".\n\n"
                + new WordsPage()
                        .chapters.stream()
                                .map(chapter -> chapter.text(chapter.items()))
                                .collect(Collectors.joining("\n"));
    }

    /**
     * What the page says of a chapter or of a word.
     *
     * @param written the title of a chapter, such as {@code services}, or a key, verb or name
     * @return what it says, chapter by chapter; empty where no chapter and no word has that name
     */
    public static Optional<String> about(String written) {
        String key = Names.key(written);
        List<String> found = new ArrayList<>();
        for (Chapter chapter : new WordsPage().chapters) {
            if (chapter.has(key)) {
                return Optional.of(chapter.text(chapter.items()));
            }
            List<Item> items =
                    chapter.items().stream().filter(item -> item.has(key)).toList();
            if (!items.isEmpty()) {
                found.add(chapter.text(items));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }

    private void words(String title, String help, List<Word> words) {
        chapters.add(new Chapter(
                title,
                "",
                help,
                words.stream()
                        .map(word -> new Item(named(word.id(), word.aliases()), word(word, "")))
                        .toList()));
    }

    private static String word(Word word, String indent) {
        String name = word.form() == Form.ANSWER ? word.id() + ":" : word.id() + " …";
        StringBuilder text = new StringBuilder(line(name, word.aliases(), word.help(), indent)).append('.');
        List<String> takes = new ArrayList<>();
        for (Reading reading : word.takes()) {
            boolean many = word.options().size() > MOST_OPTIONS;
            takes.add(
                    reading == Reading.OPTIONS
                            ? many
                                    ? "one of the " + word.options().size() + " that stand at the head of the page"
                                    : codes(word.options().stream()
                                            .map(Word.Option::id)
                                            .toList())
                            : reading.expected());
        }
        sentence(text, "Takes", String.join("; or ", takes));
        sentence(
                text,
                "With",
                word.phrases().keySet().stream()
                        .sorted()
                        .map(Role::word)
                        .map(WordsPage::code)
                        .collect(Collectors.joining(", ")));
        sentence(text, "May hold", word.schedule() ? "a schedule in braces" : "");
        sentence(text, "Answers", String.join(", ", word.questions()));
        text.append('\n');
        word.parts().forEach(part -> text.append(word(part, indent + "  ")));
        return text.toString();
    }

    private static void sentence(StringBuilder text, String verb, String rest) {
        if (!rest.isEmpty()) {
            text.append(' ').append(verb).append(' ').append(rest).append('.');
        }
    }

    private void people() {
        List<Item> groups = Vocabulary.populations().stream()
                .map(group -> new Item(
                        named(group.id(), group.aliases()), line(group.id(), group.aliases(), group.help(), "") + '\n'))
                .toList();
        chapters.add(new Chapter("Groups", "", "People, households, filers and employers.", groups));
        List<Item> attributes = Vocabulary.attributes().stream()
                .map(attribute -> new Item(
                        named(attribute.id(), attribute.aliases()),
                        line(attribute.id(), attribute.aliases(), attribute.help(), "") + ": " + values(attribute)
                                + '\n'))
                .toList();
        chapters.add(new Chapter("Attributes", "", "What can stand after `with` in a group.", attributes));
    }

    private static String values(Attribute attribute) {
        return attribute.counted()
                ? attribute.least() + " to " + attribute.most() + " " + attribute.unit()
                : codes(attribute.values());
    }

    private void names(Term.Kind kind, String title) {
        Map<String, Integer> depths = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Entry entry : Vocabulary.entries(kind)) {
            int depth = entry.parent().isEmpty() ? 0 : depths.getOrDefault(entry.parent(), 0) + 1;
            depths.put(entry.term().id(), depth);
            String parts = entry.parts().isEmpty() ? "" : ": " + codes(entry.parts());
            items.add(new Item(
                    named(entry.term().id(), entry.aliases()),
                    line(entry.term().id(), entry.aliases(), entry.help(), "  ".repeat(depth)) + parts + '\n'));
        }
        chapters.add(new Chapter(title, kind.word(), "", items));
    }

    private static List<String> named(String id, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(id);
        return names;
    }

    private static String line(String name, List<String> aliases, String help, String indent) {
        String also = aliases.isEmpty() ? "" : " (also " + codes(aliases) + ")";
        return indent + "- " + code(name) + also + (help.isEmpty() ? "" : " – " + help);
    }

    private static String codes(List<String> names) {
        return names.stream().map(WordsPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return '`' + Vocabulary.display(name) + '`';
    }
}
