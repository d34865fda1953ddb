package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;
import org.planwright.compiler.vocabulary.WordMatch;

/** Makes a plan from the text of its files: first the names it defines, then what each statement says. */
public final class PlanFromSyntax {
    private static final Map<String, Plan.Head> HEADS =
            Map.of("plan", Plan.Head.PLAN, "amendment", Plan.Head.AMENDMENT, "checklist", Plan.Head.CHECKLIST);
    private static final Set<String> ANYWHERE = Set.of("include", "accept", "scenario", "strike");

    private final Scope scope;
    private final Consumer<Diagnostic> findings;
    private final ProvisionReader reader;
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Plan.Acceptance> acceptances = new ArrayList<>();
    private final List<Plan.Scenario> scenarios = new ArrayList<>();
    private final List<Located<String>> strikes = new ArrayList<>();
    private final Map<String, Span> blocks = new HashMap<>();
    private Statement head;

    private PlanFromSyntax(OwnVocabulary project, Consumer<Diagnostic> findings) {
        this.scope = new Scope(project);
        this.findings = findings;
        this.reader = new ProvisionReader(scope, findings);
    }

    /**
     * What the files mean, as far as they can be understood.
     *
     * @param files the plan's own file first, then those it includes; not empty
     * @param findings takes what could not be understood
     */
    public static Plan of(List<PlanSyntax> files, Consumer<Diagnostic> findings) {
        return of(files, List.of(), findings);
    }

    /**
     * What the files mean where the names of other files hold too, as those of a plan hold in its amendments.
     *
     * @param context files whose names hold unless the files define them; what they say is left out
     */
    public static Plan of(List<PlanSyntax> files, List<PlanSyntax> context, Consumer<Diagnostic> findings) {
        return of(files, context, OwnVocabulary.NONE, findings);
    }

    /**
     * What the files mean where the names of other files and of a project hold too.
     *
     * @param context files whose names hold unless the files define them; what they say is left out
     * @param project what the project adds to the vocabulary
     */
    public static Plan of(
            List<PlanSyntax> files, List<PlanSyntax> context, OwnVocabulary project, Consumer<Diagnostic> findings) {
        return new PlanFromSyntax(project, findings).read(files, context);
    }

    private Plan read(List<PlanSyntax> files, List<PlanSyntax> context) {
        DefinitionNames names = new DefinitionNames(scope, findings);
        for (PlanSyntax file : files) {
            file.statements().forEach(this::jurisdiction);
            file.statements().forEach(scope::block);
            collect(names, file.statements());
        }
        for (PlanSyntax file : context) {
            file.statements().forEach(this::jurisdiction);
            collect(new DefinitionNames(scope, silently -> {}), file.statements());
        }
        for (PlanSyntax file : files) {
            statements(file.statements(), provisions, strikes);
        }
        Span start = files.get(0).source().span(0, 0);
        if (head == null) {
            findings.accept(Diagnostic.of(ResolveRules.NO_HEAD, start, "The file does not say what it is.")
                    .help(
                            "Begin it with plan \"NAME\" { … }, amendment \"NAME\" to \"FILE\" { } or checklist \"NAME\" { }.")
                    .build());
        }
        return plan(files.get(0).source());
    }

    private void jurisdiction(Statement statement) {
        if (firstWord(statement).equals("plan")) {
            statement.inner().stream()
                    .filter(inner -> inner.form() == Statement.Form.ANSWER)
                    .filter(inner -> inner.head().name().equals("jurisdiction"))
                    .forEach(inner -> scope.jurisdiction(inner.value().name()));
        }
    }

    private void collect(DefinitionNames names, List<Statement> statements) {
        for (Statement statement : statements) {
            String word = firstWord(statement);
            if (word.equals("scenario")) {
                // a scenario may give a name of the plan another meaning, and that is no second definition
                collect(new DefinitionNames(scope, finding -> {}), statement.inner());
            } else if (statement.block().isPresent()) {
                Vocabulary.section(statement.head().name())
                        .ifPresent(section -> names.collect(section.id(), statement.inner()));
            }
        }
    }

