package telltale.input.csv.cell;

/// The character between the whole and the fraction of a number.
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char group;

    DecimalMark(char mark, char group) {
        this.mark = mark;
        this.group = group;
    }

    public char mark() {
        return mark;
    }

    /// The other mark, which may stand between thousands.
    char group() {
        return group;
    }

    public DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }
}
