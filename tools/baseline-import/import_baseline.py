#!/usr/bin/env python3
"""Writes the baseline edition us-2023 from extracts of public accounts.

    python3 tools/baseline-import/import_baseline.py SOURCE-FOLDER [TARGET-FOLDER]

SOURCE-FOLDER holds the extracts named in README.md beside this script. The target is the edition's folder in the
runtime unless another is given. The same extracts give the same bytes. Nothing is estimated here: figures are
re-tabulated, and what no source verifies is marked "assumption".
"""
import csv
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "../../model-runtime/src/main/resources/org/planwright/runtime/baseline/us-2023")

SERVICES = {
    "hospital": "hospital",
    "physician_clinical": "physician and clinical",
    "other_professional": "other professional",
    "dental": "dental",
    "home_health": "home health",
    "nursing_care": "nursing care",
    "other_health_residential_personal": "other health residential and personal",
    "rx_drugs": "prescription drugs",
    "dme": "durable equipment",
    "other_nondurable": "other non-durable",
    "admin": "government administration",
    "net_cost_insurance": "net cost of insurance",
}
PAYERS = {
    "out_of_pocket": "out of pocket",
    "private_insurance": "private insurance",
    "medicare": "medicare",
    "medicaid_federal": "medicaid federal",
    "medicaid_state_local": "medicaid state",
    "chip_federal": "chip federal",
    "chip_state_local": "chip state",
    "va": "veterans",
    "dod": "defense",
    "worksite": "worksite",
    "other_private": "other private",
    "ihs": "indian health service",
    "workers_comp": "workers compensation",
    "general_assistance": "general assistance",
    "maternal_child_federal": "maternal and child federal",
    "maternal_child_state_local": "maternal and child state",
    "voc_rehab_federal": "vocational rehabilitation federal",
    "voc_rehab_state_local": "vocational rehabilitation state",
    "other_federal": "other federal",
    "samhsa": "samhsa",
    "other_state_local": "other state",
    "school_health": "school health",
}
STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming"}
CMS = "CMS Office of the Actuary, National Health Expenditures by type of service and source of funds, 2000 to 2023"
FIORE = "CMS projections 2023 to 2032, as published by Fiore et al., Health Affairs 2024, exhibits 1, 2, 3 and 5"
RESIDENCE = "CMS, Health Expenditures by State of Residence, 2010 to 2020"
SOI = "IRS Statistics of Income, Publication 1304, tables 1.1 and 1.4"
SOI_STATE = "IRS Statistics of Income, Historic Table 2, tax year 2022"
CBO = "Congressional Budget Office path of the economy, as in PSLmodels taxdata (puf_stage1/CBO_baseline.csv)"
US = "US Government work"

files = []


def rows(source, name):
    with open(os.path.join(source, name), newline="") as text:
        return list(csv.reader(text))


