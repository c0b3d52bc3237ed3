package telltale.input.csv.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where in the sample the table lies: what stands before it, the header, a row of units, the rows
/// of data.
///
/// @param width how many cells a row of data has
/// @param header the names of the columns
/// @param units one for each column, empty where there is none
/// @param before the number of lines before the header, or before the data without one
/// @param rowsFrom the line of the first row of data
/// @param rows the rows of data, as far as the sample goes
record TableShape(
        int width,
        Optional<SampleRow> header,
        List<String> units,
        int before,
        long rowsFrom,
        List<SampleRow> rows) {

    /// Finds the table.
    static final class Finder {
        private final CellTypes types = new CellTypes();
        private final List<SampleRow> rows;
        private final Optional<Boolean> headerGiven;
        private final int width;
        private final boolean[] dataColumn;

        Finder(List<SampleRow> rows, Optional<Boolean> headerGiven) {
            this.rows = rows;
            this.headerGiven = headerGiven;
            width = DialectSniffer.commonWidth(rows);
            dataColumn = new boolean[width];
            for (int column = 0; column < width; column++) {
                dataColumn[column] = isDataColumn(column);
            }
        }

        /// Empty where no row holds data.
        Optional<TableShape> find() {
            int first = 0;
            if (!headerGiven.isPresent() || headerGiven.get()) {
                first = firstRowOfData();
                if (first < 0) {
                    return Optional.empty();
                }
            }
            if (headerGiven.isPresent()) {
                first = headerGiven.get() && first == 0 ? 1 : first;
                return first < rows.size() ? shape(first, headerGiven.get()) : Optional.empty();
            }
            return shape(first, first > 0 && namesColumns(rows.get(first - 1), first));
        }

        private Optional<TableShape> shape(int first, boolean withHeader) {
            int headerAt = withHeader ? headerOf(first) : -1;
            Optional<SampleRow> header =
                    withHeader ? Optional.of(rows.get(headerAt)) : Optional.empty();
            boolean withUnits =
                    withHeader && headerAt + 1 < first && isUnits(rows.get(headerAt + 1));
            List<String> units = withUnits ? bareUnits(rows.get(headerAt + 1)) : List.of();
            int behind = withHeader ? headerAt + (withUnits ? 2 : 1) : first;
            long rowsFrom = rows.get(behind).line();
            long begin = withHeader ? rows.get(headerAt).line() : rowsFrom;
            var data = new ArrayList<SampleRow>();
            for (var row : rows.subList(first, rows.size())) {
                if (row.width() == width) {
                    data.add(row);
                }
            }
            return Optional.of(
                    new TableShape(width, header, units, (int) begin - 1, rowsFrom, data));
        }

        /// Whether most rows have data in a column, those apart where it is empty.
        private boolean isDataColumn(int column) {
            int data = 0;
            int other = 0;
            for (var row : rows) {
                if (row.width() == width && !row.cells().get(column).isEmpty()) {
                    var cell = row.cells().get(column);
                    boolean isData = types.isData(cell);
                    data += isData ? 1 : 0;
                    other += isData || types.isMissing(cell) ? 0 : 1;
                }
            }
            // Of two rows the first may be the header, of three the second may have the units.
            return data > 0 && data >= other - (rows.size() <= 4 ? 1 : 0);
        }

        private int firstRowOfData() {
            for (int i = 0; i < rows.size(); i++) {
                if (isData(rows.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isData(SampleRow row) {
            if (row.width() != width) {
                return false;
            }
            int data = 0;
            for (int column = 0; column < width; column++) {
                var cell = row.cells().get(column);
                if (dataColumn[column] && !cell.isEmpty()) {
                    boolean isData = types.isData(cell);
                    if (!isData && !types.isMissing(cell)) {
                        return false;
                    }
                    data += isData ? 1 : 0;
                }
            }
            return data > 0;
        }

        /// The row that names the columns of the table whose data begin at `first`: of the rows
        /// right before it the one with the name of a time or a label, else the last, the units
        /// apart.
        private int headerOf(int first) {
            int block = first;
            while (block > 0 && namesColumns(rows.get(block - 1), block)) {
                block--;
            }
            for (int i = block; i < first; i++) {
                boolean named = rows.get(i).cells().stream().anyMatch(Finder::isTelling);
                if (named && !isUnits(rows.get(i))) {
                    return i;
                }
            }
            boolean units = first - block > 1 && isUnits(rows.get(first - 1));
            return units || first - block == 2 ? first - 2 : first - 1;
        }

        private static boolean isTelling(String cell) {
            return ColumnNames.isTime(cell) || ColumnNames.isLabel(cell);
        }

        /// Whether a row stands right over the next one and has a name for each of its columns, a
        /// delimiter at the end of either apart.
        private boolean namesColumns(SampleRow row, int next) {
            boolean wide =
                    row.width() == width
                            || (row.width() == width - 1 && lastIsEmpty())
                            || (row.width() == width + 1 && row.cells().getLast().isEmpty());
            return wide && rows.get(next).line() - row.line() <= 1 + linesIn(row);
        }

        private static long linesIn(SampleRow row) {
            return row.cells().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        }

        private boolean lastIsEmpty() {
            return width > 1
                    && rows.stream()
                            .filter(row -> row.width() == width)
                            .allMatch(row -> row.cells().getLast().isEmpty());
        }

        private boolean isUnits(SampleRow row) {
            boolean some = false;
            for (var cell : row.cells()) {
                boolean unit = ColumnNames.isUnit(cell) || ColumnNames.isBracketed(cell);
                some |= unit;
                if (cell.length() > 20 || (!unit && isTelling(cell) && !cell.isEmpty())) {
                    return false;
                }
            }
            return some;
        }

        private static List<String> bareUnits(SampleRow row) {
            return row.cells().stream()
                    .map(ColumnNames::bare)
                    .map(unit -> unit.length() > 12 || unit.equals("-") ? "" : unit)
                    .toList();
        }
    }
}
