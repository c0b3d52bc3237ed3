package telltale.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import telltale.consensus.Consensus;
import telltale.consensus.VoteRule;
import telltale.detector.About;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.statistical.ZScore;
import telltale.detector.window.WindowModel;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// What all methods on windows share keeps the contract, with the plainest judge there is.
class WindowContractTest {
    @TestFactory
    Stream<DynamicNode> aModelOnWindowsKeepsTheContract() {
        return DetectorContract.of(Catalogue.of(() -> List.of(Size.class, Late.class)), Map.of());
    }

    @About(id = "size", title = "Size", finds = "Windows far from the median.", paper = "none")
    record Size(@Setting(help = "Rows of a window.", min = 1, max = 300, zero = "auto") int window)
            implements Detector {
        Size() {
            this(0);
        }

        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            List<String> notes = new ArrayList<>();
            var framing = WindowSpec.learn(training, window, WindowScaling.NONE, notes);
            WindowMatrix windows = framing.windows(training);
            if (windows.pick(1, 1).length == 0) {
                throw NotEnoughData.rows("size", framing.length(), training.length());
            }
            progress.advance(0, 1, "learning");
            int width = framing.width();
            return WindowModel.of(
                    windows,
                    (lines, _, count, scores) -> {
                        for (int line = 0; line < count; line++) {
                            double sum = 0;
                            for (int i = line * width; i < (line + 1) * width; i++) {
                                sum += lines[i] * lines[i];
                            }
                            scores[line] = sum;
                        }
                    },
                    notes);
        }
    }

    /// A consensus of one that knows at once and one that knows late.
    @About(id = "late", title = "Late", finds = "What both find.", paper = "none")
    record Late() implements Detector {
        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            return new Consensus(List.of(new ZScore(), new Size()), VoteRule.MEAN, 0)
                    .fit(training, progress);
        }
    }
}
