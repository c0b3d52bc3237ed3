package telltale.evaluation;

import java.util.ArrayList;
import java.util.List;
import telltale.series.RowRange;

/// Affiliation precision and recall: how near detections lie to events in time, as the chance that
/// a detection placed at random would lie no nearer. It needs no tolerance and cannot be won by
/// luck: a random detector has 0.5.
///
/// Huet, Navarro, Rossi 2022, "Local Evaluation of Time Series Anomaly Detection Algorithms",
/// doi:10.1145/3534678.3539339. Each event owns the zone nearer to it than to other events; the
/// figures are means over zones.
///
/// @param precision over the zones with a detection; NaN where there is none
/// @param recall over all zones
public record AffiliationScore(double precision, double recall) {

    /// The harmonic mean; 0 where nothing was detected.
    public double f1() {
        return Double.isNaN(precision) ? 0 : RowScore.f1(precision, recall);
    }

    /// An interval of the time axis, where row `r` covers `r` to `r + 1`.
    private record Interval(double from, double to) {
        double length() {
            return to - from;
        }
    }

    /// @param detected spans of detected rows, in order, apart from each other
    public static AffiliationScore of(Labels labels, List<RowRange> detected) {
        List<RowRange> events = labels.spans();
        double precision = 0;
        double recall = 0;
        int zonesWithDetections = 0;
        for (int i = 0; i < events.size(); i++) {
            Interval event = interval(events.get(i));
            Interval zone =
                    new Interval(
                            i == 0 ? 0 : (events.get(i - 1).to() + event.from) / 2,
                            i == events.size() - 1
                                    ? labels.length()
                                    : (event.to + events.get(i + 1).from()) / 2);
            List<Interval> inZone = within(detected, zone);
            if (!inZone.isEmpty()) {
                precision += precision(inZone, event, zone);
                recall += recall(inZone, event, zone);
                zonesWithDetections++;
            }
        }
        return new AffiliationScore(
                zonesWithDetections == 0 ? Double.NaN : precision / zonesWithDetections,
                RowScore.ratio(recall, events.size()));
    }

    private static Interval interval(RowRange span) {
        return new Interval(span.from(), span.to());
    }

    private static List<Interval> within(List<RowRange> spans, Interval zone) {
        List<Interval> within = new ArrayList<>();
        for (RowRange span : spans) {
            double from = Math.max(span.from(), zone.from);
            double to = Math.min(span.to(), zone.to);
            if (from < to) {
                within.add(new Interval(from, to));
            }
        }
        return within;
    }

    /// The mean over the detections of the chance that a random place in the zone lies at least as
    /// far from the event.
    private static double precision(List<Interval> detected, Interval event, Interval zone) {
        double left = event.from - zone.from;
        double right = zone.to - event.to;
        double sum = 0;
        double length = 0;
        for (Interval one : detected) {
            length += one.length();
            double inside = Math.min(one.to, event.to) - Math.max(one.from, event.from);
            sum += Math.max(0, inside);
            double beforeFrom = event.from - Math.min(one.to, event.from);
            double beforeTo = event.from - one.from;
            sum += farther(beforeFrom, beforeTo, event.length(), left, right, zone.length());
            double afterFrom = Math.max(one.from, event.to) - event.to;
            double afterTo = one.to - event.to;
            sum += farther(afterFrom, afterTo, event.length(), left, right, zone.length());
        }
        return sum / length;
    }

    /// The integral over distances `a` to `b` of `1 - (core + min(d, left) + min(d, right)) /
    /// zone`.
    private static double farther(
            double a, double b, double core, double left, double right, double zone) {
        if (b <= a) {
            return 0;
        }
        double near = core * (b - a) + capped(a, b, left) + capped(a, b, right);
        return b - a - near / zone;
    }

    /// The integral of `min(d, cap)` over `a` to `b`.
    private static double capped(double a, double b, double cap) {
        double knee = Math.clamp(cap, a, b);
        return (knee * knee - a * a) / 2 + cap * (b - knee);
    }

    /// The mean over the event of the chance that a random place in the zone lies at least as far
    /// from the event's moment as the nearest detection does.
    private static double recall(List<Interval> detected, Interval event, Interval zone) {
        double sum = 0;
        for (int i = 0; i < detected.size(); i++) {
            Interval one = detected.get(i);
            double from = i == 0 ? zone.from : (detected.get(i - 1).to + one.from) / 2;
            double to =
                    i == detected.size() - 1 ? zone.to : (one.to + detected.get(i + 1).from) / 2;
            double a = Math.max(from, event.from);
            double b = Math.min(to, event.to);
            if (a >= b) {
                continue;
            }
            sum += Math.max(0, Math.min(b, one.to) - Math.max(a, one.from));
            sum += reached(Math.max(a, one.to), b, one.to, zone.to, zone.length());
            // The part before the detection is the mirror image of the part after one.
            sum += reached(-Math.min(b, one.from), -a, -one.from, -zone.from, zone.length());
        }
        return sum / event.length();
    }

    /// The integral over moments `a` to `b`, after a detection that ends at `end`, of `1 - (d +
    /// min(d, zoneEnd - moment)) / zone` with `d = moment - end`.
    private static double reached(double a, double b, double end, double zoneEnd, double zone) {
        if (b <= a) {
            return 0;
        }
        double middle = Math.clamp((end + zoneEnd) / 2, a, b);
        double towards = square(a - end, b - end) / 2;
        double away = square(a - end, middle - end) / 2 + square(zoneEnd - b, zoneEnd - middle) / 2;
        return b - a - (towards + away) / zone;
    }

    private static double square(double from, double to) {
        return to * to - from * from;
    }
}
