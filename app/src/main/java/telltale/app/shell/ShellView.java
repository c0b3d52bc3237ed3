package telltale.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.commandpalette.PaletteView;
import telltale.app.commandpalette.PaletteViewModel;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.notice.NoticesView;
import telltale.app.notice.ToastsView;
import telltale.app.open.EmptyView;
import telltale.app.open.FormatView;
import telltale.app.open.SampleFiles;
import telltale.app.series.SeriesView;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesView;
import telltale.app.task.AwaitedView;
import telltale.app.task.BackgroundTask;
import telltale.app.task.BusyView;
import telltale.app.task.StatusView;
import telltale.app.workspace.RestoreView;
import telltale.app.workspace.UnsavedView;
import telltale.app.workspace.UnsavedViewModel;

/// The layout: menu and notices above; series, chart over table, inspector; status below.
final class ShellView extends StackPane {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final double LEFT = 240;
    private static final double RIGHT = 320;
    private static final double LEAST_LEFT = 192;
    private static final double LEAST_RIGHT = 288;
    private static final double LEFT_SHARE = 0.1875;
    private static final double RIGHT_SHARE = 0.25;

    /// How much of the centre the chart has: usually, and beside a page with much to show.
    private static final double USUAL = 0.72;

    private static final double ROOMY = 0.64;

    private final WorkbenchViewModel model;
    private final ChartPane chart;
    private final TabStrip below;
    private final KeysView keys = new KeysView();
    private final ToastsView toasts = new ToastsView();
    private final PaletteViewModel palette;
    private final PreferencesView preferences;
    private final Node empty;
    private final Node busy;
    private final SplitPane panes;

