package org.planwright.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/** Plans as no author would leave them on purpose: real ones damaged at random, and random ones. The same on every run. */
final class FuzzedPlans {
    private static final int LONGEST_SEED = 2_500;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}.'’$%]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> BITS = List.of(
            "{",
            "}",
            "(",
            ")",
            ",",
            ":",
            "/",
            "\n",
            "\n\n\n",
            "\r\n",
            "\r",
            "\t",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "\"",
            "“",
            "”",
            "’",
            "#",
            " # remark\n",
            "-",
            "–",
            "−",
            "+",
            "%",
            "$",
            "5",
            "½",
            "1/",
            "2027",
            "10,000",
            "1e9",
            "99999999999999999999",
            "$8.8T",
            "January ",
            "February 30, 2027",
            "2027-02-31",
            "&",
            ";",
            "😀",
            "\uD83D",
            "\0",
            "<<<<<<< HEAD\n",
            "=======\n",
            "#set($x = 1)",
            "<script>",
            "key: ",
            "fee\nfor service");
    private static final List<String> LITTLE = List.of(
            "from",
            "through",
            "before",
            "in",
            "over",
            "phased in over",
            "for",
            "except",
            "with",
            "and",
            "or",
            "not",
            "by",
            "at",
            "of",
            "on",
            "paid by",
            "into",
            "under",
            "pending",
            "if refused",
            "if it fails",
            "when",
            "as",
            "decides",
            "otherwise",
            "means",
            "cites",
            "because",
            "note",
            "assumed",
            "unverified",
            "unknown",
            "undecided",
            "either",
            "at most",
            "at least",
            "up to",
            "to",
            "above",
            "below",
            "between",
            "is",
            "per year",
            "per household",
            "of the part",
            "of the whole",
            "sliding",
            "indexed to",
            "age",
            "income",
            "enactment",
            "the",
            "all");

    private final List<String> seeds = seeds();
    private final List<String> words = words();

    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        for (Path plan : Repository.files("examples", ".plan")) {
            seeds.add(Repository.read(plan));
        }
        Repository.fences().forEach(fence -> seeds.add(fence.text()));
        Pattern fence = Pattern.compile("```plan\n(.*?)```", Pattern.DOTALL);
        RuleBook.rules()
                .forEach(rule ->
                        fence.matcher(RuleBook.page(rule)).results().forEach(found -> seeds.add(found.group(1))));
        return seeds;
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(LITTLE);
        for (Section section : Vocabulary.sections()) {
            words.add(section.id() + " {\n");
            section.words().stream().map(Word::id).forEach(words::add);
        }
        for (Term.Kind kind : Term.Kind.values()) {
            words.addAll(Vocabulary.names(kind));
        }
        Vocabulary.populations().forEach(population -> words.add(population.id()));
        Vocabulary.attributes().forEach(attribute -> words.add(attribute.id()));
        return words;
    }

    /** The plans as they stand in the repository, undamaged. */
    List<String> whole() {
        return seeds;
    }

    /** The plan of this number. */
    String plan(int number) {
        Random random = new Random(number * 2_654_435_761L);
        if (random.nextInt(8) == 0) {
            return made(random);
        }
        StringBuilder plan = new StringBuilder(seed(random));
        int changes = 1 + random.nextInt(random.nextInt(3) == 0 ? 24 : 4);
        for (int i = 0; i < changes && plan.length() > 0; i++) {
            change(plan, random);
        }
        return plan.toString();
    }

    /** The same plan laid out otherwise: no word of it changed. */
    String laidOutOtherwise(String plan, int number) {
        Random random = new Random(number);
        String text = random.nextInt(3) == 0 ? plan.replace("\n", "\r\n") : plan;
        text = random.nextInt(3) == 0 ? text.replace("    ", "\t") : text;
        text = random.nextInt(4) == 0 ? "\uFEFF" + text : text;
        text = random.nextInt(3) == 0 ? text.replace("\n", "   \n\n") : text;
        return random.nextInt(3) == 0 ? text.replace(": ", ":\u00A0 ") : text;
    }

    private String seed(Random random) {
        String seed = seeds.get(random.nextInt(seeds.size()));
        if (seed.length() <= LONGEST_SEED) {
            return seed;
        }
        int from = seed.indexOf('\n', random.nextInt(seed.length() - LONGEST_SEED)) + 1;
        return seed.substring(from, Math.min(seed.length(), from + 200 + random.nextInt(LONGEST_SEED - 200)));
    }

    private void change(StringBuilder plan, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> tokens(plan, random);
            case 2, 3, 4 -> plan.insert(random.nextInt(plan.length() + 1), " " + word(random) + " ");
            case 5, 6 -> plan.insert(random.nextInt(plan.length() + 1), pick(BITS, random));
            case 7 -> plan.setCharAt(random.nextInt(plan.length()), (char) (32 + random.nextInt(96)));
            case 8 -> plan.deleteCharAt(random.nextInt(plan.length()));
            case 9 -> line(plan, random);
            case 10 -> characters(plan, random);
            default -> whole(plan, random);
        }
    }

    /** Deletes, doubles or swaps tokens. */
    private static void tokens(StringBuilder plan, Random random) {
        Matcher matcher = TOKEN.matcher(plan);
        int from = random.nextInt(plan.length());
        if (!matcher.find(from)) {
            return;
        }
        int start = matcher.start();
        int end = matcher.end();
        String token = plan.substring(start, end);
        switch (random.nextInt(3)) {
            case 0 -> plan.delete(start, end);
            case 1 -> plan.insert(end, " " + token);
            default -> {
                int to = random.nextInt(plan.length() - (end - start) + 1);
                plan.delete(start, end).insert(to, token);
            }
        }
    }

    /** Deletes, doubles or moves a line. */
    private static void line(StringBuilder plan, Random random) {
        int start = plan.lastIndexOf("\n", random.nextInt(plan.length())) + 1;
        int found = plan.indexOf("\n", start);
        int end = found < 0 ? plan.length() : found + 1;
        String line = plan.substring(start, end);
        if (random.nextBoolean()) {
            plan.delete(start, end);
        }
        if (random.nextBoolean()) {
            plan.insert(plan.lastIndexOf("\n", random.nextInt(plan.length() + 1)) + 1, line);
        }
    }

    /** Replaces one sort of character throughout. */
    private static void characters(StringBuilder plan, Random random) {
        String[] swaps = {
            "\n",
            "\r\n",
            "\n",
            "\r",
            "    ",
            "\t",
            " ",
            "\u00A0",
            "\"",
            "”",
            "'",
            "’",
            "-",
            "–",
            "{",
            "{\n",
            "}",
            "\n}",
            ",",
            ",\n",
            "\n",
            "  # remark\n",
            "to",
            "–"
        };
        int swap = 2 * random.nextInt(swaps.length / 2);
        String changed = plan.toString().replace(swaps[swap], swaps[swap + 1]);
        plan.setLength(0);
        plan.append(changed);
    }

    private void whole(StringBuilder plan, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> plan.setLength(random.nextInt(plan.length() + 1));
            case 1 -> plan.delete(0, random.nextInt(plan.length() + 1));
            case 2 -> plan.append(seed(random));
            default -> plan.insert(0, '\uFEFF');
        }
    }

    /** A plan of random words in sections. */
    private String made(Random random) {
        StringBuilder plan = new StringBuilder("plan \"Made\" { kind: state single payer }\n");
        int lines = 1 + random.nextInt(20);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(5) == 0) {
                plan.append(i == 0 ? "" : "}\n").append(section(random).id()).append(" {\n");
            }
            plan.append("    ").append(sentence(random)).append('\n');
        }
        return plan.append("}\n").toString();
    }

    private String sentence(Random random) {
        Section section = section(random);
        Word word = section.words().get(random.nextInt(section.words().size()));
        boolean answer = word.form() == org.planwright.compiler.plan.Provision.Form.ANSWER;
        return word.id()
                + (answer ? ": " : " ")
                + random.ints(1 + random.nextInt(8)).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static Section section(Random random) {
        return Vocabulary.sections().get(random.nextInt(Vocabulary.sections().size()));
    }

    private String word(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "$" + random.nextInt(100_000);
            case 1 -> random.nextInt(200) + "%";
            case 2 -> String.valueOf(1_950 + random.nextInt(200));
            case 3, 4, 5 -> pick(LITTLE, random);
            default -> pick(words, random);
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
