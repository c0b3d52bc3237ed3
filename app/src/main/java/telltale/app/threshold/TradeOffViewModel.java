package telltale.app.threshold;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.analysis.comparison.PrecisionRecallCurve;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.detector.Scores;
import telltale.evaluation.Labels;

/// What there is to choose a cutoff by: how the scores are spread and, with labels, what precision
/// each recall costs. For the window's thread only.
public final class TradeOffViewModel implements AutoCloseable {
    private final LatestOnly counting;
    private final LatestOnly sweeping;
    private final ReadOnlyObjectWrapper<Optional<ScoreHistogram>> histogram =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PrecisionRecallCurve> sweep =
            new ReadOnlyObjectWrapper<>(new PrecisionRecallCurve(java.util.List.of()));
    private final ReadOnlyDoubleWrapper cutoff = new ReadOnlyDoubleWrapper(Double.NaN);
    private @Nullable Scores scores;
    private Optional<Labels> labels = Optional.empty();

    public TradeOffViewModel(NoticesViewModel notices, Executor ui) {
        counting =
                new LatestOnly(
                        "telltale-histogram",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("threshold.scores-cannot-be-counted"),
                                                error)));
        sweeping =
                new LatestOnly(
                        "telltale-sweep",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("threshold.labels-cannot-be-used"),
                                                error)));
    }

    /// How the scores are spread; none where there are none.
    ReadOnlyObjectProperty<Optional<ScoreHistogram>> histogram() {
        return histogram.getReadOnlyProperty();
    }

    /// Precision and recall at each cutoff; nothing without labels.
    public ReadOnlyObjectProperty<PrecisionRecallCurve> sweep() {
        return sweep.getReadOnlyProperty();
    }

    /// The cutoff of now, NaN where there is none.
    public ReadOnlyDoubleProperty cutoff() {
        return cutoff.getReadOnlyProperty();
    }

    /// Shows another result; only other scores are looked at anew.
    public void show(Optional<Result> result) {
        cutoff.set(result.map(Result::cutoff).orElse(Double.NaN));
        Scores now = result.map(Result::scores).orElse(null);
        if (now == scores) {
            return;
        }
        scores = now;
        if (now == null) {
            counting.forget();
            histogram.set(Optional.empty());
        } else {
            counting.request(
                    () -> ScoreHistogram.of(now), made -> histogram.set(Optional.of(made)));
        }
        resweep();
    }

    /// Measures by these labels from now on.
    public void labels(Optional<Labels> known) {
        labels = known;
        resweep();
    }

    private void resweep() {
        Scores now = scores;
        boolean fit =
                now != null
                        && labels.filter(l -> l.length() == now.length() && l.measurable())
                                .isPresent();
        if (now != null && fit) {
            Labels by = labels.orElseThrow();
            sweeping.request(() -> PrecisionRecallCurve.of(by, now), sweep::set);
        } else {
            sweeping.forget();
            sweep.set(new PrecisionRecallCurve(java.util.List.of()));
        }
    }

    /// The step at the cutoff of now.
    Optional<PrecisionRecallCurve.Step> working() {
        PrecisionRecallCurve.@Nullable Step at = null;
        for (PrecisionRecallCurve.Step step : sweep.get().steps()) {
            if (step.cutoff() >= cutoff.get()) {
                at = step;
            }
        }
        return Optional.ofNullable(at);
    }

    @Override
    public void close() {
        counting.close();
        sweeping.close();
    }
}
