package org.planwright.runtime.inputs;

import static org.planwright.runtime.inputs.Forms.MAYBE_TEXT;
import static org.planwright.runtime.inputs.Forms.TEXT;
import static org.planwright.runtime.inputs.Forms.fullList;
import static org.planwright.runtime.inputs.Forms.list;
import static org.planwright.runtime.inputs.Forms.maybe;
import static org.planwright.runtime.inputs.Forms.word;
import static org.planwright.runtime.inputs.ObjectForm.field;
import static org.planwright.runtime.inputs.ValueForms.AUTHORITY;
import static org.planwright.runtime.inputs.ValueForms.DATE;
import static org.planwright.runtime.inputs.ValueForms.PERIOD;
import static org.planwright.runtime.inputs.ValueForms.PROVENANCE;
import static org.planwright.runtime.inputs.ValueForms.SPAN;
import static org.planwright.runtime.inputs.ValueForms.STATED;
import static org.planwright.runtime.inputs.ValueForms.VALUE;

/** How the money of a plan stands in JSON. */
final class FinancingForms {
    static final Form<Financing.RateBand> BAND = new ObjectForm<>(
            "rateBand",
            "A line of a schedule.",
            v -> new Financing.RateBand(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("rate", Financing.RateBand::rate, VALUE, "Where it slides, the rate at the lower bound."),
            field("slidesTo", Financing.RateBand::slidesTo, maybe(VALUE)),
            field("basis", Financing.RateBand::basis, word(Financing.Basis.class), "What it takes."),
            field("lower", Financing.RateBand::lower, maybe(VALUE), "Left out for zero."),
            field("upper", Financing.RateBand::upper, maybe(VALUE), "Left out for no bound."),
            field("from", Financing.RateBand::from, maybe(DATE)),
            field("provenance", Financing.RateBand::provenance, PROVENANCE));

    static final Form<Financing.Yield> YIELD = new ObjectForm<>(
            "yield",
            "What a tax is said to yield.",
            v -> new Financing.Yield(v.next(), v.next()),
            field("amount", Financing.Yield::amount, STATED),
            field("years", Financing.Yield::years, maybe(SPAN)));

    static final Form<Financing.Tax> TAX = new ObjectForm<>(
            "tax",
            "A tax.",
            v -> new Financing.Tax(
                    v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(),
                    v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("name", Financing.Tax::name, TEXT),
            field("bases", Financing.Tax::bases, fullList(TEXT), "What is taxed."),
            field("baseName", Financing.Tax::baseName, MAYBE_TEXT, "The plan's own name for these bases."),
            field("payers", Financing.Tax::payers, list(TEXT)),
            field("shares", Financing.Tax::shares, list(STATED), "How the payers share it."),
            field("bands", Financing.Tax::bands, list(BAND)),
            field("amount", Financing.Tax::amount, maybe(STATED), "Its level where it has no schedule."),
            field("taxedUpTo", Financing.Tax::taxedUpTo, list(STATED), "Caps of the base."),
            field("atMost", Financing.Tax::atMost, maybe(STATED), "Cap of the amount."),
            field("exempt", Financing.Tax::exempt, list(STATED)),
            field("indexedTo", Financing.Tax::indexedTo, maybe(STATED)),
            field("selfEmployed", Financing.Tax::selfEmployed, maybe(STATED)),
            field("incidence", Financing.Tax::incidence, maybe(STATED)),
            field("method", Financing.Tax::method, maybe(STATED)),
            field("yields", Financing.Tax::yields, list(YIELD)),
            field("authority", Financing.Tax::authority, maybe(AUTHORITY)),
            field("fund", Financing.Tax::fund, MAYBE_TEXT),
            field("period", Financing.Tax::period, PERIOD),
            field("provenance", Financing.Tax::provenance, PROVENANCE));

    static final Form<Financing.Flow> FLOW = new ObjectForm<>(
            "flow",
            "Money that comes in, taxes apart.",
            v -> new Financing.Flow(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("flowKind", Financing.Flow::kind, word(Financing.FlowKind.class)),
            field("flow", Financing.Flow::flow, MAYBE_TEXT),
            field("payer", Financing.Flow::payer, MAYBE_TEXT, "Payer class of the national health accounts."),
            field("amount", Financing.Flow::amount, maybe(STATED), "Left out where it is all of the flow."),
            field("authority", Financing.Flow::authority, maybe(AUTHORITY)),
            field("fund", Financing.Flow::fund, MAYBE_TEXT),
            field("period", Financing.Flow::period, PERIOD),
            field("provenance", Financing.Flow::provenance, PROVENANCE));

    static final Form<Financing.Reserve> RESERVE = new ObjectForm<>(
            "reserve",
            "What is set aside.",
            v -> new Financing.Reserve(v.next(), v.next(), v.next(), v.next()),
            field("amount", Financing.Reserve::amount, STATED),
            field("by", Financing.Reserve::by, maybe(DATE)),
            field("period", Financing.Reserve::period, PERIOD),
            field("provenance", Financing.Reserve::provenance, PROVENANCE));

    static final Form<Financing.Fund> FUND = new ObjectForm<>(
            "fund",
            "A fund.",
            v -> new Financing.Fund(v.next(), v.next()),
            field("name", Financing.Fund::name, TEXT),
            field("provenance", Financing.Fund::provenance, PROVENANCE));

    static final Form<Financing.Total> TOTAL = new ObjectForm<>(
            "total",
            "A sum that the plan states.",
            v -> new Financing.Total(v.next(), v.next(), v.next(), v.next(), v.next()),
            field("title", Financing.Total::title, TEXT),
            field("lines", Financing.Total::lines, list(TEXT)),
            field("amount", Financing.Total::amount, STATED),
            field("years", Financing.Total::years, maybe(SPAN)),
            field("provenance", Financing.Total::provenance, PROVENANCE));

    private FinancingForms() {}
}
