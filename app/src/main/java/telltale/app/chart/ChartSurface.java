package telltale.app.chart;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import telltale.app.chart.input.DragOutline;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposer;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ViewportState;
import telltale.app.chart.model.ViewportTransition;
import telltale.app.chart.overlay.AxisTexts;
import telltale.app.chart.overlay.ChartLegend;
import telltale.app.chart.overlay.CursorLayer;
import telltale.app.chart.overlay.CutoffLayer;
import telltale.app.chart.overlay.NoteLayer;
import telltale.app.chart.overlay.PaneButtons;
import telltale.app.chart.overlay.ZoomBox;

/// Picture, texts and what lies on top of them. Unmanaged, so that a frame lays out nothing but
/// this: whatever changes asks for a layout, and the next pulse paints once.
final class ChartSurface extends Region {
    private final ChartModel model;
    private final PixelImageView picture = new PixelImageView();
    private final AxisTexts texts = new AxisTexts();
    private final ChartLegend legend;
    private final PaneButtons buttons;
    private final CutoffLayer cutoffs;
    private final CursorLayer cursor;
    private final NoteLayer notes;
    private final ZoomBox zoomBox = new ZoomBox();
    private final Consumer<String> speak;
    private final AnimationTimer timer = new Timer();
    private ChartColours palette = ChartColours.light();
    private boolean repaint = true;
    private double pixels = 1;
    private double fixedPixels;
    private Optional<ChartComposition> shown = Optional.empty();
    private Optional<ViewportTransition> glide = Optional.empty();

    /// @param speak told what the cursor reads, in a sentence; empty where there is no cursor
    /// @param focus gives the chart the focus back
    ChartSurface(ChartModel model, Consumer<String> speak, Runnable focus) {
        this.model = model;
        this.speak = speak;
        setManaged(false);
        legend = new ChartLegend(model);
        buttons = new PaneButtons(model);
        cutoffs = new CutoffLayer(model);
        cursor = new CursorLayer(model);
        notes = new NoteLayer(model, focus);
        getChildren()
                .addAll(
                        picture.view(),
                        texts.node(),
                        legend,
                        buttons.node(),
                        cutoffs.node(),
                        zoomBox.node(),
                        notes.node(),
                        cursor.node());
        model.contentProperty().subscribe(this::renew);
        model.hiddenProperty().subscribe(this::renew);
        model.awayProperty().subscribe(this::renew);
        model.pausedProperty().subscribe(this::repaint);
        model.panes().stackProperty().subscribe(this::renew);
        model.viewProperty().subscribe(this::look);
        model.cutoffProperty().subscribe(this::repaint);
        model.cutoffsProperty().subscribe(this::repaint);
        model.selectedProperty().subscribe(this::repaint);
        model.zoneProperty().subscribe(this::repaint);
        model.viewport().activeProperty().subscribe(this::repaintUnlinked);
        model.cursorProperty().subscribe(this::requestLayout);
        model.pinnedProperty().subscribe(this::requestLayout);
        model.referenceProperty().subscribe(this::requestLayout);
        model.notes().allProperty().subscribe(this::requestLayout);
        model.notes().chosenProperty().subscribe(this::requestLayout);
        model.notes().editedProperty().subscribe(this::requestLayout);
    }

    private void renew() {
        legend.rebuild(palette);
        repaint();
    }

    /// Where panes are not linked, the strips that they share follow the one that is worked with.
    private void repaintUnlinked() {
        if (!model.panes().stack().linked()) {
            repaint();
        }
    }

    private void repaint() {
        repaint = true;
        requestLayout();
    }

    /// A leap is shown as a movement, where somebody sees it.
    private void look(ViewportState before, ViewportState now) {
        var leapt = model.viewport().takeLeap();
        var window = getScene() == null ? null : getScene().getWindow();
        var seen = window != null && window.isShowing();
        if (leapt && seen && shown.isPresent()) {
            var from = glide.map(one -> one.at(System.nanoTime())).orElse(before);
            glide = Optional.of(new ViewportTransition(from, now, System.nanoTime()));
            timer.start();
        } else {
            glide = Optional.empty();
            timer.stop();
        }
        repaint();
    }

    private final class Timer extends AnimationTimer {
        @Override
        public void handle(long now) {
            if (glide.filter(one -> !one.isOver(System.nanoTime())).isEmpty()) {
                glide = Optional.empty();
                stop();
            }
            repaint();
        }
    }

    DragOutline zoomBox() {
        return zoomBox;
    }

    void usePalette(ChartColours colours) {
        if (!colours.equals(palette)) {
            palette = colours;
            renew();
        }
    }

    ChartColours palette() {
        return palette;
    }

    /// Paints so many pixels a unit, whatever the screen has, and no buttons.
    void asPicture(double perUnit) {
        buttons.node().setVisible(false);
        usePixels(perUnit);
    }

    void usePixels(double perUnit) {
        fixedPixels = perUnit;
        repaint();
    }

    /// What was painted last.
    Optional<ChartComposition> shown() {
        return shown;
    }

    /// Paints what has changed: a moved cursor costs no frame.
    @Override
    protected void layoutChildren() {
        var width = (int) getWidth();
        var height = (int) getHeight();
        if (width < 2 || height < 2) {
            return;
        }
        var same =
                shown.map(ChartComposition::places)
                        .filter(l -> l.width() == width && l.height() == height);
        if (repaint || same.isEmpty() || pixels != pixelsPerUnit()) {
            repaint = false;
            pixels = pixelsPerUnit();
            shown = Optional.of(paint(width, height));
        }
        shown.ifPresent(composition -> {
            notes.place(composition, palette);
            speak.accept(cursor.show(composition, palette));
        });
    }

    private ChartComposition paint(int width, int height) {
        var view = glide.map(one -> one.at(System.nanoTime())).orElseGet(model.viewProperty()::get);
        var composition =
                new ChartComposer(model, view, model.visibleStack(), texts::width)
                        .compose(width, height);
        picture.show(composition, palette, pixels);
        texts.show(composition, palette);
        legend.place(composition);
        buttons.place(composition);
        cutoffs.place(composition);
        return composition;
    }

    private double pixelsPerUnit() {
        if (fixedPixels > 0) {
            return fixedPixels;
        }
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }
}
