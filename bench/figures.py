"""Figures by name and unit, the table that RESULTS.md shows of them, and what each is held against."""
import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    count: int
    median: float
    low: float
    high: float
    highest: float

    @classmethod
    def of(cls, values):
        ordered = sorted(values)
        return cls(len(ordered), *(ordered[max(0, math.ceil(share * len(ordered)) - 1)] for share in (0.5, 0.05, 0.95, 0.99)))


class Figures(dict):
    """A figure by (name, unit)."""

    def take(self, lines):
        """What a measuring program printed (Samples.java)."""
        for line in lines.splitlines():
            if line.startswith("figure\t"):
                _, name, unit, count, *values = line.split("\t")
                self[name, unit] = Figure(int(count), *map(float, values))

    def add(self, name, unit, values):
        self[name, unit] = Figure.of(values)


@dataclass(frozen=True)
class Row:
    """A line of a table. `against` names the row of the same unit that it is compared with; `most`, `least` and `below` are targets."""

    title: str
    name: str
    unit: str
    against: str = ""
    most: float = math.inf  # of the median, or of the ratio where it is compared
    least: float = 0  # of the median
    below: str = ""  # whose median it has to be smaller than
    tail: bool = False  # the 99th percentile instead of the 95th


@dataclass(frozen=True)
class Section:
    title: str
    text: str
    rows: tuple

    def shown(self, figures):
        rows = [row for row in self.rows if (row.name, row.unit) in figures]
        if not rows:
            return []
        tail = any(row.tail for row in rows)
        lines = [f"## {self.title}", "", self.text, ""] if self.text else [f"## {self.title}", ""]
        lines += [f"| what | median | 5 % | {'99 %' if tail else '95 %'} | n | ratio | target | |",
                  "|---|--:|--:|--:|--:|--:|---|---|"]
        return [*lines, *(line(row, figures) for row in rows), ""]


def line(row, figures):
    figure = figures[row.name, row.unit]
    other = figures.get((row.against, row.unit))
    ratio = figure.median / other.median if other else None
    cells = [row.title, f"{number(figure.median)} {row.unit}".strip()]
    if figure.count != 1:
        count = f"{figure.count:,}".replace(",", " ") if figure.count else "least, most"
        cells += [number(figure.low), number(figure.highest if row.tail else figure.high), count]
    else:
        cells += ["", "", "1"]
    cells += [f"{ratio:.2f} ×" if ratio else "", *target(row, figure, ratio, figures)]
    return f"| {' | '.join(cells)} |"


def target(row, figure, ratio, figures):
    words, met = [], True
    if row.most < math.inf:
        words.append(f"≤ {row.most:g} ×" if row.against else f"≤ {row.most:g} {row.unit}")
        met &= (ratio if row.against else figure.median) <= row.most
    if row.least:
        words.append(f"≥ {number(row.least)} {row.unit}")
        met &= figure.median >= row.least
    if row.below:
        words.append(f"below {row.below}")
        met &= figure.median < figures[row.below, row.unit].median
    return [" and ".join(words), ("met" if met else "**missed**") if words else ""]


def number(value):
    if value >= 1000:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
