package telltale.input.csv.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the zone behind a time: `Z`, `UTC`, `+02:00`, `+0200`, `+02`, `CEST`, `Europe/Berlin`,
/// `+02:00[Europe/Berlin]`.
final class OffsetText {
    /// Whether a zone was there.
    boolean present;

    int seconds;

    /// A zone by name, whose offset depends on the time.
    @Nullable ZoneId region;

    private String lastRegion = "";
    private @Nullable ZoneId lastZone;

    /// @return false where something stands there that is no zone
    boolean read(TextCursor cursor) {
        cursor.skipBlanks();
        present = !cursor.atEnd();
        seconds = 0;
        region = null;
        if (!present) {
            return true;
        }
        char c = cursor.peek();
        if (c == '+' || c == '-' || c == '−') {
            return readOffset(cursor) && skipRegion(cursor);
        }
        return Character.isLetter(c) && readName(cursor);
    }

    private boolean readOffset(TextCursor cursor) {
        int sign = cursor.peek() == '+' ? 1 : -1;
        cursor.skip(1);
        int hours = cursor.number(2);
        cursor.skipIf(':');
        int minutes = cursor.atDigit() ? cursor.number(2) : 0;
        cursor.skipIf(':');
        int rest = cursor.atDigit() ? cursor.number(2) : 0;
        seconds = sign * (hours * 3600 + minutes * 60 + rest);
        return hours >= 0 && hours <= 18 && minutes < 60 && rest < 60;
    }

    private static boolean skipRegion(TextCursor cursor) {
        if (cursor.skipIf('[')) {
            var rest = cursor.rest();
            cursor.skip(rest.length());
            return rest.endsWith("]");
        }
        return cursor.atEnd();
    }

    private boolean readName(TextCursor cursor) {
        var name = cursor.rest();
        if (name.length() > 1 && (name.charAt(0) == 'Z' || name.charAt(0) == 'z')) {
            cursor.skip(1);
            return skipRegion(cursor);
        }
        cursor.skip(name.length());
        Integer known = hoursOf(name);
        if (known != null) {
            seconds = known * 3600;
            return true;
        }
        return readRegion(name);
    }

    /// The abbreviations of RFC 822 and of Europe that mean one thing only.
    private static @Nullable Integer hoursOf(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT", "UT", "WET" -> 0;
            case "CET", "MEZ", "WEST" -> 1;
            case "CEST", "MESZ", "EET" -> 2;
            case "EEST", "MSK" -> 3;
            case "JST" -> 9;
            case "EDT" -> -4;
            case "EST", "CDT" -> -5;
            case "CST", "MDT" -> -6;
            case "MST", "PDT" -> -7;
            case "PST" -> -8;
            default -> null;
        };
    }

    private boolean readRegion(String name) {
        if (!name.equals(lastRegion)) {
            lastRegion = name;
            lastZone = zoneOf(name);
        }
        if (lastZone instanceof ZoneOffset offset) {
            seconds = offset.getTotalSeconds();
        } else {
            region = lastZone;
        }
        return lastZone != null;
    }

    private static @Nullable ZoneId zoneOf(String name) {
        // One letter or a word without a slash would take names such as `B` or `Cuba` for zones.
        if (name.indexOf('/') < 0 && !name.startsWith("UTC") && !name.startsWith("GMT")) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
