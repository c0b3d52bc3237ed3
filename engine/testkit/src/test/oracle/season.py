#!/usr/bin/python3
"""Writes the seasonal fixtures in ../resources/oracle with the numbers of statsmodels 0.13.5 and R 4.2 (forecast 8.20).

Needs python3-statsmodels and r-cran-forecast. Run in this folder: python3 season.py
"""
import os
import subprocess
import sys
import tempfile
import warnings

import numpy as np
from statsmodels.tsa.api import ExponentialSmoothing, Holt, SimpleExpSmoothing
from statsmodels.tsa.seasonal import STL

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'resources', 'oracle')
warnings.filterwarnings('ignore')


def series(n, periods, seed, trend=0.02, spikes=0.02):
    """Trend, seasons, AR(1) noise and a few spikes."""
    r = np.random.default_rng(seed)
    t = np.arange(n)
    noise = np.zeros(n)
    for i in range(1, n):
        noise[i] = 0.5 * noise[i - 1] + r.normal(0, 0.7)
    y = 50 + trend * t + 4 * np.sin(t / 60) + noise
    for i, p in enumerate(periods):
        y += (5 - i) * np.sin(2 * np.pi * t / p) + 2 * np.cos(4 * np.pi * t / p) * (1 + t / n)
    k = int(spikes * n)
    if k:
        y[r.choice(n, k, replace=False)] += r.choice([-1, 1], k) * 12
    return np.round(y, 3)


def write(name, columns):
    with open(os.path.join(OUT, name), 'w') as f:
        f.write(','.join(columns) + '\n')
        for row in zip(*columns.values()):
            f.write(','.join(f'{float(v):.12g}' for v in row) + '\n')


def r(y, code):
    """Runs R code over y; it leaves a matrix called out."""
    with tempfile.TemporaryDirectory() as d:
        np.savetxt(d + '/y', y, fmt='%.17g')
        script = f"""suppressMessages(library(forecast)); y <- scan('{d}/y', quiet=TRUE)
{code}
write.table(format(out, digits=17), '{d}/out', row.names=FALSE, col.names=FALSE, quote=FALSE)"""
        subprocess.run(['Rscript', '-e', script], check=True, stderr=subprocess.DEVNULL)
        return np.loadtxt(d + '/out', ndmin=2).T


def stl():
    y = series(299, [12], 1)  # odd: at even lengths R's robust weights miss the median a little, statsmodels' do not
    columns = {'y': y}
    for name, settings in {
        'plain': dict(),
        'robust': dict(robust=True),
        'level': dict(seasonal=11, seasonal_deg=0, trend_deg=0, low_pass_deg=0),
        'jump': dict(seasonal=13, trend=25, low_pass=15, seasonal_jump=3, trend_jump=4, low_pass_jump=2, robust=True),
    }.items():
        inner = dict(inner_iter=2, outer_iter=15 if settings.get('robust') else 0)
        fit = STL(y, period=12, **settings).fit(**inner)
        columns |= {name + '_trend': fit.trend, name + '_seasonal': fit.seasonal, name + '_weights': fit.weights}
    for name, settings in {'r_periodic': 's.window="periodic"', 'r_window': 's.window=7',
                           'r_robust': 's.window=9, robust=TRUE'}.items():
        s, t, w = r(y, f'f <- stl(ts(y, frequency=12), {settings}); '
                       'out <- cbind(f$time.series[,1:2], f$weights)')
        columns |= {name + '_trend': t, name + '_seasonal': s, name + '_weights': w}
    write('stl.csv', columns)


def mstl():
    """The loop of statsmodels 0.14 (Bandara, Hyndman and Bergmeir 2021) over the STL of 0.13, and R's own."""
    y = series(420, [12, 60], 2)
    seasonal, rest = {12: 0, 60: 0}, y.copy()
    for _ in range(2):
        for p, w in zip((12, 60), (11, 15)):
            rest = rest + seasonal[p]
            fit = STL(rest, period=p, seasonal=w).fit(inner_iter=2, outer_iter=0)
            seasonal[p] = fit.seasonal
            rest = rest - seasonal[p]
    columns = {'y': y, 'trend': fit.trend, 'short': seasonal[12], 'long': seasonal[60]}
    t, a, b = r(y, 'f <- mstl(msts(y, seasonal.periods=c(12,60))); out <- f[,2:4]')
    write('mstl.csv', columns | {'r_trend': t, 'r_short': a, 'r_long': b})


def smoothing():
    """Errors with given parameters, and the least sums of squares that statsmodels finds."""
    flat = series(240, [], 3, trend=0, spikes=0)
    sloped = series(240, [], 4, trend=0.3, spikes=0)
    season = series(240, [12], 5, spikes=0)
    columns = {'flat': flat, 'sloped': sloped, 'season': season}
    given = dict(optimized=False)
    columns['simple'] = SimpleExpSmoothing(flat, initialization_method='heuristic').fit(smoothing_level=.3, **given).fittedvalues
    columns['holt'] = Holt(sloped, initialization_method='heuristic').fit(smoothing_level=.4, smoothing_trend=.1, **given).fittedvalues
    columns['damped'] = Holt(sloped, damped_trend=True, initialization_method='heuristic').fit(
        smoothing_level=.4, smoothing_trend=.1, damping_trend=.9, **given).fittedvalues
    columns['winters'] = ExponentialSmoothing(season, trend='add', seasonal='add', seasonal_periods=12, initialization_method='heuristic').fit(
        smoothing_level=.3, smoothing_trend=.05, smoothing_seasonal=.2, **given).fittedvalues
    columns['seasonal'] = ExponentialSmoothing(season, seasonal='add', seasonal_periods=12, initialization_method='heuristic').fit(
        smoothing_level=.3, smoothing_seasonal=.2, **given).fittedvalues
    write('smoothing.csv', columns)
    with open(os.path.join(OUT, 'smoothing-sse.csv'), 'w') as f:
        f.write('series,trend,period,initial,sse,level,slope,season\n')
        for name, y, trend, period in (('flat', flat, None, 0), ('sloped', sloped, 'add', 0),
                                       ('season', season, None, 12), ('season', season, 'add', 12)):
            for initial in ('estimated',):
                model = ExponentialSmoothing(y, trend=trend, seasonal='add' if period else None,
                                             seasonal_periods=period or None, initialization_method=initial)
                best = min((model.fit(method=m) for m in ('L-BFGS-B', 'SLSQP', 'trust-constr')), key=lambda x: x.sse)
                p = best.params
                f.write(f"{name},{trend or 'none'},{period},{initial},{best.sse!r},{p['smoothing_level']!r},"
                        f"{p['smoothing_trend'] or 0.0!r},{p['smoothing_seasonal'] or 0.0!r}\n")


if __name__ == '__main__':
    os.makedirs(OUT, exist_ok=True)
    for name in sys.argv[1:] or ('stl', 'mstl', 'smoothing'):
        globals()[name]()
