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
        List<Result> results = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>(data.warnings());
        NotEnoughData last = new NotEnoughData("'%s' has no series".formatted(source.name()));
        for (Series series : data.series()) {
            try {
                results.add(run(series, progress));
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
        Training.Span span = training.of(chosen);
        Series learnt = chosen.rows(span.from(), span.to());
        Model model = detector.fit(learnt, progress);
        Scores scores = model.score(chosen, progress);
        Calibration calibration = Calibration.of(model, scores.rows(span.from(), span.to()));
        var fitted = new Fitted(detector, model, calibration, Provenance.of(detector, learnt));
        return Result.of(this, chosen, fitted, span, scores);
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
