package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.file.CsvOut;
import telltale.series.Series;

/// `timestamp,<channels…>,score,confidence,anomaly,peak`, one line per row (RFC 4180, but lines end
/// with a line feed); where there are several series, with a column `series` in front. A value that
/// is missing is an empty cell; `anomaly` and `peak` are 1 or 0, and so is `candidate`, which
/// follows where stretches below the line are asked for.
///
/// @param candidates how many stretches below the line are marked in each series
/// @param anomaliesOnly leaves out the rows that belong to none
public record RowsCsv(ResultText text, int candidates, boolean anomaliesOnly)
        implements ResultFormat {

    @Override
    public void write(Results results, Writer out) throws IOException {
        CsvOut csv = CsvOut.lines(out);
        boolean several = results.results().size() > 1;
        List<Series.Channel> header = List.of();
        for (Result result : results.results()) {
            // Series of one file may have different channels; then each has its own header.
            if (!result.series().channels().equals(header)) {
                header = result.series().channels();
                writeHeader(header, several, csv);
            }
            writeRows(result, several, csv);
        }
    }

    private void writeHeader(List<Series.Channel> channels, boolean several, CsvOut csv)
            throws IOException {
        if (several) {
            csv.value("series");
        }
        csv.value("timestamp");
        for (Series.Channel channel : channels) {
            csv.text(channel.name());
        }
        csv.line(
                candidates > 0
                        ? List.of("score", "confidence", "anomaly", "peak", "candidate")
                        : List.of("score", "confidence", "anomaly", "peak"));
    }

    private void writeRows(Result result, boolean several, CsvOut csv) throws IOException {
        Series series = result.series();
        var flags = new AnomalousRows(result.anomalies());
        var below = AnomalousRows.inOrder(result.candidates(candidates));
        for (int row = 0; row < series.length(); row++) {
            boolean flagged = flags.at(row);
            boolean candidate = below.at(row);
            if (anomaliesOnly && !flagged && !candidate) {
                continue;
            }
            if (several) {
                csv.text(series.name());
            }
            csv.value(text.time(series, row));
            for (int channel = 0; channel < series.width(); channel++) {
                csv.value(ResultText.number(series.valueAt(channel, row)));
            }
            csv.value(ResultText.number(result.scores().at(row)));
            csv.value(ResultText.number(result.confidenceAt(row)));
            csv.value(flagged ? 1 : 0);
            csv.value(flags.isPeak(row) ? 1 : 0);
            if (candidates > 0) {
                csv.value(candidate ? 1 : 0);
            }
            csv.endLine();
        }
    }
}
