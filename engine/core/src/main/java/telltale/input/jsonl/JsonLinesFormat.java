package telltale.input.jsonl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import telltale.input.Source;
import telltale.input.SourceFormat;
import telltale.input.SourceOption;
import telltale.input.SourceSettings;
import telltale.input.csv.format.CsvForm;

/// JSON lines: one object per line, as log shippers and `jq -c` write them.
///
/// Fields are what columns are in CSV: the times are recognised in the same way, fields of numbers
/// are channels, a field of few texts that part the rows gives several series, and a field called
/// as labels are says which rows are anomalous.
public final class JsonLinesFormat implements SourceFormat {
    static final String ID = "jsonl";

    private static final List<SourceOption> OPTIONS =
            CsvForm.options(
                    List.of(
                            "time",
                            "time_pattern",
                            "day_first",
                            SourceSettings.ZONE,
                            "values",
                            "label",
                            "series"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "JSON lines";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public Match recognises(String name, byte[] start) {
        boolean named = endings().stream().anyMatch(name::endsWith);
        return named || beginsWithObject(start) ? Match.CERTAIN : Match.NO;
    }

    /// Whether the first character that is no blank and no byte order mark is a brace.
    private static boolean beginsWithObject(byte[] start) {
        for (byte b : start) {
            boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            boolean blank = b == ' ' || b == '\t' || b == '\r' || b == '\n';
            if (!mark && !blank) {
                return b == '{';
            }
        }
        return false;
    }

    @Override
    public List<SourceOption> options() {
        return OPTIONS;
    }

    @Override
    public SourceSettings settings(Map<String, Object> values) {
        return new SourceSettings(ID, CsvForm.describe(CsvForm.read(values)));
    }

    @Override
    public Source.DataFile source(Path file, String name, SourceSettings settings) {
        return new JsonLinesSource(file, name, settings);
    }
}
