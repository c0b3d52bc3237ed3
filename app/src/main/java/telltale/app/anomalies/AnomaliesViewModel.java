package telltale.app.anomalies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.analysis.Result;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.series.RowRange;

/// The anomalies of the result shown, in the order of time, and the chosen one with its reason. For
/// the window's thread only.
public final class AnomaliesViewModel implements AutoCloseable {
    private final ObservableList<AnomalyRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<AnomalyRow>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AnomalyExplanation>> why =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Function<RowRange, Optional<AnomalyExplanation.Others>> others = _ -> Optional.empty();
    // Touched by the thread that explains only.
    private final NearestNormalSearch likenesses = new NearestNormalSearch();
    private final LatestOnly explaining;
    private final LatestOnly listing;
    private Runnable goneTo = () -> {};
    private Optional<Result> result = Optional.empty();
    private TimeFormatter.Style times = TimeFormatter.Style.USUAL;

    public AnomaliesViewModel(NoticesViewModel notices, Executor ui) {
        explaining =
                new LatestOnly(
                        "telltale-explain",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("anomalies.anomaly-has-no-explanation"),
                                                error)));
        listing =
                new LatestOnly(
                        "telltale-list",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("anomalies.anomalies-have-no-table"),
                                                error)));
        chosen.addListener((_, _, now) -> explain(now));
    }

    public ObservableList<AnomalyRow> rows() {
        return rows;
    }

    public ObjectProperty<Optional<AnomalyRow>> chosen() {
        return chosen;
    }

    /// Why the chosen one is an anomaly; comes a moment after it is chosen.
    public ReadOnlyObjectProperty<Optional<AnomalyExplanation>> why() {
        return why.getReadOnlyProperty();
    }

    /// Whom to ask what other methods say of some rows.
    public void others(Function<RowRange, Optional<AnomalyExplanation.Others>> asked) {
        others = asked;
    }

    /// Other methods may say something else now.
    public void othersChanged() {
        explain(chosen.get());
    }

    /// Writes times so from the next result on.
    public void times(TimeFormatter.Style style) {
        times = style;
    }

    /// The result the rows are of.
    public Optional<Result> result() {
        return result;
    }

    /// Lists the anomalies of a result. Of new scores the strongest is chosen; under a new
    /// threshold the chosen one stays chosen where there still is one over its peak.
    public void show(Optional<Result> judged) {
        if (judged.isEmpty()) {
            listing.forget();
            fill(judged, List.of());
            return;
        }
        Result shown = judged.get();
        TimeFormatter.Style style = times;
        listing.request(() -> rows(shown, style), listed -> fill(judged, listed));
    }

    private void fill(Optional<Result> judged, List<AnomalyRow> listed) {
        boolean sameScores =
                result.isPresent()
                        && judged.isPresent()
                        && result.get().scores() == judged.get().scores();
        Optional<AnomalyRow> before = sameScores ? chosen.get() : Optional.empty();
        result = judged;
        rows.setAll(listed);
        if (sameScores) {
            chosen.set(before.flatMap(row -> over(row.anomaly().peak())));
        } else {
            strongest();
        }
    }

    private Optional<AnomalyRow> over(int peak) {
        return rows.stream().filter(row -> covers(row, peak)).findFirst();
    }

    private static boolean covers(AnomalyRow row, int peak) {
        return row.anomaly().from() <= peak && peak < row.anomaly().to();
    }

    private static List<AnomalyRow> rows(Result result, TimeFormatter.Style times) {
        List<AnomalyRow> rows = new ArrayList<>();
        TimeFormatter clock = TimeFormatter.of(result.series(), times);
        for (var anomaly : result.anomalies()) {
            rows.add(AnomalyRow.of(rows.size() + 1, anomaly, result, clock));
        }
        return rows;
    }

    private void explain(Optional<AnomalyRow> row) {
        if (row.isEmpty() || result.isEmpty()) {
            explaining.forget();
            why.set(Optional.empty());
            return;
        }
        Result of = result.get();
        int count = rows.size();
        RowRange rows = new RowRange(row.get().anomaly().from(), row.get().anomaly().to());
        AnomalyExplanation.Aside aside =
                new AnomalyExplanation.Aside(others.apply(rows), likenesses);
        explaining.request(
                () -> AnomalyExplanation.of(row.get(), count, of, aside),
                now -> why.set(Optional.of(now)));
    }

    /// Chooses the one after the chosen one, in the order of time; from the last to the first.
    public void next() {
        step(1);
    }

    /// Chooses the one before.
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int at = chosen.get().map(rows::indexOf).orElse(by > 0 ? -1 : 0);
        goTo(rows.get(Math.floorMod(at + by, rows.size())));
    }

    /// Goes to the next one of a kind; stays where there is no other.
    public void next(Predicate<AnomalyRow> wanted) {
        int at = chosen.get().map(rows::indexOf).orElse(-1);
        IntStream.range(1, rows.size())
                .mapToObj(step -> rows.get(Math.floorMod(at + step, rows.size())))
                .filter(wanted)
                .findFirst()
                .ifPresent(this::goTo);
    }

    /// Chooses an anomaly because somebody wants to see it, also where it is chosen already.
    public void goTo(AnomalyRow row) {
        chosen.set(Optional.of(row));
        goneTo.run();
    }

    /// Told whenever somebody wants to see the chosen anomaly.
    public void whenGoneTo(Runnable listener) {
        goneTo = listener;
    }

    /// Chooses the one with the highest score.
    public void strongest() {
        chosen.set(rows.stream().max(Comparator.comparingDouble(row -> row.anomaly().score())));
    }

    /// Chooses by its number in the order of time, from 0; what the chart reports.
    public void choose(int index) {
        if (index >= 0 && index < rows.size()) {
            chosen.set(Optional.of(rows.get(index)));
        }
    }

    /// The table as CSV: a line an anomaly, in the order of time.
    public String csv() {
        return AnomaliesCsv.of(rows);
    }

    @Override
    public void close() {
        explaining.close();
        listing.close();
    }
}
