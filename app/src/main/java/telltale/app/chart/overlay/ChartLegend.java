package telltale.app.chart.overlay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.EarlierPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// Names what is drawn; each entry puts what it names away or shows it again. What does not fit
/// goes into a menu at the end.
public final class ChartLegend extends HBox {
    private static final int HEIGHT = 24;

    private final ChartModel model;
    private final MenuButton more = new MenuButton();
    private List<Entry> entries = List.of();
    private Optional<Named> shown = Optional.empty();

    private record Entry(ToggleButton button, Runnable toggle) {}

    public ChartLegend(ChartModel model) {
        this.model = model;
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("legend");
        more.getStyleClass().add("legend-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setAccessibleText(Texts.of("chart.legend-more"));
    }

    public void place(ChartComposition shown) {
        var box = shown.places().legend();
        resizeRelocate(box.left(), 2, Math.max(1, box.width() - PaneButtons.WIDTH - 8), HEIGHT);
    }

    /// All that the entries depend on: rows that come in change none of it.
    private record Named(
            List<String> channels,
            int marks,
            Set<ChartLayer> there,
            Set<Integer> hidden,
            Set<ChartLayer> away,
            PaneStack stack,
            ChartColours palette) {}

    private Named named(ChartContent content, ChartColours palette) {
        var there = EnumSet.noneOf(ChartLayer.class);
        if (!content.lanes().isEmpty()) {
            there.add(ChartLayer.ANOMALIES);
        }
        if (!content.labels().isEmpty()) {
            there.add(ChartLayer.LABELS);
        }
        if (!content.expected().isEmpty()) {
            there.add(ChartLayer.EXPECTED);
        }
        if (content.training().isPresent()) {
            there.add(ChartLayer.TRAINING);
        }
        if (!content.excluded().isEmpty()) {
            there.add(ChartLayer.EXCLUDED);
        }
        return new Named(
                content.traces().stream().map(ChartTrace::title).toList(),
                content.marks().size(),
                there,
                model.hiddenProperty().get(),
                model.awayProperty().get(),
                model.panes().stack(),
                palette);
    }

    public void rebuild(ChartColours palette) {
        var content = model.contentProperty().get();
        var now = Optional.of(named(content, palette));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var made = new ArrayList<Entry>();
        var traces = content.traces();
        for (var channel : channels(traces.size())) {
            var i = channel;
            made.add(
                    entry(
                            traces.get(i).title(),
                            stroke(palette.channel(i), 2.4),
                            !model.hiddenProperty().get().contains(i),
                            () -> model.toggle(channel)));
        }
        for (var pane : model.visibleStack().panes()) {
            if (pane.shown() instanceof PaneContent.Curves c && c.earlier() != EarlierPeriod.NONE) {
                var first = c.curves().isEmpty() ? 0 : c.curves().getFirst().channel();
                var faint = ChartColours.withAlpha(palette.channel(first), 0.45);
                var text = c.earlier().title().toLowerCase(Locale.ROOT);
                made.add(
                        entry(
                                text,
                                stroke(faint, 1.4),
                                true,
                                () -> model.panes().overlay(pane.id(), EarlierPeriod.NONE)));
            }
        }
        for (var layer : now.orElseThrow().there) {
            made.add(entry(text(content, layer), picture(layer, palette), layer));
        }
        entries = List.copyOf(made);
        getChildren().setAll(entries.stream().map(Entry::button).toList());
        getChildren().add(more);
    }

    private static String text(ChartContent content, ChartLayer layer) {
        var count = content.marks().size();
        return switch (layer) {
            case ANOMALIES ->
                    count == 1 ? Texts.of("chart.one-anomaly") : Texts.of("chart.anomalies", count);
            case LABELS -> "labelled";
            case EXPECTED -> "expected";
            case TRAINING -> "training";
            case EXCLUDED -> "excluded";
        };
    }

    private static Node picture(ChartLayer layer, ChartColours palette) {
        return switch (layer) {
            case ANOMALIES -> pointer(palette.anomaly());
            case LABELS -> patch(palette.label());
            case EXPECTED -> band(palette);
            case TRAINING -> hatching(palette.training(), false);
            case EXCLUDED -> hatching(palette.excluded(), true);
        };
    }

    /// Those that some pane has, the hidden ones too.
    private List<Integer> channels(int count) {
        var there = new TreeSet<Integer>();
        for (var pane : model.panes().stack().panes()) {
            switch (pane.shown()) {
                case PaneContent.Curves curves ->
                        curves.curves().forEach(c -> there.add(c.channel()));
                case PaneContent.Folded folded -> there.add(folded.channel());
                case PaneContent.Scores _, PaneContent.Consensus _, PaneContent.HeatMap _ -> {}
            }
        }
        return there.stream().filter(channel -> channel < count).toList();
    }

    private Entry entry(String text, Node graphic, ChartLayer layer) {
        return entry(
                text,
                graphic,
                !model.awayProperty().get().contains(layer),
                () -> model.toggle(layer));
    }

    private static Entry entry(String text, Node graphic, boolean shown, Runnable toggle) {
        var button = new ToggleButton(text, graphic);
        button.getStyleClass().setAll("legend-entry");
        button.setMnemonicParsing(false);
        button.setSelected(shown);
        button.setAccessibleText(
                text + (shown ? Texts.of("chart.shown") : Texts.of("chart.hidden")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            toggle.run();
            // The last channel stays whatever is clicked; then nothing rebuilds the entry.
            button.setSelected(shown);
        });
        return new Entry(button, toggle);
    }

    /// Entries that do not fit are left out whole, from the end, and listed in a menu instead.
    @Override
    protected void layoutChildren() {
        var wanted = entries.stream().mapToDouble(e -> width(e.button) + getSpacing()).sum();
        var room = getWidth();
        var left = wanted - getSpacing() <= room ? room : room - 64 - getSpacing();
        var gone = new ArrayList<Entry>();
        for (var entry : entries) {
            left -= width(entry.button);
            var fits = left >= 0 && gone.isEmpty();
            entry.button.setVisible(fits);
            entry.button.setManaged(fits);
            if (!fits) {
                gone.add(entry);
            }
            left -= getSpacing();
        }
        more.setVisible(!gone.isEmpty());
        more.setManaged(!gone.isEmpty());
        var text = "+ " + gone.size();
        if (!gone.isEmpty() && !text.equals(more.getText())) {
            more.setText(text);
            more.setAccessibleText(Texts.of("chart.legend-more-counted", gone.size()));
        }
        more.setOnShowing(
                event -> more.getItems().setAll(gone.stream().map(ChartLegend::item).toList()));
        if (more.getItems().isEmpty()) {
            more.getItems().setAll(gone.stream().map(ChartLegend::item).toList());
        }
        super.layoutChildren();
    }

    private static double width(Node entry) {
        return Math.ceil(entry.prefWidth(-1));
    }

    private static CheckMenuItem item(Entry entry) {
        var item = new CheckMenuItem(entry.button.getText());
        item.setMnemonicParsing(false);
        item.setSelected(entry.button.isSelected());
        item.setOnAction(event -> entry.toggle.run());
        return item;
    }

    private static Node stroke(int colour, double width) {
        var line = new Line(0, 0, 14, 0);
        line.setStroke(ReadingCard.colour(colour));
        line.setStrokeWidth(width);
        return line;
    }

    private static Node band(ChartColours palette) {
        return new StackPane(patch(palette.band()), stroke(palette.expected(), 1.2));
    }

    private static Node patch(int colour) {
        var patch = new Rectangle(14, 8);
        patch.setFill(ReadingCard.colour(colour));
        return patch;
    }

    private static Node pointer(int colour) {
        var pointer = new Polygon(0, 0, 9, 0, 4.5, 8);
        pointer.setFill(ReadingCard.colour(colour));
        return pointer;
    }

    private static Node hatching(int colour, boolean falling) {
        var patch = new Rectangle(14, 8);
        var line = ReadingCard.colour(ChartColours.withAlpha(colour, 0.6));
        var none = Color.TRANSPARENT;
        patch.setFill(
                new LinearGradient(
                        0,
                        falling ? 0 : 3,
                        3,
                        falling ? 3 : 0,
                        false,
                        CycleMethod.REPEAT,
                        new Stop(0, none),
                        new Stop(0.6, none),
                        new Stop(0.6, line),
                        new Stop(1, line)));
        return patch;
    }
}
