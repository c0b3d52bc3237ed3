package telltale.input.csv.format;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import telltale.input.csv.cell.DecimalMark;

/// What somebody says of a CSV file; everything absent is found from the data. Columns are named by
/// their header, in any case, or by their number counted from 1.
///
/// @param encoding the characters' encoding
/// @param delimiter one character, or `tab`, `space`, or `blanks` for columns lined up by blanks
/// @param quote one character, or `none`
/// @param decimal the decimal mark of all columns
/// @param header whether the first row names the columns
/// @param skipLines how many lines to pass over before the header
/// @param time the column of the times; empty text: there is none, rows are numbered
/// @param timePattern how times are written, as in [java.time.format.DateTimeFormatter]
/// @param zone where the clock stood that wrote times without a zone
/// @param dayFirst whether `03/04/2024` is in April
/// @param values the columns to read; empty: all that hold numbers
/// @param label the column that says which rows are anomalous; empty text: there is none
/// @param series the column that says to which series a row belongs; empty text: there is none
public record CsvOptions(
        Optional<Charset> encoding,
        Optional<String> delimiter,
        Optional<String> quote,
        Optional<DecimalMark> decimal,
        Optional<Boolean> header,
        Optional<Integer> skipLines,
        Optional<String> time,
        Optional<String> timePattern,
        Optional<ZoneId> zone,
        Optional<Boolean> dayFirst,
        List<String> values,
        Optional<String> label,
        Optional<String> series) {

    /// Everything is found from the data.
    public static final CsvOptions FOUND = new Builder().build();

    public CsvOptions {
        values = List.copyOf(values);
        delimiter.ifPresent(text -> characterOf(text, "delimiter"));
        quote.ifPresent(text -> characterOf(text, "quote"));
        if (skipLines.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "skipLines: expected 0 or more, found " + skipLines.get());
        }
    }

    public static Builder with() {
        return new Builder();
    }

    /// The character behind a name such as `tab`.
    static char characterOf(String text, String what) {
        return switch (text) {
            case "tab", "\\t" -> '\t';
            case "space", "blanks" -> ' ';
            case "none" -> '\uFFFF';
            default -> {
                if (text.length() != 1 || "\r\n".contains(text)) {
                    throw new IllegalArgumentException(
                            "%s: expected one character, found '%s'".formatted(what, text));
                }
                yield text.charAt(0);
            }
        };
    }

    public Optional<Character> delimiterCharacter() {
        return delimiter.map(text -> characterOf(text, "delimiter"));
    }

    public Optional<Character> quoteCharacter() {
        return quote.map(text -> characterOf(text, "quote"));
    }

    /// Sets options one at a time.
    public static final class Builder {
        private Optional<Charset> encoding = Optional.empty();
        private Optional<String> delimiter = Optional.empty();
        private Optional<String> quote = Optional.empty();
        private Optional<DecimalMark> decimal = Optional.empty();
        private Optional<Boolean> header = Optional.empty();
        private Optional<Integer> skipLines = Optional.empty();
        private Optional<String> time = Optional.empty();
        private Optional<String> timePattern = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();
        private Optional<Boolean> dayFirst = Optional.empty();
        private List<String> values = List.of();
        private Optional<String> label = Optional.empty();
        private Optional<String> series = Optional.empty();

        private Builder() {}

        public Builder encoding(Charset newEncoding) {
            encoding = Optional.of(newEncoding);
            return this;
        }

        public Builder delimiter(String newDelimiter) {
            delimiter = Optional.of(newDelimiter);
            return this;
        }

        public Builder quote(String newQuote) {
            quote = Optional.of(newQuote);
            return this;
        }

        public Builder decimal(DecimalMark newDecimal) {
            decimal = Optional.of(newDecimal);
            return this;
        }

        public Builder header(boolean newHeader) {
            header = Optional.of(newHeader);
            return this;
        }

        public Builder skipLines(int newSkipLines) {
            skipLines = Optional.of(newSkipLines);
            return this;
        }

        public Builder time(String newTime) {
            time = Optional.of(newTime);
            return this;
        }

        public Builder timePattern(String newTimePattern) {
            timePattern = Optional.of(newTimePattern);
            return this;
        }

        public Builder zone(ZoneId newZone) {
            zone = Optional.of(newZone);
            return this;
        }

        public Builder dayFirst(boolean newDayFirst) {
            dayFirst = Optional.of(newDayFirst);
            return this;
        }

        public Builder values(List<String> newValues) {
            values = newValues;
            return this;
        }

        public Builder label(String newLabel) {
            label = Optional.of(newLabel);
            return this;
        }

        public Builder series(String newSeries) {
            series = Optional.of(newSeries);
            return this;
        }

        public CsvOptions build() {
            return new CsvOptions(
                    encoding,
                    delimiter,
                    quote,
                    decimal,
                    header,
                    skipLines,
                    time,
                    timePattern,
                    zone,
                    dayFirst,
                    values,
                    label,
                    series);
        }
    }
}
