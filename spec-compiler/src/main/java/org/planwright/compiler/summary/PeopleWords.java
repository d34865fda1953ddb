package org.planwright.compiler.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;

/** Sets of people as a reader of laws would say them: {@code residents aged 19 to 64}. */
final class PeopleWords implements PeopleSet.Cases<String>, PeopleTest.Cases<String> {
    private final UnaryOperator<String> names;

    /** @param names gives a canonical name the form in which people write it */
    PeopleWords(UnaryOperator<String> names) {
        this.names = names;
    }

    String of(PeopleSet set) {
        return set.match(this);
    }

    @Override
    public String group(PeopleSet.Group set) {
        return names.apply(set.id());
    }

    @Override
    public String union(PeopleSet.Union set) {
        return English.and(set.parts().stream().map(this::of).toList());
    }

    @Override
    public String having(PeopleSet.Having set) {
        return of(set.base()) + " " + set.test().match(this);
    }

    @Override
    public String except(PeopleSet.Except set) {
        return of(set.base()) + ", except " + of(set.without());
    }

    @Override
    public String range(PeopleTest.Range test) {
        return switch (test.attribute()) {
            case "age" -> "aged " + bounds(test, "", "up to ");
            case "income" -> "with income " + bounds(test, "% of poverty", "up to ");
            default -> "with " + test.attribute() + " " + bounds(test, "", "up to ");
        };
    }

    private static String bounds(PeopleTest.Range test, String unit, String upTo) {
        if (test.most() == Integer.MAX_VALUE) {
            return test.least() + unit + " and over";
        }
        if (test.least() == test.most()) {
            return test.least() + unit;
        }
        return test.least() <= 0 ? upTo + test.most() + unit : test.least() + " to " + test.most() + unit;
    }

    @Override
    public String oneOf(PeopleTest.OneOf test) {
        String values = English.or(test.values().stream().map(names).toList());
        return switch (test.attribute()) {
            case "employer" -> "of " + values;
            case "coverage" -> "with " + values + " coverage";
            default -> values.equals("yes") ? "with " + test.attribute() : "with " + test.attribute() + " " + values;
        };
    }

    @Override
    public String all(PeopleTest.All test) {
        return joined(test.tests(), " and ");
    }

    @Override
    public String any(PeopleTest.Any test) {
        return joined(test.tests(), " or ");
    }

    /** A preposition is not said twice in a row. */
    private String joined(List<PeopleTest> tests, String word) {
        List<String> said = new ArrayList<>();
        String first = "";
        for (PeopleTest test : tests) {
            String words = test.match(this);
            String lead = words.substring(0, words.indexOf(' ') + 1);
            said.add(lead.equals(first) ? words.substring(lead.length()) : words);
            first = lead;
        }
        return String.join(word, said);
    }

    @Override
    public String not(PeopleTest.Not test) {
        return "not " + test.test().match(this);
    }
}
