package telltale.app.anomalies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.detector.Scores;

/// The likeness looked for last, for as long as it holds: under a moved threshold the nearest
/// normal stretch is still normal as a rule. For one thread.
final class NearestNormalSearch {
    private @Nullable Scores scores;
    private int peak = -1;
    private Optional<NearestNormal> known = Optional.empty();

    Optional<NearestNormal> of(Result result, int channel, int row) {
        boolean same = scores == result.scores() && peak == row;
        if (!same || known.filter(one -> isNormal(one, result)).isEmpty()) {
            known = NearestNormal.of(result.series(), channel, row, result.anomalies());
            scores = result.scores();
            peak = row;
        }
        return known;
    }

    private static boolean isNormal(NearestNormal likeness, Result result) {
        int to = likeness.from() + likeness.there().size();
        return result.anomalies().stream()
                .noneMatch(a -> a.from() < to && likeness.from() < a.to());
    }
}
