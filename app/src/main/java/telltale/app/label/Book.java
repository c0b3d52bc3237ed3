package telltale.app.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import telltale.evaluation.Labels;
import telltale.evaluation.Span;

/// All labels of one series, in order, no two of them over the same row. Immutable.
public record Book(List<Happening> events) {
    /// Nothing is labelled.
    public static final Book EMPTY = new Book(List.of());

    public Book {
        events = events.stream().sorted(Comparator.comparingInt(Happening::from)).toList();
    }

    /// The labels that came with the data, all of the first kind.
    public static Book of(Labels labels) {
        return new Book(
                labels.spans().stream()
                        .map(span -> new Happening(span.from(), span.to(), 1, ""))
                        .toList());
    }

    /// With these rows labelled. What is of the same kind and touches them becomes one with them;
    /// labels of other kinds give way.
    public Book with(int from, int to, int kind) {
        List<Happening> touching =
                events.stream()
                        .filter(e -> e.kind() == kind && e.from() <= to && from <= e.to())
                        .toList();
        int first =
                Stream.concat(touching.stream().map(Happening::from), Stream.of(from))
                        .min(Comparator.naturalOrder())
                        .orElse(from);
        int end =
                Stream.concat(touching.stream().map(Happening::to), Stream.of(to))
                        .max(Comparator.naturalOrder())
                        .orElse(to);
        String comment =
                touching.stream()
                        .map(Happening::comment)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
        List<Happening> left = new ArrayList<>(without(first, end).events);
        left.add(new Happening(first, end, kind, comment));
        return new Book(left);
    }

    /// Without labels on these rows; what sticks out at either end stays.
    public Book without(int from, int to) {
        List<Happening> left = new ArrayList<>();
        for (Happening event : events) {
            if (event.from() < from) {
                left.add(event.at(event.from(), Math.min(event.to(), from)));
            }
            if (event.to() > to) {
                left.add(event.at(Math.max(event.from(), to), event.to()));
            }
        }
        return new Book(left);
    }

    /// A click: takes away the label over the row, or labels the row.
    public Book toggled(int row, int kind) {
        Optional<Happening> there = at(row);
        return there.isPresent()
                ? without(there.get().from(), there.get().to())
                : with(row, row + 1, kind);
    }

    /// The same with one event in place of another.
    public Book replaced(Happening event, Happening other) {
        return new Book(events.stream().map(e -> e.equals(event) ? other : e).toList());
    }

    /// The event over a row.
    public Optional<Happening> at(int row) {
        return events.stream().filter(e -> e.from() <= row && row < e.to()).findFirst();
    }

    /// As the engine has them.
    ///
    /// @param length how many rows the series has
    public Labels labels(int length) {
        return Labels.of(length, spans());
    }

    public List<Span> spans() {
        return events.stream().map(e -> new Span(e.from(), e.to())).toList();
    }
}
