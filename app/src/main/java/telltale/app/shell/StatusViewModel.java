package telltale.app.shell;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.app.series.SeriesEntry;

/// What is shown, and how things stand, in words. For the window's thread only.
public final class StatusViewModel {
    private final ViewModels parts;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty facts = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty none = new SimpleStringProperty("");
    private TimeFormatter.Style times = TimeFormatter.Style.USUAL;
    private Optional<String> used = Optional.empty();

    StatusViewModel(ViewModels parts) {
        this.parts = parts;
        parts.detection().running().addListener(_ -> tell());
        parts.detection().failure().addListener(_ -> tell());
    }

    /// What is shown: the name of the series.
    public StringProperty title() {
        return title;
    }

    /// What is shown, in figures: rows, step, from when to when.
    public StringProperty facts() {
        return facts;
    }

    /// How things stand, for the status bar.
    public StringProperty message() {
        return message;
    }

    /// What is said where there are no anomalies.
    public StringProperty none() {
        return none;
    }

    void times(TimeFormatter.Style style) {
        times = style;
        shows(parts.series().chosen().get());
    }

    void shows(Optional<SeriesEntry> entry) {
        title.set(entry.map(WindowTitles::of).orElse(""));
        facts.set(entry.map(one -> WindowTitles.facts(one.series(), times)).orElse(""));
        tell();
    }

    /// @param model the kept model that scores; none where one is fitted
    void uses(Optional<String> model) {
        used = model;
    }

    void tell() {
        var result = parts.detection().result().get();
        var failure = parts.detection().failure().get();
        if (parts.series().chosen().get().isEmpty()) {
            message.set(Texts.of("status.nothing-is-open"));
            none.set("");
        } else if (parts.detection().running().get()) {
            message.set(title.get());
            none.set(Texts.of("status.looking"));
        } else if (failure.isPresent()) {
            message.set(Texts.of("status.no-result", title.get()));
            none.set(failure.get().sentence());
        } else if (result.isPresent()) {
            String method =
                    used.map(model -> Texts.of("status.model", model))
                            .orElse(parts.methods().chosen().get().title());
            message.set(title.get() + " · " + method + " · " + parts.threshold().found().get());
            none.set(Texts.of("status.none-found"));
        } else {
            message.set(Texts.of("status.cancelled", title.get()));
            none.set(Texts.of("status.not-detected"));
        }
    }
}
