package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.input.FileReading;
import telltale.input.FileReading.SourceField;
import telltale.input.Source;
import telltale.series.Series;

/// Report, for people, of how a recipe and its data are understood.
///
/// @param colourful whether it goes to a terminal that shows colours
public record ValidationReport(Catalogue catalogue, boolean colourful) {

    /// What a recipe does, with what it leaves out.
    public void recipe(Recipe recipe, Writer out) throws IOException {
        MethodInfo method = catalogue.methodOf(recipe.detector());
        Map<String, Object> settings = method.settings(recipe.detector(), catalogue);
        line(out, "method", method.id() + " (" + method.title() + ")");
        line(out, "settings", settings.isEmpty() ? "none" : WrittenLists.of(settings));
        line(
                out,
                "channels",
                recipe.channels().isEmpty() ? "all" : WrittenLists.of(recipe.channels()));
        line(out, "training", recipe.training().toString());
        Map<String, Object> rest =
                Recipe.describe(recipe.training(), recipe.threshold(), recipe.grouping());
        line(out, "threshold", WrittenLists.of(rest.get("threshold")));
        line(out, "grouping", WrittenLists.of(rest.get("grouping")));
        line(out, "data", recipe.file().map(Object::toString).orElse("given with --data"));
    }

    /// What a file holds.
    public void data(Source.DataFile source, FileReading reading, Writer out) throws IOException {
        var text = new ResultText(source.settings().zone());
        line(out, "file", source.name());
        line(out, "format", reading.format());
        out.write('\n');
        var columns = new TextTable(List.of("column", "read as", "unit"));
        for (SourceField field : reading.fields()) {
            columns.add(List.of(field.name(), field.role(), field.unit()));
        }
        columns.write(out, colourful);
        out.write('\n');
        for (Series series : reading.data().series()) {
            out.write(TextTable.printable(WrittenLists.extent(series, text)) + missing(series));
            out.write(series.labelled() ? ", " + WrittenLists.count(labelled(series), "row") : "");
            out.write(series.labelled() ? " labelled anomalous\n" : "\n");
        }
        int warnings = reading.data().warnings().size();
        out.write(warnings == 0 ? "" : WrittenLists.count(warnings, "warning") + "\n");
    }

    private static String missing(Series series) {
        long missing = 0;
        for (int channel = 0; channel < series.width(); channel++) {
            for (int row = 0; row < series.length(); row++) {
                missing += Double.isNaN(series.valueAt(channel, row)) ? 1 : 0;
            }
        }
        return missing == 0 ? "" : ", " + WrittenLists.count(missing, "missing value");
    }

    private static long labelled(Series series) {
        long labelled = 0;
        for (int row = 0; row < series.length(); row++) {
            labelled += series.labelAt(row) ? 1 : 0;
        }
        return labelled;
    }

    private static void line(Writer out, String what, String value) throws IOException {
        out.write(String.format(Locale.ROOT, "%-10s %s\n", what, TextTable.printable(value)));
    }
}
