package telltale.input.csv.sniff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import telltale.input.UnusableData;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvColumn.Role;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.record.CsvDialect;
import telltale.series.Warning;

/// Decides what each column is read as.
final class RoleChooser {
    private static final int NONE = -1;

    private final String file;
    private final TableShape shape;
    private final HeaderUnits header;
    private final List<ColumnProfile> profiles;
    private final CsvOptions options;
    private final List<Warning> notes;
    private final Role[] roles;
    private TimeFormat time = new TimeFormat.Numbered();

    RoleChooser(
            String file,
            TableShape shape,
            HeaderUnits header,
            List<ColumnProfile> profiles,
            CsvOptions options,
            List<Warning> notes) {
        this.file = file;
        this.shape = shape;
        this.header = header;
        this.profiles = profiles;
        this.options = options;
        this.notes = notes;
        roles = new Role[profiles.size()];
        Arrays.fill(roles, Role.UNUSED);
    }

    TimeFormat time() {
        return time;
    }

    /// @throws UnusableData where no column holds numbers, or there is none of a name given
    void choose() throws UnusableData {
        int timeAt = chooseTime();
        var taken = new HashSet<Integer>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.UNUSED) {
                taken.add(i);
            }
        }
        int label = chooseLabel(taken);
        take(label, Role.LABEL, taken);
        int series =
                options.series().isPresent()
                        ? given(options.series().get())
                        : new SeriesChooser(profiles, shape.rows(), timeAt).column(taken);
        take(series, Role.SERIES, taken);
        chooseValues(taken, timeAt, label);
    }

    private void take(int column, Role role, Set<Integer> taken) {
        if (column != NONE) {
            roles[column] = role;
            taken.add(column);
        }
    }

    private int chooseTime() throws UnusableData {
        var chooser = new TimeChooser(profiles, header, options, shape.header().isPresent());
        int column = options.time().isPresent() ? given(options.time().get()) : chooser.column();
        List<String> cells =
                column == NONE
                        ? List.of()
                        : shape.rows().stream().map(row -> row.cells().get(column)).toList();
        time = chooser.format(column, cells);
        take(column, Role.TIME, new HashSet<>());
        if (time instanceof TimeFormat.Calendar) {
            take(chooser.clockFor(column), Role.CLOCK, new HashSet<>());
        }
        return column;
    }

    private int chooseLabel(Set<Integer> taken) throws UnusableData {
        if (options.label().isPresent()) {
            return given(options.label().get());
        }
        for (int i = 0; i < roles.length; i++) {
            var profile = profiles.get(i);
            boolean labels = profile.filled > 0 && profile.labels >= shape.rows().size();
            if (!taken.contains(i) && ColumnNames.isLabel(profile.name) && labels) {
                return i;
            }
        }
        return NONE;
    }

    private void chooseValues(Set<Integer> taken, int timeAt, int label) throws UnusableData {
        if (!options.values().isEmpty()) {
            for (var name : options.values()) {
                int column = given(name);
                boolean yesNo = profiles.get(column).isYesNo();
                roles[column] = yesNo ? Role.YES_NO : Role.VALUE;
            }
            return;
        }
        var counters = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < roles.length; i++) {
            if (!taken.contains(i)) {
                roles[i] = valueRole(profiles.get(i));
                boolean out = roles[i] == Role.UNUSED && profiles.get(i).filled > 0;
                if (out) {
                    boolean counter = profiles.get(i).isNumeric();
                    (counter ? counters : texts).add(profiles.get(i).name);
                }
            }
        }
        boolean none = Arrays.stream(roles).noneMatch(RoleChooser::isChannel);
        if (none && !useAsValue(label) && !useTimeAsValue(timeAt)) {
            throw new UnusableData(
                    "'%s': expected a column of numbers, found %s".formatted(file, described()));
        }
        note(texts, "no numbers");
        note(counters, "numbers of rows or other times");
    }

    private static boolean isChannel(Role role) {
        return role == Role.VALUE || role == Role.YES_NO;
    }

    private void note(List<String> left, String reason) {
        if (!left.isEmpty()) {
            var names = left.stream().limit(10).map("'%s'"::formatted);
            var more = left.size() > 10 ? " and " + (left.size() - 10) + " more" : "";
            notes.add(
                    new Warning(
                            0,
                            "left out, for holding %s: %s%s"
                                    .formatted(
                                            reason,
                                            names.collect(Collectors.joining(", ")),
                                            more)));
        }
    }

    private Role valueRole(ColumnProfile profile) {
        if (profile.isYesNo()) {
            return Role.YES_NO;
        }
        if (profile.filled == 0) {
            boolean named = shape.header().isPresent() && !profile.name.startsWith("column ");
            return named ? Role.VALUE : Role.UNUSED;
        }
        boolean counter = ColumnNames.isIndex(profile.name) || profile.name.startsWith("column ");
        boolean otherTime = ColumnNames.isTime(profile.name) && profile.run.epochUnit() != null;
        boolean leftOut =
                (counter && profile.run.counts() && shape.rows().size() > 3 && hasOther(profile))
                        || (otherTime && hasOther(profile));
        return profile.isNumeric() && !leftOut ? Role.VALUE : Role.UNUSED;
    }

    private boolean hasOther(ColumnProfile profile) {
        for (int i = 0; i < roles.length; i++) {
            boolean free = roles[i] == Role.UNUSED || isChannel(roles[i]);
            if (free && profiles.get(i) != profile && profiles.get(i).isNumeric()) {
                return true;
            }
        }
        return false;
    }

    private boolean useAsValue(int column) {
        boolean usable = column != NONE && profiles.get(column).isNumeric();
        if (usable) {
            roles[column] = Role.VALUE;
        }
        return usable;
    }

    private boolean useTimeAsValue(int column) {
        boolean usable = options.time().isEmpty() && useAsValue(column);
        if (usable) {
            time = new TimeFormat.Numbered();
        }
        return usable;
    }

    private String described() {
        return profiles.stream()
                .limit(10)
                .map(p -> "'%s' (%s)".formatted(p.name, kindOf(p)))
                .collect(Collectors.joining(", "));
    }

    private static String kindOf(ColumnProfile profile) {
        if (profile.filled == 0) {
            return "empty";
        }
        return profile.isCalendar() || profile.isClock() ? "times" : "text";
    }

    /// The column of a name or number; -1 for empty text.
    private int given(String name) throws UnusableData {
        if (name.isEmpty()) {
            return NONE;
        }
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).name.equals(name) || header.names().get(i).equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).name.equalsIgnoreCase(name)) {
                return i;
            }
        }
        if (name.matches("[1-9]\\d{0,4}") && Integer.parseInt(name) <= profiles.size()) {
            return Integer.parseInt(name) - 1;
        }
        throw new UnusableData(
                "'%s': no column '%s'; there are %s"
                        .formatted(file, name, profiles.stream().map(p -> p.name).toList()));
    }

    /// The columns with all that was found of them.
    List<CsvColumn> columns(DecimalMark fallback) {
        var columns = new ArrayList<CsvColumn>();
        for (int i = 0; i < roles.length; i++) {
            var profile = profiles.get(i);
            var below = i < shape.units().size() ? shape.units().get(i) : "";
            var beside = header.units().get(i).isEmpty() ? profile.suffix : header.units().get(i);
            columns.add(
                    new CsvColumn(
                            header.names().get(i),
                            below.isEmpty() ? beside : below,
                            roles[i],
                            decimalOf(profile, fallback),
                            options.decimal().isPresent() || isDecimalShown(profile),
                            profile.suffix));
        }
        return columns;
    }

    private static boolean isDecimalShown(ColumnProfile profile) {
        return profile.onlyComma != profile.onlyPoint;
    }

    private DecimalMark decimalOf(ColumnProfile profile, DecimalMark fallback) {
        if (options.decimal().isPresent() || !isDecimalShown(profile)) {
            return fallback;
        }
        return profile.onlyComma > profile.onlyPoint ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /// The mark where a column shows none: the one other columns show; else, where all numbers such
    /// as `1,234` can be read both ways, the comma in files that do not use it as delimiter.
    DecimalMark decimal(CsvDialect dialect) {
        if (options.decimal().isPresent()) {
            return options.decimal().get();
        }
        int comma = 0;
        int point = 0;
        int openComma = 0;
        int openPoint = 0;
        for (int i = 0; i < roles.length; i++) {
            if (isChannel(roles[i])) {
                comma += profiles.get(i).onlyComma;
                point += profiles.get(i).onlyPoint;
                openComma += profiles.get(i).openComma;
                openPoint += profiles.get(i).openPoint;
            }
        }
        if (comma == 0 && point == 0 && openComma > openPoint && dialect.delimiter() != ',') {
            return DecimalMark.COMMA;
        }
        return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
