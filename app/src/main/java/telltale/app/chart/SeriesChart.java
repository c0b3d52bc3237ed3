package telltale.app.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.export.ChartExport;
import telltale.app.chart.export.ExportedChart;
import telltale.app.chart.input.ChartGestures;
import telltale.app.chart.input.ChartKeys;
import telltale.app.chart.input.ChartMenu;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ViewportState;
import telltale.app.fx.Texts;
import telltale.series.RowRange;

/// A series with its anomalies, expected band, labels and scores over one time axis, to be zoomed,
/// panned and read by mouse and by key. A frame costs pixels, not rows.
///
/// Feed it by [#contentProperty()]; [#cutoffProperty()] is set by whoever owns the threshold and by
/// dragging the line in the score lane. Colours come from the theme's style sheet.
public final class SeriesChart extends Region {
    private static final StyleablePropertyFactory<SeriesChart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final CssMetaData<SeriesChart, Color> BACKGROUND =
            STYLES.createColorCssMetaData("-chart-background", c -> c.background, Color.WHITE);
    private static final CssMetaData<SeriesChart, Color> TEXT =
            STYLES.createColorCssMetaData("-chart-text", c -> c.text, Color.web("#24292f"));
    private static final CssMetaData<SeriesChart, Color> MUTED =
            STYLES.createColorCssMetaData("-chart-muted", c -> c.muted, Color.web("#57606a"));
    private static final CssMetaData<SeriesChart, Color> BORDER =
            STYLES.createColorCssMetaData("-chart-border", c -> c.border, Color.web("#d0d7de"));
    private static final CssMetaData<SeriesChart, Color> ACCENT =
            STYLES.createColorCssMetaData("-chart-accent", c -> c.accent, Color.web("#0969da"));

    private final StyleableProperty<Color> background = colour(BACKGROUND);
    private final StyleableProperty<Color> text = colour(TEXT);
    private final StyleableProperty<Color> muted = colour(MUTED);
    private final StyleableProperty<Color> border = colour(BORDER);
    private final StyleableProperty<Color> accent = colour(ACCENT);

    private UnaryOperator<ChartColours> tint = UnaryOperator.identity();
    private String reading = "";
    private final ChartModel model = new ChartModel();
    private final ChartSurface surface =
            new ChartSurface(model, this::describe, this::requestFocus);
    private final ChartExport saving = new ChartExport(new Exported(), model);
    private final ChartMenu menu = new ChartMenu(model, saving);

