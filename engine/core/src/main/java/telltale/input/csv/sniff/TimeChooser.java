package telltale.input.csv.sniff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.format.TimeFormat.Basis;
import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.EpochUnit;
import telltale.input.csv.time.PatternTimes;

/// Finds the column of the times and how they are told.
final class TimeChooser {
    private static final int NONE = -1;

    private final List<ColumnProfile> profiles;
    private final HeaderUnits header;
    private final CsvOptions options;
    private final boolean named;

    TimeChooser(
            List<ColumnProfile> profiles, HeaderUnits header, CsvOptions options, boolean named) {
        this.profiles = profiles;
        this.header = header;
        this.options = options;
        this.named = named;
    }

    /// The column; -1 where the rows have no times.
    int column() {
        int best = NONE;
        int bestWorth = 0;
        for (int i = 0; i < profiles.size(); i++) {
            int worth = worth(i);
            if (worth > bestWorth) {
                best = i;
                bestWorth = worth;
            }
        }
        return best;
    }

    private int worth(int column) {
        var profile = profiles.get(column);
        boolean byName = ColumnNames.isTime(profile.name);
        boolean first = column == 0;
        if (profile.isCalendar()) {
            return byName ? 150 : 100;
        }
        if (profile.isClock()) {
            return byName ? 60 : 40;
        }
        boolean alone = profiles.stream().filter(ColumnProfile::isData).count() < 2;
        if (!profile.isNumeric() || alone) {
            return 0;
        }
        if (profile.isPlainDate() && (byName || first)) {
            return byName ? 95 : 65;
        }
        if (profile.run.epochUnit() != null && (byName || (first && profile.run.rises()))) {
            return byName ? 90 : 55;
        }
        if (!profile.run.rises()) {
            return 0;
        }
        if (byName) {
            return 50;
        }
        boolean counts = first && profile.run.counts();
        boolean nameless = !named || ColumnNames.isIndex(profile.name) || isNumbered(profile.name);
        return counts && nameless ? 30 : 0;
    }

    private static boolean isNumbered(String name) {
        return name.equals("column 1");
    }

    /// How the times of the column are told.
    TimeFormat format(int column, List<String> cells) {
        if (column == NONE) {
            return new TimeFormat.Numbered();
        }
        var profile = profiles.get(column);
        boolean zoned = profile.zoned * 2 > profile.times;
        if (options.timePattern().isPresent()) {
            return patterned(options.timePattern().get(), cells);
        }
        if (profile.isCalendar() || profile.isPlainDate()) {
            return calendar(profile, zoned);
        }
        if (profile.isClock()) {
            return new TimeFormat.Clock();
        }
        if (!profile.isNumeric()) {
            return calendar(profile, zoned);
        }
        var epoch = profile.run.epochUnit();
        if (epoch != null) {
            return new TimeFormat.Epoch(epoch, true);
        }
        Optional<EpochUnit> unit = unitOf(header.units().get(column));
        return profile.run.whole && unit.isEmpty()
                ? new TimeFormat.Index()
                : new TimeFormat.Elapsed(unit.orElse(EpochUnit.SECONDS));
    }

    private static TimeFormat patterned(String pattern, List<String> cells) {
        var reader = new PatternTimes(pattern);
        int zoned = 0;
        int read = 0;
        for (var cell : cells) {
            if (reader.read(cell.toCharArray(), 0, cell.length())) {
                read++;
                zoned += reader.zoned() ? 1 : 0;
            }
        }
        return new TimeFormat.Pattern(pattern, zoned * 2 > read);
    }

    private TimeFormat calendar(ColumnProfile profile, boolean zoned) {
        if (options.dayFirst().isPresent()) {
            var given = options.dayFirst().get() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            return new TimeFormat.Calendar(given, Basis.SHOWN, zoned);
        }
        if (profile.dayShown + profile.monthShown > 0) {
            boolean day = profile.dayShown >= profile.monthShown;
            var shown = day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            return new TimeFormat.Calendar(shown, Basis.SHOWN, zoned);
        }
        if (profile.orderOpen == 0) {
            return new TimeFormat.Calendar(DateOrder.DAY_FIRST, Basis.CERTAIN, zoned);
        }
        var choice = profile.dates.choose();
        boolean american = choice.basis() == Basis.CUSTOM && isAmerican(profile);
        var order = american ? DateOrder.MONTH_FIRST : choice.order();
        return new TimeFormat.Calendar(order, choice.basis(), zoned);
    }

    private boolean isAmerican(ColumnProfile profile) {
        boolean zone = options.zone().map(z -> z.getId().startsWith("America/")).orElse(false);
        return zone || profile.mostly(profile.halfDays);
    }

    /// The column with the time of day where the dates of `date` have none; -1 where there is none.
    int clockFor(int date) {
        if (date == NONE || profiles.get(date).withClock > 0) {
            return NONE;
        }
        var dates = profiles.get(date);
        if (!dates.isCalendar() && !dates.isPlainDate()) {
            return NONE;
        }
        int best = NONE;
        for (int i = 0; i < profiles.size(); i++) {
            boolean nearer = best == NONE || Math.abs(i - date) < Math.abs(best - date);
            if (i != date && profiles.get(i).isClock() && nearer) {
                best = i;
            }
        }
        return best;
    }

    private static Optional<EpochUnit> unitOf(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s", "sec", "secs", "seconds" -> Optional.of(EpochUnit.SECONDS);
            case "ms", "msec" -> Optional.of(EpochUnit.MILLISECONDS);
            case "us", "µs" -> Optional.of(EpochUnit.MICROSECONDS);
            case "ns" -> Optional.of(EpochUnit.NANOSECONDS);
            default -> Optional.empty();
        };
    }
}
