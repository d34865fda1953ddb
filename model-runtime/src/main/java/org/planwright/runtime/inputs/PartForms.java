package org.planwright.runtime.inputs;

import static org.planwright.runtime.inputs.Forms.MAYBE_TEXT;
import static org.planwright.runtime.inputs.Forms.TEXT;
import static org.planwright.runtime.inputs.Forms.WHOLE;
import static org.planwright.runtime.inputs.Forms.fullList;
import static org.planwright.runtime.inputs.Forms.list;
import static org.planwright.runtime.inputs.Forms.maybe;
import static org.planwright.runtime.inputs.Forms.word;
import static org.planwright.runtime.inputs.ObjectForm.field;
import static org.planwright.runtime.inputs.ValueForms.AUTHORITY;
import static org.planwright.runtime.inputs.ValueForms.COMPARISON;
import static org.planwright.runtime.inputs.ValueForms.GROUP;
import static org.planwright.runtime.inputs.ValueForms.NAMED;
import static org.planwright.runtime.inputs.ValueForms.PERIOD;
import static org.planwright.runtime.inputs.ValueForms.PROVENANCE;
import static org.planwright.runtime.inputs.ValueForms.STATED;
import static org.planwright.runtime.inputs.ValueForms.VALUE;

/** How the parts of a plan stand in JSON. */
final class PartForms {
    static final Form<Parts.PeopleCell> CELL = new ObjectForm<>(
            "peopleCell",
            "A group of people and what the plan does with it.",
            v -> new Parts.PeopleCell(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("action", Parts.PeopleCell::action, word(Parts.PeopleAction.class)),
            field("people", Parts.PeopleCell::people, GROUP),
            field("by", Parts.PeopleCell::by, maybe(TEXT), "By what they are covered; left out for the plan itself."),
            field("amount", Parts.PeopleCell::amount, maybe(STATED), "What they pay for it, or instead."),
            field("period", Parts.PeopleCell::period, PERIOD),
            field("authority", Parts.PeopleCell::authority, maybe(AUTHORITY)),
            field("provenance", Parts.PeopleCell::provenance, PROVENANCE));

    static final Form<Parts.Answer> ANSWER = new ObjectForm<>(
            "answer",
            "An answer of one value.",
            v -> new Parts.Answer(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("section", Parts.Answer::section, TEXT),
            field("key", Parts.Answer::key, TEXT),
            field("value", Parts.Answer::value, VALUE),
            field("people", Parts.Answer::people, maybe(GROUP)),
            field("period", Parts.Answer::period, PERIOD),
            field("provenance", Parts.Answer::provenance, PROVENANCE));

    static final Form<Parts.ServiceCover> SERVICE = new ObjectForm<>(
            "serviceCover",
            "A service and whether it is covered.",
            v -> new Parts.ServiceCover(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("service", Parts.ServiceCover::service, TEXT),
            field("account", Parts.ServiceCover::account, MAYBE_TEXT, "Class of the national health accounts."),
            field("coverage", Parts.ServiceCover::coverage, word(Parts.Coverage.class)),
            field("extent", Parts.ServiceCover::extent, maybe(VALUE), "How far, where the plan says."),
            field("people", Parts.ServiceCover::people, maybe(GROUP)),
            field("period", Parts.ServiceCover::period, PERIOD),
            field("group", Parts.ServiceCover::group, MAYBE_TEXT, "The package it was named in."),
            field("provenance", Parts.ServiceCover::provenance, PROVENANCE));

    static final Form<Parts.Charge> CHARGE = new ObjectForm<>(
            "charge",
            "What patients or members pay.",
            v -> new Parts.Charge(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("charge", Parts.Charge::kind, word(Parts.ChargeKind.class)),
            field("services", Parts.Charge::services, list(NAMED), "For which services; left out for all."),
            field("people", Parts.Charge::people, maybe(GROUP)),
            field("amount", Parts.Charge::amount, maybe(STATED)),
            field("bands", Parts.Charge::bands, list(FinancingForms.BAND)),
            field("atMost", Parts.Charge::atMost, maybe(STATED)),
            field("period", Parts.Charge::period, PERIOD),
            field("provenance", Parts.Charge::provenance, PROVENANCE));

    static final Form<Parts.Waiver> WAIVER = new ObjectForm<>(
            "waiver",
            "What need not be paid.",
            v -> new Parts.Waiver(v.next(), v.next(), v.next(), v.next()),
            field("services", Parts.Waiver::services, list(NAMED)),
            field("people", Parts.Waiver::people, maybe(GROUP)),
            field("period", Parts.Waiver::period, PERIOD),
            field("provenance", Parts.Waiver::provenance, PROVENANCE));

    static final Form<Parts.Payment> PAYMENT = new ObjectForm<>(
            "payment",
            "How and how much a service is paid.",
            v -> new Parts.Payment(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("service", Parts.Payment::service, TEXT),
            field("account", Parts.Payment::account, MAYBE_TEXT, "Class of the national health accounts."),
            field("method", Parts.Payment::method, MAYBE_TEXT),
            field("level", Parts.Payment::level, maybe(STATED)),
            field("fallback", Parts.Payment::fallback, maybe(STATED), "What holds if it fails."),
            field("period", Parts.Payment::period, PERIOD),
            field("provenance", Parts.Payment::provenance, PROVENANCE));

    static final Form<Parts.ProgramChange> PROGRAM = new ObjectForm<>(
            "programChange",
            "What becomes of an existing program.",
            v -> new Parts.ProgramChange(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("program", Parts.ProgramChange::program, TEXT),
            field("payer", Parts.ProgramChange::payer, MAYBE_TEXT, "Payer class of the national health accounts."),
            field("action", Parts.ProgramChange::action, word(Parts.ProgramAction.class)),
            field("authority", Parts.ProgramChange::authority, maybe(AUTHORITY)),
            field("people", Parts.ProgramChange::people, maybe(GROUP)),
            field("period", Parts.ProgramChange::period, PERIOD),
            field("provenance", Parts.ProgramChange::provenance, PROVENANCE));

    static final Form<Parts.Phase> PHASE = new ObjectForm<>(
            "phase",
            "A step of the start.",
            v -> new Parts.Phase(v.next(), v.next(), v.next(), v.next(), v.next()),
            field("subject", Parts.Phase::subject, TEXT),
            field("people", Parts.Phase::people, maybe(GROUP)),
            field("period", Parts.Phase::period, PERIOD),
            field("start", Parts.Phase::start, maybe(STATED), "When, where that is left open or to a body."),
            field("provenance", Parts.Phase::provenance, PROVENANCE));

    static final Form<Parts.Saving> SAVING = new ObjectForm<>(
            "saving",
            "A saving.",
            v -> new Parts.Saving(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("order", Parts.Saving::order, WHOLE, "Its place among the savings, from 1."),
            field("amount", Parts.Saving::amount, STATED),
            field("base", Parts.Saving::base, MAYBE_TEXT),
            field("mechanism", Parts.Saving::mechanism, MAYBE_TEXT),
            field("period", Parts.Saving::period, PERIOD),
            field("provenance", Parts.Saving::provenance, PROVENANCE));

    static final Form<Parts.Assumption> ASSUMPTION = new ObjectForm<>(
            "assumption",
            "An assumption.",
            v -> new Parts.Assumption(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("key", Parts.Assumption::key, TEXT),
            field("value", Parts.Assumption::value, VALUE),
            field("source", Parts.Assumption::source, MAYBE_TEXT),
            field("whose", Parts.Assumption::whose, word(Parts.Whose.class)),
            field("people", Parts.Assumption::people, maybe(GROUP)),
            field("period", Parts.Assumption::period, PERIOD),
            field("provenance", Parts.Assumption::provenance, PROVENANCE));

    static final Form<Parts.Claim> CLAIM = new ObjectForm<>(
            "claim",
            "A promise or an estimate.",
            v -> new Parts.Claim(v.next(), v.next(), v.next()),
            field("title", Parts.Claim::title, TEXT),
            field("tests", Parts.Claim::tests, fullList(COMPARISON)),
            field("provenance", Parts.Claim::provenance, PROVENANCE));

    static final Form<Parts> PARTS = new ObjectForm<>(
            "parts",
            "What a plan provides, or what a scenario puts in its place.",
            v -> new Parts(
                    v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(),
                    v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("people", Parts::people, list(CELL)),
            field("answers", Parts::answers, list(ANSWER)),
            field("services", Parts::services, list(SERVICE)),
            field("charges", Parts::charges, list(CHARGE)),
            field("waivers", Parts::waivers, list(WAIVER)),
            field("payments", Parts::payments, list(PAYMENT)),
            field("programs", Parts::programs, list(PROGRAM)),
            field("taxes", Parts::taxes, list(FinancingForms.TAX)),
            field("flows", Parts::flows, list(FinancingForms.FLOW)),
            field("reserves", Parts::reserves, list(FinancingForms.RESERVE)),
            field("funds", Parts::funds, list(FinancingForms.FUND)),
            field("totals", Parts::totals, list(FinancingForms.TOTAL)),
            field("phases", Parts::phases, list(PHASE)),
            field("savings", Parts::savings, list(SAVING)),
            field("assumptions", Parts::assumptions, list(ASSUMPTION)),
            field("promises", Parts::promises, list(CLAIM)),
            field("estimates", Parts::estimates, list(CLAIM)));

    private PartForms() {}
}
