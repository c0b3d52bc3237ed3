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
import telltale.app.fx.Clock;
import telltale.app.fx.Controls;
import telltale.app.fx.Figures;
import telltale.app.series.Entry;
import telltale.app.text.Texts;
import telltale.evaluation.Span;
import telltale.series.Series;

/// A list of stretches of rows; a click looks at one closely. Lines are kept and filled anew, as
/// they change with every move of a threshold.
final class Stretches extends VBox {
    private static final int MOST = 50;

    private final ComparisonView.Acts acts;
    private final Label more = Controls.muted("");
    private Optional<Entry> entry = Optional.empty();
    private Clock.Style style = Clock.Style.USUAL;
    private Clock clock = Clock.of(Series.ofValues());

    Stretches(ComparisonView.Acts acts) {
        this.acts = acts;
        Controls.shown(more, false);
        getChildren().add(more);
    }

    /// Lists the first fifty.
    void show(ComparisonViewModel model, List<Span> spans) {
        Optional<Entry> on = model.entry();
        if (!on.equals(entry) || !model.times().equals(style)) {
            entry = on;
            style = model.times();
            clock = Clock.of(on.map(Entry::series).orElseGet(Series::ofValues), style);
        }
        List<Span> listed =
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
        Controls.shown(more, spans.size() > MOST && on.isPresent());
        more.setText(Texts.of("compare.more", Figures.count(spans.size() - (long) MOST)));
    }

    private String text(Span span) {
        Series series = entry.orElseThrow().series();
        long start = series.timeAt(span.from());
        String length = clock.length(span.length(), series.timeAt(span.to() - 1) - start);
        return clock.text(start) + "  ·  " + length;
    }

    private final class Line extends HBox {
        private final Hyperlink link = new Hyperlink();
        private Span span = new Span(0, 1);

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
                            Controls.spacer(),
                            Controls.iconButton(
                                    Feather.TAG,
                                    Texts.of("compare.accept-as-a-label"),
                                    () -> acts.accept().accept(span)));
        }

        void show(Span wanted) {
            span = wanted;
            link.setText(text(wanted));
        }
    }
}
