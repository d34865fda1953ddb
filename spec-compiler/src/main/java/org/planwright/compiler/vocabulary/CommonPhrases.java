package org.planwright.compiler.vocabulary;

import static org.planwright.compiler.vocabulary.Reading.AUTHORITY;
import static org.planwright.compiler.vocabulary.Reading.CONDITION;
import static org.planwright.compiler.vocabulary.Reading.DATE;
import static org.planwright.compiler.vocabulary.Reading.DURATION;
import static org.planwright.compiler.vocabulary.Reading.PEOPLE;
import static org.planwright.compiler.vocabulary.Reading.QUOTE;
import static org.planwright.compiler.vocabulary.Reading.SOURCE;
import static org.planwright.compiler.vocabulary.Reading.WORDS;
import static org.planwright.compiler.vocabulary.Reading.YEARS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.plan.Role;

/** Phrases that every provision takes: time, people, authority, source and status. */
final class CommonPhrases {
    static final Map<Role, List<Reading>> READINGS = readings();

    private CommonPhrases() {}

    private static Map<Role, List<Reading>> readings() {
        Map<Role, List<Reading>> readings = new EnumMap<>(Role.class);
        readings.put(Role.FROM, List.of(DATE));
        readings.put(Role.THROUGH, List.of(DATE));
        readings.put(Role.BEFORE, List.of(DATE));
        readings.put(Role.IN, List.of(YEARS));
        readings.put(Role.PHASED_IN_OVER, List.of(DURATION));
        readings.put(Role.FOR, List.of(PEOPLE));
        readings.put(Role.UNDER, List.of(AUTHORITY));
        readings.put(Role.IF_REFUSED, List.of(WORDS));
        readings.put(Role.WHEN, List.of(CONDITION, QUOTE));
        readings.put(Role.CITES, List.of(SOURCE));
        readings.put(Role.BECAUSE, List.of(QUOTE));
        readings.put(Role.NOTE, List.of(QUOTE));
        readings.put(Role.ASSUMED, List.of());
        readings.put(Role.UNVERIFIED, List.of());
        readings.put(Role.PENDING, List.of());
        return readings;
    }
}
