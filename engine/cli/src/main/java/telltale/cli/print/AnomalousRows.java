package telltale.cli.print;

import java.util.List;
import telltale.threshold.Anomaly;

/// Whether rows belong to an anomaly, asked row after row.
final class AnomalousRows {
    private final List<Anomaly> anomalies;
    private int next;

    /// @param anomalies in the order of time, none overlapping
    AnomalousRows(List<Anomaly> anomalies) {
        this.anomalies = anomalies;
    }

    /// @param row never before the one asked last
    boolean at(int row) {
        while (next < anomalies.size() && anomalies.get(next).to() <= row) {
            next++;
        }
        return next < anomalies.size() && anomalies.get(next).from() <= row;
    }
}
