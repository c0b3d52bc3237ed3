package telltale.app.chart.content;

/// What lies over or under the traces and can be put away.
public enum ChartLayer {
    ANOMALIES,
    LABELS,
    EXPECTED,
    TRAINING,
    EXCLUDED
}
