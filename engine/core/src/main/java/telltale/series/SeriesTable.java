package telltale.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Tablesaw table of a series. A missing value is missing in the table too.
public final class SeriesTable {
    private static final String TIME = "timestamp";
    private static final String LABEL = "label";
    private static final long NANOS = 1_000_000_000L;

    private SeriesTable() {}

    /// A table with the times, a column for each channel, and the labels where there are any.
    ///
    /// The times are instants, local times to the millisecond, or row numbers, as the series has
    /// them. Copies all values.
    public static Table of(Series series) {
        return of(series, Map.of());
    }

    /// The same with more columns behind, such as scores: one value for each row, by name.
    ///
    /// @throws IllegalArgumentException where a column has not one value for each row, or the name
    ///   of another one
    public static Table of(Series series, Map<String, double[]> more) {
        var table = Table.create(series.name(), times(series));
        for (int channel = 0; channel < series.width(); channel++) {
            var name = free(table, series.channels().get(channel).name());
            table.addColumns(DoubleColumn.create(name, series.channelValues(channel)));
        }
        if (series.labelled()) {
            var labels = BooleanColumn.create(free(table, LABEL));
            for (int row = 0; row < series.length(); row++) {
                labels.append(series.labelAt(row));
            }
            table.addColumns(labels);
        }
        more.forEach((name, values) -> addMore(table, series, name, values));
        return table;
    }

    private static void addMore(Table table, Series series, String name, double[] values) {
        if (values.length != series.length()) {
            throw new IllegalArgumentException(
                    "'%s': expected %d values, found %d"
                            .formatted(name, series.length(), values.length));
        }
        if (table.containsColumn(name)) {
            throw new IllegalArgumentException("'" + name + "': there is a column of this name");
        }
        table.addColumns(DoubleColumn.create(name, values.clone()));
    }

    /// A channel may be called like the column of times or labels.
    private static String free(Table table, String name) {
        var found = name;
        for (int i = 2; table.containsColumn(found); i++) {
            found = name + " (" + i + ")";
        }
        return found;
    }

    private static Column<?> times(Series series) {
        return switch (series.timing()) {
            case INDEX -> LongColumn.create(TIME, series.times());
            case INSTANT -> {
                var column = InstantColumn.create(TIME);
                for (int row = 0; row < series.length(); row++) {
                    column.append(instant(series.timeAt(row)));
                }
                yield column;
            }
            case LOCAL -> {
                var column = DateTimeColumn.create(TIME);
                for (int row = 0; row < series.length(); row++) {
                    var time = instant(series.timeAt(row));
                    column.append(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
                }
                yield column;
            }
        };
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
