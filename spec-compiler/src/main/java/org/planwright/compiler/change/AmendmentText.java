package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;

/** The amendment that turns one version of a plan into another: applied to the one, it gives what the other means. */
public final class AmendmentText {
    private final Map<String, List<Item>> old;
    private final Map<String, List<Item>> young;
    private final List<String> strikes = new ArrayList<>();
    private final Map<String, Set<Span>> said = new LinkedHashMap<>();

    private AmendmentText(Plan before, Plan after) {
        old = byAbout(before);
        young = byAbout(after);
    }

    /**
     * The text of the amendment. The title of a plan is its name and is not amended.
     *
     * @param title the amendment's name
     * @param target the file that it amends
     */
    public static String of(Plan before, Plan after, String title, String target) {
        AmendmentText amendment = new AmendmentText(before, after);
        amendment.compare();
        return amendment.text(title, target);
    }

    private static Map<String, List<Item>> byAbout(Plan plan) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        Item.of(plan).forEach(item -> items.computeIfAbsent(item.about(), k -> new ArrayList<>())
                .add(item));
        return items;
    }

    private void compare() {
        old.forEach((about, items) -> {
            if (!young.containsKey(about)) {
                items.forEach(this::strike);
            }
        });
        young.forEach((about, items) -> {
            List<Item> before = old.getOrDefault(about, List.of());
            if (same(before, items)) {
                return;
            }
            if (before.size() > 1 || items.size() > 1) {
                before.forEach(this::strike);
            }
            items.forEach(item -> said.computeIfAbsent(item.section(), k -> new LinkedHashSet<>())
                    .add(item.statement()));
        });
    }

    private static boolean same(List<Item> before, List<Item> after) {
        return said(before).equals(said(after));
    }

    /** What items say, in order; what holds for them because their section answers it is said there. */
    private static List<Object> said(List<Item> items) {
        List<Object> said = new ArrayList<>();
        for (Item item : items) {
            said.add(item.identity());
            Optional<Provision> provision = item.provision();
            said.add(
                    provision.isPresent()
                            ? List.of(
                                    provision.get().value(),
                                    provision.get().phrases(),
                                    provision.get().bands(),
                                    provision.get().parts())
                            : item.statement().text().replaceAll("\\s+", " "));
        }
        return said;
    }

    private void strike(Item item) {
        String identity = item.identity().replace("\"", "");
        boolean bare = identity.matches("[\\p{L}\\p{Nd} /$%.,'-]+");
        strikes.add("strike " + (bare ? identity : "\"" + identity.replaceAll("[\\r\\n]+", " ") + "\""));
    }

    private String text(String title, String target) {
        StringBuilder text = new StringBuilder("amendment \"").append(title.replace("\"", ""));
        text.append("\" to \"").append(target).append("\" {");
        Set<Span> header = said.remove("plan");
        text.append(header == null ? " }\n" : "\n");
        if (header != null) {
            header.forEach(
                    statement -> text.append("    ").append(statement.text()).append('\n'));
            text.append("}\n");
        }
        if (!strikes.isEmpty()) {
            text.append('\n');
            strikes.forEach(strike -> text.append(strike).append('\n'));
        }
        said.forEach((section, statements) -> {
            text.append('\n').append(section.isEmpty() ? "" : section + " {\n");
            statements.forEach(statement -> text.append(section.isEmpty() ? "" : "    ")
                    .append(PlanText.relaid(statement.text(), section.isEmpty() ? "" : "    "))
                    .append('\n'));
            text.append(section.isEmpty() ? "" : "}\n");
        });
        return text.toString();
    }
}
