package telltale.input.csv.sniff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Vocabulary of column names and what they say about a column.
final class ColumnNames {
    private static final int LONGEST = 200;

    private static final Set<String> TIMES =
            Set.of(
                    "time",
                    "timestamp",
                    "timestamps",
                    "date",
                    "datetime",
                    "ts",
                    "t",
                    "utc",
                    "when",
                    "zeit",
                    "zeitpunkt",
                    "zeitstempel",
                    "datum",
                    "datumzeit",
                    "uhrzeit",
                    "fecha",
                    "hora",
                    "heure",
                    "temps",
                    "horodatage",
                    "data",
                    "ora",
                    "tijd",
                    "tijdstip",
                    "epoch",
                    "unix",
                    "unixtime",
                    "ds",
                    "day",
                    "tag",
                    "period",
                    "elapsed");

    private static final Set<String> INDEXES =
            Set.of(
                    "",
                    "index",
                    "idx",
                    "row",
                    "rownumber",
                    "no",
                    "nr",
                    "n",
                    "unnamed0",
                    "step",
                    "id",
                    "rowid",
                    "record",
                    "seq",
                    "sequence");

    private static final Set<String> LABELS =
            Set.of(
                    "label",
                    "labels",
                    "anomaly",
                    "isanomaly",
                    "anomalous",
                    "anomalylabel",
                    "anomalies",
                    "outlier",
                    "isoutlier",
                    "groundtruth",
                    "gt",
                    "isanomalous",
                    "islabel",
                    "fault",
                    "isfault",
                    "attack",
                    "isattack",
                    "changepoint",
                    "störung",
                    "stoerung",
                    "anomalie",
                    "anomalía",
                    "anomalia",
                    "ausreißer");

    private static final Set<String> SERIES =
            Set.of(
                    "series",
                    "seriesid",
                    "seriesname",
                    "timeseries",
                    "timeseriesid",
                    "uniqueid",
                    "metric",
                    "metricname",
                    "metricid",
                    "kpi",
                    "kpiid",
                    "tagname",
                    "tagid",
                    "variable",
                    "sensor",
                    "sensorid",
                    "sensorname",
                    "signal",
                    "signalname",
                    "key",
                    "itemid",
                    "tsid",
                    "channel",
                    "channelname",
                    "channelid",
                    "parameter");

    private static final Set<String> THINGS =
            Set.of(
                    "id",
                    "name",
                    "device",
                    "deviceid",
                    "devicename",
                    "host",
                    "hostname",
                    "machine",
                    "machineid",
                    "unit",
                    "unitid",
                    "location",
                    "station",
                    "stationid",
                    "source",
                    "node",
                    "asset",
                    "assetid",
                    "pump",
                    "site",
                    "item",
                    "tag",
                    "measurement",
                    "field");

    private static final Set<String> UNITS =
            Set.of(
                    "c", "°c", "degc", "f", "°f", "k", "bar", "mbar", "pa", "hpa", "kpa", "mpa",
                    "psi", "v", "mv", "kv", "a", "ma", "ka", "w", "kw", "mw", "kwh", "wh", "mwh",
                    "hz", "khz", "mhz", "rpm", "1/min", "u/min", "m", "mm", "cm", "km", "µm", "um",
                    "m/s", "km/h", "m/s²", "m/s2", "mm/s", "g", "kg", "t", "l", "l/min", "l/h",
                    "m3/h", "m³/h", "m³", "m3", "%", "%rh", "ppm", "ppb", "s", "sec", "ms", "us",
                    "µs", "ns", "min", "h", "db", "dba", "lux", "lx", "nm", "n", "kn", "ohm", "Ω",
                    "deg", "°", "rad", "va", "var", "kvar", "w/m²", "w/m2", "mg/l", "ph", "j", "kj",
                    "count", "-");

    private ColumnNames() {}

    static boolean isTime(String name) {
        var plain = plain(name);
        return TIMES.contains(plain)
                || plain.endsWith("time")
                || plain.endsWith("timestamp")
                || plain.startsWith("timestamp")
                || plain.startsWith("datetime")
                || (plain.startsWith("time") && plain.length() <= 8)
                || plain.endsWith("date")
                || plain.endsWith("zeit")
                || lower(name).endsWith("_at")
                || lower(name).endsWith(" at");
    }

    static boolean isIndex(String name) {
        return INDEXES.contains(plain(name));
    }

    static boolean isLabel(String name) {
        return LABELS.contains(plain(name));
    }

    /// Names that are given to the column of series and to no other.
    static boolean isSeries(String name) {
        return SERIES.contains(plain(name));
    }

    /// Names of things that may each have a series.
    static boolean isThing(String name) {
        return THINGS.contains(plain(name));
    }

    static boolean isUnit(String text) {
        return UNITS.contains(lower(bare(text)));
    }

    /// A unit without the brackets around it.
    static String bare(String text) {
        boolean bracketed =
                text.length() > 2
                        && ((text.startsWith("[") && text.endsWith("]"))
                                || (text.startsWith("(") && text.endsWith(")")));
        return bracketed ? text.substring(1, text.length() - 1).strip() : text;
    }

    static boolean isBracketed(String text) {
        return !bare(text).equals(text);
    }

    private static String plain(String name) {
        var text = new StringBuilder();
        lower(HeaderUnits.nameOf(name))
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Names for `width` columns: control characters out, empty ones numbered, repeated ones told
    /// apart.
    ///
    /// @param repeated takes the names that were there before
    static List<String> unique(List<String> header, int width, List<String> repeated) {
        var names = new ArrayList<String>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < width; i++) {
            var given = i < header.size() ? cleaned(header.get(i)) : "";
            var name = given.isEmpty() ? "column " + (i + 1) : given;
            int count = seen.merge(name, 1, Integer::sum);
            if (count > 1) {
                repeated.add(name);
                var numbered = name + " (" + count + ")";
                while (seen.containsKey(numbered) || header.contains(numbered)) {
                    numbered = name + " (" + ++count + ")";
                }
                seen.put(name, count);
                seen.put(numbered, 1);
                name = numbered;
            }
            names.add(name);
        }
        return names;
    }

    private static String cleaned(String name) {
        var text = new StringBuilder();
        for (int i = 0; i < name.length() && text.length() < LONGEST; i++) {
            char c = name.charAt(i);
            text.append(Character.isISOControl(c) || c == '\uFEFF' ? ' ' : c);
        }
        return text.toString().strip();
    }
}
