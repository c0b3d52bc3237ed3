package telltale.detector.shape;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.shape.profile.ProfileModel;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// How far a window is from the one most like it in the training, exactly: what is called a discord
/// if that is far. Where the training is the series scored, this is its matrix profile; windows
/// that share rows are never compared.
///
/// It departs from the paper in three ways, each of which found more on labelled series it was not
/// chosen on (resources/docs/decisions/methods.md). The mean of a window is taken off, but its size
/// is left: z-normalised windows all look alike where there is mostly noise, and a spike no longer
/// stands out. A row has the mean of the windows around it, weighted by how near they are, not the
/// window in whose middle it is alone: one distance says little, neighbours that are far together
/// say much. And a long training is represented by stretches of it, spread evenly. Several lengths
/// can be looked at, as in MERLIN (Nakamura et al. 2020, doi:10.1109/ICDM50108.2020.00147); their
/// scores, each over what is usual in the training, are averaged. Of several channels the one
/// furthest from its usual distance counts; values more than 1,000 deviations out count as so far.
///
/// Costs `O(rows · kept windows)` for each length, whatever the lengths are.
///
/// @param window the rows of a window, or 0
/// @param lengths how many lengths, from half the window to twice
/// @param neighbour the how-manyth nearest window counts
/// @param scaling what windows are freed of before they are compared
/// @param kept how many windows of the training are kept, of each length, or 0
/// @param normalised whether windows are compared z-normalised, too
@About(
        id = "matrix_profile",
        title = "Matrix profile",
        finds = "Windows unlike every window of the training.",
        aliases = {"stomp", "stump", "stumpy", "discord", "discords", "mp"},
        strengths = "One odd shape (a discord) in a series that otherwise repeats.",
        weaknesses =
                "Anomalies that occur twice alike; pure changes of level, unless scaling "
                        + "is off; series in which nothing repeats.",
        cost = "O(n²).",
        paper =
                "Yeh, C.-C. M. et al. (2016). Matrix Profile I: All Pairs Similarity Joins for Time"
                        + " Series. IEEE ICDM. doi:10.1109/ICDM.2016.0179")
public record MatrixProfile(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 4,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window,
        @Setting(
                        help =
                                "How many lengths of window are looked at, from half the window to"
                                        + " twice; 1 for the window alone.",
                        min = 1,
                        max = 5)
                int lengths,
        @Setting(
                        help =
                                "Which nearest neighbour to compare with (2: an anomaly may occur twice): with 2, an anomaly that"
                                        + " comes twice is still one.",
                        min = 1,
                        max = 10)
                int neighbour,
        @Setting(help = "What is taken off a window before it is compared.") WindowScaling scaling,
        @Setting(
                        help = "How many windows of the training are kept, of each length.",
                        unit = "windows",
                        min = 1_024,
                        max = 1_000_000,
                        zero = "up to 32,768, of a long training up to 16,384")
                int kept,
        @Setting(
                        help =
                                "Whether windows are compared z-normalised, too: by their form"
                                        + " whatever their size.")
                boolean normalised)
        implements Detector {
    /// Shortest window with a shape.
    private static final int SHORTEST = 4;

    /// Reference windows kept at most; a bound of cost.
    private static final int MOST_KEPT = 32_768;

    /// Reference windows kept of long windows at least.
    private static final int LEAST_KEPT = 16_384;

    /// Longer trainings, which usually are scored themselves, have fewer windows kept.
    private static final long PAIRS = 1L << 33;

    /// The training has at least this many of the longest windows side by side.
    private static final int LEAST_WINDOWS = 4;

    public MatrixProfile() {
        this(0, 1, 1, WindowScaling.CENTRE, 0, false);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        if (training.length() < SHORTEST * LEAST_WINDOWS) {
            throw NotEnoughData.rows("matrix profile", SHORTEST * LEAST_WINDOWS, training.length());
        }
        List<String> notes = new ArrayList<>();
        WindowSpec framing = WindowSpec.learn(training, window, scaling, notes);
        List<WindowSpec> framings = new ArrayList<>(List.of(framing));
        int longest = Math.max(framing.length(), training.length() / LEAST_WINDOWS);
        for (int i = 0; i < lengths; i++) {
            double octaves = lengths == 1 ? 0 : 2.0 * i / (lengths - 1) - 1;
            int wanted = (int) Math.round(framing.length() * Math.pow(2, octaves));
            int rows = Math.clamp(wanted, SHORTEST, longest);
            if (framings.stream().noneMatch(f -> f.length() == rows)) {
                framings.add(WindowSpec.learn(training, rows, scaling, new ArrayList<>()));
            }
        }
        if (framings.size() > 1) {
            notes.add("Windows from half as long to twice as long are looked at, too.");
        }
        if (normalised && scaling != WindowScaling.Z_NORM) {
            for (WindowSpec other : List.copyOf(framings)) {
                int rows = other.length();
                framings.add(
                        WindowSpec.learn(training, rows, WindowScaling.Z_NORM, new ArrayList<>()));
            }
        }
        int affordable = Math.clamp(PAIRS / training.length(), LEAST_KEPT, MOST_KEPT);
        int most = kept == 0 ? affordable : kept;
        int windows = training.length() - framing.length() + 1;
        if (windows > most) {
            notes.add(
                    "Of the %,d windows of the training %,d are kept, in stretches spread evenly."
                            .formatted(windows, most));
        }
        return ProfileModel.learn(training, framings, neighbour, most, notes, progress);
    }
}
