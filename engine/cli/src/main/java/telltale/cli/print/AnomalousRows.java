package telltale.cli.print;

import java.util.Comparator;
import java.util.List;
import telltale.threshold.Anomaly;

/// Whether rows belong to an anomaly, and are its peak, asked row after row.
final class AnomalousRows {
    private final List<Anomaly> anomalies;
    private int next;

    /// @param anomalies in the order of time, none overlapping
    AnomalousRows(List<Anomaly> anomalies) {
        this.anomalies = anomalies;
    }

    /// Of anomalies in any order.
    static AnomalousRows inOrder(List<Anomaly> anomalies) {
        return new AnomalousRows(
                anomalies.stream().sorted(Comparator.comparingInt(Anomaly::from)).toList());
    }

    /// @param row never before the one asked last
    boolean at(int row) {
        while (next < anomalies.size() && anomalies.get(next).to() <= row) {
            next++;
        }
        return next < anomalies.size() && anomalies.get(next).from() <= row;
    }

    /// @param row never before the one asked last
    boolean isPeak(int row) {
        return at(row) && anomalies.get(next).peak() == row;
    }
}
