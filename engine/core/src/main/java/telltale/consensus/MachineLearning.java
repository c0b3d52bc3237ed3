package telltale.consensus;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.outlier.Dbscan;
import telltale.detector.outlier.IsolationForest;
import telltale.detector.outlier.LocalOutlierFactor;
import telltale.detector.outlier.OneClassSvm;
import telltale.job.Progress;
import telltale.series.Series;

/// The consensus of the machine-learning methods, each with its defaults.
@About(
        id = "machine_learning",
        title = "Machine-learning consensus",
        finds = "Windows that the machine-learning methods find anomalous together.",
        aliases = {"ml"},
        strengths = "Unusual windows, seen by four different views of their neighbourhood.",
        weaknesses = "Short series; single values within the usual range.",
        cost = "The sum of its members; 46 s per million rows.",
        paper = "See the members.")
public record MachineLearning(
        @Setting(help = "How their opinions become one score.") VoteRule vote,
        @Setting(
                        help = "How many must agree, where the vote is 'agree'.",
                        unit = "members",
                        min = 1,
                        max = 4,
                        zero = "a third of them")
                int agree)
        implements Detector {
    private static final List<Detector> MEMBERS =
            List.of(
                    new IsolationForest(),
                    new OneClassSvm(),
                    new LocalOutlierFactor(),
                    new Dbscan());

    public MachineLearning() {
        this(VoteRule.MEAN, 0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return new Consensus(MEMBERS, vote, agree).fit(training, progress);
    }
}