def plain(value):
    text = "%.6f" % float(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def write(target, name, what, source, licence, unit, header, lines):
    text = "# %s\n# Source: %s\n# Licence: %s\n# Unit: %s\n" % (what, source, licence, unit)
    text += ",".join(header) + "\n" + "".join(",".join(line) + "\n" for line in lines)
    with open(os.path.join(target, name), "w", newline="\n") as out:
        out.write(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    files.append({"name": name, "what": what, "source": source, "licence": licence, "unit": unit, "sha256": digest})


def wide(cells, years):
    return [list(key) + [plain(values.get(year, 0)) for year in years] for key, values in cells.items()]


def accounts(source, target):
    cells = {}
    for service in SERVICES.values():
        for payer in list(PAYERS.values()) + ["total"]:
            cells[(service, payer)] = {}
    for service, payer, year, amount in rows(source, "nhe_by_service_and_payer_2000_2023.csv")[1:]:
        service = "admin" if service in ("admin_federal", "admin_state_local") else service
        if service in SERVICES and (payer in PAYERS or payer == "total"):
            cell = cells[(SERVICES[service], PAYERS.get(payer, "total"))]
            cell[int(year)] = cell.get(int(year), 0) + float(amount)
        elif service in ("phc", "hce", "nhe") and payer == "total":
            names = {"phc": "personal health care", "hce": "health consumption", "nhe": "national health expenditure"}
            cells.setdefault((names[service], "total"), {})[int(year)] = float(amount)
    years = range(2000, 2024)
    write(target, "accounts.csv", "Spending by service and payer", CMS, US, "million US dollars",
          ["service", "payer"] + [str(y) for y in years], wide(cells, years))


def investment(source, target):
    names = {"public_health": "public health", "research": "research", "structures_equipment": "structures and equipment"}
    sponsors = {"federal": "federal", "state_local": "state", "private": "private", "total": "total"}
    cells, people = {}, {}
    for item, sponsor, year, amount in rows(source, "nhe_public_health_investment_population_2000_2023.csv")[1:]:
        if item in names:
            cells.setdefault((names[item], sponsors[sponsor]), {})[int(year)] = float(amount)
        else:
            people[int(year)] = float(amount)
    years = range(2000, 2024)
    write(target, "public-health-and-investment.csv", "Public health, research, structures and equipment by sponsor",
          CMS, US, "million US dollars", ["item", "sponsor"] + [str(y) for y in years], wide(cells, years))
    write(target, "population.csv", "Population of the accounts", CMS, US, "million people",
          ["measure"] + [str(y) for y in years], wide({("population",): people}, years))


def projections(source, target):
    table = rows(source, "nhe_projections_2021_2032.csv")
    lines = [[line[0].replace("_", " ")] + [plain(v) for v in line[1:]] for line in table[1:]]
    write(target, "projections.csv", "Projected spending, sponsors, enrolment and economy", FIORE,
          "figures of the US Government", "billion US dollars, or as the name says", ["item"] + table[0][1:], lines)


def states(source, target):
    cells = {}
    wanted = set(STATES.values()) | {"United States"}
    for area, measure, year, amount in rows(source, "state_health_spending_by_residence_2010_2020.csv")[1:]:
        if area in wanted:
            cells.setdefault((area, measure.replace("_", " ")), {})[int(year)] = float(amount)
    years = range(2010, 2021)
    write(target, "states.csv", "Personal health care of residents, enrolment and population by state", RESIDENCE, US,
          "million US dollars, or thousand people", ["state", "measure"] + [str(y) for y in years],
          wide(cells, years))


def incomes(source, target):
    table = rows(source, "soi_income_by_agi_2021_2023.csv")
    at = {name: place for place, name in enumerate(table[0])}
    columns = {
        "returns": ["returns"], "adjusted gross income": ["agi_usd"], "wages": ["employment_income_usd"],
        "interest": ["taxable_interest_income_usd"], "dividends": ["ordinary_dividends_usd"],
        "capital gains": ["capital_gains_gross_usd", "-capital_gains_losses_usd", "capital_gains_distributions_usd"],
        "self-employment income": ["business_net_profits_usd", "-business_net_losses_usd"],
        "business income": ["partnership_and_s_corp_income_usd", "-partnership_and_s_corp_losses_usd"],
        "pensions": ["taxable_pension_income_usd", "ira_distributions_usd"],
        "Social Security benefits": ["total_social_security_usd"],
        "rents and royalties": ["rent_and_royalty_net_income_usd", "-rent_and_royalty_net_losses_usd"],
        "taxable income": ["taxable_income_usd_taxable_returns"], "income tax": ["income_tax_after_credits_usd"]}

    def value(line, names):
        total = 0.0
        for name in names:
            text = line[at[name.lstrip("-")]] or "0"
            total += -abs(float(text)) if name.startswith("-") else float(text)
        return total

    lines = []
    for line in table[1:]:
        if line[1] or line[2]:
            figures = [plain(value(line, names) / (1 if key == "returns" else 1e6)) for key, names in columns.items()]
            lines.append([line[0], line[1] or "-inf", line[2] or "inf"] + figures)
        else:
            figures = [plain(value(line, names) / (1 if key == "returns" else 1e6)) for key, names in columns.items()]
            lines.append([line[0], "all", "all"] + figures)
    write(target, "incomes.csv", "Returns and income by adjusted gross income", SOI, "figures of the US Government",
          "returns; million US dollars", ["year", "from", "to"] + list(columns), lines)
    cells = {}
    for state, low, high, measure, amount in rows(source, "soi_agi_by_state.csv")[1:]:
        cells.setdefault((state, low, high), {})[measure] = float(amount)
    lines = []
    for (state, low, high), figures in cells.items():
        if state in STATES:
            agi = [key for key in figures if key != "returns"][0]
            lines.append([STATES[state], low, high, plain(figures["returns"]), plain(figures[agi] / 1e6)])
    write(target, "incomes-states.csv", "Returns and adjusted gross income by state, tax year 2022", SOI_STATE,
          "figures of the US Government", "returns; million US dollars",
          ["state", "from", "to", "returns", "adjusted gross income"], lines)


def economy(source, target):
    names = {"GDP": "GDP", "TPY": "personal income", "Wages": "wages", "SCHC": "self-employment income",
             "INTS": "interest", "DIVS": "dividends", "RENTS": "rents and royalties", "CGNS": "capital gains",
             "BOOK": "corporate income", "SOCSEC": "Social Security benefits", "RETS": "returns",
             "CPIU": "consumer prices", "CPIM": "medical prices"}
    table = rows(source, "taxdata_cbo_baseline_2008_2036.csv")
    lines = [[names[line[0]]] + [plain(v) for v in line[1:]] for line in table[1:] if line[0] in names]
    write(target, "economy.csv", "Economy, incomes and prices", CBO, "CC0-1.0",
          "billion US dollars; millions for returns; index for prices", ["measure"] + table[0][1:], lines)
    lines = []
    for name, year, value in rows(source, "us_parameters_fpl_sscap_partb.csv")[1:]:
        lines.append([name.replace("_", " "), year, plain(value)])
    write(target, "parameters.csv", "Poverty guidelines, Social Security wage cap, Part B premium",
          "HHS, SSA and CMS notices; caps from 2027 on are CBO forecasts", "facts", "US dollars",
          ["parameter", "year", "value"], lines)


def ratios(target):
    lines = [
        ["hospital", "private insurance", "2.23", "1.41", "2.59", "verified",
         "CBO 57778 (January 2022): average of studies; range: 141% to 259% in the studies that KFF reviewed (2020)"],
        ["hospital", "medicaid", "0.95", "0.78", "1.06", "assumption",
         "no source read for the figure; range: base payments and payments with supplements for 18 conditions (MACPAC 2017)"],
        ["physician and clinical", "private insurance", "1.29", "1.22", "1.43", "assumption",
         "no source read for the figure; range: 122% in claims of 2017 (Health Care Cost Institute) to 143% in the mean of the studies that KFF reviewed (2020)"],
        ["physician and clinical", "medicaid", "0.72", "0.66", "0.74", "verified",
         "Medicaid-to-Medicare fee index of all services 2008: 0.72 (HHS ASPE 2014: exhibit 25); range: 66% in primary care; 74.2% of all fees (there)"],
    ]
    write(target, "prices.csv", "What payers pay for the same care, Medicare being 1; pairs not named are taken as 1",
          "named on each line", "facts", "ratio", ["service", "payer", "ratio", "low", "high", "status", "source"], lines)
    lines = [["0", "1"], ["0.25", "0.8465"], ["0.95", "0.6561"]]
    write(target, "demand.csv", "Medical spending by coinsurance against free care",
          "RAND Health Insurance Experiment (20190 person-years): mean spending 198.0; 167.6; 129.9 dollars",
          "public domain", "share", ["coinsurance", "use"], lines)


def assumptions(target):
    lines = [
        ["administrative cost", "0.072", "0.02", "0.12", "share of spending", "assumption",
         "Medicare with Medicare Advantage in the 2023 accounts: administration 7.2% of spending; range: ours"],
        ["take-up", "1", "0.9", "1", "share of people", "assumption",
         "enrolment in a plan for all is taken as complete; range: ours"],
        ["supply", "1", "0.5", "1", "share of new demand", "assumption",
         "all new demand is met unless a plan says otherwise; range: ours"],
        ["use by newly insured", "0.6", "0.5", "1", "rise against no insurance", "assumption",
         "people without insurance are taken to use 1/1.6 of what the insured use: between children (about 60%) and adults (less than half) without insurance all year against alike people with it (as a textbook of the University of Minnesota has it; of adults the rise would be larger); range: from half as much again (Altarum 2014) to twice (Institute of Medicine 2003: less than half of what the insured spend)"],
        ["long-term care use", "0", "0", "0.5", "rise", "assumption",
         "no more use of long-term care unless a plan says so; range: ours"],
        ["provider administration share", "0.15", "0.09", "0.253", "share of revenue", "assumption",
         "administration in the revenue of hospitals and physicians: near the 14% that billing and insurance took of the revenue of California's physicians' offices (a study that Sakowski and others 2009 quote); range: from billing alone in hospitals (Jiwani and others 2014: 74 billion dollars in 2012) to all administration of hospitals (Himmelstein and others 2014: 25.3%)"],
        ["price response", "-0.21", "-0.3", "-0.1", "arc elasticity", "verified",
         "RAND Health Insurance Experiment: arc elasticity from 0 to 95%; range: ours"],
        ["public option share", "0.1", "0.05", "0.5", "share of buyers", "assumption",
         "of those with individual insurance who would choose it at the same premium; no source read; range: ours"],
        ["public option switching", "-1.7", "-6", "-0.5", "elasticity of odds", "assumption",
         "how the odds of choosing a plan on an exchange answer its premium; no source read; range: ours"],
        ["individual market response", "-0.57", "-1", "-0.2", "elasticity", "verified",
         "CBO: The Price Sensitivity of Demand for Nongroup Health Insurance (August 2005); as a later review tabulates it; range: ours"],
        ["benchmark response", "1", "0", "1", "share of the fall", "assumption",
         "credits fall with the premium of the option in full; no source read; range: from no effect to all of it"],
    ]
    write(target, "assumptions.csv", "What the model assumes where a plan is silent", "named on each line", "facts",
          "named on each line", ["key", "value", "low", "high", "unit", "status", "source"], lines)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source, target = sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else TARGET
    os.makedirs(target, exist_ok=True)
    accounts(source, target)
    investment(source, target)
    projections(source, target)
    states(source, target)
    incomes(source, target)
    economy(source, target)
    ratios(target)
    assumptions(target)
    manifest = {"schema": "planwright-baseline/1", "edition": "us-2023",
                "title": "United States, accounts to 2023, projections to 2032", "lastAccountYear": 2023,
                "lastProjectedYear": 2032, "firstYear": 2000, "files": files}
    with open(os.path.join(target, "manifest.json"), "w", newline="\n") as out:
        json.dump(manifest, out, indent=2)
        out.write("\n")


if __name__ == "__main__":
    main()
