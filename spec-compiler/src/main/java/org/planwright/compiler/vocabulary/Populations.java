package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.vocabulary.Population.Universe;

/** Sets of people, households, filers and employers that need no definition. */
final class Populations {
    private Populations() {}

    private static final PeopleSet PEOPLE = new PeopleSet.Group("people");
    private static final PeopleSet RESIDENTS = new PeopleSet.Group("residents");
    private static final PeopleSet FILERS = new PeopleSet.Group("filers");
    private static final PeopleSet EMPLOYERS = new PeopleSet.Group("employers");
    private static final PeopleSet HOUSEHOLDS = new PeopleSet.Group("households");

    static List<Population> all() {
        List<Population> all = new ArrayList<>();
        all.add(universe(
                "people",
                "everyone, wherever they live",
                Universe.PEOPLE,
                "everyone, persons, individuals, everybody"));
        all.add(universe("households", "people who live together", Universe.HOUSEHOLDS, "families"));
        all.add(universe("filers", "those who file income tax", Universe.FILERS, "taxpayers, tax filers"));
        all.add(universe("employers", "those who employ others", Universe.EMPLOYERS, "businesses, firms, companies"));
        all.add(of(
                PEOPLE,
                "residents",
                "people who live in the place of the plan",
                one("residence", "in state"),
                "all residents, in-state residents, inhabitants"));
        byAge(all);
        byStatus(all);
        byCoverage(all);
        byWork(all);
        employers(all);
        return List.copyOf(all);
    }

    private static void byAge(List<Population> all) {
        all.add(of(RESIDENTS, "children", "residents under 19", new PeopleTest.Range("age", 0, 18), "minors, kids"));
        all.add(of(RESIDENTS, "adults", "residents of 19 and over", new PeopleTest.Range("age", 19, 120)));
        all.add(of(
                RESIDENTS,
                "working-age adults",
                "residents from 19 to 64",
                new PeopleTest.Range("age", 19, 64),
                "adults under 65"));
        all.add(of(
                RESIDENTS,
                "seniors",
                "residents of 65 and over",
                new PeopleTest.Range("age", 65, 120),
                "older adults, elderly, elders"));
        all.add(of(
                RESIDENTS, "newborns", "residents in their first year", new PeopleTest.Range("age", 0, 0), "infants"));
    }

    private static void byStatus(List<Population> all) {
        String status = "immigration status";
        all.add(of(RESIDENTS, "citizens", "residents who are citizens", one(status, "citizen"), "citizen residents"));
        all.add(of(
                RESIDENTS,
                "lawful residents",
                "residents lawfully present, citizens included",
                one(status, "citizen", "lawful resident", "temporary visa"),
                "lawfully present residents, legal residents"));
        all.add(of(
                RESIDENTS,
                "noncitizens",
                "residents who are not citizens",
                one(status, "lawful resident", "temporary visa", "visitor", "undocumented"),
                "immigrants, noncitizen residents"));
        all.add(of(
                RESIDENTS,
                "undocumented residents",
                "residents not lawfully present",
                one(status, "undocumented"),
                "undocumented immigrants, undocumented people, undocumented"));
        all.add(of(
                PEOPLE,
                "visa holders",
                "people on study, work and other temporary visas",
                one(status, "temporary visa")));
        all.add(of(
                PEOPLE,
                "visitors",
                "people who neither live nor work there",
                new PeopleTest.All(List.of(one("residence", "out of state"), one("workplace", "out of state", "none"))),
                "tourists"));
        all.add(of(
                RESIDENTS,
                "people with disabilities",
                "residents with a disability",
                one("disability", "yes"),
                "disabled residents, disabled people"));
        all.add(of(RESIDENTS, "veterans", "residents who served in the armed forces", one("veteran", "yes")));
        all.add(of(
                RESIDENTS,
                "tribal members",
                "residents who are members of a tribe",
                one("tribal member", "yes"),
                "american indians and alaska natives"));
        all.add(of(
                RESIDENTS,
                "incarcerated people",
                "residents in prison or jail",
                one("incarcerated", "yes"),
                "prisoners, inmates, incarcerated residents"));
        all.add(of(
                RESIDENTS,
                "pregnant residents",
                "residents who are pregnant",
                one("pregnant", "yes"),
                "pregnant people, pregnant women"));
        all.add(of(PEOPLE, "students", "people who study full time", one("student", "yes"), "full-time students"));
        all.add(of(
                FILERS, "single filers", "filers who file alone", one("filing status", "single"), "individual filers"));
        all.add(of(
                FILERS,
                "joint filers",
                "couples who file together",
                one("filing status", "joint"),
                "married couples filing jointly"));
        all.add(of(
                FILERS,
                "heads of household",
                "filers who keep a home for others",
                one("filing status", "head of household"),
                "head-of-household filers"));
        all.add(of(
                HOUSEHOLDS,
                "households with children",
                "households in which children live",
                one("household", "single with children", "couple with children"),
                "families with children"));
    }

