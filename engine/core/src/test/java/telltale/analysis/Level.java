package telltale.analysis;

import java.util.Arrays;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// A detector as plain as can be: the distance from a level, in units of a width.
@About(id = "level", title = "Level", finds = "Values far from a level.", paper = "")
public record Level(
        @Setting(help = "The level.") double level,
        @Setting(help = "The width.", min = 0.001, max = 1_000) double width,
        @Setting(help = "Where chance begins.", min = 0) long seed)
        implements Detector {

    /// The level 0, the width 1.
    public Level() {
        this(0, 1, 7);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        progress.advance(0, training.length(), "fitting");
        if (training.length() < 2) {
            throw NotEnoughData.rows("level", 2, training.length());
        }
        return new Fit(level, width);
    }

    private record Fit(double level, double width) implements Model.WholeSeries {
        @Override
        public Scores score(Series series, Progress progress) throws InterruptedException {
            double[] scores = new double[series.length()];
            for (int row = 0; row < scores.length; row++) {
                progress.advance(row, scores.length, "scoring");
                scores[row] = Math.abs(series.valueAt(0, row) - level) / width;
            }
            double[] levels = new double[series.width()];
            double[] widths = new double[series.width()];
            Arrays.fill(levels, level);
            Arrays.fill(widths, width);
            return Scores.of(scores, Expectation.constant(levels, widths));
        }

        @Override
        public int windowRows() {
            return 1;
        }

        @Override
        public List<String> notes() {
            return List.of("the level is given");
        }
    }
}
