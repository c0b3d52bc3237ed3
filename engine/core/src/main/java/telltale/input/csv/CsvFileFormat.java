package telltale.input.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import telltale.input.Source;
import telltale.input.SourceFormat;
import telltale.input.SourceOption;
import telltale.input.SourceSettings;
import telltale.input.csv.format.CsvForm;

/// CSV, in all its dialects. Any text may be CSV, so it is what a file is taken for that no other
/// format recognises.
public final class CsvFileFormat implements SourceFormat {
    static final String ID = "csv";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv", ".txt");
    }

    @Override
    public Match recognises(String name, byte[] start) {
        return name.endsWith(".csv") || name.endsWith(".tsv") ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public List<SourceOption> options() {
        return CsvForm.OPTIONS;
    }

    @Override
    public SourceSettings settings(Map<String, Object> values) {
        return new SourceSettings(ID, CsvForm.describe(CsvForm.read(values)));
    }

    @Override
    public Source.DataFile source(Path file, String name, SourceSettings settings) {
        return new CsvSource(file, name, CsvForm.read(settings.values()));
    }
}
