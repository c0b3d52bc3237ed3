package telltale.series;

/// Something that was kept out, changed or guessed while data were read. It says where (the line,
/// counted from 1, or 0 for the whole) and why.
public record Warning(long line, String reason) {
    @Override
    public String toString() {
        return line > 0 ? "line " + line + ": " + reason : reason;
    }
}
