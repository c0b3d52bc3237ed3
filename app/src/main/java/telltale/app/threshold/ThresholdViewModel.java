package telltale.app.threshold;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import telltale.analysis.Result;
import telltale.app.fx.Texts;
import telltale.threshold.Threshold;

/// The threshold: its kind, the slider, the value written, and what it means. Slider and value say
/// the same at any time. For the window's thread only.
public final class ThresholdViewModel {
    private final ObjectProperty<ThresholdKind> kind =
            new SimpleObjectProperty<>(ThresholdKind.STANDOUT);
    private final Map<ThresholdKind, Double> values = new EnumMap<>(ThresholdKind.class);
    private final DoubleProperty slider = new SimpleDoubleProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private double least;
    private double most = 10;
    private Runnable changed = () -> {};
    private boolean filling;

    public ThresholdViewModel() {
        for (ThresholdKind each : ThresholdKind.values()) {
            values.put(each, each.standard());
        }
        kind.addListener(_ -> {
            if (!filling) {
                fill();
                changed.run();
            }
        });
        slider.addListener((_, _, now) -> moved(now.doubleValue()));
        text.addListener((_, _, now) -> written(now));
        fill();
    }

    public ObjectProperty<ThresholdKind> kind() {
        return kind;
    }

    /// From 0 to 1; further right is stricter.
    public DoubleProperty slider() {
        return slider;
    }

    public StringProperty text() {
        return text;
    }

    /// What is wrong with what is written, or nothing.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// What the threshold means: "about one false alarm in 3 d".
    public ReadOnlyStringProperty meaning() {
        return meaning.getReadOnlyProperty();
    }

    /// How many anomalies there are under it.
    public ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// The threshold; none while something is wrong.
    public Optional<Threshold> threshold() {
        return error.get().isEmpty() ? made(value()) : Optional.empty();
    }

    private double value() {
        return Objects.requireNonNull(values.get(kind.get()));
    }

    private Optional<Threshold> made(double value) {
        try {
            Threshold threshold = kind.get().threshold(value);
            error.set("");
            return Optional.of(threshold);
        } catch (IllegalArgumentException e) {
            error.set(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void moved(double place) {
        if (!filling) {
            set(kind.get().valueAt(place, least, most));
        }
    }

    private void set(double value) {
        values.put(kind.get(), value);
        fill();
        made(value);
        changed.run();
    }

    private void written(String now) {
        if (filling) {
            return;
        }
        double value;
        try {
            value = Double.parseDouble(now.strip());
        } catch (NumberFormatException e) {
            error.set(Texts.of("threshold.expected-a-number-found", now));
            return;
        }
        if (made(value).isPresent()) {
            values.put(kind.get(), value);
            filling = true;
            slider.set(kind.get().placeOf(value, least, most));
            filling = false;
            changed.run();
        }
    }

    private void fill() {
        filling = true;
        slider.set(kind.get().placeOf(value(), least, most));
        text.set(kind.get().written(value()));
        error.set("");
        filling = false;
    }

    /// Fills in what a recipe says.
    public void show(Threshold threshold) {
        switch (threshold) {
            case Threshold.Standout(int further) -> fill(ThresholdKind.STANDOUT, further);
            case Threshold.Confidence(double level) -> fill(ThresholdKind.CONFIDENCE, level);
            case Threshold.Share(double fraction) -> fill(ThresholdKind.SHARE, 100 * fraction);
            case Threshold.Sigma(double multiple, boolean robust) ->
                    fill(robust ? ThresholdKind.ROBUST : ThresholdKind.SIGMA, multiple);
            case Threshold.Fixed(double value) -> fill(ThresholdKind.FIXED, value);
            case Threshold.TopK(int k) -> fill(ThresholdKind.TOP_K, k);
        }
        changed.run();
    }

    private void fill(ThresholdKind chosen, double value) {
        filling = true;
        kind.set(chosen);
        filling = false;
        values.put(chosen, value);
        fill();
    }

    /// The cutoff was dragged in the chart: the confidence that belongs to it where confidences are
    /// chosen and one does, a fixed score otherwise.
    public void dragged(double cutoff, Result result) {
        double confidence = result.fitted().calibration().confidence(cutoff);
        boolean speaks = confidence >= 0.01 && confidence <= 1 - 1e-6;
        if (kind.get() == ThresholdKind.CONFIDENCE && speaks) {
            fill(ThresholdKind.CONFIDENCE, confidence);
        } else {
            fill(ThresholdKind.FIXED, cutoff);
        }
        changed.run();
    }

    /// Moves the line so far that the most unusual episode below it is an anomaly, too.
    public void takeIn(Result result) {
        if (kind.get() == ThresholdKind.STANDOUT) {
            set(value() + 1);
            return;
        }
        result.candidates(1).stream()
                .findFirst()
                .ifPresent(next -> {
                    fill(ThresholdKind.FIXED, next.score());
                    changed.run();
                });
    }

    /// The range of the scores, for the slider of a fixed one.
    public void scored(double lowest, double highest) {
        least = lowest;
        most = highest > lowest ? highest : lowest + 1;
        fill();
    }

    /// Says what the threshold means for a result.
    public void judged(Result result) {
        String reason = result.decision().reason();
        meaning.set(reason.isEmpty() ? CutoffMeaning.of(result) : reason);
        found.set(CutoffMeaning.found(result));
    }

    /// Nothing is found yet.
    public void clear() {
        meaning.set("");
        found.set("");
    }
}
