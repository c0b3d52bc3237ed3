package telltale.app.detection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import telltale.analysis.Result;
import telltale.analysis.comparison.MethodResult;
import telltale.app.chart.content.ChartContent;
import telltale.app.compare.ComparisonViewModel;
import telltale.app.fx.Texts;
import telltale.app.label.LabelsViewModel;
import telltale.app.methods.MethodsViewModel;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesViewModel;
import telltale.detector.MethodInfo;

/// What the chart shows: what is chosen, what was found in it, what other methods say, and the
/// labels. Drawn anew with every change of these. For the window's thread only.
public final class DrawingViewModel implements AutoCloseable {

    /// What there is to be drawn.
    public record Of(
            SeriesViewModel series,
            MethodsViewModel methods,
            DetectionViewModel detection,
            ComparisonViewModel comparison,
            LabelsViewModel labels) {}

    private final Of of;
    private final ChartFeed feed;
    private final ReadOnlyObjectWrapper<Optional<ChartContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ChartFeed.Wanted> drawn = Optional.empty();
    private BooleanSupplier elsewhere = () -> false;
    private boolean failed;

    public DrawingViewModel(Of of, NoticesViewModel notices, Executor ui) {
        this.of = of;
        this.feed =
                new ChartFeed(
                        ui,
                        error -> {
                            failed = true;
                            notices.show(
                                    Notice.of(Texts.of("detection.series-cannot-be-drawn"), error));
                        });
        of.labels().book().addListener(_ -> draw());
        of.labels().drawing().addListener(_ -> draw());
        of.comparison().lineup().addListener(_ -> draw());
    }

    /// What the chart shows; none while nothing is chosen.
    public ReadOnlyObjectProperty<Optional<ChartContent>> content() {
        return content.getReadOnlyProperty();
    }

    /// Shows something else in its place.
    public void show(ChartContent other) {
        content.set(Optional.of(other));
    }

    /// Shows nothing by itself as long as something else is shown.
    public void yieldTo(BooleanSupplier something) {
        elsewhere = something;
    }

    /// Begins anew with what is chosen now.
    public void begin() {
        feed.forget();
        drawn = Optional.empty();
        failed = false;
        if (of.series().chosen().get().isEmpty()) {
            content.set(Optional.empty());
        } else {
            draw(Optional.empty());
        }
    }

    /// Draws what was found; together with the other methods where these are judged just now.
    public void found() {
        if (!of.comparison().changes()) {
            draw();
        }
    }

    private void draw() {
        draw(of.detection().result().get());
    }

    private void draw(Optional<Result> result) {
        String method =
                result.map(r -> of.methods().catalogue().methodOf(r.analysis().detector()))
                        .map(MethodInfo::title)
                        .orElse("");
        of.series()
                .chosen()
                .get()
                .map(one ->
                        new ChartFeed.Wanted(
                                one, result, method, lanes(), counted(), of.labels().shown()))
                .ifPresent(wanted ->
                        feed.request(
                                wanted,
                                made -> {
                                    drawn = Optional.of(wanted);
                                    if (!elsewhere.getAsBoolean()) {
                                        content.set(Optional.of(made));
                                    }
                                }));
    }

    /// Those of the methods compared that the chart does not show anyway.
    private List<ChartFeed.Lane> lanes() {
        return findings().stream()
                .filter(one -> !shown(one))
                .flatMap(one -> one.result().map(r -> new ChartFeed.Lane(one.name(), r)).stream())
                .toList();
    }

    /// Whether the method of the chart is one of those compared, which is so as long as there are
    /// none.
    private boolean counted() {
        return findings().isEmpty() || findings().stream().anyMatch(this::shown);
    }

    private List<MethodResult> findings() {
        return of.comparison().lineup().get().judgement().findings();
    }

    private boolean shown(MethodResult one) {
        Optional<Result> main = of.detection().result().get();
        return main.isPresent() && one.result().isPresent() && same(main.get(), one.result().get());
    }

    private static boolean same(Result one, Result other) {
        return one.analysis().detector().equals(other.analysis().detector())
                && one.analysis().training().equals(other.analysis().training())
                && one.cutoff() == other.cutoff();
    }

    /// What the chart shows, as it was asked for.
    public Optional<ChartFeed.Wanted> drawn() {
        return drawn;
    }

    /// Whether the chart shows what is chosen with this result, or cannot.
    public boolean shows(Optional<Result> result) {
        boolean current = drawn.isPresent() && drawn.get().result().equals(result);
        return failed || (current && content.get().isPresent());
    }

    @Override
    public void close() {
        feed.close();
    }
}
