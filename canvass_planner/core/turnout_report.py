"""The report of the turnout and support model: one HTML page, its plots drawn as SVG in the page itself."""

from collections.abc import Mapping
from html import escape

import numpy as np

from .language import tr
from .turnout import Model, label

_INK, _MARK, _SOFT = "#1f2933", "#0b5394", "#9aa5b1"

_STYLE = f"""
body {{ font: 16px/1.5 system-ui, sans-serif; color: {_INK}; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.5rem; }} h2 {{ font-size: 1.2rem; margin-top: 2.5rem; }} h3 {{ font-size: 1rem; }}
.note {{ border-left: 4px solid {_MARK}; background: #eef3f8; padding: .6rem 1rem; }}
.warning {{ border-left: 4px solid #b45309; background: #fdf3e4; padding: .6rem 1rem; margin: .5rem 0; }}
table {{ border-collapse: collapse; font-size: .9rem; }}
td, th {{ padding: .25rem .7rem; text-align: right; border-bottom: 1px solid #e4e7eb; }}
td:first-child, th:first-child {{ text-align: left; }}
svg {{ max-width: 100%; height: auto; }} svg text {{ font: 13px system-ui, sans-serif; fill: {_INK}; }}
"""


def html(models: Mapping[str, Model], place: str = "") -> str:
    """Return the report as one HTML page that needs nothing else.

    Parameters
    ----------
    models
        As `turnout.model` gives them.
    place
        What the page is headed by, such as the campaign's name.
    """
    heading = tr("What goes with turnout and support") + (f" – {place}" if place else "")
    caution = tr(
        "This says something about areas, not about people (ecological inference). If stations with many poor "
        "households vote less, it does not follow that the poor households are those that stay at home."
    )
    sections = "".join(_section(model) for model in models.values())
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(heading)}</title><style>{_STYLE}</style>'
        f'</head>\n<body><h1>{escape(heading)}</h1><p class="note">{escape(caution)}</p>{sections}'
        f"<h2>{escape(tr('How it is done'))}</h2><p>{escape(_method())}</p></body></html>\n"
    )


def _method() -> str:
    return tr(
        "A binomial regression of the stations' results on the make-up of their inhabitants, brought up from the "
        "census tiles by area. An effect is what one standard deviation more of a feature goes with, all other "
        "features being equal; the lines are 95 % intervals, as wide as the stations really scatter "
        "(over-dispersion). The error is measured on stations that the model had not seen (cross-validation), and"
        " compared with that of the mean. Tiles take the model's rates, moved so that the tiles of each station "
        "have its true result."
    )


def _section(model: Model) -> str:
    """Return the part of the page about one outcome."""
    titles = {"turnout": tr("Turnout"), "support": tr("Support for our lists")}
    warnings = "".join(f'<p class="warning">{escape(warning)}</p>' for warning in model.warnings)
    return (
        f"<h2>{escape(titles.get(model.outcome, model.outcome))}</h2><p>{escape(_summary(model))}</p>{warnings}"
        f"<h3>{escape(tr('Effect of each feature, percentage points'))}</h3>{_effects(model)}"
        f"<h3>{escape(tr('Stations: predicted unseen, and observed'))}</h3>{_stations(model)}"
        f"<h3>{escape(tr('Coefficients'))}</h3>{_table(model)}"
    )


def _summary(model: Model) -> str:
    """Say in sentences how good the model is and what it found."""
    fit = model.fit
    text = tr(
        "On stations that it had not seen, the model is off by {error:.1f} percentage points and the mean by "
        "{mean_error:.1f}: {better:.0f} % less error. It explains {explained:.0f} % of the differences between "
        "{stations} stations, which scatter {dispersion:.1f} times as much as chance alone."
    ).format(
        error=fit["error"],
        mean_error=fit["mean_error"],
        better=fit["better"],
        explained=100 * fit["explained"],
        stations=fit["stations"],
        dispersion=fit["dispersion"],
    )
    clear = model.coefficients[model.coefficients["low"] * model.coefficients["high"] > 0]
    if not len(clear):
        return text + " " + tr("No feature's effect is clear: every interval holds zero.")
    more, less = clear[clear["estimate"] > 0], clear[clear["estimate"] < 0]
    for found, words in ((more, tr("Higher with more: {features}.")), (less, tr("Lower with more: {features}."))):
        if len(found):
            text += " " + words.format(features=", ".join(label(name) for name in found["feature"]))
    return text


