package telltale.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The page that shows what confidences are worth, method by method.
@SuppressWarnings("InlineFormatString") // the tables read better beside their heads
final class CoveragePage {
    private static final double[] SHARES = {0.001, 0.01, 0.05, 0.1};
    private static final int SPIKED = 10; // one in so many series is tried with spikes

    private static final String HEAD =
            """
            # What a confidence is worth

            Confidence is one scale for every method: the probability that a normal stretch as long as the horizon shows no
            score as high. So of fresh, ordinary stretches as long as the training, 5 %% should show a row at 0.95 or higher and
            half of them one at 0.5 or higher. These are the shares seen on %d series without anomalies of each kind and length,
            in percent: those with a row at 0.95 or higher, then those with one at 0.5 or higher. *Distance* is the plain distance
            from the median. Aimed at are 0.5 to 12 and 30 to 65; what lies outside is **bold**. Student's t with three degrees
            of freedom, whose tail is about as heavy as tails get, is shown for comparison. Of methods that learn for seconds
            there are a fifth as many series; the group `deep_learning`, whose members they are, is left out.

            """;

    private static final String SPIKES =
            """

            ## Spikes inside the training

            Anomalies that a method learns from must not blind it. So many spikes of either sign were planted in the training,
            12 standard deviations high or uniformly between 8 and 20; of those that have a score, this share, in percent, stands
            at 0.95 or higher. To `matrix_profile`, `subsequence_pca`, `level_shift` and `variance_change` a single row among many
            such is no anomaly.

            """;

    private static final String FOOT =
            """

            A tree of `random_cut_forest` holds a quarter of the windows of so short a training, so that fresh windows score higher than those
            it knows: half-sure alarms are too many there.

            Where the numbers come from, and what was tried: [the decision](../decisions/confidence.md). This page is written by
            `mvn test -pl engine/testkit -am -Dtest=CoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dcoverage.series=200 -Dgolden=write`;
            it takes about an hour. Here: %d series a cell.
            """;

    private CoveragePage() {}

    /// What is tried: a method, on how many series of a kind, and how long these are.
    record Line(String name, Coverage.Scoring scoring, int series, List<Integer> lengths) {}

    static String of(List<Line> lines, int series) throws InterruptedException {
        var page = new StringBuilder(HEAD.formatted(series));
        List<String> kinds = List.of("Gaussian", "Laplace", "AR(1)", "seasonal", "Student's t");
        page.append(row("method", "rows", kinds));
        page.append(row("---", "---:", kinds.stream().map(_ -> "---:").toList()));
        for (Line line : lines) {
            for (int rows : line.lengths) {
                List<String> cells = new ArrayList<>();
                for (NoiseKind noise : NoiseKind.values()) {
                    cells.add(cell(Coverage.of(line.scoring, noise, rows, line.series)));
                }
                page.append(row(line.name, Integer.toString(rows), cells));
            }
        }
        page.append(SPIKES);
        List<String> shares =
                List.of("12: 0.1 %", "1 %", "5 %", "10 %", "8–20: 0.1 %", "1 %", "5 %", "10 %");
        page.append(row("method", "rows and kind", shares));
        page.append(row("---", "---", shares.stream().map(_ -> "---:").toList()));
        for (Line line : lines) {
            for (int rows : line.lengths) {
                for (NoiseKind noise : List.of(NoiseKind.GAUSSIAN, NoiseKind.AR1)) {
                    List<String> found = spikes(line.scoring, noise, rows, line.series / SPIKED);
                    String kind = rows + (noise == NoiseKind.AR1 ? " AR(1)" : " Gaussian");
                    page.append(row(line.name, kind, found));
                }
            }
        }
        return page.append(FOOT.formatted(series)).toString();
    }

    private static List<String> spikes(
            Coverage.Scoring scoring, NoiseKind noise, int rows, int series)
            throws InterruptedException {
        List<String> cells = new ArrayList<>();
        for (double most : new double[] {12, 20}) {
            double least = most == 12 ? 12 : 8;
            for (double share : SHARES) {
                double found =
                        Coverage.spikesFound(
                                scoring, noise, rows, Math.max(2, series), share, least, most);
                cells.add(marked(found, 0.95, 1));
            }
        }
        return cells;
    }

    private static String cell(Coverage coverage) {
        return marked(coverage.sure(), 0.005, 0.12) + " · " + marked(coverage.even(), 0.3, 0.65);
    }

    private static String marked(double share, double least, double most) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return share < least || share > most ? "**" + text + "**" : text;
    }

    private static String row(String first, String second, List<String> cells) {
        return "| " + first + " | " + second + " | " + String.join(" | ", cells) + " |\n";
    }
}
