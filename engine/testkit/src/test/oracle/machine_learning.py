#!/usr/bin/python3
"""Writes windows.csv in ../resources/oracle with the scores of scikit-learn 1.2.

Needs python3-sklearn. Run in this folder: python3 machine_learning.py
"""
import os

import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.svm import OneClassSVM

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'resources', 'oracle')
N = 1000
WINDOW = 16


def matrix():
    """Two clouds of unequal size in four dimensions, and 3 % of rows anywhere; to three decimals."""
    r = np.random.default_rng(5)
    x = r.normal(0, 1, (N, 4)) @ np.array([[1, .6, 0, 0], [0, .8, .3, 0], [0, 0, 1, .5], [0, 0, 0, 2]])
    x[700:] += [4, -3, 2, 6]
    label = r.random(N) < 0.03
    x[label] = r.uniform(-9, 9, (label.sum(), 4))
    order = r.permutation(N)
    return np.round(x[order], 3), label[order]


def series():
    """A season, noise that follows itself, and three odd stretches; to three decimals."""
    r = np.random.default_rng(6)
    t = np.arange(N)
    x = 4 * np.sin(2 * np.pi * t / 40)
    noise = 0
    for i in t:
        noise = 0.7 * noise + r.normal(0, 0.5)
        x[i] += noise
    label = np.zeros(N, bool)
    for start, end in ((300, 325), (560, 580), (800, 806)):
        label[start:end] = True
    x[300:325] += np.linspace(3, 9, 25)
    x[560:580] -= 7
    x[800:806] += 12 * np.sign(r.normal(0, 1, 6))
    return np.round(x, 3), label


def write(name, columns):
    with open(os.path.join(OUT, name), 'w') as f:
        f.write(','.join(columns) + '\n')
        for row in zip(*columns.values()):
            f.write(','.join('NaN' if np.isnan(v) else f'{v:.12g}' for v in row) + '\n')


def forest(x):
    """So many trees that chance matters little: two forests of 2,000 agree by rank to no more than 0.95 on the rows of the series."""
    seeds = range(4)
    return -np.mean([IsolationForest(n_estimators=2000, random_state=s).fit(x).score_samples(x) for s in seeds], axis=0)


def svm(x, nu):
    return OneClassSVM(nu=nu, gamma='scale', tol=1e-6).fit(x).decision_function(x)


cloud, odd = matrix()
value, off = series()
windows = np.lib.stride_tricks.sliding_window_view(value, WINDOW)
columns = {f'x{i}': cloud[:, i] for i in range(4)}
columns['odd'] = odd
columns['cloud'] = forest(cloud)
columns['value'] = value
columns['off'] = off
columns['row'] = forest(value[:, None])
columns['window'] = np.r_[forest(windows), np.full(WINDOW - 1, np.nan)]
columns['svm_cloud'] = svm(cloud, 0.05)
columns['svm_row'] = svm(value[:, None], 0.5)
columns['svm_window'] = np.r_[svm(windows, 0.1), np.full(WINDOW - 1, np.nan)]
write('windows.csv', columns)