    public SeriesChart() {
        getStyleClass().add("series-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getChildren().add(surface);
        repaint();
        var gestures = new ChartGestures(this, model, surface::shown, surface.zoomBox());
        new ChartKeys(this, model, gestures, saving::copyReading, this::openMenu);
        setOnContextMenuRequested(event -> {
            var at = sceneToLocal(event.getSceneX(), event.getSceneY());
            var pane = surface.shown().flatMap(c -> c.paneAt(at.getY())).map(PanePlan::id);
            menu.refreshed(pane.orElse("")).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        model.selectedProperty().subscribe(() -> describe(reading));
    }

    /// What is shown. Another series starts at its full length; other scores or marks of the same
    /// [telltale.app.chart.axis.RowTimeline] leave the view as it is.
    public ObjectProperty<ChartContent> contentProperty() {
        return model.contentProperty();
    }

    /// What is looked at.
    public ObjectProperty<ViewportState> viewProperty() {
        return model.viewProperty();
    }

    /// The cutoff of the main method's scores, NaN for none; band and line follow it.
    public DoubleProperty cutoffProperty() {
        return model.cutoffProperty();
    }

    /// The anomaly that is chosen, by a click, by N and P, or from outside.
    public ObjectProperty<Optional<AnomalyMark>> selectedProperty() {
        return model.selectedProperty();
    }

    /// Looks at some rows, with as much again on either side.
    public void showRows(RowRange rows) {
        model.viewport().showRows(rows);
    }

    /// The commands and the state behind the gestures.
    public ChartModel model() {
        return model;
    }

    /// Writes pictures and rows to files and to the clipboard.
    public ChartExport saving() {
        return saving;
    }

    /// Paints so many pixels a unit of the scene, whatever the screen has.
    void atPixels(double perUnit) {
        surface.usePixels(perUnit);
    }

    /// Opens the menu where no mouse says where.
    private void openMenu() {
        var at = localToScreen(getWidth() / 2, getHeight() / 3);
        if (at != null) {
            var pane = model.visibleStack().panes().stream().findFirst().map(ChartPaneSpec::id);
            menu.refreshed(pane.orElse("")).show(this, at.getX(), at.getY());
        }
    }

    /// What the cursor reads, in a sentence; empty where there is no cursor.
    public String reading() {
        return reading;
    }

    /// Says what there is, then what is selected and what the cursor reads.
    private void describe(String cursor) {
        reading = cursor;
        var content = model.shown();
        var marks = content.marks().size();
        var text =
                new StringBuilder(
                        Texts.of(
                                "chart.chart-of-rows",
                                content.name().isEmpty()
                                        ? Texts.of("chart.nothing")
                                        : content.name(),
                                content.timeline().length(),
                                marks,
                                marks == 1
                                        ? Texts.of("count.anomaly")
                                        : Texts.of("count.anomalies")));
        model.selectedProperty()
                .get()
                .filter(mark -> mark.to() <= content.timeline().length())
                .ifPresent(mark -> text.append("; ").append(AccessibleText.anomaly(model, mark)));
        if (!cursor.isEmpty()) {
            text.append("; ").append(cursor);
        }
        var now = text.toString();
        if (!now.equals(getAccessibleText())) {
            setAccessibleText(now);
        }
    }

    private void repaint() {
        surface.usePalette(
                tint.apply(
                        ChartColours.themed(
                                argb(background),
                                argb(text),
                                argb(muted),
                                argb(border),
                                argb(accent))));
    }

    /// Makes of the theme's colours others, in pictures too.
    public void tint(UnaryOperator<ChartColours> other) {
        tint = other;
        repaint();
    }

    /// What of this chart goes into pictures.
    private final class Exported implements ExportedChart {
        @Override
        public Region node() {
            return SeriesChart.this;
        }

        @Override
        public Region copy(PaneStack stack, double scale) {
            var copy = new SeriesChart();
            copy.tint(tint);
            copy.model.zoneProperty().set(model.zoneProperty().get());
            copy.contentProperty().set(model.shown());
            copy.cutoffProperty().set(model.cutoffProperty().get());
            copy.model.cutoffsProperty().set(model.cutoffsProperty().get());
            copy.model.apply(model.layout());
            copy.model.panes().stackProperty().set(stack);
            copy.selectedProperty().set(model.selectedProperty().get());
            copy.surface.asPicture(scale);
            return copy;
        }

        @Override
        public ChartColours palette() {
            return surface.palette();
        }

        @Override
        public Color ground() {
            return background.getValue();
        }

        @Override
        public String reading() {
            return reading;
        }
    }

    private StyleableProperty<Color> colour(CssMetaData<SeriesChart, Color> about) {
        return new StyleableObjectProperty<>(about.getInitialValue(this)) {
            @Override
            protected void invalidated() {
                if (surface != null) {
                    repaint();
                }
            }

            @Override
            public Object getBean() {
                return SeriesChart.this;
            }

            @Override
            public String getName() {
                return about.getProperty().substring(1);
            }

            @Override
            public CssMetaData<SeriesChart, Color> getCssMetaData() {
                return about;
            }
        };
    }

    private static int argb(StyleableProperty<Color> property) {
        var colour = property.getValue();
        return 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(SeriesChart.class.getResource("/chart.css")).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }
}
