package org.planwright.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.compiler.GroupFromText;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.compiler.vocabulary.OwnVocabulary.OwnGroup;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.project.ConfigurationProblem.Item;

/** From files of names to what a project adds to the vocabulary; docs/extending.md describes the form. */
final class VocabularyFromTree {
    private static final Map<String, Term.Kind> LISTS = lists();
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("$schema"), Stream.concat(LISTS.keySet().stream(), Stream.of("groups", "kinds")))
            .toList();
    private static final List<String> NAMED = List.of("name", "also", "part-of", "account", "says");
    private static final List<String> GROUP = List.of("name", "also", "means");
    private static final List<String> KIND = List.of("name", "like", "asks", "without", "says");

    private final List<Item> problems;
    private final List<Entry> entries = new ArrayList<>();
    private final List<OwnGroup> groups = new ArrayList<>();
    private final List<Plan.OwnKind> kinds = new ArrayList<>();
    private final Map<String, Term> terms = new HashMap<>();
    private String file = "";

    VocabularyFromTree(List<Item> problems) {
        this.problems = problems;
    }

    private static Map<String, Term.Kind> lists() {
        Map<String, Term.Kind> lists = new LinkedHashMap<>();
        lists.put("services", Term.Kind.SERVICE);
        lists.put("programs", Term.Kind.PROGRAM);
        lists.put("flows", Term.Kind.FLOW);
        lists.put("bodies", Term.Kind.BODY);
        lists.put("authorities", Term.Kind.AUTHORITY);
        return lists;
    }

    /** Takes in one file. */
    void add(String name, Tree tree) {
        file = name;
        Fields fields = new Fields(file, "a file of names", tree, KEYS, problems);
        LISTS.forEach((list, kind) -> fields.objects(list).forEach(item -> entry(kind, item)));
        fields.objects("groups").forEach(this::group);
        fields.objects("kinds").forEach(this::kind);
    }

    /**
     * All that was taken in.
     *
     * @param places places that the project has law of
     */
    OwnVocabulary vocabulary(List<String> places) {
        return new OwnVocabulary(entries, groups, kinds, places);
    }

    private void entry(Term.Kind kind, Tree tree) {
        Fields fields = new Fields(file, "a " + kind.word(), tree, NAMED, problems);
        Optional<String> name = name(fields, kind);
        List<String> also = also(fields, kind);
        Optional<Term> parent = parent(fields, kind);
        String account = account(fields, kind, parent);
        name.ifPresent(written -> {
            Term term = new Term(kind, Names.plain(written), Optional.of(new Term.Own(written, parent, account)));
            terms.put(key(kind, written), term);
            String above = parent.map(Term::id).orElse("");
            entries.add(new Entry(term, also, fields.text("says").orElse(""), above, List.of(), account));
        });
    }

    private Optional<String> name(Fields fields, Term.Kind kind) {
        Optional<String> name = fields.required("name").filter(written -> usable(fields, written));
        name.filter(written -> known(kind, written))
                .ifPresent(written -> fields.problem(
                        fields.place("name"),
                        "“" + written + "” is a " + kind.word() + " already.",
                        "Give it another name, or leave it out."));
        return name.filter(written -> !known(kind, written));
    }

    private List<String> also(Fields fields, Term.Kind kind) {
        List<String> also = new ArrayList<>();
        for (Tree.Text other : fields.texts("also")) {
            if (known(kind, other.value())) {
                fields.problem(
                        other.place(),
                        "“" + other.value() + "” is a " + kind.word() + " already.",
                        "Leave this other name out.");
            } else if (usable(fields, other.value())) {
                also.add(Names.plain(other.value()));
            }
        }
        return also;
    }

    private boolean known(Term.Kind kind, String written) {
        return terms.containsKey(key(kind, written))
                || Vocabulary.entry(kind, written).isPresent();
    }

    /** A name that holds a word which begins a phrase would be read as two. */
    private static boolean usable(Fields fields, String written) {
        Optional<String> little = OwnVocabulary.dividing(written);
        boolean words = written.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}'’ -]*");
        if (little.isPresent() || !words) {
            fields.problem(
                    fields.place("name"),
                    "“" + written + "” cannot be a name"
                            + little.map(word -> ": “" + word + "” divides a line of a plan.")
                                    .orElse(": it holds a mark that is no letter."),
                    "Write a name of letters, figures, spaces and hyphens without such a word.");
        }
        return little.isEmpty() && words;
    }

    private Optional<Term> parent(Fields fields, Term.Kind kind) {
        Optional<String> written = fields.text("part-of");
        Optional<Term> parent = written.flatMap(name -> Optional.ofNullable(terms.get(key(kind, name)))
                .or(() -> Vocabulary.entry(kind, name).map(Entry::term)));
        if (written.isPresent() && parent.isEmpty()) {
            List<String> known = Stream.concat(
                            Vocabulary.names(kind).stream(),
                            terms.values().stream().map(Term::id))
                    .toList();
            fields.problem(
                    fields.place("part-of"),
                    "There is no " + kind.word() + " “" + written.get() + "” before this one.",
                    Fields.meant(written.get(), known, "Name one of the language, or one that stands above it here."));
        }
        return parent;
    }

    private static String account(Fields fields, Term.Kind kind, Optional<Term> parent) {
        List<String> accounts = kind == Term.Kind.SERVICE ? Vocabulary.serviceAccounts() : Vocabulary.payerAccounts();
        boolean counted = kind == Term.Kind.SERVICE || kind == Term.Kind.PROGRAM || kind == Term.Kind.FLOW;
        if (!counted) {
            if (fields.has("account")) {
                fields.problem(
                        fields.place("account"), "The accounts count no " + kind.word() + ".", "Remove “account”.");
            }
            return "";
        }
        Optional<String> account = fields.word("account", accounts);
        String above = parent.map(VocabularyFromTree::account).orElse("");
        if (!fields.has("account") && !fields.has("part-of")
                || parent.isPresent() && account.isEmpty() && above.isEmpty()) {
            fields.problem(
                    fields.place(),
                    "Nothing says where the " + kind.word() + " is counted in the national health accounts.",
                    "Write “part-of” with a " + kind.word() + " that is, or “account” with one of "
                            + String.join(", ", accounts) + ".");
        }
        return account.orElse(above);
    }

    private static String account(Term term) {
        return term.own().map(Term.Own::account).orElseGet(() -> Vocabulary.entry(term.kind(), term.id())
                .map(Entry::account)
                .orElse(""));
    }

    private void group(Tree tree) {
        Fields fields = new Fields(file, "a group", tree, GROUP, problems);
        Optional<String> name = fields.required("name").filter(written -> usable(fields, written));
        Optional<String> means = fields.required("means");
        if (name.filter(written -> Vocabulary.population(written).isPresent()
                        || groups.stream()
                                .anyMatch(group -> Names.key(group.name()).equals(Names.key(written))))
                .isPresent()) {
            fields.problem(
                    fields.place("name"),
                    "“" + name.get() + "” is a group already.",
                    "Give it another name, or leave it out.");
            return;
        }
        if (name.isEmpty() || means.isEmpty()) {
            return;
        }
        GroupFromText read = GroupFromText.of(name.get(), means.get(), vocabulary(List.of()));
        read.problems().forEach(problem -> fields.problem(fields.place("means"), problem.message(), problem.help()));
        Optional<PeopleSet> people = read.people();
        List<String> also = fields.texts("also").stream()
                .map(Tree.Text::value)
                .filter(other -> usable(fields, other))
                .toList();
        people.ifPresent(set -> groups.add(new OwnGroup(Names.plain(name.get()), also, set)));
    }

    private void kind(Tree tree) {
        Fields fields = new Fields(file, "a kind of plan", tree, KIND, problems);
        Optional<String> name = fields.required("name").filter(written -> usable(fields, written));
        Optional<String> like = fields.word("like", Vocabulary.kinds());
        if (!fields.has("like")) {
            fields.required("like");
        }
        if (name.filter(written -> Vocabulary.kinds().contains(Names.plain(written)))
                .isPresent()) {
            fields.problem(
                    fields.place("name"), "“" + name.get() + "” is a kind of plan already.", "Give it another name.");
            return;
        }
        if (name.isEmpty() || like.isEmpty()) {
            return;
        }
        Set<String> questions = new LinkedHashSet<>();
        Vocabulary.questions().stream()
                .filter(question -> question.requiredBy().contains(like.get()))
                .map(Question::id)
                .forEach(questions::add);
        questions(fields, "asks").forEach(questions::add);
        questions(fields, "without").forEach(questions::remove);
        kinds.add(new Plan.OwnKind(Names.plain(name.get()), like.get(), questions));
    }

    private static List<String> questions(Fields fields, String key) {
        List<String> ids = Vocabulary.questions().stream().map(Question::id).toList();
        List<String> found = new ArrayList<>();
        for (Tree.Text written : fields.texts(key)) {
            if (ids.contains(written.value())) {
                found.add(written.value());
            } else {
                fields.problem(
                        written.place(),
                        "There is no design question “" + written.value() + "”.",
                        "They are Q1 to Q" + ids.size() + "; “planwright explain Q10” tells about one.");
            }
        }
        return found;
    }

    private static String key(Term.Kind kind, String written) {
        return kind.name() + ' ' + Names.key(written);
    }
}
