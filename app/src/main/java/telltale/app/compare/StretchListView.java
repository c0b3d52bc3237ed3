package telltale.app.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.app.series.SeriesEntry;
import telltale.series.RowRange;
import telltale.series.Series;

/// A list of stretches of rows; a click looks at one closely. Lines are kept and filled anew, as
/// they change with every move of a threshold.
final class StretchListView extends VBox {
    private static final int MOST = 50;

    private final ComparisonView.Acts acts;
    private final Label more = FormControls.muted("");
    private Optional<SeriesEntry> entry = Optional.empty();
    private TimeFormatter.Style style = TimeFormatter.Style.USUAL;
    private TimeFormatter clock = TimeFormatter.of(Series.ofValues());

    StretchListView(ComparisonView.Acts acts) {
        this.acts = acts;
        FormControls.shown(more, false);
        getChildren().add(more);
    }

    /// Lists the first fifty.
    void show(ComparisonViewModel model, List<RowRange> spans) {
        Optional<SeriesEntry> on = model.entry();
        if (!on.equals(entry) || !model.times().equals(style)) {
            entry = on;
            style = model.times();
            clock =
                    TimeFormatter.of(
                            on.map(SeriesEntry::series).orElseGet(Series::ofValues), style);
        }
        List<RowRange> listed =
                on.isEmpty() ? List.of() : spans.subList(0, Math.min(MOST, spans.size()));
        int lines = getChildren().size() - 1;
        if (lines > listed.size()) {
            getChildren().remove(listed.size(), lines);
        }
        for (int i = lines; i < listed.size(); i++) {
            getChildren().add(i, new Line());
        }
        for (int i = 0; i < listed.size(); i++) {
            ((Line) getChildren().get(i)).show(listed.get(i));
        }
        FormControls.shown(more, spans.size() > MOST && on.isPresent());
        more.setText(Texts.of("compare.more", DisplayNumbers.count(spans.size() - (long) MOST)));
    }

    private String text(RowRange span) {
        Series series = entry.orElseThrow().series();
        long start = series.timeAt(span.from());
        String length = clock.length(span.length(), series.timeAt(span.to() - 1) - start);
        return clock.text(start) + "  ·  " + length;
    }

    private final class Line extends HBox {
        private final Hyperlink link = new Hyperlink();
        private RowRange span = new RowRange(0, 1);

        Line() {
            super(4);
            setAlignment(Pos.CENTER_LEFT);
            link.getStyleClass().addAll(Styles.SMALL, "figures");
            link.setOnAction(_ -> {
                link.setVisited(false);
                acts.jump().accept(span);
            });
            getChildren()
                    .addAll(
                            link,
                            FormControls.spacer(),
                            FormControls.iconButton(
                                    Feather.TAG,
                                    Texts.of("compare.accept-as-a-label"),
                                    () -> acts.accept().accept(span)));
        }

        void show(RowRange wanted) {
            span = wanted;
            link.setText(text(wanted));
        }
    }
}
