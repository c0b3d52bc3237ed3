package telltale.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.series.Warning;
import telltale.threshold.Calibration;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// The recipe: all that decides which anomalies are found. The same recipe on the same data gives
/// the same anomalies, wherever it runs.
///
/// @param source where the rows come from
/// @param channels the channels to look at, in this order; empty = all
/// @param detector the method with its settings
/// @param training which rows the model learns from
/// @param threshold turns scores into a cutoff
/// @param grouping turns rows above the cutoff into anomalies
public record Analysis(
        Source.Stored source,
        List<String> channels,
        Detector detector,
        Training training,
        Threshold threshold,
        Grouping grouping) {

    public Analysis {
        channels = List.copyOf(channels);
    }

    /// Reads the source and analyses every series of it. A series that the method cannot learn from
    /// is left out with a warning, as long as there is another.
    ///
    /// @throws NotEnoughData where no series is long enough
    public Results run(Progress progress) throws IOException, InterruptedException {
        return run(source.read(progress), progress);
    }

    /// Analyses every series already read, as [#run(Progress)] does.
    public Results run(SeriesSet data, Progress progress) throws InterruptedException {
        return each(data, series -> run(series, progress));
    }

    /// Scores and judges every series by a model trained before. Nothing is learnt: the detector
    /// and the training of the recipe count for nothing.
    ///
    /// @throws IllegalArgumentException where the channels are not those the model learnt from
    public Results run(Fitted fitted, Progress progress) throws IOException, InterruptedException {
        return each(source.read(progress), series -> run(fitted, series, progress));
    }

    @FunctionalInterface
    private interface One {
        Result of(Series series) throws InterruptedException;
    }

    private Results each(SeriesSet data, One one) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>(data.warnings());
        NotEnoughData last = new NotEnoughData("'%s' has no series".formatted(source.name()));
        for (Series series : data.series()) {
            try {
                results.add(one.of(series));
            } catch (NotEnoughData e) {
                last = e;
                warnings.add(
                        new Warning(
                                0,
                                "series '%s' left out: %s"
                                        .formatted(series.name(), e.getMessage())));
            }
        }
        if (results.isEmpty()) {
            throw last;
        }
        return new Results(results, warnings);
    }

    /// Analyses one series: learns, scores every row, calibrates on the rows learnt from, judges.
    ///
    /// @throws NotEnoughData where the training is too short for the method
    /// @throws IllegalArgumentException where a channel or a training time is not the series'
    public Result run(Series series, Progress progress) throws InterruptedException {
        Series chosen = channels.isEmpty() ? series : series.select(channels);
        RowRange span = training.of(chosen);
        Series rows = chosen.rows(span.from(), span.to());
        Model model = detector.fit(rows, progress);
        Scores scores = model.score(chosen, progress);
        Scores learnt = scores.rows(span.from(), span.to()).bare();
        Calibration calibration = Calibration.of(model, learnt);
        var provenance = Provenance.of(detector, rows);
        var fitted = new Fitted(detector, model, calibration, learnt, provenance, model.notes());
        return Result.of(this, chosen, fitted, span, scores);
    }

    /// Scores and judges one series by a model trained before, as [#run(Fitted, Progress)] does.
    public Result run(Fitted fitted, Series series, Progress progress) throws InterruptedException {
        Series chosen = fitted.of(series, channels);
        if (chosen.length() == 0) {
            throw new NotEnoughData("'%s' has no rows".formatted(series.name()));
        }
        Scores scores = fitted.model().score(chosen, progress);
        return Result.of(by(fitted), chosen, fitted, new RowRange(0, 0), scores);
    }

    private Analysis by(Fitted fitted) {
        return new Analysis(source, channels, fitted.detector(), training, threshold, grouping);
    }

    /// The same with another threshold and grouping.
    public Analysis with(Threshold other, Grouping grouped) {
        return new Analysis(source, channels, detector, training, other, grouped);
    }

    /// The same on other data.
    public Analysis with(Source.Stored other) {
        return new Analysis(other, channels, detector, training, threshold, grouping);
    }
}
