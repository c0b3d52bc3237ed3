package telltale.app.anomalies;

import java.util.List;
import java.util.Locale;
import telltale.analysis.Timestamp;

/// The table as CSV: one line per anomaly.
final class AnomaliesCsv {
    private AnomaliesCsv() {}

    static String of(List<AnomalyRow> rows) {
        StringBuilder text = new StringBuilder("start,end,peak,rows,score,confidence,deviation\n");
        for (AnomalyRow row : rows) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%d,%s,%s,%s%n",
                            new Timestamp(row.clock().timing(), row.start()),
                            new Timestamp(row.clock().timing(), row.end()),
                            new Timestamp(row.clock().timing(), row.peak()),
                            row.rows(),
                            row.anomaly().score(),
                            row.anomaly().confidence(),
                            Double.isNaN(row.deviation()) ? "" : row.deviation()));
        }
        return text.toString().replace("\r\n", "\n");
    }
}
