package telltale.input.csv.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import telltale.input.csv.cell.CellKind;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.cell.NumberText;

/// Reads counts since the epoch, with or without a fraction, exact to the nanosecond.
public final class EpochTimes implements TimeReader {
    private static final int LONGEST = 40;
    private static final int MOST_EXPONENT = 30;

    private final EpochUnit unit;
    private final boolean strict;
    private final NumberText numbers;
    private final char mark;
    private long nanos;

    /// @param strict whether counts outside 1973–5138 are refused, as counts of another unit or of
    ///   a clock that was not set
    public EpochTimes(EpochUnit unit, DecimalMark mark, boolean strict) {
        this.unit = unit;
        this.strict = strict;
        this.mark = mark.mark();
        numbers = new NumberText(mark);
    }

    @Override
    public boolean read(char[] text, int from, int to) {
        if (readInteger(text, from, to)) {
            return !strict || unit.holds((double) nanos / unit.nanos());
        }
        if (numbers.read(text, from, to) != CellKind.NUMBER) {
            return false;
        }
        return (!strict || unit.holds(numbers.value())) && readExact(text, from, to);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean zoned() {
        return true;
    }

    private boolean readInteger(char[] text, int from, int to) {
        if (to - from > 19 || from == to) {
            return false;
        }
        long count = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            count = count * 10 + digit;
        }
        if (count < 0 || Math.multiplyHigh(count, unit.nanos()) != 0) {
            return false;
        }
        nanos = count * unit.nanos();
        return nanos >= 0;
    }

    private boolean readExact(char[] text, int from, int to) {
        var plain = new StringBuilder();
        for (int i = from; i < to && plain.length() <= LONGEST; i++) {
            char c = text[i];
            if (c == mark) {
                plain.append('.');
            } else if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E') {
                plain.append(c);
            }
        }
        try {
            var count = new BigDecimal(plain.toString());
            if (Math.abs((long) count.precision() - count.scale()) > MOST_EXPONENT) {
                return false;
            }
            var exact = count.multiply(BigDecimal.valueOf(unit.nanos()));
            nanos = exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }
}
