package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.List;

/** Where the plan's money comes from. */
final class MoneyReading {
    private final List<TaxReading> taxes = new ArrayList<>();
    private final List<FlowReading> flows = new ArrayList<>();

    MoneyReading(Reading reading, Moved moved) {
        reading.parts.taxes().forEach(tax -> taxes.add(new TaxReading(reading, tax)));
        reading.parts.flows().forEach(flow -> flows.add(new FlowReading(reading, flow, moved)));
    }

    /** Sources of money by year, in million dollars. */
    List<Source> sources(Pass pass, Cells current, Cells moved) {
        List<Source> sources = new ArrayList<>();
        taxes.forEach(tax -> tax.source(pass).ifPresent(sources::add));
        flows.forEach(flow -> flow.source(pass, current, moved).ifPresent(sources::add));
        return sources;
    }
}
