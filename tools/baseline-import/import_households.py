#!/usr/bin/env python3
"""Writes the household records and head counts of the edition us-2023 from the CPS file of Tax-Calculator.

    python3 tools/baseline-import/import_households.py TAXCALC-FOLDER SOURCE-FOLDER [TARGET-FOLDER]

TAXCALC-FOLDER holds cps.csv.gz, cps_weights.csv.gz and growfactors.csv as the Python package taxcalc ships them.
SOURCE-FOLDER holds the extracts named in README.md beside this script; of them meps_coverage_2022.csv is used here alone.
The target is the edition's folder in the runtime unless another is given. The same files give the same bytes: what is
drawn is drawn from a hash of the record's number. HOUSEHOLDS.md beside this script says what is done and what it loses.
"""
import csv
import gzip
import hashlib
import json
import math
import os
import sys

from import_baseline import STATES, TARGET, plain

YEAR = 2023
CPS_YEAR = 2014
POSTAL = dict(zip(
    [1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
     35, 36, 37, 38, 39, 40, 41, 42, 44, 45, 46, 47, 48, 49, 50, 51, 53, 54, 55, 56],
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY".split()))
REGIONS = {
    "Northeast": "CT ME MA NH RI VT NJ NY PA".split(),
    "Midwest": "IL IN MI OH WI IA KS MN MO NE ND SD".split(),
    "South": "DE DC FL GA MD NC SC VA WV AL KY MS TN AR LA OK TX".split(),
    "West": "AZ CO ID MT NV NM UT WY AK CA HI OR WA".split()}
REGION = {state: region for region, states in REGIONS.items() for state in states}

# ages of persons: from, to (inclusive) of the head counts
AGES = [(0, 5), (6, 12), (13, 17), (18, 20), (21, 25), (26, 34), (35, 44), (45, 54), (55, 64), (65, 74), (75, 99)]
POVERTY = [0, 100, 138, 150, 200, 250, 300, 400, 600]
COVERAGES = ["employer", "individual", "medicaid", "medicare", "uninsured"]
LETTER = dict(zip(COVERAGES, "EIPMU"))
# age groups of the survey's table of coverage, by first age
SURVEY_AGES = [(0, "Under 5"), (5, "5-17"), (18, "18"), (19, "19-24"), (25, "25-29"), (30, "30-34"), (35, "35-44"),
               (45, "45-54"), (55, "55-64")]
SURVEY_POVERTY = [(-1e9, "Negative or poor"), (100, "Near-poor"), (125, "Low income"), (200, "Middle income"),
                  (400, "High income")]
PRIVATE, PUBLIC, NONE = 0, 1, 2
SURVEY_COVERAGE = {"<65, Any private": PRIVATE, "<65, Public only": PUBLIC, "<65, Uninsured": NONE}
# CBO: medigap 12.4 million; Census P60-284: employment-based 53.7%, direct purchase 10.2% of 331.7 million, 2023
INDIVIDUAL_SHARE = (0.102 * 331.7 - 12.4) / (0.537 * 331.7 + 0.102 * 331.7 - 12.4)
ADULTS_ALIKE = 0.7
BRACKETS = [1.0, 10e3, 25e3, 50e3, 75e3, 100e3, 200e3, 500e3, 1e6, math.inf]
TOP = len(BRACKETS) - 2
PIECES = {TOP - 1: 4, TOP: 12}  # at least so many pieces of a bracket, so that its upper end is not one record


class Unit:
    """A tax unit; money in dollars of YEAR."""
    __slots__ = ("number", "state", "weight", "joint", "age", "age2", "children", "young", "middle", "teens", "adults",
                 "wages", "wages2", "self", "capital", "business", "pensions", "social", "cash", "other", "income",
                 "parts", "family", "medicare", "medicaid", "persons", "coverage", "poverty")

    def size(self):
        return 1 + self.joint + self.children + self.teens + self.adults


def rows(folder, name):
    with open(os.path.join(folder, name), newline="") as text:
        return list(csv.reader(text))


def draw(number, what):
    """A number in [0,1) that follows from a record's number and what it is for."""
    digest = hashlib.blake2b(b"%d/%s" % (number, what.encode()), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2.0 ** 64


def growth(folder):
    table = rows(folder, "growfactors.csv")
    factor = {name: 1.0 for name in table[0]}
    for line in table[1:]:
        if CPS_YEAR < int(line[0]) <= YEAR:
            for name, value in zip(table[0][1:], line[1:]):
                factor[name] *= float(value)
    return factor


def taxable_social_security(joint, other, social):
    """26 USC 86, with half of the benefit in provisional income."""
    base, upper, most = (32000, 44000, 6000) if joint else (25000, 34000, 4500)
    provisional = other + social / 2
    if provisional <= base:
        return 0.0
    if provisional <= upper:
        return min((provisional - base) / 2, social / 2)
    return min(0.85 * (provisional - upper) + min(most, social / 2), 0.85 * social)


def read(folder):
    """Tax units that nobody claims as dependants, aged to YEAR by the shipped growth factors."""
    g = growth(folder)
    units, families = [], {}
    with gzip.open(os.path.join(folder, "cps.csv.gz"), "rt") as a, \
            gzip.open(os.path.join(folder, "cps_weights.csv.gz"), "rt") as b:
        records, weights = csv.reader(a), csv.reader(b)
        at = {name: place for place, name in enumerate(next(records))}
        year = next(weights).index("WT%d" % YEAR)
        for number, (r, w) in enumerate(zip(records, weights)):
            def v(name):
                return float(r[at[name]])

            if v("DSI") == 1 or int(w[year]) <= 0:
                continue
            u = Unit()
            u.number = number
            u.state = POSTAL[int(v("fips"))]
            u.weight = int(w[year]) / 100
            u.joint = 1 if v("MARS") == 2 else 0
            u.age = max(15, int(v("age_head")))
            u.age2 = max(15, int(v("age_spouse"))) if u.joint else 0
            heads = [u.age] + ([u.age2] if u.joint else [])
            u.children = max(0, int(v("nu18")) - sum(x < 18 for x in heads))
            u.young = min(u.children, int(v("nu06")))
            u.middle = max(0, min(u.children, int(v("nu13")) - sum(x < 13 for x in heads)) - u.young)
            u.teens = max(0, int(v("n1820")) - sum(18 <= x <= 20 for x in heads))
            u.adults = max(0, int(v("n21")) - sum(x >= 21 for x in heads))
            u.wages, u.wages2 = v("e00200p") * g["AWAGE"], v("e00200s") * g["AWAGE"]
            business = v("e00900")
            u.self = business * g["ASCHCI" if business >= 0 else "ASCHCL"] + v("e02100") * g["ASCHF"]
            u.capital = (v("e00300") * g["AINTS"] + v("e00600") * g["ADIVS"] + v("e01100") * g["ACGNS"])
            u.pensions = (v("e01700") + v("e01400")) * g["ATXPY"]
            u.other = v("e02300") * g["AUCOMP"] + v("e00800") * g["ATXPY"]
            u.social = v("e02400") * g["ASOCSEC"]
            u.cash = v("ssi_ben") * g["ABENSSI"] + v("tanf_ben") * g["ABENTANF"]
            u.business = 0.0
            u.medicare = v("mcare_ben") > 0
            u.medicaid = v("mcaid_ben") > 0
            key = (r[at["FLPDYR"]], r[at["h_seq"]], r[at["ffpos"]])
            u.family = families.setdefault(key, len(families))
            u.persons = None
            units.append(u)
    return units, len(families)


# --- weights ---

def age_counts(u):
    """Persons under 5, 5 to 17, 18 to 44, 45 to 64, 65 and over; of children under 6 five in six are under 5."""
    counts = [u.young * 5 / 6, u.children - u.young * 5 / 6, u.teens + u.adults, 0, 0]
    for age in [u.age] + ([u.age2] if u.joint else []):
        counts[1 if age < 18 else 2 if age < 45 else 3 if age < 65 else 4] += 1
    return counts


def rake(units, margins, rounds):
    """Generalised iterative scaling: each unit counts in several cells of a margin, as many times as it has persons there."""
    for _ in range(rounds):
        for cells, targets in margins:
            sums = [0.0] * len(targets)
            for u, own in zip(units, cells):
                for cell, count in own:
                    sums[cell] += u.weight * count
            ratio = [math.log(t / s) if s > 0 and t > 0 else 0.0 for t, s in zip(targets, sums)]
            for u, own in zip(units, cells):
                u.weight *= math.exp(sum(ratio[cell] * count for cell, count in own) / u.persons_counted())
    return units


Unit.persons_counted = lambda u: u.size()


def population(source):
    """Persons by state and by age: the survey's ages and the accounts' states, both scaled to the projection's 2023."""
    people = 1e6 * float([line for line in rows(source, "nhe_projections_2021_2032.csv")
                          if line[0] == "population_millions"][0][3])
    ages = [0.0] * 5
    names = {"Under 5": 0, "5-17": 1, "18-44": 2, "45-64": 3, "65+": 4}
    for line in rows(source, "meps_coverage_2022.csv")[1:]:
        if line[1] == "agegrps" and line[3] == "insurance" and line[2] in names:
            ages[names[line[2]]] += float(line[5])
    states = {}
    for area, measure, year, amount in rows(source, "state_health_spending_by_residence_2010_2020.csv")[1:]:
        if year == "2020" and measure.replace("_", " ") == "population thousands":
            states[area] = float(amount)
    codes = sorted(STATES)
    by_state = [states[STATES[code]] for code in codes]
    return (people, [a * people / sum(ages) for a in ages], codes, [s * people / sum(by_state) for s in by_state])


# --- incomes ---

def brackets(source):
    """Returns and income of the state's brackets at YEAR: the state's own of 2022 times the nation's change."""
    table = rows(source, "soi_income_by_agi_2021_2023.csv")
    at = {name: place for place, name in enumerate(table[0])}
    own = {}
    for state, low, high, measure, amount in rows(source, "soi_agi_by_state.csv")[1:]:
        if state in STATES:
            own.setdefault((state, float(low), float(high)), {})["returns" if measure == "returns" else "agi"] = float(amount)
    lows = BRACKETS[:-1]
    nation = [[0.0, 0.0] for _ in lows]
    for line in table[1:]:
        if line[0] == str(YEAR) and line[1] and float(line[1]) >= 1:
            place = max(i for i, low in enumerate(lows) if float(line[1]) >= low)
            nation[place][0] += float(line[at["returns"]])
            nation[place][1] += float(line[at["agi_usd"]])
    result = {}
    for place, low in enumerate(lows):
        cells = {key: value for key, value in own.items() if key[1] == low}
        returns = nation[place][0] / sum(value["returns"] for value in cells.values())
        agi = nation[place][1] / sum(value["agi"] for value in cells.values())
        for key, value in cells.items():
            result[(key[0], place)] = (value["returns"] * returns, value["agi"] * agi)
    parts = []
    for line in table[1:]:
        if line[0] == str(YEAR) and line[1] and float(line[1]) >= 1:
            def s(*names):
                return sum((-1 if n[0] == "-" else 1) * abs(float(line[at[n.lstrip("-")]] or 0)) for n in names)

            parts.append((float(line[1]), {
                "wages": s("employment_income_usd"),
                "self": s("business_net_profits_usd", "-business_net_losses_usd"),
                "capital": s("taxable_interest_income_usd", "ordinary_dividends_usd", "capital_gains_gross_usd",
                             "-capital_gains_losses_usd", "capital_gains_distributions_usd"),
                "business": s("partnership_and_s_corp_income_usd", "-partnership_and_s_corp_losses_usd",
                              "rent_and_royalty_net_income_usd", "-rent_and_royalty_net_losses_usd"),
                "pensions": s("taxable_pension_income_usd", "ira_distributions_usd"),
                "agi": s("agi_usd"), "returns": s("returns")}))
    return result, parts


def agi(u):
    other = u.wages + u.wages2 + u.self + u.capital + u.pensions + u.other
    return other + taxable_social_security(u.joint, other, u.social)


def curve(place, low, high, mean, u0, u1):
    """Mean income over ranks u0 to u1 of a bracket whose mean is the published one: a power of the rank between the
    bracket's ends, a Pareto law above a million."""
    if high == math.inf:
        alpha = mean / (mean - low)
        power = 1 - 1 / alpha
        return low * ((1 - u0) ** power - (1 - u1) ** power) / (power * (u1 - u0))
    theta = (high - low) / (mean - low) - 1
    return low + (high - low) * (u1 ** (1 + theta) - u0 ** (1 + theta)) / ((1 + theta) * (u1 - u0))


def align(units, source):
    """Incomes by rank within the state: who ranks where the published bracket begins has the income at which it begins.
    A unit that lies in two brackets is split. Who ranks below all returns with an income need not file; its income stays
    as surveyed, but below that of any return."""
    published, _ = brackets(source)
    pieces = []
    for state in sorted(STATES):
        own = sorted((u for u in units if u.state == state), key=lambda u: (-agi(u), u.number))
        place, filled = TOP, 0.0
        for u in own:
            left = u.weight
            while left > 1e-9 and place >= 0:
                total, money = published[(state, place)]
                take = min(left, total - filled, total / PIECES.get(place, 1))
                u1 = 1 - filled / total
                u0 = max(0.0, 1 - (filled + take) / total)
                pieces.append((u, take, place, curve(place, BRACKETS[place], BRACKETS[place + 1], money / total, u0, u1)))
                filled += take
                left -= take
                if filled >= total - 1e-6:
                    place, filled = place - 1, 0.0
            if left > 1e-9:
                pieces.append((u, left, -1, max(0.0, min(agi(u), 1.0))))
    return pieces


PARTS = ["wages", "self", "capital", "business", "pensions"]


def compose(pieces, source):
    """What an income is made of: the surveyed parts, raked to the published parts of each national bracket."""
    _, published = brackets(source)
    lows = [low for low, _ in published]
    made = [None] * len(pieces)
    by = [[] for _ in lows]
    for i, (u, weight, place, income) in enumerate(pieces):
        surveyed = agi(u)
        taxable = surveyed - (u.wages + u.wages2 + u.self + u.capital + u.pensions + u.other)
        scale = income / surveyed if surveyed > 0 else 0.0
        own = [u.wages + u.wages2, max(0.0, u.self), max(0.0, u.capital), 0.0, max(0.0, u.pensions)]
        if place < 0 or surveyed <= 0:
            made[i] = [0.0] * 5 if place < 0 else [income, 0.0, 0.0, 0.0, 0.0]
            if place < 0:
                continue
            surveyed, taxable, scale, own = income, 0.0, 1.0, [income, 0.0, 0.0, 0.0, 0.0]
        # the survey asks for no partnership, and caps what it asks for: a tenth of an income of this sort to begin with
        seed = 0.002 * income
        own = [x * scale for x in own]
        own[1] += seed
        own[2] += seed * 2
        own[3] = (own[1] + own[2]) * 0.5
        if own[4] == 0 and u.age >= 55:
            own[4] = seed
        made[i] = own
        by[max(j for j, low in enumerate(lows) if income >= low - 0.5)].append((i, min(0.9, taxable / surveyed)))
    for (low, target), members in zip(published, by):
        weight = sum(pieces[i][1] for i, _ in members)
        money = sum(pieces[i][1] * pieces[i][3] for i, _ in members)
        total = sum(target[name] for name in PARTS)
        goal = [target[name] * money / target["agi"] for name in PARTS]
        social = sum(pieces[i][1] * pieces[i][3] * share for i, share in members)
        room = (sum(goal)) / (money - social) if money > social else 1.0
        for _ in range(40):
            for c in range(5):
                have = sum(pieces[i][1] * made[i][c] for i, _ in members)
                factor = goal[c] / have if have > 0 else 0.0
                for i, _ in members:
                    made[i][c] *= factor
            for i, share in members:
                have = sum(made[i])
                want = pieces[i][3] * (1 - share) * room
                if have > 0:
                    factor = want / have
                    made[i] = [x * factor for x in made[i]]
        for c in range(5):
            have = sum(pieces[i][1] * made[i][c] for i, _ in members)
            for i, _ in members:
                made[i][c] *= goal[c] / have if have > 0 else 0.0
    return made


def poverty(units, pieces, families, parameters):
    """Money income of the family against the guideline of its size."""
    first, more = parameters
    income, size = [0.0] * families, [0] * families
    weights = {}
    for u, weight, _, got in pieces:
        total = weights.setdefault(u.number, [0.0, 0.0])
        total[0] += weight
        total[1] += weight * got
    for u in units:
        w, got = weights.get(u.number, (1.0, 0.0))
        untaxed = u.social - taxable_social_security(u.joint, agi(u), u.social) if u.social else 0.0
        income[u.family] += got / w + max(0.0, untaxed) + u.cash
        size[u.family] += u.size()
    for u in units:
        u.poverty = 100 * income[u.family] / (first + more * (size[u.family] - 1))


# --- coverage ---

def survey(source):
    shares = {}
    for line in rows(source, "meps_coverage_2022.csv")[1:]:
        if line[3] == "ins_lt65" and line[5]:
            shares.setdefault((line[1], line[2]), [0.0] * 3)[SURVEY_COVERAGE[line[4]]] = float(line[5]) * 1e3
    older = {line[4]: float(line[5]) for line in rows(source, "meps_coverage_2022.csv")[1:]
             if line[3] == "ins_ge65" and line[2] == "65+"}
    without = older["65+, No medicare"] / sum(older.values())
    return shares, without


def persons(u):
    """(age from, age to, how many, works, which): the people of a unit, children of one age together."""
    people = [(u.age, u.age, 1, u.wages > 0 or u.self != 0, "head")]
    if u.joint:
        people.append((u.age2, u.age2, 1, u.wages2 > 0, "spouse"))
    teens = u.children - u.young - u.middle
    for low, high, count in ((0, 5, u.young), (6, 12, u.middle), (13, 17, teens)):
        if count:
            people.append((low, high, count, False, "children"))
    if u.teens:
        people.append((18, 20, u.teens, False, "others"))
    if u.adults:
        people.append((21, 25, u.adults, False, "others"))
    return people


def impute(units, source):
    """Present coverage of each person under 65: probabilities raked to the survey's shares by age, by income, by work and
    by region, and to the states' Medicaid enrolment; then drawn, the adults of a unit alike in seven of ten cases."""
    shares, without = survey(source)
    enrolled = {}
    for area, measure, year, amount in rows(source, "state_health_spending_by_residence_2010_2020.csv")[1:]:
        if year == "2020" and measure.replace("_", " ") == "medicaid enrollment thousands":
            enrolled[area] = float(amount)
    codes = sorted(STATES)
    table = []
    for u in units:
        for low, high, count, works, which in persons(u):
            if low >= 65:
                continue
            middle = (low + high) // 2
            age = max(i for i, (first, _) in enumerate(SURVEY_AGES) if first <= middle)
            poor = max(i for i, (first, _) in enumerate(SURVEY_POVERTY) if first <= u.poverty)
            work = 2 if middle < 16 else 0 if works else 1
            table.append((u, count * u.weight, age, poor, work, codes.index(u.state)))
    chance = [[0.55, 0.35, 0.1] if not u.medicaid else [0.2, 0.75, 0.05] for u, *_ in table]
    margins = [
        (2, [name for _, name in SURVEY_AGES], "agegrps"),
        (3, [name for _, name in SURVEY_POVERTY], "poverty"),
        (4, ["Employed", "Not employed", "Inapplicable (age < 16)"], "employed"),
        (-1, list(REGIONS), "region")]
    regions = [list(REGIONS).index(REGION[code]) for code in codes]
    public = shares[("ind", "Total")][PUBLIC] / sum(shares[("ind", "Total")])
    for _ in range(25):
        for column, names, group in [(None, codes, "state")] + margins:
            have = [[0.0] * 3 for _ in names]
            for person, p in zip(table, chance):
                cell = person[5] if column is None else regions[person[5]] if column == -1 else person[column]
                for c in range(3):
                    have[cell][c] += person[1] * p[c]
            factors = []
            everyone = sum(sum(x) for x in have)
            for cell, name in enumerate(names):
                total = sum(have[cell])
                if column is None:
                    all_enrolled = sum(enrolled[STATES[code]] for code in codes)
                    want = public * everyone * enrolled[STATES[name]] / all_enrolled
                    want = min(want, 0.6 * total)
                    rest = (total - want) / (have[cell][0] + have[cell][2]) if total else 1
                    factors.append([rest, want / have[cell][1], rest])
                else:
                    row = shares[(group, name)] if (group, name) in shares else None
                    if row is None or not all(row):
                        factors.append([1, 1, 1])
                    else:
                        factors.append([row[c] / sum(row) * total / have[cell][c] if have[cell][c] else 1
                                        for c in range(3)])
            for i, person in enumerate(table):
                cell = person[5] if column is None else regions[person[5]] if column == -1 else person[column]
                p = [chance[i][c] * factors[cell][c] for c in range(3)]
                total = sum(p)
                chance[i] = [x / total for x in p]
    at = iter(chance)
    for u in units:
        u.persons = []
        own, together = draw(u.number, "unit"), draw(u.number, "alike") < ADULTS_ALIKE
        kind = draw(u.number, "individual") < INDIVIDUAL_SHARE
        disabled = u.medicare and u.age < 65 and (not u.joint or u.age2 < 65)
        decided = {}
        for low, high, count, works, which in persons(u):
            if low >= 65:
                out = draw(u.number, which + "/older") < without
                u.persons.append((low, high, count, which, "uninsured" if out and not works else "employer" if out
                                  else "medicare"))
                continue
            p = next(at)
            x = own if together else draw(u.number, which)
            got = PRIVATE if x < p[0] else PUBLIC if x < p[0] + p[1] else NONE
            name = ("individual" if kind else "employer") if got == PRIVATE else "medicaid" if got == PUBLIC else "uninsured"
            if disabled and which == "head" and got == PUBLIC:
                name = "medicare"
            name = decided.setdefault(which, name)
            u.persons.append((low, high, count, which, name))
    return units


def counted(source, people):
    """What present coverage is counted to: the accounts' uninsured and Medicare enrolment of YEAR, the survey's private and
    public under 65 by age."""
    lines = {line[0]: float(line[3]) for line in rows(source, "nhe_projections_2021_2032.csv")[1:]}
    uninsured, medicare = lines["uninsured_millions"] * 1e6, lines["enrollment_medicare_millions"] * 1e6
    shares, without = survey(source)
    ages = {"Under 18": people[0] + people[1], "18-44": people[2], "45-64": people[3]}
    rise = uninsured / sum(ages[name] * shares[("agegrps", name)][NONE] / sum(shares[("agegrps", name)]) for name in ages)
    targets = []
    for name, count in ages.items():
        row = shares[("agegrps", name)]
        out = count * row[NONE] / sum(row) * rise * (1 - without * people[4] * 0.25 / uninsured)
        inside = (count - out) / (row[PRIVATE] + row[PUBLIC])
        targets += [row[PRIVATE] * inside, row[PUBLIC] * inside, out]
    return targets, medicare, uninsured


def coverage_margins(units, source, people):
    targets, medicare, uninsured = counted(source, people)
    groups, by_kind = [], []
    for u in units:
        own, kinds = {}, {}
        for low, _, count, _, name in u.persons:
            kind = {"employer": 0, "individual": 0, "medicaid": 1, "medicare": 1, "uninsured": 2}[name]
            if low < 65:
                cell = 3 * (0 if low < 18 else 1 if low < 45 else 2) + kind
                own[cell] = own.get(cell, 0) + count
            cell = 0 if name == "medicare" else 1 if name == "uninsured" else 2
            kinds[cell] = kinds.get(cell, 0) + count
        groups.append(list(own.items()))
        by_kind.append(list(kinds.items()))
    total = sum(people)
    return [(groups, targets), (by_kind, [medicare, uninsured, total - medicare - uninsured])]


# --- what is written ---

def band(bands, age):
    return max(i for i, (low, _) in enumerate(bands) if low <= age)


def head_counts(units):
    cells = {}
    for u in units:
        poor = max(i for i, low in enumerate(POVERTY) if low <= max(0.0, u.poverty))
        for low, _, count, _, name in u.persons:
            key = (u.state, band(AGES, low), name)
            cells.setdefault(key, [0.0] * len(POVERTY))[poor] += u.weight * count
    return cells


def written(target, name, what, unit, header, lines, files, source, licence):
    text = "# %s\n# Source: %s\n# Licence: %s\n# Unit: %s\n" % (what, source, licence, unit)
    text += ",".join(header) + "\n" + "".join(",".join(line) + "\n" for line in lines)
    with open(os.path.join(target, name), "w", newline="\n") as out:
        out.write(text)
    files.append({"name": name, "what": what, "source": source, "licence": licence, "unit": unit,
                  "sha256": hashlib.sha256(text.encode()).hexdigest()})


def whole(values):
    """Rounds so that the sum is kept: what is rounded away is carried to the next."""
    carried, result = 0.0, []
    for value in values:
        whole = math.floor(value + carried + 0.5)
        carried += value - whole
        result.append(whole)
    return result


def records(pieces, made):
    """Records that are alike in all but income, merged with their neighbours in income."""
    strata = {}
    for (u, weight, place, income), parts in zip(pieces, made):
        letters = {}
        for _, _, _, which, name in u.persons:
            letters.setdefault(which, LETTER[name])
        coverage = "".join(letters.get(which, "-") for which in ("head", "spouse", "children", "others"))
        share = u.wages2 / (u.wages + u.wages2) if u.wages2 > 0 else 0.0
        half = 0 if share == 0 else 1 if share < 0.4 else 2
        untaxed = max(0.0, u.social - taxable_social_security(u.joint, agi(u), u.social)) + u.cash
        key = (u.state, coverage, u.children, u.teens + u.adults, sum(u.age >= age for age in HEADS),
               sum(u.age2 >= age for age in SPOUSES), parts[0] > 0, half, place)
        strata.setdefault(key, []).append((income, u.number, weight, parts, share, untaxed, u.age, u.age2, u.social))
    lines = []
    for key, members in sorted(strata.items()):
        members.sort()
        run, low = [], None
        runs = []
        for one in members:
            if run and one[0] > max(low * (1 + WIDTH), low + FLOOR):
                runs.append(run)
                run = []
            if not run:
                low = one[0]
            run.append(one)
        runs.append(run)
        for run in runs:
            total = sum(one[2] for one in run)

            def mean(value):
                return sum(one[2] * value(one) for one in run) / total

            wages = mean(lambda one: one[3][0])
            second = mean(lambda one: one[3][0] * one[4])
            lines.append((key, total, [round(mean(lambda one: one[6])), round(mean(lambda one: one[7]))],
                          [mean(lambda one: one[0]), wages - second, second] +
                          [mean(lambda one, c=c: one[3][c]) for c in range(1, 5)] +
                          [mean(lambda one: one[8]), mean(lambda one: one[5])]))
    return lines


# ages that tell records apart, of the head and of the spouse; how far apart the incomes of merged units may lie
HEADS, SPOUSES = (26, 35, 45, 55, 65, 75), (1, 45, 65)
WIDTH, FLOOR = 0.25, 4000
SOURCE = "Tax-Calculator 6.8.0 (PSLmodels), cps.csv.gz and cps_weights.csv.gz, made of the Current Population Survey"
ALIGNED = "; aligned to IRS Statistics of Income %d, CMS %d and AHRQ MEPS 2022" % (YEAR, YEAR)
KFF = "KFF Employer Health Benefits Survey 2023: single and family premium and what workers pay of it"


def parameters(target, source, files):
    """Figures about premiums and use, each with its status."""
    lines = [
        ["employer premium single", "8435", "verified", KFF],
        ["worker premium single", "1401", "verified", KFF],
        ["employer premium family", "23968", "verified", KFF],
        ["worker premium family", "6575", "verified", KFF],
        ["medigap premium", "2892", "verified", "CBO premium growth model: 36.0 billion dollars for 12.4 million people in 2023"],
        ["medigap share", plain(12.4 / 65.3), "verified", "CBO: 12.4 million people; CMS: 65.3 million with Medicare in 2023"],
        ["individual share", plain(INDIVIDUAL_SHARE), "verified",
         "Census P60-284: employment-based 53.7% and direct purchase 10.2% of people in 2023; less Medigap"],
        ["patient share medicare", "0.16", "verified", "actuarial value of Medicare A and B 84% (Bailey: In the Public Interest)"],
        ["income counted to", "1200", "assumption",
         "percent of poverty: people of the last band of incomes, from 600 on, lie evenly up to it; no source read"],
        ["premium credits from", "100", "verified", "percent of poverty: 26 U.S.C. 36B (c)(1)(A), as enacted in 2010"],
        ["premium credits to", "400", "verified",
         "percent of poverty: 26 U.S.C. 36B (c)(1)(A), as enacted in 2010; the bound was lifted for 2021 to 2025"],
        ["government share of jobs", "0.14", "assumption",
         "21 of 150 million covered jobs in 2022 (BLS, Quarterly Census of Employment and Wages, as recalled); exempt of no payroll tax by size"],
        ["pay of a worker", "56089", "verified", "CRS R40860: payroll over workers of all employers, 2019"],
        ["year of pay", "2019", "verified", "CRS R40860"],
        ["age of a child", "9", "assumption", "children of the records have no age of their own: the middle of 0 to 18"],
        ["age of another dependant", "20", "assumption", "other dependants of the records have no age of their own; no source read"],
        ["patient share individual", "0.3", "assumption", "a silver plan: actuarial value 70%"],
        ["patient share employer", "0.17", "verified", "EBRI Issue Brief 545 (2021): actuarial value of employment-based plans about 83% in each year from 2013 to 2019"],
        ["patient share medicaid", "0.03", "assumption", "no source read"],
        ["patient share uninsured", "0.5", "assumption", "the rest is not paid; no source read"],
        ["use uninsured", "0.625", "assumption", "1/1.6 of the use of the insured; as in assumptions.csv"]]
    table = rows(source, "cbo_pgm_yamamoto_age_sex_index.csv")[1:]
    for line in table:
        lines.append(["use at age %d" % int(line[0]), plain((float(line[1]) + float(line[2])) / 2), "verified",
                      "Yamamoto 2013 as used by CBO: mean of men and women"])
    lines.append(["use at age 65", plain((float(table[-1][1]) + float(table[-1][2])) / 2), "assumption",
                  "from 65 on as at 64; no source read"])
    written(target, "household-parameters.csv", "Premiums, patient shares and use by age for household records",
            "US dollars of %d a year; shares; use against the mean" % YEAR, ["key", "value", "status", "source"], lines,
            files, "named on each line", "facts")


def ageing(target, taxcalc, source, files):
    """Growth of incomes a head and of people, against YEAR."""
    table = rows(taxcalc, "growfactors.csv")
    at = {name: place for place, name in enumerate(table[0])}
    levels, now = {}, {name: 1.0 for name in table[0][1:]}
    for line in table[1:]:
        for name in now:
            now[name] *= float(line[at[name]])
        levels[int(line[0])] = dict(now)
    soi = [line for line in rows(source, "soi_income_by_agi_2021_2023.csv")[1:] if line[0] == str(YEAR) and line[1]]
    head = {name: place for place, name in enumerate(rows(source, "soi_income_by_agi_2021_2023.csv")[0])}
    interest = sum(float(line[head["taxable_interest_income_usd"]] or 0) for line in soi)
    dividends = sum(float(line[head["ordinary_dividends_usd"]] or 0) for line in soi)
    gains = sum(float(line[head["capital_gains_gross_usd"]] or 0) for line in soi)
    total = interest + dividends + gains
    years = range(2014, 2037)

    def path(name):
        return [levels[year][name] / levels[YEAR][name] for year in years]

    capital = [(interest * a + dividends * b + gains * c) / total
               for a, b, c in zip(path("AINTS"), path("ADIVS"), path("ACGNS"))]
    people = {line[0]: dict(zip(rows(source, "taxdata_stage2_targets_2011_2036.csv")[0][1:], map(float, line[1:])))
              for line in rows(source, "taxdata_stage2_targets_2011_2036.csv")[1:3] +
              rows(source, "taxdata_stage2_targets_2011_2036.csv")[3:4]}
    old, everyone = people["POP_SNR"], people["US Population"]
    under = {year: everyone[year] - old[year] for year in everyone}
    paths = {"wages": path("AWAGE"), "self-employment income": path("ASCHCI"), "capital income": capital,
             "business income": path("ASCHEI"), "pensions": path("ATXPY"), "Social Security benefits": path("ASOCSEC"),
             "income": path("ATXPY"), "prices": path("ACPIU"),
             "people under 65": [under[str(year)] / under[str(YEAR)] for year in years],
             "people of 65 and over": [old[str(year)] / old[str(YEAR)] for year in years]}
    lines = [[name] + ["%.5f" % x for x in values] for name, values in paths.items()]
    written(target, "household-growth.csv", "Growth of incomes a head, prices and people, %d being 1" % YEAR, "ratio",
            ["measure"] + [str(year) for year in years], lines, files,
            "Tax-Calculator 6.8.0 growfactors.csv, cumulated; taxdata Stage_II_targets.csv (people)", "CC0-1.0")


def measured(pieces, made, merged):
    """What merging loses: the yields of some taxes on the records against those on the units before they were merged."""
    def part(x, low, high=math.inf):
        return max(0.0, min(x, high) - low)

    taxes = {
        "6% and 11% of each worker's wages, from $50,000": lambda a, b, i, c: sum(
            0.06 * part(w, 0, 5e4) + 0.11 * part(w, 5e4) for w in (a, b)),
        "wages up to $160,200": lambda a, b, i, c: part(a, 0, 160200) + part(b, 0, 160200),
        "income above $29,000": lambda a, b, i, c: part(i, 29e3),
        "income above $200,000": lambda a, b, i, c: part(i, 2e5),
        "income above $1 million": lambda a, b, i, c: part(i, 1e6),
        "capital income above $25,000": lambda a, b, i, c: part(c, 25e3)}
    for name, tax in taxes.items():
        before = after = 0.0
        for (u, weight, _, income), parts in zip(pieces, made):
            share = u.wages2 / (u.wages + u.wages2) if u.wages2 > 0 else 0.0
            before += weight * tax(parts[0] * (1 - share), parts[0] * share, income, parts[2])
        for _, weight, _, money in merged:
            after += weight * tax(money[1], money[2], money[0], money[4])
        print("%-50s %9.1f billion %+.2f%%" % (name, before / 1e9, 100 * (after / before - 1)))
    print("%d units of the survey in %d pieces, %d records" % (len({u.number for u, *_ in pieces}), len(pieces), len(merged)))


def employers(target, files):
    """Private employers by size; figures typed in, since the Census file is not among the sources."""
    pay = [(1, 50334), (5, 40696), (10, 42356), (20, 45990), (100, 55386), (500, 62701)]
    sizes = [
        (1, 4029041, 6295615),
        (5, 1034135, 6810300),
        (10, 656917, 8844269),
        (20, 561160, 21976701),
        (100, 93341, 18323671),
        (500, 6974, 4237717),
        (750, 3426, 2963606),
        (1000, 3412, 4151589),
        (1500, 1777, 3069744),
        (2000, 1091, 2443736),
        (2500, 2099, 7321331),
        (5000, 1124, 7786231),
        (10000, 592, 8139580),
        (20000, 546, 33384317),
    ]
    name = "employers.csv"
    lines = ["# Private employers by how many workers they have",
             "# Source: Census Bureau, Statistics of U.S. Businesses 2022, detailed employment sizes (firms, workers), as tabulated by others "
             "and read there; pay of a class: Census figures for 2019 in Congressional Research Service R40860, summary table, payroll over "
             "workers, six classes",
             "# Licence: US Government figures",
             "# Unit: firms; workers in March 2022; US dollars a worker of 2019",
             "from,firms,workers,pay"]
    for start, firms, workers in sizes:
        lines.append("%d,%d,%d,%d" % (start, firms, workers, max(one for one in pay if one[0] <= start)[1]))
    text = "\n".join(lines) + "\n"
    with open(os.path.join(target, name), "w", newline="\n") as out:
        out.write(text)
    files.append({"name": name, "what": "Private employers and their workers by size, 2022; pay of a worker by size, 2019",
                  "source": "Census Bureau, Statistics of U.S. Businesses 2022; Congressional Research Service R40860 (2022)",
                  "licence": "US Government figures", "unit": "firms; workers; US dollars",
                  "sha256": hashlib.sha256(text.encode()).hexdigest()})


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    taxcalc, source, target = sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else TARGET
    units, families = read(taxcalc)
    _, ages, codes, by_state = population(source)
    margins = [([[(codes.index(u.state), u.size())] for u in units], by_state),
               ([[(cell, n) for cell, n in enumerate(age_counts(u)) if n > 0] for u in units], ages)]
    rake(units, margins, 12)
    guideline = {line[0]: float(line[2]) for line in rows(source, "us_parameters_fpl_sscap_partb.csv")[1:]
                 if line[1] == str(YEAR)}
    fpl = guideline["fpl_first_person_48_states"], guideline["fpl_additional_person_48_states"]
    poverty(units, align(units, source), families, fpl)
    impute(units, source)
    rake(units, margins + coverage_margins(units, source, ages), 25)
    pieces = align(units, source)
    poverty(units, pieces, families, fpl)
    files = []
    lines = []
    for (state, age, coverage), counts in sorted(head_counts(units).items()):
        lines.append([STATES[state], "%d" % AGES[age][0], "%d" % AGES[age][1], coverage] + [str(n) for n in whole(counts)])
    written(target, "headcounts.csv", "People by state, age, present coverage and income of the family in %% of poverty, %d" % YEAR,
            "people", ["state", "from", "to", "coverage"] + [str(low) for low in POVERTY], lines, files, SOURCE + ALIGNED,
            "CC0-1.0")
    lines = []
    made = compose(pieces, source)
    merged = records(pieces, made)
    measured(pieces, made, merged)
    weights = whole([line[1] for line in merged])
    above = ["", ""]
    for (key, _, years, money), weight in zip(merged, weights):
        state, coverage, children, others = key[:4]
        if weight:
            here = [STATES[state], coverage]
            same = [a if a != b else "" for a, b in zip(here, above)]
            above = here
            lines.append(same + [str(weight), str(years[0]), str(years[1]), str(children), str(others)] +
                         ["%d" % round(x / 100) if round(x / 100) else "" for x in money])
    written(target, "household-records.csv", "Tax units: state; coverage of head, spouse, children and other dependants; units; "
            "ages; dependants; income, %d; an empty state or coverage is that of the line above" % YEAR, "units; hundred US dollars a year",
            ["state", "coverage", "units", "age", "spouse", "children", "others", "income", "wages", "wages of spouse",
             "self-employment income", "capital income", "business income", "pensions", "Social Security benefits", "untaxed"],
            lines, files, SOURCE + ALIGNED, "CC0-1.0")
    parameters(target, source, files)
    ageing(target, taxcalc, source, files)
    employers(target, files)
    with open(os.path.join(target, "households.json"), "w", newline="\n") as out:
        json.dump({"schema": "planwright-households/1", "edition": "us-2023", "year": YEAR, "files": files}, out, indent=2)
        out.write("\n")


if __name__ == "__main__":
    main()
