package org.planwright.runtime.inputs;

import static org.planwright.runtime.inputs.Forms.MAYBE_TEXT;
import static org.planwright.runtime.inputs.Forms.MAYBE_WHOLE;
import static org.planwright.runtime.inputs.Forms.TEXT;
import static org.planwright.runtime.inputs.Forms.WHOLE;
import static org.planwright.runtime.inputs.Forms.YES_OR_NO;
import static org.planwright.runtime.inputs.Forms.fullList;
import static org.planwright.runtime.inputs.Forms.list;
import static org.planwright.runtime.inputs.Forms.maybe;
import static org.planwright.runtime.inputs.Forms.word;
import static org.planwright.runtime.inputs.ObjectForm.field;

/** How the whole document stands in JSON. */
final class DocumentForms {
    static final Form<ModelInputs.File> FILE = new ObjectForm<>(
            "file",
            "A file of the plan.",
            v -> new ModelInputs.File(v.next(), v.next()),
            field("name", ModelInputs.File::name, TEXT),
            field("sha256", ModelInputs.File::sha256, TEXT));

    static final Form<ModelInputs.PlanIdentity> PLAN = new ObjectForm<>(
            "plan",
            "Which plan it is.",
            v -> new ModelInputs.PlanIdentity(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("title", ModelInputs.PlanIdentity::title, TEXT),
            field("kind", ModelInputs.PlanIdentity::kind, MAYBE_TEXT),
            field("jurisdiction", ModelInputs.PlanIdentity::jurisdiction, MAYBE_TEXT),
            field("status", ModelInputs.PlanIdentity::status, MAYBE_TEXT),
            field(
                    "hash",
                    ModelInputs.PlanIdentity::hash,
                    TEXT,
                    "SHA-256 of what the plan says; layout and comments do not change it."),
            field("files", ModelInputs.PlanIdentity::files, fullList(FILE)));

    static final Form<ModelInputs.Baseline> BASELINE = new ObjectForm<>(
            "baseline",
            "The edition of the accounts it is measured against.",
            v -> new ModelInputs.Baseline(v.next(), v.next()),
            field("edition", ModelInputs.Baseline::edition, MAYBE_TEXT),
            field("hash", ModelInputs.Baseline::hash, maybe(TEXT)));

    static final Form<ModelInputs.Horizon> HORIZON = new ObjectForm<>(
            "horizon",
            "The years it is measured over.",
            v -> new ModelInputs.Horizon(v.next(), v.next(), v.next()),
            field("from", ModelInputs.Horizon::from, MAYBE_WHOLE),
            field("to", ModelInputs.Horizon::to, MAYBE_WHOLE),
            field(
                    "firstBenefits",
                    ModelInputs.Horizon::firstBenefits,
                    maybe(ValueForms.DATE),
                    "What has no date of its own starts then."));

    static final Form<ModelInputs.Finding> FINDING = new ObjectForm<>(
            "finding",
            "What is still wrong with a draft.",
            v -> new ModelInputs.Finding(v.next(), v.next()),
            field("rule", ModelInputs.Finding::rule, TEXT),
            field("message", ModelInputs.Finding::message, TEXT));

    static final Form<ModelInputs.Scenario> SCENARIO = new ObjectForm<>(
            "scenario",
            "A named variant: some clauses are taken out, others put in.",
            v -> new ModelInputs.Scenario(v.next(), v.next(), v.next()),
            field("name", ModelInputs.Scenario::name, TEXT),
            field(
                    "without",
                    ModelInputs.Scenario::without,
                    list(TEXT),
                    "Identities of the clauses that are taken out or replaced."),
            field("parts", ModelInputs.Scenario::parts, PartForms.PARTS));

    static final Form<ModelInputs.Clause> CLAUSE = new ObjectForm<>(
            "clause",
            "A provision and what became of it.",
            v -> new ModelInputs.Clause(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("identity", ModelInputs.Clause::identity, TEXT),
            field("file", ModelInputs.Clause::file, TEXT),
            field("line", ModelInputs.Clause::line, WHOLE),
            field("scenario", ModelInputs.Clause::scenario, MAYBE_TEXT),
            field("treatment", ModelInputs.Clause::treatment, word(ModelInputs.Treatment.class)),
            field("how", ModelInputs.Clause::how, MAYBE_TEXT, "How it is approximated, or why it is ignored."));

    static final Form<ModelInputs.OpenValue> OPEN = new ObjectForm<>(
            "openValue",
            "A value that is not there.",
            v -> new ModelInputs.OpenValue(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("clause", ModelInputs.OpenValue::clause, TEXT),
            field("file", ModelInputs.OpenValue::file, TEXT),
            field("line", ModelInputs.OpenValue::line, WHOLE),
            field("scenario", ModelInputs.OpenValue::scenario, MAYBE_TEXT),
            field("state", ModelInputs.OpenValue::state, word(Provenance.Status.class)),
            field("because", ModelInputs.OpenValue::because, MAYBE_TEXT));

    static final ObjectForm<ModelInputs> INPUTS = new ObjectForm<>(
            "inputs",
            "All that the cost model is told of a plan.",
            v -> new ModelInputs(
                    v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("plan", ModelInputs::plan, PLAN),
            field("baseline", ModelInputs::baseline, BASELINE),
            field("horizon", ModelInputs::horizon, HORIZON),
            field(
                    "priceBasis",
                    ModelInputs::priceBasis,
                    TEXT,
                    "Nominal: amounts are nominal unless they state a price year."),
            field(
                    "draft",
                    ModelInputs::draft,
                    YES_OR_NO,
                    "The plan still has flaws; nothing that rests on it may be published."),
            field("findings", ModelInputs::findings, list(FINDING)),
            field("parts", ModelInputs::parts, PartForms.PARTS),
            field("scenarios", ModelInputs::scenarios, list(SCENARIO)),
            field(
                    "clauses",
                    ModelInputs::clauses,
                    fullList(CLAUSE),
                    "Every provision of the plan, and what became of it."),
            field("open", ModelInputs::open, list(OPEN), "Values that are not there."));

    private DocumentForms() {}
}
