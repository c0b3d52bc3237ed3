#!/usr/bin/env python3
"""Makes every CSV of this folder anew, from fixed seeds: python3 generate.py (needs numpy)."""
import os

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def ar1(random, rows, coefficient, deviation):
    """First-order autoregressive noise with the given marginal deviation."""
    shocks = random.normal(0, deviation * np.sqrt(1 - coefficient**2), rows)
    noise = np.empty(rows)
    noise[0] = random.normal(0, deviation)
    for row in range(1, rows):
        noise[row] = coefficient * noise[row - 1] + shocks[row]
    return noise


def write(name, header, times, columns, labels):
    """Writes one wide CSV; columns are (values, decimals), NaN is an empty cell."""
    with open(os.path.join(HERE, name), "w", newline="") as out:
        out.write(header + "\n")
        for row, time in enumerate(times):
            cells = [
                "" if np.isnan(values[row]) else f"{values[row]:.{decimals}f}"
                for values, decimals in columns
            ]
            out.write(",".join([str(time), *cells, str(int(labels[row]))]) + "\n")


def minutes(start, rows, step):
    stamps = np.datetime64(start) + np.arange(rows) * np.timedelta64(step, "m")
    return [str(stamp) + ":00Z" for stamp in stamps.astype("datetime64[m]")]


