package telltale.app.chart;

import java.util.Locale;
import telltale.app.chart.axis.TimeLabel;
import telltale.app.chart.axis.ValueText;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// Accessible text of the chart, for screen readers.
final class AccessibleText {
    private AccessibleText() {}

    /// `anomaly 2 of 5 at Thu 3 Jul 2014, 14:05, 12 rows, confidence 0.98, 42.1 where 38 was
    /// expected`.
    static String anomaly(ChartModel model, AnomalyMark mark) {
        var content = model.shown();
        var timeline = content.timeline();
        var text =
                new StringBuilder(
                        Texts.of(
                                "chart.spoken-anomaly",
                                content.marks().indexOf(mark) + 1,
                                content.marks().size(),
                                TimeLabel.of(
                                        timeline.at(mark.peak()),
                                        timeline.timing(),
                                        model.zoneProperty().get()),
                                mark.to() - mark.from(),
                                mark.to() - mark.from() == 1
                                        ? Texts.of("count.row")
                                        : Texts.of("count.rows"),
                                String.format(Locale.ROOT, "%.2f", mark.confidence())));
        content.expected().stream()
                .findFirst()
                .ifPresent(expected -> {
                    var trace = content.traces().get(expected.channel());
                    var value = trace.rows().valueAt(mark.peak());
                    var wanted = expected.value().valueAt(mark.peak());
                    if (!Double.isNaN(value) && !Double.isNaN(wanted)) {
                        text.append(
                                Texts.of(
                                        "chart.spoken-expected",
                                        ValueText.plain(value, trace.unit()),
                                        ValueText.plain(wanted, trace.unit())));
                    }
                });
        var methods = content.lanes().size();
        if (methods > 1) {
            var agreeing =
                    content.lanes().stream()
                            .filter(lane ->
                                    lane.marks().stream()
                                            .anyMatch(other ->
                                                    other.from() < mark.to()
                                                            && mark.from() < other.to()))
                            .count();
            text.append(Texts.of("chart.spoken-agreeing", agreeing, methods));
        }
        return text.toString();
    }
}
