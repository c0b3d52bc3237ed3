package telltale.app.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Clock;
import telltale.app.fx.Controls;
import telltale.app.fx.Figures;
import telltale.app.series.Entry;
import telltale.evaluation.Span;
import telltale.series.Series;

/// A list of stretches of rows; a click looks at one closely.
final class Stretches extends VBox {
    private static final int MOST = 50;

    private final ComparisonView.Acts acts;

    Stretches(ComparisonView.Acts acts) {
        this.acts = acts;
    }

    /// Lists the first fifty.
    void show(Optional<Entry> entry, List<Span> spans) {
        getChildren().clear();
        if (entry.isEmpty()) {
            return;
        }
        Series series = entry.get().series();
        Clock clock = Clock.of(series);
        for (Span span : spans.subList(0, Math.min(MOST, spans.size()))) {
            getChildren().add(line(series, clock, span));
        }
        if (spans.size() > MOST) {
            getChildren().add(Controls.muted(Figures.count(spans.size() - MOST) + " more"));
        }
    }

    private HBox line(Series series, Clock clock, Span span) {
        long start = series.timeAt(span.from());
        String length =
                span.length() == 1 ? "1 row" : clock.duration(series.timeAt(span.to() - 1) - start);
        Hyperlink link = new Hyperlink(clock.text(start) + "  ·  " + length);
        link.getStyleClass().addAll(Styles.SMALL, "figures");
        link.setOnAction(_ -> {
            link.setVisited(false);
            acts.jump().accept(span);
        });
        HBox line =
                new HBox(
                        4,
                        link,
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.TAG,
                                "Accept as a label",
                                () -> acts.accept().accept(span)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
