package org.planwright.compiler.inputs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.compiler.plan.Provision;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts.ChargeKind;
import org.planwright.runtime.inputs.Parts.Coverage;
import org.planwright.runtime.inputs.Parts.PeopleAction;
import org.planwright.runtime.inputs.Parts.ProgramAction;

/** Which words of a plan the cost model reads, by whom, and why it does not read the others. */
final class Handlers {
    private static final Handler READ_AS_IDENTITY = (provision, into) -> Use.USED;

    private static final Map<String, Handler> TABLE = table();

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("plan", "it identifies the bill and has no effect on cost"),
            Map.entry("definitions", "the cost model reads what is said of it elsewhere"),
            Map.entry("administration", "the cost model does not read how the plan is run"),
            Map.entry("eligibility", "the cost model does not read how eligibility is established"),
            Map.entry("enrollment", "the cost model does not read how people enroll"),
            Map.entry("benefits", "the cost model does not read how benefits are decided"),
            Map.entry("cost sharing", "the cost model does not read this rule on what patients pay"),
            Map.entry("private insurance", "the cost model does not read this rule on private insurance"),
            Map.entry("existing programs", "the cost model does not read how programs share a bill"),
            Map.entry("providers", "the cost model does not read the rules for providers"),
            Map.entry("payment", "the cost model does not read how rates are arrived at"),
            Map.entry("cost containment", "the cost model does not read how spending is held, only limits in figures"),
            Map.entry("financing", "the cost model does not read this rule on the money"),
            Map.entry("legal", "the cost model does not read how the plan becomes law or ends"),
            Map.entry("transition", "the cost model does not read how the start is managed, only its dates"),
            Map.entry("evaluation", "the cost model does not read how the plan is judged"));

    /** What is read in the block of a provision. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "financing/tax",
                    Set.of(
                            "shares",
                            "taxed up to",
                            "at most",
                            "exempt",
                            "indexed to",
                            "self employed",
                            "who bears it",
                            "method",
                            "yields",
                            "authority"),
            "financing/redirect", Set.of("authority"),
            "financing/raise", Set.of("authority"),
            "financing/borrow", Set.of("authority"),
            "cost sharing/premium", Set.of("at most"),
            "cost sharing/out of pocket limit", Set.of("at most"));

    private Handlers() {}

    /** Takes a provision into the inputs, or says why not. */
    static Use take(Provision provision, Gathering into) {
        Handler handler = TABLE.get(key(provision));
        if (handler != null) {
            return handler.take(provision, into);
        }
        return Use.ignored(REASONS.getOrDefault(provision.section(), "the cost model does not read this section"));
    }

    /** What becomes of a part of a provision's block, where the provision became of the given use. */
    static Use part(Provision whole, Use use, Provision part) {
        boolean read = PARTS.getOrDefault(key(whole), Set.of()).contains(plain(part.word()));
        return read && use.treatment() == ModelInputs.Treatment.USED
                ? Use.USED
                : Use.ignored("the cost model does not read “" + part.word() + "” here");
    }

    private static String key(Provision provision) {
        return plain(provision.section()) + "/" + plain(provision.word());
    }

    private static String plain(String name) {
        return name.replace('-', ' ');
    }

    private static Map<String, Handler> table() {
        Map<String, Handler> table = new HashMap<>();
        identity(table);
        coverage(table);
        care(table);
        money(table);
        outlook(table);
        return Map.copyOf(table);
    }

    private static void identity(Map<String, Handler> table) {
        for (String key :
                List.of("jurisdiction", "kind", "status", "enactment", "first benefits", "horizon", "baseline")) {
            table.put("plan/" + key, READ_AS_IDENTITY);
        }
        for (String word : List.of("group", "benefit", "base", "date", "source")) {
            table.put("definitions/" + word, READ_AS_IDENTITY);
        }
    }

    private static void coverage(Map<String, Handler> table) {
        table.put("eligibility/cover", CoverageInputs.people(PeopleAction.COVER));
        table.put("eligibility/exclude", CoverageInputs.people(PeopleAction.EXCLUDE));
        table.put("enrollment/let", CoverageInputs::let);
        table.put("private insurance/let", CoverageInputs::let);
        answers(
                table,
                "eligibility",
                "immigration status",
                "waiting period",
                "minimum stay",
                "commuters in",
                "commuters out");
        answers(table, "enrollment", "enrollment", "opt out tax relief");
        answers(table, "private insurance", "employer plans", "retiree plans", "duplicates", "replaces the plan");
        Handler few = OutlookInputs.answer("the accounts do not count these people apart");
        for (String key : List.of("visitors", "students and visa workers", "medical travelers")) {
            table.put("eligibility/" + key, few);
        }
        table.put("benefits/cover", CoverageInputs.services(Coverage.COVERED));
        table.put("benefits/exclude", CoverageInputs.services(Coverage.EXCLUDED));
        for (String service : List.of("adult dental", "vision", "hearing", "mental health", "abortion")) {
            table.put("benefits/" + service, CoverageInputs.serviceAnswer(service));
        }
        table.put("benefits/long term care", CoverageInputs.serviceAnswer("long-term care"));
        answers(table, "benefits", "long term care threshold", "family carers", "drug list", "out of area care");
        table.put("benefits/actuarial value", CareInputs.charge(ChargeKind.ACTUARIAL_VALUE));
    }

    private static void care(Map<String, Handler> table) {
        table.put("cost sharing/premiums", CareInputs.charge(ChargeKind.PREMIUMS));
        table.put("cost sharing/premium", CareInputs.charge(ChargeKind.PREMIUM));
        table.put("cost sharing/deductible", CareInputs.charge(ChargeKind.DEDUCTIBLE));
        table.put("cost sharing/copays", CareInputs.charge(ChargeKind.COPAYS));
        table.put("cost sharing/coinsurance", CareInputs.charge(ChargeKind.COINSURANCE));
        table.put("cost sharing/out of pocket limit", CareInputs.charge(ChargeKind.OUT_OF_POCKET_LIMIT));
        table.put("cost sharing/actuarial value", CareInputs.charge(ChargeKind.ACTUARIAL_VALUE));
        table.put("cost sharing/charge", CareInputs::chargeServices);
        table.put("cost sharing/waive", CareInputs::waive);
        for (ProgramAction action : ProgramAction.values()) {
            String verb = action.name().toLowerCase(java.util.Locale.ROOT);
            table.put("existing programs/" + verb, CareInputs.program(action));
        }
        answers(table, "existing programs", "special payments");
        answers(table, "providers", "balance billing");
        table.put("payment/pay", CareInputs::pay);
        answers(table, "payment", "rate updates", "drug purchasing", "devices");
        answers(table, "cost containment", "spending limit", "breach", "national budget", "administrative limit");
        table.put("transition/phase", CareInputs::phase);
        answers(table, "transition", "start up money");
    }

    private static void money(Map<String, Handler> table) {
        table.put("financing/tax", MoneyInputs::tax);
        table.put("financing/redirect", MoneyInputs::redirect);
        table.put("financing/raise", MoneyInputs::raise);
        table.put("financing/borrow", MoneyInputs::borrow);
        table.put("financing/reserve", MoneyInputs::reserve);
        table.put("financing/fund", MoneyInputs::fund);
        table.put("financing/total", MoneyInputs::total);
        answers(
                table,
                "financing",
                "shortfall",
                "state share",
                "employer savings",
                "who bears it",
                "tax exclusion",
                "authority");
    }

    private static void outlook(Map<String, Handler> table) {
        for (String key : List.of(
                "spending growth per person",
                "total spending growth",
                "spending growth total",
                "spending growth",
                "administrative cost",
                "provider administration",
                "use of care",
                "use of long term care",
                "use by newly insured",
                "supply",
                "take up",
                "public option share",
                "public option switching",
                "individual market response",
                "benchmark response",
                "drug prices",
                "provider prices",
                "price growth",
                "wage incidence",
                "migration",
                "inflation",
                "economic growth",
                "interest rate",
                "price response",
                "baseline spending",
                "baseline public spending",
                "baseline federal spending",
                "baseline out of pocket",
                "baseline hospital spending",
                "baseline physician spending",
                "baseline drug spending",
                "baseline non durable spending",
                "baseline long term care",
                "baseline administration",
                "baseline private insurance",
                "baseline medicare spending",
                "revenue estimates",
                "cost is",
                "federal cost")) {
            table.put("assumptions/" + key, OutlookInputs::assumption);
        }
        table.put("assumptions/save", OutlookInputs::save);
        table.put("promises/promise", OutlookInputs::promise);
        table.put("estimates/estimate", OutlookInputs::estimate);
    }

    private static void answers(Map<String, Handler> table, String section, String... keys) {
        for (String key : keys) {
            table.put(section + "/" + key, OutlookInputs::answer);
        }
    }
}
