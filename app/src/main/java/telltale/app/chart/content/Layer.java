package telltale.app.chart.content;

/// What lies over or under the traces and can be put away.
public enum Layer {
    ANOMALIES,
    LABELS,
    EXPECTED,
    TRAINING,
    EXCLUDED
}
