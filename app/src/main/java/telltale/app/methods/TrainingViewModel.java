package telltale.app.methods;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;
import telltale.app.fx.Texts;

/// What the model learns from. For the window's thread only.
public final class TrainingViewModel {

    /// The ways to say it.
    public enum Choice {
        ALL(Texts.of("methods.all-rows"), "", ""),
        SHARE(Texts.of("methods.first-part"), "40", "%"),
        ROWS(Texts.of("methods.first-rows"), "1000", Texts.of("methods.rows")),
        UNTIL(Texts.of("methods.before-a-time"), "", ""),
        RANGE(Texts.of("methods.between-two-times"), "", "");

        private final String title;
        private final String standard;
        private final String unit;

        Choice(String title, String standard, String unit) {
            this.title = title;
            this.standard = standard;
            this.unit = unit;
        }

        public String title() {
            return title;
        }

        public String unit() {
            return unit;
        }
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.ALL);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Runnable changed = () -> {};
    private boolean quiet;

    public TrainingViewModel() {
        choice.addListener((_, _, now) -> first.set(now.standard));
        choice.addListener(_ -> edited());
        first.addListener(_ -> edited());
        second.addListener(_ -> edited());
    }

    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /// The number, or the time; for a range the earlier one.
    public StringProperty first() {
        return first;
    }

    /// The later time of a range.
    public StringProperty second() {
        return second;
    }

    /// What is wrong, or nothing.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// What is chosen; none while something is wrong with it.
    public Optional<Training> training() {
        try {
            Training training = parsed();
            error.set("");
            return Optional.of(training);
        } catch (NumberFormatException e) {
            error.set(Texts.of("methods.expected-a-number-found", first.get()));
        } catch (IllegalArgumentException e) {
            error.set(SettingField.sentenceCase(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Training parsed() {
        String written = first.get().strip();
        return switch (choice.get()) {
            case ALL -> new Training.All();
            case SHARE -> new Training.Share(Double.parseDouble(written) / 100);
            case ROWS -> new Training.Rows(Integer.parseInt(written));
            case UNTIL -> new Training.Until(Timestamp.of(written));
            case RANGE ->
                    new Training.Range(Timestamp.of(written), Timestamp.of(second.get().strip()));
        };
    }

    /// Fills in what a recipe says.
    public void show(Training training) {
        quiet = true;
        try {
            switch (training) {
                case Training.All() -> fill(Choice.ALL, "", "");
                case Training.Share(double share) -> fill(Choice.SHARE, percent(share), "");
                case Training.Rows(int rows) -> fill(Choice.ROWS, Integer.toString(rows), "");
                case Training.Until(Timestamp time) -> fill(Choice.UNTIL, time.toString(), "");
                case Training.Range(Timestamp from, Timestamp to) ->
                        fill(Choice.RANGE, from.toString(), to.toString());
            }
        } finally {
            quiet = false;
        }
        edited();
    }

    private void fill(Choice chosen, String one, String other) {
        choice.set(chosen);
        first.set(one);
        second.set(other);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.6f", 100 * share).replaceFirst("\\.?0+$", "");
    }

    private void edited() {
        if (!quiet) {
            training();
            changed.run();
        }
    }
}
