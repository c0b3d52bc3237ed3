package telltale.detector.network;

import telltale.detector.About;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.tensor.TensorDetector;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Reconstruction error of a masked transformer encoder, which predicts each masked stretch of a
/// window from the rest of it. A window is looked at several times, each time with another stretch
/// hidden, until every row has been told from others.
///
/// It departs from the paper in that what is told are stretches of a window of few rows a step, not
/// words, and in that positions are learnt, from the paper's waves on.
///
/// @param window the rows of a window, or 0
/// @param width the numbers that stand for a step
/// @param heads in how many ways a step looks at others
/// @param layers how many encoder layers there are
/// @param masks number of masks per window; each hides a share of its steps
/// @param scaling what a window is freed of before
/// @param epochs the most epochs
/// @param batch the windows between two steps
/// @param rate the size of a step
/// @param seed decides on every random choice
/// @param engine what trains the network
@About(
        id = "transformer",
        title = "Transformer",
        finds = "Stretches that a transformer cannot reconstruct from their surroundings.",
        aliases = {"transformer_autoencoder", "transformer_ae", "anomaly_transformer"},
        strengths =
                "Stretches that do not follow from their surroundings, over longer spans "
                        + "than recurrent networks see.",
        weaknesses = "Short trainings; anomalies as long as the window.",
        cost = "A few seconds to a minute of training; 2 s per million rows to score.",
        paper =
                "Vaswani, A. et al. (2017). Attention Is All You Need. NeurIPS. arXiv:1706.03762;"
                        + " hidden stretches: Nie, Y. et al. (2023). A Time Series is Worth 64 Words."
                        + " ICLR. arXiv:2211.14730")
public record Transformer(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 2,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window,
        @Setting(
                        help = "How many numbers stand for a step; a multiple of the heads.",
                        min = 4,
                        max = 128)
                int width,
        @Setting(help = "In how many ways a step looks at the others.", min = 1, max = 16)
                int heads,
        @Setting(help = "How many encoder layers there are.", min = 1, max = 6) int layers,
        @Setting(
                        help = "Number of masks per window: each step is hidden by one of them.",
                        min = 2,
                        max = 16)
                int masks,
        @Setting(help = "What is taken off a window before the network sees it.")
                WindowScaling scaling,
        @Setting(help = "How often the windows are gone through, at most.", min = 1, max = 1_000)
                int epochs,
        @Setting(
                        help = "How many windows are learnt from at a time.",
                        unit = "windows",
                        min = 4,
                        max = 1_024)
                int batch,
        @Setting(help = "How far a step of learning goes.", min = 1e-5, max = 0.1) double rate,
        @Setting(help = "The seed of every random choice.") long seed,
        @Setting(help = "What trains the network; dl4j needs a module of its own.")
                EngineChoice engine)
        implements TensorDetector, NetworkShape {
    public Transformer {
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "setting 'width': expected a multiple of the %d heads, found '%d'"
                            .formatted(heads, width));
        }
    }

    public Transformer() {
        this(0, 32, 4, 2, 4, WindowScaling.NONE, 30, 32, 3e-3, 1, EngineChoice.VECTOR);
    }

    @Override
    public int steps() {
        return 16;
    }

    @Override
    public Architecture network(PatchLayout patching) {
        int ways = Math.max(1, Math.min(masks, patching.steps()));
        return new Attentive(
                patching.steps(), patching.features(), width, heads, 4 * width, layers, ways);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        var course = new NetworkFit.Course(window, epochs, batch, rate, seed, engine);
        return NetworkFit.fit("the transformer", this, course, training, progress);
    }

    @Override
    public Model restore(Tensors tensors) {
        return NetworkModel.of(TrainedNetwork.restore(this, tensors));
    }
}
