package telltale.bench;

import java.util.List;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.job.Progress;
import telltale.series.Series;

/// Every method of the catalogue with its defaults, fit and score together.
final class MethodComparisons {
    private static final double MINUTE = 60_000;

    private MethodComparisons() {}

    static List<SideBySideLine> of(Series series) {
        return Catalogue.load().methods().stream().map(method -> of(method, series)).toList();
    }

    private static SideBySideLine of(MethodInfo method, Series series) {
        return new SideBySideLine(
                "defaults: " + method.id(),
                MINUTE,
                () -> {
                    var model = method.detector().fit(series, Progress.NONE);
                    return model.score(series, Progress.NONE);
                },
                List.of());
    }
}
