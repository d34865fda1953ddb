package org.planwright.compiler.summary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Turns of English: lists, capitals, and services as people speak of them. */
final class English {
    /** Services whose canonical name is no noun that stands in a sentence. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("hospital", "hospitals"),
            Map.entry("physician", "physicians"),
            Map.entry("specialist", "specialists"),
            Map.entry("other professional", "other professionals"),
            Map.entry("inpatient", "inpatient care"),
            Map.entry("outpatient", "outpatient care"),
            Map.entry("emergency", "emergency care"),
            Map.entry("preventive", "preventive care"),
            Map.entry("maternity", "maternity care"),
            Map.entry("dental", "dental care"),
            Map.entry("adult dental", "dental care for adults"),
            Map.entry("children's dental", "dental care for children"),
            Map.entry("vision", "vision care"),
            Map.entry("hearing", "hearing care"),
            Map.entry("mental health", "mental health care"),
            Map.entry("substance use", "treatment of substance use"),
            Map.entry("home health", "home health care"));

    /** Programs whose canonical name is a label, not words for a sentence. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "marketplace", "the marketplace",
            "medicaid acute", "Medicaid's acute care",
            "medicaid long-term care", "Medicaid's long-term care",
            "state employees", "coverage of state employees",
            "workers' compensation medical", "medical care under workers' compensation",
            "auto medical", "medical coverage of car insurance",
            "corrections", "health care in corrections",
            "school health", "health care in schools");

    /** Where what a subject is turns to who of them. */
    private static final Pattern TAIL = Pattern.compile(",? (for|with|except|who|of|aged|under|in) ");

    private English() {}

    /** {@code a, b and c}. */
    static String and(List<String> things) {
        return joined(things, " and ");
    }

    /** {@code a, b or c}. */
    static String or(List<String> things) {
        return joined(things, " or ");
    }

    private static String joined(List<String> things, String last) {
        int size = things.size();
        return size < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, size - 1)) + last + things.get(size - 1);
    }

    /** With a capital first letter. */
    static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** A sentence: a capital first, a full stop last. */
    static String sentence(String words) {
        String text = words.strip();
        boolean closed = text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith(".”");
        return capital(closed ? text : text + ".");
    }

    /** A name with the capitals that people write. */
    static String name(String id) {
        return Vocabulary.display(id);
    }

    /** A named thing as it stands in a sentence. */
    static String name(Term term) {
        if (term.own().isPresent()) {
            return term.own().get().display();
        }
        return switch (term.kind()) {
            case SERVICE -> SERVICES.getOrDefault(term.id(), name(term.id()));
            case PROGRAM -> PROGRAMS.getOrDefault(term.id(), name(term.id()));
            case FLOW -> flow(term.id());
            default -> name(term.id());
        };
    }

    /** {@code federal Medicaid spending}, where the flow is called {@code medicaid federal}. */
    private static String flow(String id) {
        for (String level : List.of("federal", "state", "local")) {
            if (id.endsWith(" " + level)) {
                return level + " " + name(id.substring(0, id.length() - level.length() - 1)) + " spending";
            }
        }
        return "spending on " + name(id);
    }

    /** {@code is} or {@code are}, after these words. */
    static String be(String subject) {
        return plural(subject) ? "are" : "is";
    }

    /** Whether a verb after these words stands in the plural. */
    static boolean plural(String subject) {
        String head = TAIL.split(subject, 2)[0];
        return head.contains(" and ")
                || head.contains(", ")
                || (head.endsWith("s") && !head.endsWith("ss") && !IN_S.contains(last(head)));
    }

    private static final List<String> IN_S = List.of("ihs", "surplus", "uninsured");

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
