package telltale.app.threshold;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import telltale.app.fx.Texts;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;

/// How rows above the cutoff become anomalies. For the window's thread only.
public final class GroupingViewModel {
    private final IntegerProperty bridge = new SimpleIntegerProperty();
    private final IntegerProperty minLength = new SimpleIntegerProperty();
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>();
    private final StringProperty least = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Runnable changed = () -> {};
    private boolean quiet;

    public GroupingViewModel() {
        show(Grouping.PLAIN);
        bridge.addListener(_ -> edited());
        minLength.addListener(_ -> edited());
        direction.addListener(_ -> edited());
        least.addListener(_ -> edited());
    }

    /// How many rows below the cutoff may lie between two stretches of one anomaly.
    public IntegerProperty bridge() {
        return bridge;
    }

    /// How many rows an anomaly has at least.
    public IntegerProperty minLength() {
        return minLength;
    }

    public ObjectProperty<Direction> direction() {
        return direction;
    }

    /// The least deviation from what was expected that counts: `5`, or `5 %`; empty = any.
    public StringProperty least() {
        return least;
    }

    /// What is wrong, or nothing.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// What is chosen; none while something is wrong with it.
    public Optional<Grouping> grouping() {
        try {
            Grouping grouping =
                    new Grouping(bridge.get(), minLength.get(), direction.get(), deviation());
            error.set("");
            return Optional.of(grouping);
        } catch (NumberFormatException e) {
            error.set(Texts.of("threshold.expected-a-number-or", least.get()));
        } catch (IllegalArgumentException e) {
            error.set(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private LeastDeviation deviation() {
        String text = least.get().strip();
        if (text.isEmpty()) {
            return LeastDeviation.NONE;
        }
        boolean percent = text.endsWith("%");
        double value =
                Double.parseDouble(percent ? text.substring(0, text.length() - 1).strip() : text);
        return percent ? new LeastDeviation(0, value) : new LeastDeviation(value, 0);
    }

    /// Fills in what a recipe says.
    public void show(Grouping grouping) {
        quiet = true;
        bridge.set(grouping.bridge());
        minLength.set(grouping.minLength());
        direction.set(grouping.direction());
        least.set(written(grouping.least()));
        quiet = false;
        edited();
    }

    private static String written(LeastDeviation deviation) {
        return deviation.percent() > 0
                ? digits(deviation.percent()) + " %"
                : deviation.absolute() > 0 ? digits(deviation.absolute()) : "";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
    }

    private void edited() {
        if (!quiet && grouping().isPresent()) {
            changed.run();
        }
    }
}
