package telltale.detector.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import telltale.detector.NotEnoughData;
import telltale.detector.forecast.curve.AdditiveCurve;
import telltale.detector.forecast.curve.CurveFit;
import telltale.detector.forecast.curve.CurveSpec;
import telltale.detector.forecast.curve.Holidays;
import telltale.detector.forecast.curve.TrendGrowth;
import telltale.job.Progress;
import telltale.series.Series;

/// Prophet fit of one channel, with the seasons and changepoints it chose.
final class ProphetFit {
    /// Least rows with a value to fit.
    private static final int LEAST_ROWS = 10;

    /// Whether a line is better than a level is tried on about so many rows.
    private static final int TRIED_ROWS = 50_000;

    /// A line is taken where its errors stay below this share of a level's.
    private static final double BETTER = 0.9;

    private final Prophet settings;
    private final Series training;
    private final int channel;
    private final long[] times;
    private final double[] values;
    private final List<String> notes = new ArrayList<>();

    ProphetFit(Prophet settings, Series training, int channel) {
        this.settings = settings;
        this.training = training;
        this.channel = channel;
        long[] allTimes = new long[training.length()];
        double[] allValues = new double[training.length()];
        int rows = 0;
        for (int row = 0; row < training.length(); row++) {
            double value = training.valueAt(channel, row);
            if (!Double.isNaN(value)) {
                allTimes[rows] = training.timeAt(row);
                allValues[rows] = value;
                rows++;
            }
        }
        if (rows < LEAST_ROWS) {
            throw NotEnoughData.rows("prophet", LEAST_ROWS, rows);
        }
        times = Arrays.copyOf(allTimes, rows);
        values = Arrays.copyOf(allValues, rows);
    }

    /// What was chosen, a sentence each.
    List<String> notes() {
        return List.copyOf(notes);
    }

    CurveForecast forecast(Progress progress) throws InterruptedException {
        CurveSpec form = grown(form(), progress);
        AdditiveCurve curve = curve(form, times, values, progress);
        double[] errors = errors(curve, times, values, Double.POSITIVE_INFINITY, 0, progress);
        double scale = scale(errors);
        double limit = settings.clip() == 0 ? Double.POSITIVE_INFINITY : settings.clip() * scale;
        double follow = settings.follow();
        if (follow > 0) {
            scale = scale(errors(curve, times, values, limit, follow, progress));
        }
        say(curve, scale);
        return new CurveForecast(curve, times[times.length - 1], scale, follow, limit);
    }

    private AdditiveCurve curve(
            CurveSpec form, long[] rowTimes, double[] rowValues, Progress progress)
            throws InterruptedException {
        return CurveFit.of(
                form, rowTimes, rowValues, settings.clip(), ForecastResiduals::scale, progress);
    }

    private double scale(double[] errors) {
        return ForecastResiduals.atLeast(ForecastResiduals.scale(errors), values[0]);
    }

    /// The errors along rows, learnt by a level.
    private static double[] errors(
            AdditiveCurve curve,
            long[] rowTimes,
            double[] rowValues,
            double limit,
            double follow,
            Progress progress)
            throws InterruptedException {
        AdditiveCurve.Reading reading = curve.reading();
        double[] errors = new double[rowTimes.length];
        double offset = 0;
        for (int row = 0; row < errors.length; row++) {
            if ((row & 0x3fff) == 0) {
                progress.advance(row, errors.length, "fitting");
            }
            double error = rowValues[row] - reading.at(rowTimes[row]) - offset;
            offset += follow * Math.clamp(error, -limit, limit);
            errors[row] = error;
        }
        return errors;
    }

    /// The form with the growth that is asked for, or a line where that foretells the last fifth of
    /// the rows, and the one before, better from those before it than a level does.
    private CurveSpec grown(CurveSpec form, Progress progress) throws InterruptedException {
        return switch (settings.growth()) {
            case LINEAR -> form.growing(TrendGrowth.LINEAR);
            case LOGISTIC -> form.growing(TrendGrowth.LOGISTIC);
            case FLAT -> form.growing(TrendGrowth.FLAT);
            case AUTOMATIC -> {
                boolean better = better(form, 4, progress) && better(form, 3, progress);
                notes.add(
                        better
                                ? "The trend is a line that may turn: it foretells the end of the"
                                        + " training better than a level."
                                : "The trend is a level: a line foretells the end of the training"
                                        + " no better.");
                yield form.growing(better ? TrendGrowth.LINEAR : TrendGrowth.FLAT);
            }
        };
    }

    private boolean better(CurveSpec form, int fifths, Progress progress)
            throws InterruptedException {
        double level = foretold(form.growing(TrendGrowth.FLAT), fifths, progress);
        double line = foretold(form.growing(TrendGrowth.LINEAR), fifths, progress);
        return line < BETTER * level;
    }

    /// The scale of the errors of the fifth behind the given ones, fitted to those.
    private double foretold(CurveSpec form, int fifths, Progress progress)
            throws InterruptedException {
        int step = 1 + times.length / TRIED_ROWS;
        int all = times.length / step;
        int head = (int) ((long) all * fifths / 5);
        int count = (int) ((long) all * (fifths + 1) / 5);
        long[] someTimes = new long[count];
        double[] some = new double[count];
        for (int i = 0; i < count; i++) {
            someTimes[i] = times[i * step];
            some[i] = values[i * step];
        }
        long[] headTimes = Arrays.copyOf(someTimes, head);
        double[] headValues = Arrays.copyOf(some, head);
        AdditiveCurve curve = curve(form, headTimes, headValues, progress);
        double follow = 1 - Math.pow(1 - settings.follow(), step);
        double[] errors =
                errors(curve, someTimes, some, Double.POSITIVE_INFINITY, follow, progress);
        return ForecastResiduals.scale(Arrays.copyOfRange(errors, head, count));
    }

    private CurveSpec form() throws InterruptedException {
        double top = settings.cap();
        if (settings.growth() == Prophet.Trend.LOGISTIC && top == 0) {
            double low = Arrays.stream(values).min().orElse(0);
            double high = Arrays.stream(values).max().orElse(0);
            top = Math.max(high + 0.1 * (high - low), Double.MIN_NORMAL);
            notes.add(String.format(Locale.ROOT, "The trend saturates at %.6g.", top));
        }
        boolean dated = training.timing() != Series.Timing.INDEX;
        return new CurveSpec(
                TrendGrowth.LINEAR,
                top,
                settings.changepoints(),
                settings.changepointRange(),
                settings.changepointScale(),
                settings.seasonality() == Prophet.Seasonality.MULTIPLICATIVE,
                settings.seasonalityScale(),
                settings.seasons().of(training, channel, times),
                dated ? HolidayText.read(settings.holidays()) : Holidays.NONE);
    }

    private void say(AdditiveCurve curve, double scale) {
        String seasons =
                curve.form().seasons().stream()
                        .map(season -> "%s (%d terms)".formatted(season.name(), season.terms()))
                        .collect(Collectors.joining(", "));
        notes.add(
                seasons.isEmpty()
                        ? "No season: the trend alone is expected."
                        : "Seasons: %s.".formatted(seasons));
        notes.add(
                String.format(
                        Locale.ROOT,
                        "A row of the training is usually within %.3g of what is expected.",
                        scale));
        if (curve.form().growth() == TrendGrowth.LINEAR) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "At its end the trend changes by %.3g over the length of the training.",
                            curve.lastRise()));
        }
    }
}
