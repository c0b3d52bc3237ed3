package telltale.consensus;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.network.GruAutoencoder;
import telltale.detector.network.LstmAutoencoder;
import telltale.detector.network.Transformer;
import telltale.job.Progress;
import telltale.series.Series;

/// The consensus of the deep methods, each with its defaults.
@About(
        id = "deep_learning",
        title = "Deep-learning consensus",
        finds = "Windows that the deep methods find anomalous together.",
        aliases = {"dl", "deep"},
        strengths = "Unusual shapes in long trainings with many normal examples.",
        weaknesses = "Short trainings.",
        cost = "The sum of its members; minutes.",
        paper = "See the members.")
public record DeepLearning(
        @Setting(help = "How their opinions become one score.") VoteRule vote,
        @Setting(
                        help = "How many must agree, where the vote is 'agree'.",
                        unit = "members",
                        min = 1,
                        max = 3,
                        zero = "a third of them")
                int agree)
        implements Detector {
    private static final List<Detector> MEMBERS =
            List.of(new LstmAutoencoder(), new GruAutoencoder(), new Transformer());

    public DeepLearning() {
        this(VoteRule.MEAN, 0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return new Consensus(MEMBERS, vote, agree).fit(training, progress);
    }
}
