package telltale.detector.network;

import telltale.detector.About;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.RecurrentCell;
import telltale.detector.tensor.TensorDetector;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Reconstruction error of a GRU autoencoder: a recurrent encoder compresses a window into a few
/// numbers, a decoder reconstructs it.
///
/// It departs from the paper in that the decoder sees the code at every step and never the values
/// themselves, and in that a long window has several rows a step.
///
/// @param window the rows of a window, or 0
/// @param hidden the columns of the outer layers
/// @param latent the columns of the code
/// @param layers how many outer layers there are on either side
/// @param reversed whether windows are given back from their end
/// @param scaling what a window is freed of before
/// @param epochs the most epochs
/// @param batch the windows between two steps
/// @param rate the size of a step
/// @param seed decides on every random choice
/// @param engine what trains the network
@About(
        id = "gru_autoencoder",
        title = "GRU autoencoder",
        finds = "Windows that a GRU autoencoder reconstructs badly.",
        aliases = {"gru", "gru_ae"},
        strengths = "As lstm_autoencoder, with fewer weights and half of the training time.",
        weaknesses = "Short trainings; single values just off the noise.",
        cost = "A few seconds to a minute of training; 1.5 s per million rows to score.",
        paper =
                "Malhotra, P. et al. (2016). LSTM-based Encoder-Decoder for Multi-sensor Anomaly"
                        + " Detection. ICML Anomaly Detection Workshop. arXiv:1607.00148; Cho, K. et"
                        + " al. (2014). Learning Phrase Representations using RNN Encoder-Decoder."
                        + " EMNLP. arXiv:1406.1078")
public record GruAutoencoder(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 2,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window,
        @Setting(help = "How many units the outer layers have.", min = 1, max = 128) int hidden,
        @Setting(
                        help =
                                "How many numbers a window has to pass through: fewer let less"
                                        + " through.",
                        min = 1,
                        max = 128)
                int latent,
        @Setting(help = "How many outer layers there are on either side.", min = 1, max = 3)
                int layers,
        @Setting(help = "Whether the decoder reconstructs a window from its end.") boolean reversed,
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
    public GruAutoencoder() {
        this(0, 32, 16, 1, true, WindowScaling.NONE, 30, 32, 5e-3, 1, EngineChoice.VECTOR);
    }

    @Override
    public int steps() {
        return 32;
    }

    @Override
    public Architecture network(PatchLayout patching) {
        return new Recurrent(
                RecurrentCell.GRU,
                patching.steps(),
                patching.features(),
                hidden,
                latent,
                layers,
                Recurrent.Code.LAST,
                reversed);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        var course = new NetworkFit.Course(window, epochs, batch, rate, seed, engine);
        return NetworkFit.fit("the GRU autoencoder", this, course, training, progress);
    }

    @Override
    public Model restore(Tensors tensors) {
        return NetworkModel.of(TrainedNetwork.restore(this, tensors));
    }
}
