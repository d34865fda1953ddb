package org.planwright.project;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.compiler.diagnostic.Severity;

/**
 * What a project sets. Paths are relative to the folder of the file.
 *
 * @param sources files and folders of plans; none for every plan below the folder
 * @param outputs the folder that outputs go to; empty for one beside each plan
 * @param kind the kind of plan that is begun here
 * @param pack the rules that apply
 * @param edition the edition of the rules that is kept to; empty for the newest
 * @param failOn the severity from which findings fail
 * @param rules severities of single rules
 * @param knownFindings the file of findings that do not fail because they were there before
 * @param baseline the edition of the national accounts
 * @param policy the file that says how grave which change is
 * @param jurisdictions files of law that differs by place
 * @param vocabulary files of names that plans use
 * @param templates files that pages are made with
 * @param extensions jars with rules and emitters
 * @param lines the line of each key that is set, from 1
 */
public record Settings(
        List<String> sources,
        Optional<String> outputs,
        Optional<String> kind,
        RulePack pack,
        Optional<String> edition,
        Severity failOn,
        RuleSettings rules,
        Optional<String> knownFindings,
        Optional<String> baseline,
        Optional<String> policy,
        List<String> jurisdictions,
        List<String> vocabulary,
        List<String> templates,
        List<String> extensions,
        Map<Key, Integer> lines) {

    /** What holds where nothing is set. */
    public static final Settings USUAL = new Settings(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            RulePack.RECOMMENDED,
            Optional.empty(),
            Severity.ERROR,
            RuleSettings.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    public Settings {
        sources = List.copyOf(sources);
        jurisdictions = List.copyOf(jurisdictions);
        vocabulary = List.copyOf(vocabulary);
        templates = List.copyOf(templates);
        extensions = List.copyOf(extensions);
        EnumMap<Key, Integer> ordered = new EnumMap<>(Key.class);
        ordered.putAll(lines);
        lines = Collections.unmodifiableMap(ordered);
    }

    /** The value of a key in words; empty where it has none. */
    public List<String> words(Key key) {
        return switch (key) {
            case SCHEMA -> List.of();
            case SOURCES -> sources;
            case OUTPUTS -> outputs.stream().toList();
            case KIND -> kind.stream().toList();
            case PACK -> List.of(pack.word() + edition.map("@"::concat).orElse(""));
            case FAIL_ON -> List.of(failOn.word());
            case RULES ->
                rules.levels().entrySet().stream()
                        .map(rule -> rule.getKey() + ": " + rule.getValue().word())
                        .toList();
            case KNOWN_FINDINGS -> knownFindings.stream().toList();
            case BASELINE -> baseline.stream().toList();
            case POLICY -> policy.stream().toList();
            case JURISDICTIONS -> jurisdictions;
            case VOCABULARY -> vocabulary;
            case TEMPLATES -> templates;
            case EXTENSIONS -> extensions;
        };
    }
}