    private static String firstWord(Statement statement) {
        return statement.head().isEmpty()
                ? ""
                : statement.head().tokens().get(0).text();
    }

    /** The statements outside any section: heads, sections, and what may stand anywhere. */
    private void statements(List<Statement> statements, List<Provision> into, List<Located<String>> struck) {
        List<Provision> found = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.form() == Statement.Form.STRAY) {
                continue;
            }
            if (statement.form() == Statement.Form.ANSWER) {
                expectation(statement, found);
            } else if (HEADS.containsKey(firstWord(statement))
                    && quoted(statement).isPresent()) {
                head(statement, found);
            } else if (ANYWHERE.contains(firstWord(statement))) {
                anywhere(statement, "", struck);
            } else {
                section(statement, found, struck);
            }
        }
        into.addAll(Identities.of(found));
    }

    private void head(Statement statement, List<Provision> found) {
        if (head != null) {
            findings.accept(Diagnostic.of(
                            ResolveRules.TWO_HEADS,
                            statement.head().span(),
                            "The plan already says what it is, and here it does so again.")
                    .also(head.head().span(), "the first time")
                    .help("Keep one head statement; files that are included have none.")
                    .build());
            return;
        }
        head = statement;
        block("plan", statement);
        Section section = Vocabulary.section("plan").orElseThrow();
        for (Statement inner : statement.inner()) {
            found.addAll(reader.read(section, inner));
        }
    }

    private void block(String section, Statement statement) {
        if (statement.block().isPresent() && statement.span().text().endsWith("}")) {
            blocks.put(section, statement.span());
        }
    }

    private static Optional<Token> quoted(Statement statement) {
        for (Token token : statement.head().tokens()) {
            if (token.kind() == Kind.QUOTE) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** {@code expect "…": …}, which stands outside any section. */
    private void expectation(Statement statement, List<Provision> found) {
        Section anywhere = new Section("checklist", "", Vocabulary.anywhere());
        String key = ProvisionReader.keyName(statement);
        Optional<Word> word = Vocabulary.anywhere().stream()
                .filter(w -> w.form() == Form.ANSWER && Names.key(w.id()).equals(Names.key(key)))
                .findFirst();
        if (word.isPresent()) {
            found.addAll(reader.read(anywhere, statement));
            return;
        }
        String home = Vocabulary.sections().stream()
                .filter(section -> Vocabulary.word(section, Form.ANSWER, key).isPresent())
                .map(Section::id)
                .findFirst()
                .orElse("");
        findings.accept(
                Diagnostic.of(ResolveRules.MISPLACED, statement.headSpan(), "“" + key + "” stands outside any section.")
                        .help(home.isEmpty() ? "Move it into a section." : "Move it into “" + home + " { … }”.")
                        .build());
    }

    private void section(Statement statement, List<Provision> found, List<Located<String>> struck) {
        if (statement.form() == Statement.Form.BAND) {
            findings.accept(Diagnostic.of(
                            ResolveRules.MISPLACED,
                            statement.headSpan(),
                            "A line that begins with an amount belongs in a schedule.")
                    .help("Put it in the braces of a tax, a premium or another amount.")
                    .build());
            return;
        }
        Optional<Section> section = Vocabulary.section(statement.head().name());
        if (section.isEmpty()) {
            misplaced(statement);
            return;
        }
        if (statement.block().isEmpty()) {
            findings.accept(Diagnostic.of(
                            ResolveRules.SECTION_WITHOUT_BLOCK,
                            statement.headSpan(),
                            "The section “" + section.get().id() + "” has no braces.")
                    .help("Write “" + section.get().id() + " { … }”.")
                    .build());
            return;
        }
        if (struck == strikes) {
            block(section.get().id(), statement);
        }
        List<Provision> own = new ArrayList<>();
        for (Statement inner : statement.inner()) {
            if (inner.form() == Statement.Form.SENTENCE && ANYWHERE.contains(firstWord(inner))) {
                anywhere(inner, section.get().id(), struck);
            } else {
                own.addAll(reader.read(section.get(), inner));
            }
        }
        found.addAll(inherit(section.get(), own));
    }

    /** A sentence that stands outside any section, or a heading that is none. */
    private void misplaced(Statement statement) {
        List<String> words = statement.head().tokens().stream().map(Token::text).toList();
        for (Section section : Vocabulary.sections()) {
            Optional<WordMatch> match = Vocabulary.longest(section, Form.SENTENCE, words);
            if (match.isPresent() && statement.block().isEmpty()) {
                findings.accept(Diagnostic.of(
                                ResolveRules.MISPLACED,
                                statement.headSpan(),
                                "“" + match.get().word().id() + "” stands outside any section.")
                        .help("Move it into “" + section.id() + " { … }”.")
                        .build());
                return;
            }
        }
        new UnknownWords(scope, findings).section(statement);
    }

    /** An answer of a section's own block holds for every sentence in it that could carry it. */
    private static List<Provision> inherit(Section section, List<Provision> own) {
        List<Provision> answers = own.stream()
                .filter(provision -> provision.form() == Form.ANSWER)
                .toList();
        Map<String, List<Provision>> carried = new HashMap<>();
        List<Provision> inheriting = new ArrayList<>();
        for (Provision provision : own) {
            List<Provision> carries = provision.form() == Form.ANSWER
                    ? List.of()
                    : carried.computeIfAbsent(provision.word(), word -> carries(section, word, answers));
            inheriting.add(carries.isEmpty() ? provision : Identities.inheriting(provision, carries));
        }
        return inheriting;
    }

    /** Those answers that a sentence with this verb could carry. */
    private static List<Provision> carries(Section section, String verb, List<Provision> answers) {
        Optional<Word> word = section.words().stream()
                .filter(w -> w.form() == Form.SENTENCE && w.id().equals(verb))
                .findFirst();
        return answers.stream()
                .filter(answer -> word.flatMap(w -> w.part(answer.word())).isPresent())
                .toList();
    }

    private void anywhere(Statement statement, String section, List<Located<String>> struck) {
        switch (firstWord(statement)) {
            case "accept" -> accept(statement, section);
            case "scenario" -> scenario(statement);
            case "strike" -> struck.add(strike(statement));
            default -> {} // an include was followed when the files were read
        }
    }

    /** The identity that a strike names: all that stands after its verb. */
    private static Located<String> strike(Statement statement) {
        List<Token> head = statement.head().tokens();
        List<Token> tokens = new ArrayList<>(head.subList(1, head.size()));
        for (Phrase phrase : statement.phrases()) {
            tokens.add(new Token(Kind.LITTLE, phrase.wordSpan(), phrase.word()));
            tokens.addAll(phrase.words().tokens());
        }
        Span span = tokens.isEmpty()
                ? statement.headSpan()
                : tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        return new Located<>(path(Written.of(tokens)), span);
    }

    static String path(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("/")) {
            parts.add(Names.plain(part.strip()));
        }
        return String.join(" / ", parts);
    }

    private void accept(Statement statement, String section) {
        String because = "";
        Optional<PlanDate> before = Optional.empty();
        for (Phrase phrase : statement.phrases()) {
            Cursor cursor = new Cursor(phrase.words().tokens(), phrase.words().span());
            if (phrase.word().equals("because") && cursor.sees(Kind.QUOTE)) {
                because = cursor.next().text();
            } else if (phrase.word().equals("before")) {
                before = Optional.ofNullable(reader.values().dates().read(cursor));
            }
        }
        List<Token> tokens = statement.head().tokens();
        if (because.isBlank() || tokens.size() < 2) {
            findings.accept(Diagnostic.of(
                            ResolveRules.VALUE_MISSING,
                            statement.headSpan(),
                            "“accept” names a rule and says why the finding is accepted, and here it does not.")
                    .help("Write “accept RULE because \"…\"”.")
                    .build());
            return;
        }
        StringBuilder rule = new StringBuilder();
        tokens.subList(1, tokens.size()).forEach(token -> rule.append(token.text()));
        acceptances.add(new Plan.Acceptance(rule.toString(), section, because, before, statement.headSpan()));
    }

    private void scenario(Statement statement) {
        List<Provision> inner = new ArrayList<>();
        List<Located<String>> struck = new ArrayList<>();
        statements(statement.inner(), inner, struck);
        String name = quoted(statement).map(Token::text).orElse("");
        if (name.isEmpty()) {
            findings.accept(Diagnostic.of(ResolveRules.VALUE_MISSING, statement.headSpan(), "A scenario has a name.")
                    .help("Write “scenario \"NAME\" { … }”.")
                    .build());
        }
        scenarios.add(new Plan.Scenario(name, inner, struck, statement.span()));
    }

    private Plan plan(SourceFile main) {
        Plan.Head kind = head == null ? Plan.Head.PLAN : HEADS.get(firstWord(head));
        String title = head == null ? "" : quoted(head).map(Token::text).orElse("");
        String target = head == null
                ? ""
                : head.phrases().stream()
                        .filter(phrase -> phrase.word().equals("to"))
                        .flatMap(phrase -> phrase.words().tokens().stream())
                        .map(Token::text)
                        .findFirst()
                        .orElse("");
        return new Plan(
                kind,
                title,
                head == null ? main.span(0, 0) : head.headSpan(),
                target,
                provisions,
                definitions(),
                acceptances,
                scenarios,
                strikes,
                new Plan.Layout(blocks, Optional.of(main)));
    }

    private Plan.Definitions definitions() {
        Map<String, PeopleSet> groups = new LinkedHashMap<>();
        scope.project().groups().forEach(group -> groups.put(group.name(), group.people()));
        Map<String, List<Term>> benefits = new LinkedHashMap<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        Map<String, List<Term>> bases = new LinkedHashMap<>();
        Map<String, PlanDate> dates = new LinkedHashMap<>();
        Map<String, Plan.Definitions.Source> sources = new LinkedHashMap<>();
        for (Provision provision : provisions) {
            Value means = provision.phrase(Role.MEANS).orElse(null);
            if (!provision.section().equals("definitions") || means == null) {
                continue;
            }
            String name = Names.plain(provision.name().orElse(""));
            switch (provision.word()) {
                case "group" -> people(means).ifPresent(set -> groups.put(name, set));
                case "benefit" -> benefits.put(name, terms(means));
                case "body" -> bodies.put(name, means.toString());
                case "base" -> bases.put(name, terms(means));
                case "date" -> date(means).ifPresent(date -> dates.put(name, date));
                case "source" ->
                    sources.put(
                            name,
                            new Plan.Definitions.Source(
                                    means.toString(), provision.phrase(Role.AT).map(Value::toString)));
                default -> {}
            }
        }
        return new Plan.Definitions(
                Collections.unmodifiableMap(groups),
                Collections.unmodifiableMap(benefits),
                Collections.unmodifiableMap(bodies),
                Collections.unmodifiableMap(bases),
                Collections.unmodifiableMap(dates),
                Collections.unmodifiableMap(sources),
                scope.own(Term.Kind.FUND),
                scope.own(Term.Kind.LINE),
                scope.project().kinds());
    }

    private static Optional<PeopleSet> people(Value value) {
        return value instanceof Value.People people ? Optional.of(people.set()) : Optional.empty();
    }

    private static Optional<PlanDate> date(Value value) {
        return value instanceof Value.When when ? Optional.of(when.date()) : Optional.empty();
    }

    private static List<Term> terms(Value value) {
        return value instanceof Value.Terms names ? names.terms() : List.of();
    }
}
