#!/usr/bin/env python3
"""Ten thousand random deadlines, computed otherwise than by the engine: no walk day by day, but sorted lists of the days that count, from which
the n-th is taken. Reads the packs that come with the product; run in the project's folder it writes beside itself deadlines.csv.gz, of any limits,
and recommendations.csv.gz, of the clocks of recommendations: what is counted by a rule of the pack, what was named, and most of them stopped.

    python3 packs/src/test/resources/org/evenhand/packs/clocks/deadlines.py
"""
import bisect, calendar, csv, datetime, gzip, io, pathlib, random

DAY = datetime.timedelta(days=1)
HERE = pathlib.Path(__file__).parent
DATA = pathlib.Path("packs/data")
SEED = 20261122
CASES = 10_000
FIRST, LAST = datetime.date(2016, 1, 1), datetime.date(2036, 12, 31)
ALL = [FIRST + DAY * i for i in range((LAST - FIRST).days + 1)]


def rows(path):
    with open(DATA / path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def date(text):
    return datetime.date.fromisoformat(text)


HOLIDAYS = {date(r["day"]) for r in rows("working-days/2026-11-22/bank-holidays.csv")}
YEARS = sorted(int(r["year"]) for r in rows("working-days/2026-11-22/years.csv"))
KNOWN = (datetime.date(YEARS[0], 1, 1), datetime.date(YEARS[-1], 12, 31))
TERMS = rows("term-dates/2026-11-22/terms.csv")
SCHOOL_YEARS = {int(r["school_year"][:4]) for r in TERMS}
OPEN, SHUT = set(), set()
for r in TERMS:
    days = {d for d in ALL if date(r["first_day"]) <= d <= date(r["last_day"])}
    (OPEN if r["kind"] == "term" else SHUT).update(days)

WORKING = [d for d in ALL if d.isoweekday() < 6 and d not in HOLIDAYS]
SCHOOL = [d for d in WORKING
          if (d.year if d.month > 8 else d.year - 1) not in SCHOOL_YEARS or (d in OPEN and d not in SHUT)]


def left_out(d, spans):
    for a, b in spans:
        key = (d.month, d.day)
        if (a <= key <= b) if a <= b else (key >= a or key <= b):
            return True
    return False


def months_later(d, n):
    index = d.year * 12 + d.month - 1 + n
    year, month = divmod(index, 12)
    return datetime.date(year, month + 1, min(d.day, calendar.monthrange(year, month + 1)[1]))


def answer(start, amount, unit, rolls, spans, area, stops):
    """What is written into the column of answers."""
    pool = {"WORKING_DAYS": WORKING, "SCHOOL_DAYS": SCHOOL if area == "000" else WORKING}.get(unit, ALL)
    if unit in ("WORKING_DAYS", "SCHOOL_DAYS") and spans:
        pool = [d for d in pool if not left_out(d, spans)]
    stood = set()
    opened = None
    for a, b in stops:
        if b is None:
            opened = a if opened is None else min(opened, a)
        else:
            stood.update(a + DAY * i for i in range(1, (b - a).days + 1))
    later = pool[bisect.bisect_right(pool, start):]
    later = [d for d in later if d not in stood]
    needed = {"WEEKS": amount * 7, "MONTHS": (months_later(start, amount) - start).days}.get(unit, amount)
    end = start if needed == 0 else later[needed - 1]
    if opened is not None and needed > 0 and opened < end:
        counted = sum(1 for d in later[:needed] if d <= opened)
        return f"STANDING {opened} {counted} {needed - counted}"
    counts_holidays = unit in ("WORKING_DAYS", "SCHOOL_DAYS")
    beyond = False
    if counts_holidays and needed > 0:
        looked_at = [d for d in ALL if start < d <= end and d not in stood]
        beyond = any(not KNOWN[0] <= d <= KNOWN[1] for d in looked_at)
    if rolls:
        free = [d for d in WORKING if not left_out(d, spans)]
        moved = free[bisect.bisect_left(free, end)]
        beyond = beyond or not KNOWN[0] <= end or not moved <= KNOWN[1]
        end = moved
    return f"{'BEYOND' if beyond else 'DUE'} {end}"


DAYS_OF_INTEREST = [date(t) for t in (
    "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2027-03-28", "2027-10-31",  # clocks change
    "2020-02-28", "2020-02-29", "2024-02-28", "2024-02-29", "2028-02-28", "2028-02-29",  # leap days
    "2026-01-31", "2026-03-31", "2026-08-31", "2026-12-24", "2026-12-31", "2028-12-20")]
DULL = datetime.date(2016, 6, 1)


def begin(draw):
    return draw.choice(DAYS_OF_INTEREST) if draw.random() < .15 else DULL + DAY * draw.randrange(4900)


def write(name, out):
    with gzip.GzipFile(HERE / name, "wb", mtime=0) as file:
        file.write(out.getvalue().encode())


def cell(stops):
    return " ".join(f"{a}/{b or ''}" for a, b in stops)


def recommendations():
    """As people stop them: one after the other, each from a day on which the clock runs, the last perhaps without an end."""
    draw = random.Random(SEED + 1)
    rules = {r["code"]: (int(r["amount"]), r["unit"]) for r in rows("clocks/2026-11-22/clocks.csv") if r["code"].endswith("-acts")}
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow("rule from days area stops answer".split())
    for _ in range(CASES):
        start = begin(draw)
        rule = draw.choice(sorted(rules) + ["setting-acts", ""])
        days = "" if rule else draw.randrange(200)
        area = draw.choice(["000", "000", "unknown"])
        stops, day = [], start
        for _ in range(draw.choice([0, 1, 1, 2, 3])):
            a = day + DAY * draw.randrange(25)
            if draw.random() < .12:
                stops.append((a, None))
                break
            day = a + DAY * draw.randrange(60)
            stops.append((a, day))
        amount, unit = rules.get(rule, (days, "CALENDAR_DAYS"))
        table.writerow([rule, start, days, area, cell(stops), answer(start, amount, unit, False, [], area, stops)])
    write("recommendations.csv.gz", out)


def main():
    draw = random.Random(SEED)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow("from amount unit ends_on_working_day left_out area stops answer".split())
    for _ in range(CASES):
        start = begin(draw)
        unit = draw.choice(["CALENDAR_DAYS", "WEEKS", "MONTHS", "WORKING_DAYS", "WORKING_DAYS", "SCHOOL_DAYS"])
        amount = draw.randrange({"CALENDAR_DAYS": 120, "WEEKS": 30, "MONTHS": 15}.get(unit, 90))
        rolls = draw.random() < .3
        written = "08-01/08-31 12-25/01-01" if draw.random() < .15 else ""
        spans = [tuple(tuple(map(int, e.split("-"))) for e in s.split("/")) for s in written.split()]
        area = draw.choice(["000", "000", "unknown", ""]) if unit == "SCHOOL_DAYS" else ""
        stops = []
        for _ in range(draw.choice([0, 0, 0, 1, 1, 2, 3])):
            a = start + DAY * draw.randrange(100)
            stops.append((a, None if draw.random() < .12 else a + DAY * draw.randrange(40)))
        table.writerow([start, amount, unit, str(rolls).lower(), written, area,
                        cell(stops),
                        answer(start, amount, unit, rolls, spans, area, stops)])
    write("deadlines.csv.gz", out)


main()
recommendations()
