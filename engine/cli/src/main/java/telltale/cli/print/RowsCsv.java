package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import telltale.analysis.Result;
import telltale.analysis.Results;
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
        boolean several = results.results().size() > 1;
        List<Series.Channel> header = List.of();
        for (Result result : results.results()) {
            // Series of one file may have different channels; then each has its own header.
            if (!result.series().channels().equals(header)) {
                header = result.series().channels();
                out.write(header(header, several));
            }
            writeRows(result, several ? cell(result.series().name()) + "," : "", out);
        }
    }

    private String header(List<Series.Channel> channels, boolean several) {
        var line = new StringBuilder(several ? "series,timestamp" : "timestamp");
        for (Series.Channel channel : channels) {
            line.append(',').append(cell(channel.name()));
        }
        line.append(",score,confidence,anomaly,peak");
        return line.append(candidates > 0 ? ",candidate\n" : "\n").toString();
    }

    private void writeRows(Result result, String first, Writer out) throws IOException {
        Series series = result.series();
        var flags = new AnomalousRows(result.anomalies());
        var below = AnomalousRows.inOrder(result.candidates(candidates));
        var line = new StringBuilder();
        for (int row = 0; row < series.length(); row++) {
            boolean flagged = flags.at(row);
            boolean candidate = below.at(row);
            if (anomaliesOnly && !flagged && !candidate) {
                continue;
            }
            line.setLength(0);
            line.append(first).append(text.time(series, row));
            for (int channel = 0; channel < series.width(); channel++) {
                line.append(',').append(ResultText.number(series.valueAt(channel, row)));
            }
            line.append(',').append(ResultText.number(result.scores().at(row)));
            line.append(',').append(ResultText.number(result.confidenceAt(row)));
            line.append(flagged ? ",1" : ",0").append(flags.isPeak(row) ? ",1" : ",0");
            line.append(candidates == 0 ? "\n" : candidate ? ",1\n" : ",0\n");
            out.append(line);
        }
    }

    private static String cell(String name) {
        String inert = ResultText.inert(name);
        boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
