package telltale.evaluation.label;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import telltale.evaluation.Labels;
import telltale.input.UnusableData;
import telltale.series.RowRange;
import telltale.series.Series;

/// List of labelled events, read from CSV or JSON.
///
/// CSV has a header with `start` and `end`, and `series` where there are several. JSON is a list of
/// `[start, end]` or `{"start": …, "end": …}`, or an object with one such list for each series.
public record EventList(List<TimedEvent> events) {
    private static final int MOST = 1_000_000;
    private static final long MOST_BYTES = 64L << 20;

    public EventList {
        events = List.copyOf(events);
    }

    /// @throws UnusableData naming the line, where it is not such a list
    public static EventList read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableData(
                    "'%s': expected at most %,d bytes of events, found %,d"
                            .formatted(file.getFileName(), MOST_BYTES, Files.size(file)));
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return new EventList(name.endsWith(".json") ? json(file) : csv(file));
    }

    /// The labels of a series: every row within an event. An event between two rows is the row
    /// behind it.
    ///
    /// @param name what the series is called in lists, beside its own name
    /// @param tolerance by how much each event is longer at both ends, in rows for a series without
    ///   times (one nanosecond a row)
    /// @throws UnusableData where an event has no time, or lies outside the series
    public Labels labels(Series series, String name, Duration tolerance) throws UnusableData {
        List<RowRange> spans = new ArrayList<>();
        for (TimedEvent event : events) {
            if (event.belongsTo(name) || event.belongsTo(series.name())) {
                spans.add(span(event, series, tolerance.toNanos()));
            }
        }
        return Labels.of(series.length(), spans);
    }

    private static RowRange span(TimedEvent event, Series series, long tolerance)
            throws UnusableData {
        long start = TimedEvent.time(event.start(), series);
        long end = TimedEvent.time(event.end(), series);
        int length = series.length();
        if (end < start) {
            throw new UnusableData(
                    "events of '%s': expected an end at or after '%s', found '%s'"
                            .formatted(series.name(), event.start(), event.end()));
        }
        if (length == 0 || end < series.timeAt(0) || start > series.timeAt(length - 1)) {
            throw new UnusableData(
                    "events of '%s': expected times within its rows, found '%s' to '%s'"
                            .formatted(series.name(), event.start(), event.end()));
        }
        int from = series.rowAt(start - tolerance);
        int to = series.rowAt(end + tolerance + 1);
        return new RowRange(
                Math.min(from, length - 1), Math.max(to, Math.min(from, length - 1) + 1));
    }

    private static List<TimedEvent> csv(Path file) throws IOException {
        List<TimedEvent> events = new ArrayList<>();
        String name = "'%s'".formatted(file.getFileName());
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .maxBufferSize(1 << 16)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    header = header(record, name);
                    continue;
                }
                if (record.getFieldCount() != header.size() || events.size() == MOST) {
                    throw new UnusableData(
                            "%s line %d: expected %d columns and at most %,d events, found %d columns"
                                    .formatted(
                                            name,
                                            record.getStartingLineNumber(),
                                            header.size(),
                                            MOST,
                                            record.getFieldCount()));
                }
                int series = header.indexOf("series");
                String start = record.getField(header.indexOf("start"));
                String end = record.getField(header.indexOf("end"));
                events.add(
                        new TimedEvent(
                                series < 0 ? "" : record.getField(series),
                                start,
                                end.isBlank() ? start : end));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnusableData("%s: %s".formatted(name, e.getMessage()), e);
        }
        return events;
    }

    private static List<String> header(CsvRecord record, String name) throws UnusableData {
        List<String> header =
                record.getFields().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!header.contains("start") || !header.contains("end")) {
            throw new UnusableData(
                    "%s line 1: expected columns 'start' and 'end', found %s"
                            .formatted(name, header));
        }
        return header;
    }

    private static List<TimedEvent> json(Path file) throws IOException {
        String name = "'%s'".formatted(file.getFileName());
        List<TimedEvent> events = new ArrayList<>();
        switch (JsonValues.read(file)) {
            case Map<?, ?> map -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    add(String.valueOf(entry.getKey()), entry.getValue(), events, name);
                }
            }
            case Object list -> add("", list, events, name);
        }
        return events;
    }

    private static void add(String series, Object list, List<TimedEvent> events, String name)
            throws UnusableData {
        if (!(list instanceof List<?> items)) {
            throw new UnusableData(
                    "%s: expected a list of events, found '%s'".formatted(name, list));
        }
        for (Object item : items) {
            switch (item) {
                case List<?> pair when pair.size() == 2 ->
                        events.add(
                                new TimedEvent(
                                        series,
                                        String.valueOf(pair.get(0)),
                                        String.valueOf(pair.get(1))));
                case Map<?, ?> map when map.containsKey("start") -> {
                    Object start = map.get("start");
                    Object end = map.get("end");
                    Object of = map.get("series");
                    events.add(
                            new TimedEvent(
                                    of == null ? series : String.valueOf(of),
                                    String.valueOf(start),
                                    String.valueOf(end == null ? start : end)));
                }
                default ->
                        throw new UnusableData(
                                "%s: expected [start, end] or {start, end}, found '%s'"
                                        .formatted(name, item));
            }
        }
    }
}