def machine_temperature():
    """A compressor's bearing, every 5 minutes for 8 weeks: it fails slowly in the sixth."""
    random = np.random.default_rng(11)
    rows, day = 8 * 7 * 288, 288
    t = np.arange(rows)
    weekday = (t // day) % 7
    working = np.where(weekday < 5, 1.0, 0.35)
    shift = np.clip(np.sin(2 * np.pi * (t / day - 0.28)), -0.4, 1)
    value = 62 + 5.5 * working * shift + 1.2 * np.sin(2 * np.pi * t / (7 * day))
    value += ar1(random, rows, 0.93, 0.8) + random.normal(0, 0.15, rows)
    labels = np.zeros(rows, bool)
    # A lubrication fault: two short hot runs as a warning, a slow climb, a trip, a cold restart.
    for start, length, height in [(24 * day + 100, 20, 9.0), (31 * day + 60, 26, 12.0)]:
        bump = np.sin(np.linspace(0, np.pi, length)) * height
        value[start : start + length] += bump
        labels[start : start + length] = True
    climb, trip = 36 * day, 39 * day + 150
    value[climb:trip] += 17 * (np.linspace(0, 1, trip - climb) ** 2.2)
    labels[climb + day : trip + 70] = True
    value[trip : trip + 60] = 40 + random.normal(0, 0.9, 60)
    value[trip + 60 : trip + 220] -= 20 * np.exp(-np.arange(160) / 45)
    # One wild reading, and a sensor stuck for three hours.
    value[17 * day + 33] += 24
    labels[17 * day + 33] = True
    stuck = 47 * day + 120
    value[stuck : stuck + 36] = value[stuck]
    labels[stuck : stuck + 36] = True
    write(
        "machine-temperature.csv",
        "timestamp,bearing temperature [°C],label",
        minutes("2025-03-03T00:00", rows, 5),
        [(value, 2)],
        labels,
    )


def tank_level():
    """A level sensor that drifts, with spikes, a dropout and a jump on recalibration."""
    random = np.random.default_rng(12)
    rows = 12 * 1440
    t = np.arange(rows)
    value = 3.2 + 0.35 * np.sin(2 * np.pi * t / 1440 - 1) + 0.06 * np.sin(2 * np.pi * t / 90)
    value += ar1(random, rows, 0.6, 0.035) + 0.9 * (t / rows) ** 2
    labels = np.zeros(rows, bool)
    for row, height in [(2311, 0.9), (5050, -0.8), (5052, -0.7), (9120, 0.35), (12400, -0.3)]:
        value[row] += height
        labels[row] = True
    for row in random.choice(np.arange(13000, 13400), 14, replace=False):
        value[row] += random.choice([-1, 1]) * random.uniform(0.25, 0.6)
        labels[row] = True
    value[7000:7025] = 0.02
    labels[7000:7025] = True
    value[10500:10560] = np.nan
    value[15200:] -= 0.55
    labels[15200:15230] = True
    write(
        "tank-level.csv",
        "timestamp,level [m],label",
        minutes("2025-06-01T00:00", rows, 1),
        [(value, 3)],
        labels,
    )


def web_traffic():
    """Requests a second of a shop, every 10 minutes for 10 weeks: day, week, growth."""
    random = np.random.default_rng(13)
    rows, day = 70 * 144, 144
    t = np.arange(rows)
    hour = 24 * (t % day) / day
    profile = 0.25 + np.exp(-(((hour - 13) / 4.2) ** 2)) + 0.8 * np.exp(-(((hour - 20.5) / 2) ** 2))
    week = np.array([1.0, 0.97, 0.98, 1.02, 1.12, 1.35, 1.2])[(t // day) % 7]
    level = 410 * profile * week * (1 + 0.25 * t / rows)
    value = level * np.exp(ar1(random, rows, 0.85, 0.05)) + random.normal(0, 4, rows)
    labels = np.zeros(rows, bool)

    def alter(start, length, factor):
        value[start : start + length] *= factor
        labels[start : start + length] = True

    alter(19 * day + 76, 9, 0.06)  # outage at lunch
    alter(33 * day + 20, 5, 5.5)  # a crawler at night: still below the day's peak
    alter(45 * day, day, 0.55)  # a public holiday
    alter(52 * day + 118, 12, 1.9)  # a campaign nobody announced
    alter(61 * day + 60, 30, 0.72)  # a payment provider fails: subtle, at the height of the day
    spike = 66 * day + 12
    value[spike] += 900
    labels[spike] = True
    write(
        "web-traffic.csv",
        "timestamp,requests [1/s],label",
        minutes("2025-01-06T00:00", rows, 10),
        [(np.maximum(value, 0), 1)],
        labels,
    )


def heartbeat():
    """One lead at 200 Hz: every value is ordinary, two beats have the wrong shape."""
    random = np.random.default_rng(14)
    rate, seconds = 200, 75
    rows = rate * seconds
    value = 0.05 * np.sin(2 * np.pi * np.arange(rows) / (rate * 3.7))
    value += random.normal(0, 0.012, rows)
    labels = np.zeros(rows, bool)

    def wave(at, centre, width, height):
        span = np.arange(max(0, at - rate), min(rows, at + rate))
        value[span] += height * np.exp(-0.5 * (((span - at) / rate - centre) / width) ** 2)

    at, beat = 60, 0
    while at < rows - rate:
        early, broad = beat == 51, beat == 74
        if broad:  # a ventricular beat: no P wave, a broad complex, the T wave turned over
            wave(at, 0.02, 0.045, 0.95)
            wave(at, 0.26, 0.06, -0.3)
        else:
            wave(at, -0.17, 0.022, 0.14 if not early else 0.05)
            wave(at, -0.03, 0.009, -0.12)
            wave(at, 0.0, 0.011, 1.0)
            wave(at, 0.035, 0.01, -0.22)
            wave(at, 0.25, 0.04, 0.3 if not early else 0.12)
        if early or broad:
            labels[at - 40 : at + 80] = True
        following = 50 if beat + 1 == 51 else 0
        at += int(rate * 0.82 + random.normal(0, 4)) - following
        beat += 1
    start = np.datetime64("2025-02-11T09:30:00.000")
    times = start + np.arange(rows) * np.timedelta64(1000 // rate, "ms")
    write("heartbeat.csv", "timestamp,lead II [mV],label", times, [(value, 3)], labels)


def pump():
    """Four channels of a pump, one row a minute: what is wrong shows between the channels."""
    random = np.random.default_rng(15)
    rows = 10 * 1440
    t = np.arange(rows)
    demand = 0.62 + 0.18 * np.sin(2 * np.pi * t / 1440 - 1.4) + ar1(random, rows, 0.995, 0.07)
    demand = np.clip(demand, 0.2, 1.0)
    flow = 118 * demand + ar1(random, rows, 0.5, 0.9)
    pressure = 7.4 - 2.6 * demand**2 + ar1(random, rows, 0.6, 0.04)
    current = 14 + 19 * demand + ar1(random, rows, 0.7, 0.25)
    vibration = 1.1 + 0.9 * demand + np.abs(ar1(random, rows, 0.3, 0.12))
    labels = np.zeros(rows, bool)
    # Cavitation: vibration up, pressure ragged; flow as ever.
    a, b = 4300, 4420
    vibration[a:b] += 0.9 + random.normal(0, 0.35, b - a)
    pressure[a:b] += random.normal(0, 0.22, b - a)
    labels[a:b] = True
    # A valve half closed: pressure and flow part company, each within its own usual range.
    a, b = 8000, 8260
    flow[a:b] *= 0.72
    pressure[a:b] += 0.75
    labels[a:b] = True
    # A bearing wears: current and vibration climb slowly, then a trip.
    a, b = 12100, 12900
    ramp = np.linspace(0, 1, b - a) ** 1.6
    current[a:b] += 5.5 * ramp
    vibration[a:b] += 1.9 * ramp
    labels[a + 200 : b + 25] = True
    for channel in (flow, pressure, current, vibration):
        channel[b : b + 25] = np.abs(random.normal(0, 0.04, 25))
    flow[2500] = np.nan
    current[6000:6012] = np.nan
    write(
        "pump.csv",
        "timestamp,flow [m³/h],pressure [bar],current [A],vibration [mm/s],label",
        minutes("2025-09-08T00:00", rows, 1),
        [(flow, 2), (pressure, 3), (current, 2), (vibration, 3)],
        labels,
    )


def ledger():
    """Daily postings of an account over six years: week, month's end, year's end."""
    random = np.random.default_rng(16)
    days = np.arange(np.datetime64("2019-01-01"), np.datetime64("2025-01-01"))
    rows = len(days)
    weekday = (days.astype(int) + 3) % 7
    value = 21500 * np.where(weekday < 5, 1.0, 0.08) * np.exp(random.normal(0, 0.13, rows))
    value *= 1 + 0.35 * np.arange(rows) / rows
    next_day = (days + 1).astype("datetime64[M]") != days.astype("datetime64[M]")
    value[next_day] *= 2.1
    labels = np.zeros(rows, bool)
    for day, change in [
        ("2020-05-13", 2.0),  # a batch posted twice
        ("2021-08-24", 0.03),  # an import that failed
        ("2022-02-12", 14.0),  # a large posting on a Saturday, ordinary for a Tuesday
        ("2023-10-31", 0.45),  # a month's end that did not happen
        ("2024-04-17", 3.6),
    ]:
        row = int((np.datetime64(day) - days[0]).astype(int))
        value[row] *= change
        labels[row] = True
    write("ledger.csv", "date,postings [EUR],label", days, [(value, 2)], labels)


def cold_store():
    """An export as a German data logger writes it, with all its dirt. Latin-1, CRLF."""
    random = np.random.default_rng(17)
    rows = 21 * 96
    start = np.datetime64("2025-01-27T00:00")
    t = np.arange(rows)
    value = -18.4 + 0.5 * np.sin(2 * np.pi * t / 96 - 2) + 0.45 * np.sin(2 * np.pi * t / 5.3)
    value += ar1(random, rows, 0.7, 0.25)
    power = 1350 + 180 * np.sin(2 * np.pi * t / 96 - 1.7) + 60 * random.normal(0, 1, rows)
    labels = np.zeros(rows, bool)
    value[700:712] += 7 * np.sin(np.linspace(0, np.pi, 12))  # the door stood open
    labels[700:712] = True
    value[1333] = -3.1  # one reading
    labels[1333] = True
    climb = np.linspace(0, 1, 150) ** 1.5  # iced up: warmer slowly, more power
    value[1600:1750] += 3.2 * climb
    power[1600:1750] += 520 * climb
    labels[1640:1750] = True

    def number(x, decimals):
        text = f"{x:,.{decimals}f}"
        return text.replace(",", "_").replace(".", ",").replace("_", ".")

    lines = [
        "Datenlogger K-7;Kühlhaus Süd;;",
        "Zeitpunkt;Temperatur;Leistung;Störung",
        "dd.MM.yyyy HH:mm;°C;W;",
    ]
    for row in range(rows):
        stamp = (start + np.timedelta64(15 * row, "m")).astype(object)
        cells = [
            stamp.strftime("%d.%m.%Y %H:%M"),
            number(value[row], 2),
            number(power[row], 1),
            str(int(labels[row])),
        ]
        if row in (210, 211, 212, 950):
            cells[1] = "---" if row == 950 else ""
        if row == 444:
            cells = cells[:3]  # cut off in transfer
        if row == 1100:
            lines.append(";".join(cells))  # the same line twice
        if row == 1500:
            cells[0] = "30.02.2025 25:61"
        lines.append(";".join(cells))
    lines[1203], lines[1204] = lines[1204], lines[1203]
    lines.append(f"Mittelwert;{number(value.mean(), 2)};{number(power.mean(), 1)};")
    with open(os.path.join(HERE, "cold-store.csv"), "wb") as out:
        out.write(("\r\n".join(lines) + "\r\n").encode("latin-1"))


if __name__ == "__main__":
    for make in (machine_temperature, tank_level, web_traffic, heartbeat, pump, ledger, cold_store):
        make()
