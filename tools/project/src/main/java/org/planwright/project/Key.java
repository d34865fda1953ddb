package org.planwright.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set, in the order in which it is shown. */
public enum Key {
    /** The schema that an editor checks the file against. */
    SCHEMA("$schema"),
    /** Files and folders of plans. */
    SOURCES("sources"),
    /** The folder that outputs go to. */
    OUTPUTS("outputs"),
    /** The kind of plan that is begun here. */
    KIND("kind"),
    /** The rules that apply. */
    PACK("pack"),
    /** The severity from which findings fail. */
    FAIL_ON("fail-on"),
    /** Severities of single rules. */
    RULES("rules"),
    /** The file of findings that do not fail because they were there before. */
    KNOWN_FINDINGS("known-findings"),
    /** The edition of the national accounts. */
    BASELINE("baseline"),
    /** The file that says how grave which change is. */
    POLICY("policy"),
    /** Files of law that differs by place. */
    JURISDICTIONS("jurisdictions"),
    /** Files of names that plans use. */
    VOCABULARY("vocabulary"),
    /** Templates that pages are made with. */
    TEMPLATES("templates"),
    /** Jars with rules and emitters. */
    EXTENSIONS("extensions");

    private final String word;

    Key(String word) {
        this.word = word;
    }

    /** As it is written in the file. */
    public String word() {
        return word;
    }

    /** The key that is written so. */
    static Optional<Key> of(String written) {
        return Arrays.stream(values()).filter(key -> key.word.equals(written)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).toList();
    }
}