    private static void byCoverage(List<Population> all) {
        all.add(covered(
                "medicare",
                "Medicare enrollees",
                "residents in Medicare",
                "Medicare beneficiaries, people on Medicare"));
        all.add(covered(
                "medicaid",
                "Medicaid enrollees",
                "residents in Medicaid",
                "Medicaid beneficiaries, people on Medicaid"));
        all.add(covered("chip", "CHIP enrollees", "residents in CHIP"));
        all.add(covered(
                "marketplace",
                "marketplace enrollees",
                "residents covered through the marketplace",
                "exchange enrollees"));
        all.add(covered("individual market", "individual market enrollees", "residents who buy insurance themselves"));
        all.add(covered("employer", "employer plan enrollees", "residents in employers' plans"));
        all.add(covered("fehb", "FEHB enrollees", "residents covered as federal employees", "federal employees"));
        all.add(covered(
                "state employees",
                "state employee plan enrollees",
                "residents covered as state and local employees",
                "state employees, public employees"));
        all.add(covered("retiree plan", "retiree plan enrollees", "residents in plans for retired workers"));
        all.add(covered("tricare", "TRICARE enrollees", "residents in TRICARE", "TRICARE beneficiaries"));
        all.add(covered("va", "VA enrollees", "residents cared for by the VA"));
        all.add(covered("ihs", "IHS users", "residents cared for by the Indian Health Service", "IHS enrollees"));
        all.add(covered("none", "uninsured", "residents without coverage", "uninsured residents, uninsured people"));
    }

    private static void byWork(List<Population> all) {
        String work = "employment";
        all.add(of(
                PEOPLE,
                "workers",
                "people who work, for an employer or for themselves",
                one(work, "employee", "self-employed")));
        all.add(of(PEOPLE, "employees", "people who work for an employer", one(work, "employee")));
        all.add(of(
                PEOPLE,
                "self-employed",
                "people who work for themselves",
                one(work, "self-employed"),
                "self-employed people, self-employed persons"));
        all.add(of(
                PEOPLE,
                "workers of in-state employers",
                "people who work there, wherever they live",
                new PeopleTest.All(List.of(one(work, "employee"), one("workplace", "in state"))),
                "employees of in-state employers, in-state workers, workers of in-state businesses, employees"
                        + " of in-state businesses"));
        all.add(of(PEOPLE, "unemployed", "people who look for work", one(work, "unemployed"), "unemployed people"));
        all.add(of(PEOPLE, "retirees", "people who have stopped working", one(work, "retired"), "retired people"));
        all.add(of(
                PEOPLE,
                "non-resident workers",
                "people who work there and live elsewhere",
                new PeopleTest.All(List.of(one("residence", "out of state"), one("workplace", "in state"))),
                "out-of-state workers"));
        all.add(of(
                PEOPLE,
                "residents working elsewhere",
                "people who live there and work elsewhere",
                new PeopleTest.All(List.of(one("residence", "in state"), one("workplace", "out of state")))));
    }

    private static void employers(List<Population> all) {
        all.add(new Population(
                "in-state employers",
                List.of("employers in state"),
                "employers in the place of the plan",
                Universe.EMPLOYERS,
                new PeopleSet.Having(EMPLOYERS, one("residence", "in state"))));
        all.add(new Population(
                "out-of-state employers",
                List.of(),
                "employers elsewhere",
                Universe.EMPLOYERS,
                new PeopleSet.Having(EMPLOYERS, one("residence", "out of state"))));
    }

    private static Population universe(String id, String help, Universe universe, String... others) {
        return new Population(id, others(others), help, universe, new PeopleSet.Group(id));
    }

    private static Population covered(String coverage, String name, String help, String... others) {
        return of(RESIDENTS, name, help, one("coverage", coverage), others);
    }

    private static Population of(PeopleSet base, String id, String help, PeopleTest test, String... others) {
        Universe universe =
                base == FILERS ? Universe.FILERS : base == HOUSEHOLDS ? Universe.HOUSEHOLDS : Universe.PEOPLE;
        return new Population(Terms.lower(id), others(others), help, universe, new PeopleSet.Having(base, test));
    }

    /** None, or one list divided by commas. */
    private static List<String> others(String... lists) {
        return lists.length == 0 ? List.of() : Terms.list(lists[0]);
    }

    private static PeopleTest one(String attribute, String... values) {
        return new PeopleTest.OneOf(attribute, List.of(values));
    }
}
