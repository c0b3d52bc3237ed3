package telltale.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The columns of a fixture that another program computed.
record FixtureColumns(List<String> names, List<String[]> rows) {

    static FixtureColumns of(String name) throws IOException {
        try (InputStream in = FixtureColumns.class.getResourceAsStream("/oracle/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
            List<String> lines = text.lines().toList();
            return new FixtureColumns(
                    Arrays.asList(lines.getFirst().split(",")),
                    lines.stream().skip(1).map(line -> line.split(",")).toList());
        }
    }

    double[] get(String name) {
        int column = names.indexOf(name);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}
