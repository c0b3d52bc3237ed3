package telltale.consensus;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.statistical.ExponentialSmoothing;
import telltale.detector.statistical.ModifiedZScore;
import telltale.detector.statistical.MovingAverage;
import telltale.detector.statistical.SeasonalDecomposition;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;

/// The consensus of the statistical methods, each with its defaults.
@About(
        id = "statistical",
        title = "Statistical consensus",
        finds = "Rows that the statistical methods find anomalous together.",
        aliases = {"stat"},
        strengths = "Spikes, level changes and broken seasons; quick, and easy to explain.",
        weaknesses = "Odd shapes made of usual values.",
        cost = "The sum of its members; 6 s per million rows.",
        paper = "See the members.")
public record Statistical(
        @Setting(help = "How their opinions become one score.") VoteRule vote,
        @Setting(
                        help = "How many must agree, where the vote is 'agree'.",
                        unit = "members",
                        min = 1,
                        max = 5,
                        zero = "a third of them")
                int agree)
        implements Detector {

    static final List<Detector> MEMBERS =
            List.of(
                    new ZScore(),
                    new ModifiedZScore(),
                    new MovingAverage(),
                    new ExponentialSmoothing(),
                    new SeasonalDecomposition());

    public Statistical() {
        this(VoteRule.AGREE, 0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return members().fit(training, progress);
    }

    /// The members, voting as set.
    public Consensus members() {
        return new Consensus(MEMBERS, vote, agree);
    }
}