    ShellView(WorkbenchViewModel model, SampleFiles samples, WindowCommands commands) {
        this.model = model;
        ViewModels parts = model.parts();
        chart = new ChartPane(model, commands);
        Panel.Surroundings surroundings = new Panel.Surroundings(model, commands, chart);
        below =
                new TabStrip(
                        model.panels().stream().map(panel -> panel.tab(surroundings)).toList());
        empty = new EmptyView(samples, commands::choose, parts.workspace()::open);
        busy = new BusyView(parts.tasks());
        panes = panes(parts);
        below.shown().addListener((_, _, now) -> parts.workspace().page().set(now));
        parts.workspace().page().addListener((_, _, now) -> below.select(now));
        MenuView menu = new MenuView(model, commands);
        BorderPane layout = new BorderPane(new StackPane(panes, busy, empty));
        layout.setTop(
                new VBox(
                        top(menu, commands),
                        new RestoreView(parts.workspace()),
                        new NoticesView(parts.notices())));
        layout.setBottom(new StatusView(parts.tasks(), model.status().message()));
        palette = new PaletteViewModel(new PaletteItems(model, menu, below)::all);
        preferences = new PreferencesView(parts.open().preferences(), parts.open()::remember);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getChildren()
                .addAll(
                        layout,
                        toasts,
                        new AwaitedView(parts.tasks()),
                        keys,
                        preferences,
                        new PaletteView(palette),
                        new UnsavedView(parts.workspace().unsaved()));
        new Reminders(parts, below, toasts);
        getStyleClass().add("window");
        parts.series().chosen().addListener(_ -> stage());
        parts.tasks().tasks().addListener((ListChangeListener<BackgroundTask>) _ -> stage());
        stage();
        setOnDragEntered(
                event -> pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragOver(ShellView::over);
        setOnDragDropped(this::dropped);
    }

    private SplitPane panes(ViewModels parts) {
        FormatView format = new FormatView();
        parts.series()
                .chosen()
                .addListener((_, _, now) ->
                        format.show(now.map(entry -> entry.file().format()).orElse(List.of())));
        SeriesView series = new SeriesView(parts.series(), format);
        series.setPrefWidth(LEFT);
        series.setMinWidth(160);
        SplitPane centre = new SplitPane(chart, below);
        centre.setOrientation(Orientation.VERTICAL);
        centre.setDividerPositions(USUAL);
        below.shown()
                .addListener((_, _, now) -> {
                    if (now.equals(Panels.COMPARISON)
                            && centre.getDividerPositions()[0] >= USUAL - 0.01) {
                        centre.setDividerPositions(ROOMY);
                    }
                });
        below.setMinHeight(160);
        InspectorView inspector = new InspectorView(model);
        inspector.setPrefWidth(RIGHT);
        inspector.setMinWidth(LEAST_RIGHT);
        SplitPane split = new SplitPane(series, centre, inspector);
        SplitPane.setResizableWithParent(series, false);
        SplitPane.setResizableWithParent(inspector, false);
        return split;
    }

    private HBox top(MenuView menu, WindowCommands commands) {
        HBox.setHgrow(menu, Priority.ALWAYS);
        Button theme = themeButton(commands);
        HBox top =
                new HBox(
                        menu,
                        FormControls.iconButton(
                                Feather.COMMAND,
                                Texts.of("window.command-palette-ctrl-k"),
                                commands::showPalette),
                        theme,
                        FormControls.iconButton(
                                Feather.HELP_CIRCLE,
                                Texts.of("window.keys-and-gestures-f1"),
                                commands::showKeys));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("top");
        return top;
    }

    private Button themeButton(WindowCommands commands) {
        Button button =
                FormControls.iconButton(Feather.MOON, Texts.of("window.dark-theme"), () -> {});
        button.setOnAction(_ -> commands.wear(isDark() ? Look.LIGHT : Look.DARK));
        // Only for this state: hovering changes others, and a new icon would swallow the click.
        getPseudoClassStates()
                .addListener(
                        (SetChangeListener<PseudoClass>)
                                change -> {
                                    boolean about =
                                            DARK.equals(change.getElementAdded())
                                                    || DARK.equals(change.getElementRemoved());
                                    if (about) {
                                        offer(button, !isDark());
                                    }
                                });
        return button;
    }

    private static void offer(Button button, boolean dark) {
        String name = dark ? Texts.of("window.dark-theme") : Texts.of("window.light-theme");
        button.setGraphic(FormControls.icon(dark ? Feather.MOON : Feather.SUN));
        FormControls.named(button, name);
        button.setTooltip(FormControls.tooltip(name));
    }

    private boolean isDark() {
        return getPseudoClassStates().contains(DARK);
    }

    /// Shows what there is: the panes, or that something comes, or that nothing is open.
    private void stage() {
        boolean open = model.parts().series().chosen().get().isPresent();
        boolean coming = !model.parts().tasks().tasks().isEmpty();
        panes.setVisible(open);
        FormControls.shown(busy, !open && coming);
        FormControls.shown(empty, !open && !coming);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        model.parts().workspace().open(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// Gives the panes at the sides the room they want; the centre takes the rest.
    void divide(double width) {
        double left = Math.clamp(width * LEFT_SHARE, LEAST_LEFT, LEFT);
        double right = Math.clamp(width * RIGHT_SHARE, LEAST_RIGHT, RIGHT);
        panes.setDividerPositions(left / width, 1 - right / width);
    }

    TabStrip below() {
        return below;
    }

    ChartPane chart() {
        return chart;
    }

    KeysView keys() {
        return keys;
    }

    ToastsView toasts() {
        return toasts;
    }

    PaletteViewModel palette() {
        return palette;
    }

    PreferencesView preferences() {
        return preferences;
    }

    /// Puts away what lies over the window, the uppermost alone; whether something did.
    boolean putAway() {
        UnsavedViewModel unsaved = model.parts().workspace().unsaved();
        if (unsaved.asked().get().isPresent()) {
            unsaved.cancel();
        } else if (palette.open().get()) {
            palette.hide();
        } else if (preferences.isVisible()) {
            preferences.hide();
        } else if (keys.isVisible()) {
            keys.hide();
        } else {
            return false;
        }
        return true;
    }
}
