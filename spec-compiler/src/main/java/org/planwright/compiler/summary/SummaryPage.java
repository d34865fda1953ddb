package org.planwright.compiler.summary;

import java.util.List;

/**
 * A page that says what a plan does, already in words: templates only loop and place.
 *
 * @param title the plan's title
 * @param status one line: kind of plan, jurisdiction, how far it has come
 * @param stamp what the page was made from
 * @param facts the plan at a glance
 * @param sections what the plan says, section by section
 * @param timeline what starts and ends when
 * @param completeness which design questions are answered
 * @param promises what the plan's side promises
 * @param estimates what others computed
 * @param scenarios named variants
 * @param findings what is still wrong
 * @param accepted what the author accepts, with reasons
 * @param sources what is cited
 */
public record SummaryPage(
        String title,
        String status,
        Stamp stamp,
        List<Fact> facts,
        List<Section> sections,
        List<Event> timeline,
        Completeness completeness,
        List<Row> promises,
        List<Row> estimates,
        List<Section> scenarios,
        List<Finding> findings,
        List<Finding> accepted,
        List<Source> sources) {

    /**
     * What a page was made from.
     *
     * @param hash SHA-256 of what the plan says, in hexadecimal
     * @param tool version of the tool
     * @param baseline edition of the accounts
     * @param rules edition of the rules and their strictness
     * @param draft whether the plan is built as a draft
     */
    public record Stamp(String hash, String tool, String baseline, String rules, boolean draft) {
        /** Enough of the hash to tell plans apart by eye. */
        public String shortHash() {
            return hash.length() > 12 ? hash.substring(0, 12) : hash;
        }
    }

    /** A fact of the plan at a glance. */
    public record Fact(String label, String text) {}

    /**
     * A section.
     *
     * @param id what links point to
     * @param heading its heading
     * @param intro one sentence on what it says
     * @param items its sentences
     * @param answers its answers
     */
    public record Section(String id, String heading, String intro, List<Item> items, List<Row> answers) {}

    /** An answer: what is asked, and what the plan says. */
    public record Row(String label, Item item) {}

    /**
     * A provision in words.
     *
     * @param sentence what it says
     * @param effective from when and until when, in words; empty where it does not say
     * @param authority by what right; empty where it does not say
     * @param marks how far it is certain
     * @param cites where the sources say it
     * @param note the analyst's remark, or the plan's own reason; may be empty
     * @param tables its schedules
     * @param details what its block adds
     */
    public record Item(
            String sentence,
            String effective,
            String authority,
            List<Mark> marks,
            List<Cite> cites,
            String note,
            List<Table> tables,
            List<Row> details) {}

    /** How far something is certain: a kind for the style and words for the reader. */
    public record Mark(String kind, String words) {}

    /**
     * A place in a source.
     *
     * @param words the source and the place in it
     * @param address where it can be read, with http or https; empty where it cannot
     */
    public record Cite(String words, String address) {}

    /** A table: its caption, the heads of its columns, its rows. */
    public record Table(String caption, List<String> head, List<List<String>> rows) {}

    /** Something that starts or ends on a day. */
    public record Event(String date, String words) {}

    /**
     * Which design questions are answered.
     *
     * @param counts how many are in each state, with the states in words
     * @param total how many there are
     * @param open those that the text does not answer
     */
    public record Completeness(List<Count> counts, int total, List<OpenQuestion> open) {}

    /** A number with what it counts, a kind for the style, and its share of all in whole percent. */
    public record Count(String kind, String words, long number, int percent) {}

    /** A question that the text does not answer: its id, its sentence, its state in words and the reason given. */
    public record OpenQuestion(String id, String sentence, String kind, String state, String reason) {}

    /** A finding: its rule, how grave it is, what is so, where, and the author's reason if it is accepted. */
    public record Finding(String rule, String severity, String message, String place, String because) {}

    /** A source: the name that provisions cite it by, its title, and its address with http or https; may be empty. */
    public record Source(String name, String title, String address) {}
}
