package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against numbers of the reference scorers; see `src/test/oracle/metrics.py`.
class MetricsOracleTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /// In the order of the columns after the window.
    @SuppressWarnings("ArrayRecordComponent")
    record Case(int window, double[] expected, Labels labels, double[] scores) {}

    static List<Case> cases() throws IOException {
        var in =
                Objects.requireNonNull(
                        MetricsOracleTest.class.getResourceAsStream("/oracle/metrics.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(MetricsOracleTest::read).toList();
        }
    }

    private static Case read(String line) {
        String[] cells = line.split(",", -1);
        String[] rows = cells[9].split(" ", -1);
        BitSet labelled = new BitSet();
        double[] scores = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            labelled.set(row, rows[row].startsWith("1:"));
            scores[row] = Double.parseDouble(rows[row].substring(2));
        }
        double[] expected = Arrays.stream(cells, 1, 9).mapToDouble(Double::parseDouble).toArray();
        Labels labels = Labels.of(rows.length, Labels.spans(labelled));
        return new Case(Integer.parseInt(cells[0]), expected, labels, scores);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void volumesUnderTheSurfaceAreThoseOfTheReference(Case c) {
        VolumeUnderSurface vus = VolumeUnderSurface.of(c.labels, c.scores, c.window);
        assertThat(vus.pr()).isCloseTo(c.expected[0], EXACT);
        assertThat(vus.roc()).isCloseTo(c.expected[1], EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areasUnderTheCurvesAreThoseOfTheReference(Case c) {
        RankingScore ranking = RankingScore.of(c.labels, c.scores);
        assertThat(ranking.aucPr()).isCloseTo(c.expected[2], EXACT);
        assertThat(ranking.aucRoc()).isCloseTo(c.expected[3], EXACT);
        assertThat(ranking.bestF1()).isCloseTo(c.expected[4], EXACT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBestOverCutoffsIsThatOfTheReference(Case c) {
        BestOverCutoffs best = BestOverCutoffs.of(c.labels, c.scores);
        assertThat(best.eventF1()).isCloseTo(c.expected[5], EXACT);
        assertThat(best.rangeF1()).isCloseTo(c.expected[6], EXACT);
        assertThat(best.pointAdjustedF1()).isCloseTo(c.expected[7], EXACT);
    }
}
