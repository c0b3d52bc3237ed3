package telltale.app.settings;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The sheet of preferences over the window. Every choice counts at once and is remembered.
public final class PreferencesView extends StackPane {
    private static final double WIDTH = 520;
    private static final double CONTROL = 240;
    private static final String UTC = Texts.of("settings.zone-utc");

    private final ReadOnlyObjectProperty<Preferences> now;
    private final Consumer<Preferences> change;
    private final GridPane grid = new GridPane();
    private final List<Runnable> refresh = new ArrayList<>();
    private boolean filling;

    /// @param change takes what was chosen
    public PreferencesView(ReadOnlyObjectProperty<Preferences> now, Consumer<Preferences> change) {
        this.now = now;
        this.change = change;
        getStyleClass().add("veil");
        HBox title =
                new HBox(
                        FormControls.heading(Texts.of("settings.preferences")),
                        FormControls.spacer(),
                        FormControls.iconButton(
                                Feather.X, Texts.of("settings.close-the-preferences"), this::hide));
        title.setAlignment(Pos.CENTER_LEFT);
        grid.setHgap(24);
        grid.setVgap(12);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        choices.setFillWidth(true);
        grid.getColumnConstraints().setAll(names, choices);
        rows();
        VBox sheet = new VBox(16, title, grid, FormControls.muted(Texts.of("settings.footer")));
        sheet.getStyleClass().addAll("sheet", "preferences");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        sheet.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(sheet);
        setOnMouseClicked(_ -> hide());
        now.addListener(_ -> fill());
        fill();
        hide();
    }

    private void rows() {
        row(
                Texts.of("settings.theme"),
                box(
                        List.of(Look.values()),
                        Look::title,
                        () -> now.get().look(),
                        look -> change.accept(now.get().with(look))));
        CheckBox contrast = new CheckBox(Texts.of("settings.high-contrast"));
        contrast.setOnAction(_ -> habits(habits().contrast(contrast.isSelected())));
        refresh.add(() -> contrast.setSelected(habits().contrast()));
        row("", contrast);
        row(
                Texts.of("settings.channel-colours"),
                choices(Colours.values(), Habits::colours, (h, one) -> h.with(one)));
        row(
                Texts.of("settings.numbers"),
                choices(NumberStyle.values(), Habits::numbers, (h, one) -> h.with(one)));
        row(
                Texts.of("settings.lengths"),
                choices(DurationUnit.values(), Habits::lengths, (h, one) -> h.with(one)));
        row(Texts.of("settings.time-zone"), zones());
        row(
                Texts.of("settings.memory-for-earlier-results"),
                choices(CacheSize.values(), Habits::memory, (h, one) -> h.with(one)));
    }

    private Habits habits() {
        return now.get().habits();
    }

    private void habits(Habits habits) {
        change.accept(now.get().with(habits));
    }

    private <T extends PreferenceChoice> ComboBox<T> choices(
            T[] all,
            java.util.function.Function<Habits, T> get,
            java.util.function.BiFunction<Habits, T, Habits> with) {
        return box(
                List.of(all),
                PreferenceChoice::title,
                () -> get.apply(habits()),
                one -> habits(with.apply(habits(), one)));
    }

    private ComboBox<String> zones() {
        List<String> ids = new ArrayList<>(List.of("", Habits.SYSTEM));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .sorted()
                .forEach(ids::add);
        ids.removeIf(id -> id.startsWith("Etc/") || id.startsWith("SystemV/"));
        return box(
                ids,
                id ->
                        switch (id) {
                            case "" -> UTC;
                            case Habits.SYSTEM ->
                                    Texts.of("settings.zone-here", ZoneId.systemDefault().getId());
                            default -> id.replace('_', ' ');
                        },
                () -> habits().zone(),
                id -> habits(habits().zone(id)));
    }

    private <T> ComboBox<T> box(
            List<T> all,
            java.util.function.Function<T, String> title,
            Supplier<T> get,
            Consumer<T> set) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.getStyleClass().add(Styles.SMALL);
        box.setPrefWidth(CONTROL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : title.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                });
        box.setOnAction(_ -> {
            T chosen = box.getValue();
            if (!filling && chosen != null && !chosen.equals(get.get())) {
                set.accept(chosen);
            }
        });
        refresh.add(() -> box.setValue(get.get()));
        return box;
    }

    private void row(String name, javafx.scene.control.Control control) {
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        if (!name.isEmpty()) {
            FormControls.named((javafx.scene.Node) control, name);
        }
        grid.addRow(grid.getRowCount(), label, control);
    }

    private void fill() {
        filling = true;
        refresh.forEach(Runnable::run);
        filling = false;
    }

    public void show() {
        FormControls.shown(this, true);
        grid.getChildren().get(1).requestFocus();
    }

    public void hide() {
        FormControls.shown(this, false);
    }
}
