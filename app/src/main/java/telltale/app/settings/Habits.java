package telltale.app.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// How the window shows and keeps things, apart from its look. Immutable.
///
/// @param contrast whether lines and texts stand out as far as they can
/// @param colours of the channels
/// @param numbers how they are written
/// @param lengths in which unit it is said how long something lasts
/// @param zone the id of the zone whose clock times are shown; empty for UTC, as files have them,
///   [#SYSTEM] for the computer's
/// @param memory for earlier results
public record Habits(
        boolean contrast,
        Colours colours,
        NumberStyle numbers,
        DurationUnit lengths,
        String zone,
        CacheSize memory) {
    public static final String SYSTEM = "system";

    public static final Habits USUAL =
            new Habits(
                    false,
                    Colours.OKABE_ITO,
                    NumberStyle.POINT,
                    DurationUnit.TIME,
                    "",
                    CacheSize.USUAL);

    /// The zone itself; UTC for one that there is not.
    public ZoneId zoneId() {
        if (zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return zone.equals(SYSTEM) ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    public Habits contrast(boolean now) {
        return new Habits(now, colours, numbers, lengths, zone, memory);
    }

    public Habits with(Colours other) {
        return new Habits(contrast, other, numbers, lengths, zone, memory);
    }

    public Habits with(NumberStyle other) {
        return new Habits(contrast, colours, other, lengths, zone, memory);
    }

    public Habits with(DurationUnit other) {
        return new Habits(contrast, colours, numbers, other, zone, memory);
    }

    public Habits zone(String other) {
        return new Habits(contrast, colours, numbers, lengths, other, memory);
    }

    public Habits with(CacheSize other) {
        return new Habits(contrast, colours, numbers, lengths, zone, other);
    }
}
