package telltale.app.anomalies;

import java.util.List;
import telltale.analysis.Timestamp;
import telltale.file.CsvOut;
import telltale.series.Series;

/// The table as CSV: one line per anomaly.
final class AnomaliesCsv {
    private static final List<String> COLUMNS =
            List.of("start", "end", "peak", "rows", "score", "confidence", "deviation");

    private AnomaliesCsv() {}

    static String of(List<AnomalyRow> rows) {
        return CsvOut.string(csv -> {
            csv.line(COLUMNS);
            for (AnomalyRow row : rows) {
                Series.Timing timing = row.clock().timing();
                csv.value(new Timestamp(timing, row.start()).toString());
                csv.value(new Timestamp(timing, row.end()).toString());
                csv.value(new Timestamp(timing, row.peak()).toString());
                csv.value(row.rows());
                csv.value(row.anomaly().score()).value(row.anomaly().confidence());
                csv.value(row.deviation()).endLine();
            }
        });
    }
}
