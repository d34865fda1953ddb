package org.planwright.compiler.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.source.Span;

/**
 * One thing that means something else now.
 *
 * @param kind what sort of thing it concerns
 * @param direction which way it goes
 * @param subject identity of the provision, that of the new plan where it stands there
 * @param before what the old plan says
 * @param after what the new plan says
 * @param details the parts of the provision that differ, in the order of the provision
 * @param affected whom it touches
 * @param renamedFrom the identity in the old plan, where its name, its people or its amount is another
 * @param usedBy identities of the provisions that say something else because this definition does
 * @param burden what it takes more or less of those who pay; empty where it is about no tax or premium
 * @param services who loses or gains which service; empty where it is not about services
 */
public record Change(
        Kind kind,
        Direction direction,
        String subject,
        Side before,
        Side after,
        List<Detail> details,
        Affected affected,
        Optional<String> renamedFrom,
        List<String> usedBy,
        Optional<Burden> burden,
        Optional<Services> services) {

    /** What sort of thing a change concerns. */
    public enum Kind {
        COVERAGE,
        BENEFIT,
        COST_SHARING,
        PAYMENT,
        FINANCING,
        TIMELINE,
        ADMINISTRATION,
        LEGAL,
        TEXT_ONLY;

        /** As a person writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which way a change goes. */
    public enum Direction {
        GAIN,
        LOSS,
        MORE,
        LESS,
        EARLIER,
        LATER,
        NEUTRAL,
        UNKNOWN;

        /** As a person writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One side of a change.
     *
     * @param value what it says, in the words of the plan; empty where it says nothing
     * @param unit what amounts are counted by; may be empty
     * @param effective from when; empty where it does not say
     * @param source where the text says so; empty where nothing is cited
     * @param place where it stands; empty where it says nothing
     */
    public record Side(String value, String unit, String effective, String source, Optional<Span> place) {
        /** A plan that says nothing of it. */
        public static final Side SILENT = new Side("", "", "", "", Optional.empty());

        /** Whether the plan says anything of it. */
        public boolean present() {
            return place.isPresent();
        }
    }

    /**
     * A part of a provision that differs.
     *
     * @param aspect which part, such as {@code at}, {@code from} or {@code exempt}
     * @param before the old words; empty where there were none
     * @param after the new words; empty where there are none
     */
    public record Detail(String aspect, String before, String after) {}

    /**
     * Whom a change touches.
     *
     * @param expression the people as a plan would write them; empty where it is not about people
     * @param words the same as a sentence says it
     * @param groups what it does to whom, decided exactly; none where it is not about people of the plan
     */
    public record Affected(String expression, String words, List<Group> groups) {
        /** Nobody in particular. */
        public static final Affected NOBODY = new Affected("", "");

        public Affected {
            groups = List.copyOf(groups);
        }

        /** The same without head counts: who is named as paying may owe nothing, since bands begin at dollars. */
        Affected uncounted() {
            return new Affected(
                    expression,
                    words,
                    groups.stream()
                            .map(group -> new Group(
                                    group.effect(),
                                    group.expression(),
                                    group.words(),
                                    group.witness(),
                                    Optional.empty()))
                            .toList());
        }

        Affected(String expression, String words) {
            this(expression, words, List.of());
        }
    }

    /** What a change does to people. */
    public enum Effect {
        /** Covered by the plan before, by nothing of it now. */
        NO_LONGER_COVERED("no longer covered"),
        /** Covered by nothing of the plan before. */
        NEWLY_COVERED("newly covered"),
        /** The provision held for them. */
        NO_LONGER("no longer"),
        /** The provision did not hold for them. */
        NEWLY("newly"),
        /** It holds for them as before, and says something else. */
        OTHERWISE("for whom it says something else");

        private final String words;

        /** As programs read it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Effect(String words) {
            this.words = words;
        }

        /** As a person writes it. */
        public String words() {
            return words;
        }
    }

    /**
     * People to whom a change does one thing.
     *
     * @param expression who they are, as a plan would write it; empty where that would take too many words
     * @param words the same in words, with the days where it is not always
     * @param witness one of them, and days on which that is so
     * @param count how many people they are, where that is known
     */
    public record Group(Effect effect, String expression, String words, String witness, Optional<HeadCount> count) {
        /** The count in words; empty where it is not known. */
        public String people() {
            return count.map(HeadCount::words).orElse("");
        }
    }

    public Change {
        details = List.copyOf(details);
        usedBy = List.copyOf(usedBy);
    }

    /** Whether it adds what was not there. */
    public boolean added() {
        return !before.present() && after.present();
    }

    /** Whether it takes out what was there. */
    public boolean removed() {
        return before.present() && !after.present();
    }

    /** Every way it goes for somebody: what is more for some and less for others goes both. */
    public Set<Direction> ways() {
        Set<Direction> ways = EnumSet.of(direction);
        burden.ifPresent(
                paid -> paid.swings().forEach(swing -> ways.add(swing.more() ? Direction.MORE : Direction.LESS)));
        services.filter(reach -> !reach.lost().isEmpty()).ifPresent(reach -> ways.add(Direction.LOSS));
        services.filter(reach -> !reach.gained().isEmpty()).ifPresent(reach -> ways.add(Direction.GAIN));
        for (Group group : affected.groups()) {
            if (group.effect() == Effect.NO_LONGER_COVERED) {
                ways.add(Direction.LOSS);
            } else if (group.effect() == Effect.NEWLY_COVERED) {
                ways.add(Direction.GAIN);
            }
        }
        if (ways.size() > 1) {
            ways.remove(Direction.UNKNOWN);
            ways.remove(Direction.NEUTRAL);
        }
        return ways;
    }

    /** The same, going another way and touching others. */
    Change going(Direction way, Affected others) {
        return new Change(kind, way, subject, before, after, details, others, renamedFrom, usedBy, burden, services);
    }

    /** The name that survives edits elsewhere: of class, subject and what changed, without places. */
    public String fingerprint() {
        StringBuilder content = new StringBuilder(kind.word()).append('\n').append(subject);
        content.append('\n').append(before.value()).append('\n').append(after.value());
        details.forEach(detail -> content.append('\n')
                .append(detail.aspect())
                .append('\u0000')
                .append(detail.before())
                .append('\u0000')
                .append(detail.after()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
