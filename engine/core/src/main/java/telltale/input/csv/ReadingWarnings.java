package telltale.input.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.input.csv.text.OpenText;
import telltale.input.csv.text.TextReader;
import telltale.series.Warning;

/// Collector of warnings while rows are read: the first of each kind in detail, the others counted,
/// so that a million bad rows make a handful of warnings.
public final class ReadingWarnings {
    private static final int DETAILED = 5;
    private static final int MOST_KINDS = 50;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Warning> general = new ArrayList<>();

    private static final class Kind {
        final List<Warning> detailed = new ArrayList<>();
        long count;
        long lastLine;
    }

    /// Whether the next notice of a kind will be kept in detail.
    boolean wantsDetail(String kind) {
        var known = kinds.get(kind);
        return known == null ? kinds.size() < MOST_KINDS : known.count < DETAILED;
    }

    /// @param kind what the others of its kind are summed up as, such as `bad times`
    /// @param reason what happened in this line; only read where it is wanted in detail
    void add(String kind, long line, String reason) {
        var known = kinds.get(kind);
        if (known == null) {
            known = kinds.size() < MOST_KINDS ? new Kind() : null;
            if (known == null) {
                return;
            }
            kinds.put(kind, known);
        }
        if (known.count < DETAILED) {
            known.detailed.add(new Warning(line, reason));
        }
        known.count++;
        known.lastLine = line;
    }

    /// Says something about the whole.
    public void say(String reason) {
        general.add(new Warning(0, reason));
    }

    void say(long line, String reason) {
        general.add(new Warning(line, reason));
    }

    /// Says what is wrong with the characters of a file that has been read.
    ///
    /// @throws IOException where it was cut, replaced or removed meanwhile
    public void noteText(TextReader text, OpenText open) throws IOException {
        if (text.badBytes() > 0) {
            say(
                    "%,d bytes are no characters, the first at byte %,d"
                            .formatted(text.badBytes(), text.firstBadByte()));
        }
        if (open.hasGrown()) {
            say("the file grew while it was read; the last row may be cut");
        }
    }

    void drop(String kind) {
        kinds.remove(kind);
    }

    /// The first notice about a line; null where there is none.
    @Nullable Warning firstOfRows() {
        return kinds.values().stream()
                .flatMap(kind -> kind.detailed.stream())
                .min(Comparator.comparingLong(Warning::line))
                .orElse(null);
    }

    /// All of them: those about the whole first, then by line, then what was counted only.
    List<Warning> warnings() {
        var all = new ArrayList<>(general);
        kinds.values().stream()
                .flatMap(kind -> kind.detailed.stream())
                .sorted(Comparator.comparingLong(Warning::line))
                .forEach(all::add);
        kinds.forEach((name, kind) -> {
            long more = kind.count - kind.detailed.size();
            if (more > 0) {
                all.add(
                        new Warning(
                                0,
                                "%,d more %s, the last in line %d"
                                        .formatted(more, name, kind.lastLine)));
            }
        });
        return all;
    }
}
