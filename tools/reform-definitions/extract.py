#!/usr/bin/env python3
"""Writes what Planwright knows of Tax-Calculator's parameters: python3 extract.py TARGET-FOLDER

Needs the package taxcalc. Its definitions are CC0-1.0. The values of current law are those that the tool itself gives for
each year, so growth of indexed amounts is the tool's own.
"""
import csv
import json
import pathlib
import sys

import numpy
import taxcalc

USED = """
FICA_mc_trt_employer FICA_mc_trt_employee AMEDT_rt AMEDT_ec AGI_surtax_trt AGI_surtax_thd NIIT_rt NIIT_thd
II_rt7 II_rt8 II_brk6 II_brk7 CG_rt1 CG_rt2 CG_rt3 CG_rt4 AMT_CG_rt1 AMT_CG_rt2 AMT_CG_rt3 AMT_CG_rt4 LST
""".split()


def head(writer, what):
    writer.write(f"# Tax-Calculator {taxcalc.__version__}: {what}\n")
    writer.write("# source: https://github.com/PSLmodels/Tax-Calculator, taxcalc/policy_current_law.json\n")
    writer.write("# licence: CC0-1.0\n")


def plain(value):
    return repr(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))


def main(target):
    folder = pathlib.Path(target)
    source = pathlib.Path(taxcalc.__file__).parent / "policy_current_law.json"
    definitions = json.loads(source.read_text())
    with open(folder / "tax-calculator-parameters.csv", "w", newline="") as out:
        head(out, "definitions of parameters")
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow("name type by indexed indexable min max warns".split())
        for name, one in sorted(definitions.items()):
            if name == "schema":
                continue
            labels = {label for value in one["value"] for label in value} - {"year", "value"}
            bounds = one["validators"].get("range", {})
            choice = one["validators"].get("choice", {}).get("choices", [])
            low = bounds.get("min", min(choice) if choice else "")
            high = bounds.get("max", max(choice) if choice else "")
            shown = [str(bound).lower() if isinstance(bound, bool) else str(bound) for bound in (low, high)]
            lines.writerow(
                [name, one["type"], "".join(labels), str(one["indexed"]).lower(), str(one["indexable"]).lower()]
                + shown
                + [str(bounds.get("level") == "warn").lower()]
            )
    policy = taxcalc.Policy()
    years = list(range(policy.start_year, policy.end_year + 1))
    table = {}
    for year in years:
        policy.set_year(year)
        for name in USED:
            members = numpy.ravel(getattr(policy, name))
            for member, amount in enumerate(members):
                table.setdefault((name, member), []).append(plain(float(amount)))
    with open(folder / "tax-calculator-current-law.csv", "w", newline="") as out:
        head(out, "current law by year, as the tool gives it")
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(["name", "member"] + years)
        for (name, member), values in table.items():
            lines.writerow([name, member] + values)


if __name__ == "__main__":
    main(sys.argv[1])
