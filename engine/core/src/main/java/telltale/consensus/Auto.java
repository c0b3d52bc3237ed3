package telltale.consensus;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.shape.LevelShift;
import telltale.detector.shape.MatrixProfile;
import telltale.detector.statistical.ExponentialSmoothing;
import telltale.detector.statistical.SeasonalDecomposition;
import telltale.job.Progress;
import telltale.series.Series;

/// Consensus of a few methods that suit the series: profiles the training, picks members for a
/// series of its kind, and lets them vote by the quadratic mean of their surprisals. No method wins
/// everywhere; which of them go together was chosen on labelled series of many kinds, see the page
/// of the benchmark.
///
/// @param window the rows of a window, or 0
@About(
        id = "auto",
        title = "Automatic",
        finds = "What a few methods, chosen by the look of the series, find anomalous together.",
        aliases = {"automatic"},
        strengths =
                "Most things in most series: it looks at the series and picks a few "
                        + "methods that go together.",
        weaknesses = "A specialist chosen by someone who knows the series can beat it.",
        cost = "The sum of the members it picks.",
        paper =
                "Schmidl, S., Wenig, P. and Papenbrock, T. (2022). Anomaly Detection in Time"
                        + " Series: A Comprehensive Evaluation. doi:10.14778/3538598.3538602; Fisher,"
                        + " R. A. (1932). Statistical Methods for Research Workers, §21.1")
public record Auto(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 4,
                        max = 10_000,
                        zero = "the season of the training")
                int window)
        implements Detector {
    /// With fewer rows, windows are too few to be compared.
    private static final int FEW = 200;

    public Auto {
        if (window != 0 && (window < 4 || window > 10_000)) {
            throw new IllegalArgumentException(
                    "setting 'window': expected between 4 and 10000 rows, or 0, found '%d'"
                            .formatted(window));
        }
    }

    public Auto() {
        this(0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        if (training.length() < FEW) {
            var statistical = new Statistical();
            String why =
                    "%,d rows are too few to compare windows: the statistical methods vote."
                            .formatted(training.length());
            return statistical.members().fit(training, List.of(why), progress);
        }
        progress.advance(0, 1, "looking for seasons");
        SeriesProfile rhythm = SeriesProfile.of(training);
        List<Voter> voters = voters(rhythm);
        List<Detector> members = voters.stream().map(Voter::detector).toList();
        List<Integer> weights = voters.stream().map(Voter::weight).toList();
        var consensus = new Consensus(members, VoteRule.QUADRATIC_MEAN, 0);
        return consensus.fit(training, weights, List.of(rhythm.why()), progress);
    }

    /// A member, and how many votes it has.
    private record Voter(Detector detector, int weight) {}

    /// The profile decides; what it does not see, a single row out of place or a change of level,
    /// the others add. Where a shape repeats, windows are compared by their form, too.
    private List<Voter> voters(SeriesProfile rhythm) {
        if (rhythm.season() == 0) {
            return List.of(
                    new Voter(profile(false), 3),
                    new Voter(new ExponentialSmoothing(), 1),
                    new Voter(new LevelShift(window), 1));
        }
        var forecast = new Voter(new SeasonalDecomposition(), 1);
        return rhythm.calendar()
                ? List.of(new Voter(profile(false), 2), forecast)
                : List.of(new Voter(profile(true), 5), forecast);
    }

    private Detector profile(boolean normalised) {
        var d = new MatrixProfile();
        return new MatrixProfile(
                window, d.lengths(), d.neighbour(), d.scaling(), d.kept(), normalised);
    }
}
