package telltale.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import telltale.app.chart.axis.TimeLabel;
import telltale.app.chart.axis.ValueText;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.paint.Palette;
import telltale.app.chart.state.ChartModel;
import telltale.math.Pyramid;

/// The card beside the cursor: the time, then a line for each channel, what was expected, the score
/// and the anomaly. Where a pixel holds many rows it shows how far their values reach.
final class Readout extends GridPane {
    /// Channels whose expected value is told; more would hide the chart.
    private static final int MOST_EXPECTED = 4;

    private final ChartModel model;
    private final Label time = new Label();
    private final List<Line> lines = new ArrayList<>();

    private record Line(Rectangle swatch, Label name, Label value) {}

    private record Entry(int colour, String name, String value) {}

    Readout(ChartModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("readout");
        time.getStyleClass().add("time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        add(time, 0, 0, 3, 1);
    }

    /// One sentence with all that the card says, for readers of the screen.
    String show(int row, RowSpan rows, Palette palette) {
        var timeline = model.contentProperty().get().timeline();
        var at = TimeLabel.of(timeline.at(row), timeline.timing(), model.zoneProperty().get());
        var many = rows.to() - rows.from();
        time.setText(many > 1 ? at + " · " + ValueText.grouped(many) + " rows" : at);
        var entries = entries(rows, palette);
        var sentence = new StringBuilder(time.getText());
        for (var i = 0; i < Math.max(entries.size(), lines.size()); i++) {
            var shown = i < entries.size();
            var line = line(i);
            line.swatch.setVisible(shown);
            line.name.setVisible(shown);
            line.value.setVisible(shown);
            line.swatch.setManaged(shown);
            line.name.setManaged(shown);
            line.value.setManaged(shown);
            if (shown) {
                var entry = entries.get(i);
                line.swatch.setFill(colour(entry.colour));
                line.name.setText(entry.name);
                line.value.setText(entry.value);
                sentence.append(", ").append(entry.name).append(' ').append(entry.value);
            }
        }
        return sentence.toString();
    }

    private List<Entry> entries(RowSpan rows, Palette palette) {
        var content = model.contentProperty().get();
        var entries = new ArrayList<Entry>();
        for (var lane : model.lanes()) {
            for (var channel : lane) {
                var trace = content.traces().get(channel);
                var text = reach(trace.rows(), rows, trace.unit());
                entries.add(new Entry(palette.channel(channel), trace.name(), text));
            }
        }
        for (var expected : content.expected()) {
            var trace = content.traces().get(expected.channel());
            var text = reach(expected.value(), rows, trace.unit());
            var name = content.traces().size() > 1 ? "expected " + trace.name() : "expected";
            if (content.expected().size() <= MOST_EXPECTED) {
                entries.add(new Entry(palette.expected(), name, text));
            }
        }
        content.score()
                .ifPresent(score -> {
                    var text = reach(score.rows(), rows, "");
                    entries.add(new Entry(palette.score(), "score", text));
                });
        content.marks().stream()
                .filter(mark -> mark.from() < rows.to() && mark.to() > rows.from())
                .findFirst()
                .ifPresent(mark -> entries.add(anomaly(mark, palette)));
        return entries;
    }

    private static Entry anomaly(Mark mark, Palette palette) {
        var confidence = String.format(Locale.ROOT, "%.3f", mark.confidence());
        return new Entry(palette.anomaly(), "confidence", confidence);
    }

    private static String reach(Pyramid values, RowSpan rows, String unit) {
        var found = new double[2];
        values.extremes(rows.from(), rows.to(), found);
        if (found[0] == found[1] || Double.isNaN(found[0])) {
            return Double.isNaN(found[0]) ? "missing" : ValueText.plain(found[0], unit);
        }
        return ValueText.plain(found[0]) + " … " + ValueText.plain(found[1], unit);
    }

    private Line line(int i) {
        if (i == lines.size()) {
            var line = new Line(new Rectangle(8, 8), new Label(), new Label());
            line.swatch.setArcWidth(4);
            line.swatch.setArcHeight(4);
            line.name.getStyleClass().add("name");
            line.value.getStyleClass().add("value");
            line.name.setMinWidth(Region.USE_PREF_SIZE);
            line.value.setMinWidth(Region.USE_PREF_SIZE);
            addRow(i + 1, line.swatch, line.name, line.value);
            lines.add(line);
        }
        return lines.get(i);
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
