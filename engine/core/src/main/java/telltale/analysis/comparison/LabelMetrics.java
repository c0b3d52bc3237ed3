package telltale.analysis.comparison;

/// Metrics of a method against labels. What cannot be said is NaN.
///
/// @param precision the share of its anomalous rows that are labelled
/// @param recall the share of labelled rows that it calls anomalous
/// @param f1 the harmonic mean of the two
/// @param vusPr volume under the precision-recall surface, which no threshold touches
/// @param found how many of the labelled events it touches
/// @param delayRows how many rows after an event's begin one knows of it, mean over those found
/// @param delaySeconds the same in seconds
public record LabelMetrics(
        double precision,
        double recall,
        double f1,
        double vusPr,
        double found,
        double delayRows,
        double delaySeconds) {

    /// Nothing can be said.
    public static final LabelMetrics NONE =
            new LabelMetrics(
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);

    /// The same with what no threshold touches.
    public LabelMetrics withVusPr(double known) {
        return new LabelMetrics(precision, recall, f1, known, found, delayRows, delaySeconds);
    }
}
