#!/usr/bin/env python3
"""Makes resources/oracle/metrics.csv: cases of labels and scores, and what the reference scorers say.

usage: metrics.py FOLDER_WITH_VUS_PY > ../resources/oracle/metrics.csv
Lines: case,window,metric values... then the rows as label:score pairs on the same line.
"""
import sys

import numpy as np

sys.path.insert(0, sys.argv[1])
import vus  # noqa: E402

random = np.random.default_rng(5)


def case(rows, spans, strength, kind):
    label = np.zeros(rows, int)
    for start, length in spans:
        label[start : start + length] = 1
    if kind == "smooth":
        score = np.convolve(random.normal(0, 1, rows), np.ones(9) / 9, "same")
    elif kind == "ties":
        score = random.integers(0, 5, rows).astype(float)
    else:
        score = random.normal(0, 1, rows)
    score += strength * np.roll(label, random.integers(-4, 5)) * random.uniform(0, 1, rows)
    return label, np.round(score, 6)


CASES = [
    (case(300, [(40, 12), (200, 1)], 2.0, "noise"), 20),
    (case(300, [(0, 5), (290, 10)], 1.0, "noise"), 33),
    (case(400, [(100, 30), (135, 3), (160, 8), (300, 2)], 3.0, "smooth"), 50),
    (case(251, [(50, 60)], 0.0, "noise"), 10),
    (case(350, [(20, 4), (180, 25)], 2.0, "ties"), 25),
    (case(300, [(10, 2), (13, 2), (16, 2), (250, 40)], 4.0, "smooth"), 0),
    (case(2500, [(400, 80), (900, 1), (1500, 200), (2400, 90)], 1.5, "noise"), 125),
]
print("window," + ",".join(vus.NAMES) + ",rows")
for (label, score), window in CASES:
    values = vus.all_metrics(label, score, window)
    rows = " ".join(f"{l}:{s!r}" for l, s in zip(label.tolist(), score.tolist()))
    print(f"{window}," + ",".join(repr(float(v)) for v in values) + "," + rows)
