package telltale.app.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import telltale.evaluation.Labels;
import telltale.series.RowRange;

/// Labels of one series, in order, no two of them over the same row. Immutable.
public record LabelSet(List<LabelledEvent> events) {
    /// Nothing is labelled.
    public static final LabelSet EMPTY = new LabelSet(List.of());

    public LabelSet {
        events = events.stream().sorted(Comparator.comparingInt(LabelledEvent::from)).toList();
    }

    /// The labels that came with the data, all of the first kind.
    public static LabelSet of(Labels labels) {
        return new LabelSet(
                labels.spans().stream()
                        .map(span -> new LabelledEvent(span.from(), span.to(), 1, ""))
                        .toList());
    }

    /// With these rows labelled. What is of the same kind and touches them becomes one with them;
    /// labels of other kinds give way.
    public LabelSet with(int from, int to, int kind) {
        List<LabelledEvent> touching =
                events.stream()
                        .filter(e -> e.kind() == kind && e.from() <= to && from <= e.to())
                        .toList();
        int first =
                Stream.concat(touching.stream().map(LabelledEvent::from), Stream.of(from))
                        .min(Comparator.naturalOrder())
                        .orElse(from);
        int end =
                Stream.concat(touching.stream().map(LabelledEvent::to), Stream.of(to))
                        .max(Comparator.naturalOrder())
                        .orElse(to);
        String comment =
                touching.stream()
                        .map(LabelledEvent::comment)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
        List<LabelledEvent> left = new ArrayList<>(without(first, end).events);
        left.add(new LabelledEvent(first, end, kind, comment));
        return new LabelSet(left);
    }

    /// Without labels on these rows; what sticks out at either end stays.
    public LabelSet without(int from, int to) {
        List<LabelledEvent> left = new ArrayList<>();
        for (LabelledEvent event : events) {
            if (event.from() < from) {
                left.add(event.at(event.from(), Math.min(event.to(), from)));
            }
            if (event.to() > to) {
                left.add(event.at(Math.max(event.from(), to), event.to()));
            }
        }
        return new LabelSet(left);
    }

    /// A click: takes away the label over the row, or labels the row.
    public LabelSet toggled(int row, int kind) {
        Optional<LabelledEvent> there = at(row);
        return there.isPresent()
                ? without(there.get().from(), there.get().to())
                : with(row, row + 1, kind);
    }

    /// The same with one event in place of another.
    public LabelSet replaced(LabelledEvent event, LabelledEvent other) {
        return new LabelSet(events.stream().map(e -> e.equals(event) ? other : e).toList());
    }

    /// The event over a row.
    public Optional<LabelledEvent> at(int row) {
        return events.stream().filter(e -> e.from() <= row && row < e.to()).findFirst();
    }

    /// As the engine has them.
    ///
    /// @param length how many rows the series has
    public Labels labels(int length) {
        return Labels.of(length, spans());
    }

    public List<RowRange> spans() {
        return events.stream().map(e -> new RowRange(e.from(), e.to())).toList();
    }
}
