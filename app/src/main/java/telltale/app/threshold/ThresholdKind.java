package telltale.app.threshold;

import java.util.Locale;
import telltale.app.fx.Texts;
import telltale.threshold.Threshold;

/// The kinds of threshold in the window. Each has a slider from 0 to 1, mapped so that equal steps
/// feel equal, and a value that can be written.
public enum ThresholdKind {
    CONFIDENCE(
            Texts.of("threshold.confidence"), "", Texts.of("threshold.confidence-explained"), 0.95),
    SHARE(Texts.of("threshold.share-of-rows"), "%", Texts.of("threshold.share-explained"), 0.1),
    SIGMA(Texts.of("threshold.deviations"), "σ", Texts.of("threshold.sigma-explained"), 4),
    ROBUST(Texts.of("threshold.robust-deviations"), "σ", Texts.of("threshold.robust-explained"), 6),
    FIXED(Texts.of("threshold.fixed-score"), "", Texts.of("threshold.fixed-explained"), 3),
    TOP_K(
            Texts.of("threshold.strongest"),
            Texts.of("threshold.anomalies"),
            Texts.of("threshold.top-explained"),
            10);

    /// Right end of the slider: 1 - 10^-6.
    private static final double MOST_NINES = 6;

    /// Percent, at the right end of the slider.
    private static final double LEAST_SHARE = 0.001;

    /// Percent, at the left end of the slider.
    private static final double MOST_SHARE = 20;

    /// Right end of the slider.
    private static final double MOST_SIGMA = 12;

    /// Left end of the slider.
    private static final double MOST_K = 200;

    private final String title;
    private final String unit;
    private final String help;
    private final double standard;

    ThresholdKind(String title, String unit, String help, double standard) {
        this.title = title;
        this.unit = unit;
        this.help = help;
        this.standard = standard;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public String help() {
        return help;
    }

    /// The value to begin with.
    public double standard() {
        return standard;
    }

    /// The value at a place of the slider.
    ///
    /// @param least the least score there is, for a fixed one
    /// @param most the greatest
    public double valueAt(double place, double least, double most) {
        return switch (this) {
            case CONFIDENCE -> 1 - Math.pow(10, -MOST_NINES * place);
            case SHARE -> LEAST_SHARE * Math.pow(MOST_SHARE / LEAST_SHARE, 1 - place);
            case SIGMA, ROBUST -> MOST_SIGMA * place;
            case FIXED -> least + (most - least) * place;
            case TOP_K -> Math.rint(Math.pow(MOST_K, 1 - place));
        };
    }

    /// The place of the slider for a value, from 0 to 1. Further right is stricter.
    public double placeOf(double value, double least, double most) {
        double place =
                switch (this) {
                    case CONFIDENCE -> -Math.log10(Math.max(1 - value, 1e-12)) / MOST_NINES;
                    case SHARE ->
                            1 - Math.log(value / LEAST_SHARE) / Math.log(MOST_SHARE / LEAST_SHARE);
                    case SIGMA, ROBUST -> value / MOST_SIGMA;
                    case FIXED -> most > least ? (value - least) / (most - least) : 0;
                    case TOP_K -> 1 - Math.log(value) / Math.log(MOST_K);
                };
        return Math.clamp(Double.isNaN(place) ? 0 : place, 0, 1);
    }

    /// The value as it is written in the field.
    public String written(double value) {
        return switch (this) {
            case CONFIDENCE -> confidence(value);
            case SHARE -> digits(value, 3);
            case SIGMA, ROBUST -> digits(value, 2);
            case FIXED -> digits(value, 4);
            case TOP_K -> Long.toString(Math.round(value));
        };
    }

    private static String confidence(double value) {
        int nines = (int) Math.clamp(Math.ceil(-Math.log10(Math.max(1 - value, 1e-9))) + 1, 3, 9);
        return String.format(Locale.ROOT, "%." + nines + "f", value)
                .replaceFirst("(\\.\\d\\d\\d*?)0+$", "$1");
    }

    private static String digits(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replaceFirst("\\.?0+$", "");
    }

    /// @throws IllegalArgumentException where the value cannot be
    Threshold threshold(double value) {
        return switch (this) {
            case CONFIDENCE -> new Threshold.Confidence(value);
            case SHARE -> new Threshold.Share(value / 100);
            case SIGMA -> new Threshold.Sigma(value);
            case ROBUST -> new Threshold.Sigma(value, true);
            case FIXED -> new Threshold.Fixed(value);
            case TOP_K -> new Threshold.TopK((int) Math.round(value));
        };
    }
}
