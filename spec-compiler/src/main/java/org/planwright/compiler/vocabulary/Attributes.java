package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is so of people, households and employers. */
final class Attributes {
    private Attributes() {}

    /** Name, range, unit, help and other names; values above the largest count as the largest. */
    private static final String COUNTED = """
        age            | 0, 120   | years            | age in whole years | years old, years of age
        income         | 0, 2000  | % of poverty     | income of the household as a percentage of the poverty \
            guideline | household income, family income
        employer size  | 0, 10000 | workers          | how many workers the employer has | workers, employees, \
            size, full-time workers
        household size | 1, 12    | persons          | how many live together | family size, persons in household
        help needed    | 0, 6     | daily activities | in how many of six daily activities a person needs help | \
            help needed in, daily activities, activities of daily living
        """;

    /** Name, values, help and other names. */
    private static final String NAMED = """
        immigration status | citizen, lawful resident, temporary visa, visitor, undocumented | citizenship or \
            right to be in the country | immigration, citizenship
        coverage           | employer, individual market, marketplace, Medicare, Medicaid, CHIP, FEHB, \
            state employees, retiree plan, TRICARE, VA, IHS, none | the coverage that a person has today | \
            present coverage, insurance
        employment         | employee, self-employed, unemployed, not in labor force, retired | whether and how a \
            person works | employment status
        residence          | in state, out of state | where a person lives, or an employer is | place of residence
        workplace          | in state, out of state, none | where a person works | place of work
        filing status      | single, joint, separate, head of household | how a person files income tax | \
            tax filing status
        household          | single, couple, single with children, couple with children | who lives together | \
            household type, family type
        disability         | yes, no | a lasting disability | disabled
        chronic condition  | yes, no | a lasting illness | chronic illness
        veteran            | yes, no | served in the armed forces
        tribal member      | yes, no | member of a federally recognized tribe | american indian or alaska native
        incarcerated       | yes, no | in prison or jail
        pregnant           | yes, no | pregnant, or within a year of birth | pregnancy
        student            | yes, no | studies full time | full-time student
        sector             | private, non-profit, state or local government, federal government, \
            tribal government | what an employer is
        offers coverage    | yes, no | an employer that offers coverage to its workers today | offering coverage
        self-insured       | yes, no | an employer that bears the risk of its plan | self-funded
        bargained plan     | yes, no | coverage set by collective bargaining | union plan, collective bargaining
        """;

    /** Other ways to write values: attribute, what is written, and the values that it stands for. */
    private static final String OTHER_VALUES = """
        immigration status | lawfully present | citizen, lawful resident, temporary visa
        immigration status | noncitizen | lawful resident, temporary visa, visitor, undocumented
        immigration status | lawful permanent resident | lawful resident
        immigration status | green card | lawful resident
        immigration status | not lawfully present | undocumented
        immigration status | any | citizen, lawful resident, temporary visa, visitor, undocumented
        coverage | employer plan | employer
        coverage | employer coverage | employer
        coverage | private | employer, individual market, marketplace, FEHB, state employees, retiree plan
        coverage | public | Medicare, Medicaid, CHIP, TRICARE, VA, IHS
        coverage | exchange | marketplace
        coverage | uninsured | none
        coverage | federal employees | FEHB
        employment | employed | employee
        employment | working | employee, self-employed
        employment | not working | unemployed, not in labor force, retired
        residence | here | in state
        residence | elsewhere | out of state
        residence | abroad | out of state
        workplace | here | in state
        workplace | elsewhere | out of state
        workplace | abroad | out of state
        filing status | married filing jointly | joint
        filing status | married filing separately | separate
        filing status | married | joint, separate
        household | with children | single with children, couple with children
        household | without children | single, couple
        household | single parent | single with children
        """;

    static List<Attribute> all() {
        List<Attribute> all = new ArrayList<>();
        for (String line : Terms.divided(COUNTED, '\n')) {
            List<String> columns = Terms.divided(line, '|');
            List<String> range = Terms.list(columns.get(1));
            all.add(new Attribute(
                    columns.get(0).strip(),
                    Terms.list(columns.get(4)),
                    Terms.text(columns.get(3)),
                    Integer.parseInt(range.get(0)),
                    Integer.parseInt(range.get(1)),
                    columns.get(2).strip(),
                    List.of()));
        }
        for (String line : Terms.divided(NAMED, '\n')) {
            List<String> columns = Terms.divided(line, '|');
            List<String> aliases = columns.size() > 3 ? Terms.list(columns.get(3)) : List.of();
            List<String> values = Terms.list(columns.get(1));
            all.add(new Attribute(columns.get(0).strip(), aliases, Terms.text(columns.get(2)), 0, 0, "", values));
        }
        return List.copyOf(all);
    }

    /** By attribute and written value, the values that it stands for. */
    static Map<String, Map<String, List<String>>> otherValues() {
        Map<String, Map<String, List<String>>> all = new HashMap<>();
        for (String line : Terms.divided(OTHER_VALUES, '\n')) {
            List<String> columns = Terms.divided(line, '|');
            String attribute = columns.get(0).strip();
            Map<String, List<String>> values = all.getOrDefault(attribute, new HashMap<>());
            values.put(columns.get(1).strip(), Terms.list(columns.get(2)));
            all.put(attribute, values);
        }
        return all;
    }
}
