#!/usr/bin/python3
"""Writes statistical.csv in ../resources/oracle with the numbers of numpy 1.24, pandas 1.5, scipy 1.10 and bottleneck 1.3.

Needs python3-pandas, python3-scipy and python3-bottleneck. Run in this folder: python3 statistical.py
"""
import os

import bottleneck
import numpy as np
import pandas as pd
from scipy.stats import median_abs_deviation

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'resources', 'oracle')
N = 260


def series(offset):
    """Season, steps, noise, spikes and missing values, to three decimals."""
    r = np.random.default_rng(11)
    t = np.arange(N)
    x = offset + 8 * np.sin(2 * np.pi * t / 48) + 15 * (t > 160) + r.normal(0, 1.3, N)
    x[r.choice(N, 12, replace=False)] += r.choice([-1, 1], 12) * 25
    x = np.round(x, 3)
    x[r.choice(N, 15, replace=False)] = np.nan
    x[130:134] = np.nan
    return x


def before(x, window):
    """The rows just before each row; a row is scored once half of them are there."""
    return pd.Series(x).shift(1).rolling(window, min_periods=max(1, window // 2))


def learned(x, reach):
    """What a guard of that reach lets through: not what is far from most of the seven rows before."""
    middle = pd.Series(x).shift(1).rolling(7).median().values
    near = reach * np.nanmedian(np.abs(x - middle)) / 0.6745
    centre = np.nanmedian(x)
    wide = reach * np.nanmedian(np.abs(x - centre)) / 0.6745
    kept = x.copy()
    for i in range(len(x)):
        past = x[max(0, i - 7):i]
        past = past[~np.isnan(past)]
        if len(past) < 3:
            gross = abs(x[i] - centre) > wide
        else:
            gross = max(np.sum(past - x[i] > near), np.sum(x[i] - past > near)) > len(past) / 2
        kept[i] = np.nan if gross else x[i]
    return kept


def mad_of(w):
    w = w[~np.isnan(w)]
    return median_abs_deviation(w)


columns = {}
for name, offset in (('', 50.0), ('_far', 1e9)):
    x = series(offset)
    columns['value' + name] = x
    near = x - offset  # exact; numpy's own sums would lose digits far from zero
    columns['z_score' + name] = np.abs(near - np.nanmean(near)) / np.nanstd(near)
    median = np.nanmedian(x)
    mad = median_abs_deviation(x, nan_policy='omit')
    columns['modified_z_score' + name] = 0.6745 * np.abs(x - median) / mad
    for window in (20, 21):
        past = before(x, window)
        tag = f'_{window}{name}'
        columns['mean' + tag] = before(near, window).mean().values + offset
        columns['std' + tag] = before(near, window).std(ddof=0).values
        medians = past.median().values
        other = bottleneck.move_median(np.r_[np.nan, x[:-1]], window, min_count=window // 2)
        assert np.allclose(medians, other, rtol=1e-15, equal_nan=True)
        columns['median' + tag] = medians
        columns['mad' + tag] = past.apply(mad_of, raw=True).values
    clean = learned(x, 6)
    past = before(clean - offset, 20)
    columns['guarded_mean' + name] = past.mean().values + offset
    columns['guarded_std' + name] = past.std(ddof=0).values
    errors = x - columns['guarded_mean' + name]
    columns['moving_average' + name] = 0.6745 * np.abs(errors) / np.nanmedian(np.abs(errors))

with open(os.path.join(OUT, 'statistical.csv'), 'w') as f:
    f.write(','.join(columns) + '\n')
    for row in zip(*columns.values()):
        f.write(','.join('NaN' if np.isnan(v) else f'{v:.17g}' for v in row) + '\n')
