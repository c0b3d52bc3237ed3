package telltale.detector.forecast.curve;

import java.util.List;

/// Regressors of seasons and holidays at a time: for each harmonic of each season its sine and
/// cosine, then 1 or 0 for each effect of a holiday. Not safe for use by several threads.
final class Regressors {
    private final FourierSeason[] seasons;
    private final Holidays holidays;
    private final double[] effects;
    private final int harmonics;
    private long day = Long.MIN_VALUE;

    Regressors(List<FourierSeason> seasons, Holidays holidays) {
        this.seasons = seasons.toArray(FourierSeason[]::new);
        this.holidays = holidays;
        effects = new double[holidays.count()];
        harmonics = seasons.stream().mapToInt(FourierSeason::terms).sum();
    }

    int count() {
        return 2 * harmonics + effects.length;
    }

    /// Writes them to `into` from place `at`, `stride` places apart.
    void write(long time, double[] into, int at, int stride) {
        int place = at;
        for (FourierSeason season : seasons) {
            double angle = season.angle(time);
            double sin = Math.sin(angle);
            double cos = Math.cos(angle);
            double s = sin;
            double c = cos;
            for (int term = 0; term < season.terms(); term++) {
                into[place] = s;
                into[place + stride] = c;
                place += 2 * stride;
                double turned = c * cos - s * sin;
                s = s * cos + c * sin;
                c = turned;
            }
        }
        if (effects.length > 0) {
            mark(time);
            for (double effect : effects) {
                into[place] = effect;
                place += stride;
            }
        }
    }

    /// The sum of all, each times its coefficient.
    double sum(long time, double[] coefficients) {
        double sum = 0;
        int place = 0;
        for (FourierSeason season : seasons) {
            double angle = season.angle(time);
            double sin = Math.sin(angle);
            double cos = Math.cos(angle);
            double s = sin;
            double c = cos;
            for (int term = 0; term < season.terms(); term++) {
                sum += coefficients[place] * s + coefficients[place + 1] * c;
                place += 2;
                double turned = c * cos - s * sin;
                s = s * cos + c * sin;
                c = turned;
            }
        }
        if (effects.length > 0) {
            mark(time);
            for (double effect : effects) {
                sum += coefficients[place] * effect;
                place++;
            }
        }
        return sum;
    }

    private void mark(long time) {
        long now = Holidays.day(time);
        if (now != day) {
            day = now;
            holidays.mark(now, effects);
        }
    }
}
