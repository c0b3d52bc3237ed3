package telltale.app.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import telltale.app.chart.layout.CursorReading;

/// A card with a reading: the time, then a line for each channel, what was expected, the scores and
/// the anomaly.
final class ReadingCard extends GridPane {
    private final Label time = new Label();
    private final Label apart = new Label();
    private final List<Line> lines = new ArrayList<>();

    private record Line(Rectangle swatch, Label name, Label value, Label change) {
        List<Region> texts() {
            return List.of(name, value, change);
        }
    }

    ReadingCard() {
        setManaged(false);
        getStyleClass().add("readout");
        time.getStyleClass().add("time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        apart.getStyleClass().add("change");
        apart.setMinWidth(Region.USE_PREF_SIZE);
        add(time, 0, 0, 4, 1);
        add(apart, 0, 1, 4, 1);
    }

    void show(CursorReading reading) {
        time.setText(reading.time());
        apart.setText(reading.apart());
        apart.setVisible(!reading.apart().isEmpty());
        apart.setManaged(!reading.apart().isEmpty());
        for (var i = 0; i < Math.max(reading.entries().size(), lines.size()); i++) {
            var shown = i < reading.entries().size();
            var line = line(i);
            line.swatch.setVisible(shown);
            line.swatch.setManaged(shown);
            for (var text : line.texts()) {
                text.setVisible(shown);
                text.setManaged(shown);
            }
            if (shown) {
                var entry = reading.entries().get(i);
                line.swatch.setFill(colour(entry.colour()));
                line.name.setText(entry.name());
                line.value.setText(entry.value());
                line.change.setText(entry.change());
            }
        }
    }

    private Line line(int i) {
        if (i == lines.size()) {
            var line = new Line(new Rectangle(8, 8), new Label(), new Label(), new Label());
            line.swatch.setArcWidth(4);
            line.swatch.setArcHeight(4);
            line.name.getStyleClass().add("name");
            line.value.getStyleClass().add("value");
            line.change.getStyleClass().add("change");
            line.texts().forEach(text -> text.setMinWidth(Region.USE_PREF_SIZE));
            line.name.setMaxWidth(220);
            line.name.setMinWidth(0);
            addRow(i + 2, line.swatch, line.name, line.value, line.change);
            lines.add(line);
        }
        return lines.get(i);
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