def _effects(model: Model) -> str:
    """Draw each feature's effect and its interval."""
    rows = model.coefficients
    left, width, step = 260, 700, 28
    height = step * len(rows) + 40
    reach = max(rows["points_high"].max(), -rows["points_low"].min(), 1e-6) * 1.05
    middle, scale = (left + width - 20) / 2, (width - 20 - left) / (2 * reach)
    drawn = [_line(middle, 4, middle, height - 30, _SOFT)]
    for number, row in enumerate(rows.itertuples()):
        y = step * number + 18
        low, at, high = (middle + scale * value for value in (row.points_low, row.points, row.points_high))
        drawn.append(f'<text x="{left - 12}" y="{y + 4}" text-anchor="end">{escape(label(row.feature))}</text>')
        drawn.append(_line(low, y, high, y, _MARK, 2))
        # A filled point is an effect whose interval leaves out zero: it reads in grey, too.
        fill = _MARK if row.low * row.high > 0 else "white"
        title = f"{row.points:+.2f} ({row.points_low:+.2f} … {row.points_high:+.2f})"
        drawn.append(
            f'<circle cx="{at:.1f}" cy="{y}" r="5" fill="{fill}" stroke="{_MARK}" stroke-width="2">'
            f"<title>{title}</title></circle>"
        )
    for tick in _ticks(-reach, reach):
        x = middle + scale * tick
        number = f"{tick:+g}" if tick else "0"
        drawn.append(f'<text x="{x:.1f}" y="{height - 8}" text-anchor="middle">{number}</text>')
        drawn.append(_line(x, height - 30, x, height - 25, _SOFT))
    return _svg(width, height, drawn)


def _stations(model: Model) -> str:
    """Draw each station's observed rate against the one predicted without it."""
    size, edge = 420, 45
    rates = 100 * model.stations[["held_out", "observed"]].to_numpy()
    low, high = rates.min() - 1, rates.max() + 1
    scale = (size - edge - 10) / (high - low)

    def across(rate: float) -> float:
        return edge + scale * (rate - low)

    def up(rate: float) -> float:
        return size - edge - scale * (rate - low)

    drawn = [_line(across(low), up(low), across(high), up(high), _SOFT)]
    for tick in _ticks(low, high):
        drawn.append(f'<text x="{across(tick):.1f}" y="{size - edge + 18}" text-anchor="middle">{tick:g}</text>')
        drawn.append(f'<text x="{edge - 8}" y="{up(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>')
    largest = model.stations["voters"].max()
    for row, (guess, seen) in zip(model.stations.itertuples(), rates, strict=True):
        title = f"{row.station_id}: {seen:.1f} % ({guess:.1f} %)"
        drawn.append(
            f'<circle cx="{across(guess):.1f}" cy="{up(seen):.1f}" r="{2 + 3 * np.sqrt(row.voters / largest):.1f}" '
            f'fill="{_MARK}" fill-opacity="0.55"><title>{escape(title)}</title></circle>'
        )
    drawn.append(f'<text x="{size / 2}" y="{size - 6}" text-anchor="middle">{escape(tr("predicted, %"))}</text>')
    turned = f'transform="translate(12 {size / 2}) rotate(-90)"'
    drawn.append(f'<text {turned} text-anchor="middle">{escape(tr("observed, %"))}</text>')
    return _svg(size, size, drawn)


def _table(model: Model) -> str:
    """Return the coefficients as a table."""
    heads = [
        tr("Feature"),
        tr("Mean"),
        tr("Standard deviation"),
        tr("Points"),
        tr("95 % interval"),
        tr("Odds ratio"),
        tr("p"),
    ]
    rows = [
        [
            label(row.feature),
            f"{row.mean:.3g}",
            f"{row.deviation:.2g}",
            f"{row.points:+.2f}",
            f"{row.points_low:+.2f} … {row.points_high:+.2f}",
            f"{row.odds:.3f}",
            "< 0.001" if row.p < 0.001 else f"{row.p:.3f}",
        ]
        for row in model.coefficients.itertuples()
    ]
    cells = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows]
    return f"<table><tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>{''.join(cells)}</table>"


def _ticks(low: float, high: float) -> list[float]:
    """Return round numbers between `low` and `high`, four to nine of them."""
    span = (high - low) / 5
    unit = 10.0 ** np.floor(np.log10(span))
    step = next(unit * times for times in (1, 2, 5, 10) if unit * times >= span)
    return [round(float(tick), 10) + 0.0 for tick in np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: int = 1) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" stroke-width="{width}"/>'


def _svg(width: int, height: int, drawn: list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img">{"".join(drawn)}</svg>'
    )
