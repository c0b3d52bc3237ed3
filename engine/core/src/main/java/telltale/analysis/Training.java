package telltale.analysis;

import telltale.detector.NotEnoughData;
import telltale.series.RowRange;
import telltale.series.Series;

/// Which rows of a series the model learns from.
public sealed interface Training {

    /// Every row.
    record All() implements Training {
        @Override
        public String toString() {
            return "all rows";
        }
    }

    /// The first rows; all of them where there are fewer.
    record Rows(int rows) implements Training {
        public Rows {
            if (rows < 1) {
                throw new IllegalArgumentException(
                        "training rows: expected at least 1, found '%d'".formatted(rows));
            }
        }

        @Override
        public String toString() {
            return "the first %,d rows".formatted(rows);
        }
    }

    /// The first rows, as a share of all.
    record Share(double share) implements Training {
        public Share {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "training share: expected a number above 0 and up to 1, found '%s'"
                                .formatted(share));
            }
        }

        @Override
        public String toString() {
            return "the first %s %% of the rows".formatted((float) (100 * share));
        }
    }

    /// The rows before a time.
    record Until(Timestamp time) implements Training {
        @Override
        public String toString() {
            return "the rows before " + time;
        }
    }

    /// The rows at or after one time and before another.
    record Range(Timestamp from, Timestamp to) implements Training {
        public Range {
            if (from.time() >= to.time()) {
                throw new IllegalArgumentException(
                        "training range: expected a time after '%s', found '%s'"
                                .formatted(from, to));
            }
        }

        @Override
        public String toString() {
            return "the rows from %s to %s".formatted(from, to);
        }
    }

    /// The rows of this series to learn from; at least one.
    ///
    /// @throws NotEnoughData where there is none
    /// @throws IllegalArgumentException where a time cannot be one of the series
    default RowRange of(Series series) {
        int length = series.length();
        RowRange span =
                switch (this) {
                    case All() -> new RowRange(0, length);
                    case Rows(int rows) -> new RowRange(0, Math.min(rows, length));
                    case Share(double share) ->
                            new RowRange(0, Math.min(length, (int) Math.max(1, share * length)));
                    case Until(Timestamp time) -> new RowRange(0, series.rowAt(time.on(series)));
                    case Range(Timestamp from, Timestamp to) ->
                            new RowRange(
                                    series.rowAt(from.on(series)), series.rowAt(to.on(series)));
                };
        if (span.length() < 1) {
            throw new NotEnoughData(
                    length == 0
                            ? "'%s' has no rows".formatted(series.name())
                            : "training on %s: '%s' has none, it goes from %s to %s"
                                    .formatted(
                                            this,
                                            series.name(),
                                            new Timestamp(series.timing(), series.timeAt(0)),
                                            new Timestamp(
                                                    series.timing(), series.timeAt(length - 1))));
        }
        return span;
    }
}
