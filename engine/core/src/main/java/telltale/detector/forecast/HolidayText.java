package telltale.detector.forecast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import telltale.detector.forecast.curve.Holidays;

/// The setting that names holidays: dates such as `2026-12-25`, or `12-25` for every year. Days
/// that are alike stand between commas, others behind a semicolon; behind its last day a kind may
/// have a window of days around it, such as `[-1, 2]`.
final class HolidayText {
    private static final Pattern KIND =
            Pattern.compile("([^\\[\\]]+)(?:\\[\\s*([+-]?\\d{1,2})\\s*,\\s*([+-]?\\d{1,2})\\s*])?");

    private HolidayText() {}

    /// @throws IllegalArgumentException where it is none of these
    static Holidays read(String setting) {
        List<Holidays.Kind> kinds = new ArrayList<>();
        for (String part : setting.split(";", -1)) {
            if (!part.isBlank()) {
                kinds.add(kind(part.strip()));
            }
        }
        return new Holidays(kinds);
    }

    private static Holidays.Kind kind(String written) {
        Matcher matcher = KIND.matcher(written);
        if (!matcher.matches()) {
            throw refused(written);
        }
        List<Holidays.Day> days = new ArrayList<>();
        for (String day : matcher.group(1).split(",", -1)) {
            days.add(day(day.strip()));
        }
        int from = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int to = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        if (from > 0 || to < 0) {
            throw refused(written);
        }
        return new Holidays.Kind(days, from, to);
    }

    private static Holidays.Day day(String written) {
        try {
            if (written.length() == 5) {
                MonthDay day = MonthDay.parse("--" + written);
                return new Holidays.Day(0, day.getMonthValue(), day.getDayOfMonth());
            }
            LocalDate date = LocalDate.parse(written);
            return new Holidays.Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        } catch (DateTimeException e) {
            throw refused(written);
        }
    }

    private static IllegalArgumentException refused(String found) {
        return new IllegalArgumentException(
                "setting 'holidays': expected dates such as '2026-12-25, 2026-12-26 [-1, 1]; 01-01', found '%s'"
                        .formatted(found));
    }
}
