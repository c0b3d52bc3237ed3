package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import telltale.analysis.Provenance;
import telltale.analysis.recipe.PlainJson;
import telltale.detector.Catalogue;
import telltale.file.CsvOut;
import telltale.series.Series;
import telltale.training.KeptModel;
import telltale.training.LossCurve;
import telltale.training.ModelCard;
import telltale.training.ModelStore.Listed;

/// The models of a folder, for people and for programs.
public record ModelList(Catalogue catalogue, boolean colourful) {
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "method",
                    "series",
                    "rows",
                    "channels",
                    "trained",
                    "loss",
                    "kept_as",
                    "bytes",
                    "problem");

    /// One line per model.
    public void table(List<Listed> models, Writer out) throws IOException {
        var table =
                new TextTable(
                        List.of(
                                "name",
                                "method",
                                "learnt from",
                                ">rows",
                                "trained",
                                ">loss",
                                "kept as",
                                ">size"));
        for (Listed model : models) {
            Optional<ModelCard> known = model.card();
            if (known.isEmpty()) {
                table.add(
                        List.of(
                                model.name(),
                                "-",
                                model.problem(),
                                "",
                                "",
                                "",
                                "",
                                size(model.bytes())));
                continue;
            }
            ModelCard card = known.get();
            table.add(
                    List.of(
                            model.name(),
                            method(card),
                            card.provenance().series(),
                            String.format(Locale.ROOT, "%,d", card.provenance().rows()),
                            date(card.created()),
                            card.best().map(best -> WrittenLists.shown(best.y())).orElse("-"),
                            form(card.form()),
                            size(model.bytes())));
        }
        table.write(out, colourful);
    }

    /// All about one model, a line each.
    public void page(Listed model, ModelCard card, Writer out) throws IOException {
        Provenance from = card.provenance();
        line(out, "model", model.name());
        line(out, "method", method(card));
        line(
                out,
                "learnt from",
                "%s of '%s', %s to %s"
                        .formatted(
                                WrittenLists.count(from.rows(), "row"),
                                from.series(),
                                from.from(),
                                from.to()));
        line(
                out,
                "channels",
                String.join(", ", from.channels().stream().map(Series.Channel::name).toList()));
        if (card.epochs() > 0) {
            line(out, "epochs", WrittenLists.count(card.epochs(), "epoch") + best(card));
        }
        line(
                out,
                "took",
                "%s, %,.0f rows/s"
                        .formatted(FalseAlarms.span(card.seconds()), card.rowsPerSecond()));
        line(out, "kept as", form(card.form()) + ", " + size(model.bytes()));
        line(out, "file", model.file().toString());
    }

    private static String best(ModelCard card) {
        return card.best()
                .map(best ->
                        ", the best %.0f with a loss of %s"
                                .formatted(best.x(), WrittenLists.shown(best.y())))
                .orElse("");
    }

    private static void line(Writer out, String what, String value) throws IOException {
        out.write(String.format(Locale.ROOT, "%-11s  %s\n", what, TextTable.printable(value)));
    }

    private String method(ModelCard card) {
        return catalogue.methodOf(card.detector()).id();
    }

    private static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String form(KeptModel.Form form) {
        return switch (form) {
            case NUMBERS -> "its numbers";
            case TRAINING -> "its training";
        };
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /// One line per model.
    public void csv(List<Listed> models, Writer out) throws IOException {
        CsvOut csv = CsvOut.rfc4180(out);
        csv.line(COLUMNS);
        for (Listed model : models) {
            csv.value(model.name());
            if (model.card().isPresent()) {
                card(csv, model.card().get());
            } else {
                csv.value("").value("").value("").value("").value("").value("").value("");
            }
            csv.value(model.bytes()).text(model.problem()).endLine();
        }
        csv.flush();
    }

    private void card(CsvOut csv, ModelCard card) throws IOException {
        csv.value(method(card)).text(card.provenance().series());
        csv.value(card.provenance().rows()).value(card.provenance().channels().size());
        csv.value(card.created().toString());
        csv.value(card.best().map(best -> ResultText.number(best.y())).orElse(""));
        csv.value(card.form().name().toLowerCase(Locale.ROOT));
    }

    /// A JSON list.
    public void json(List<Listed> models, Writer out) throws IOException {
        try (JsonGenerator json = JsonWriting.openIndented(out)) {
            json.writeStartArray();
            for (Listed model : models) {
                json.writeStartObject();
                json.writeStringField("name", model.name());
                json.writeStringField("file", model.file().toString());
                json.writeNumberField("bytes", model.bytes());
                if (model.card().isPresent()) {
                    card(json, model.card().get());
                } else {
                    json.writeStringField("problem", model.problem());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private void card(JsonGenerator json, ModelCard card) throws IOException {
        Provenance from = card.provenance();
        json.writeStringField("trained", card.created().toString());
        json.writeStringField("keptAs", card.form().name().toLowerCase(Locale.ROOT));
        json.writeStringField("method", method(card));
        json.writeFieldName("settings");
        var method = catalogue.methodOf(card.detector());
        PlainJson.write(json, method.settings(card.detector(), catalogue));
        json.writeStringField("series", from.series());
        json.writeArrayFieldStart("channels");
        for (Series.Channel channel : from.channels()) {
            json.writeStartObject();
            json.writeStringField("name", channel.name());
            json.writeStringField("unit", channel.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rows", from.rows());
        json.writeStringField("from", from.from().toString());
        json.writeStringField("to", from.to().toString());
        json.writeStringField("dataHash", from.dataHash());
        JsonWriting.number(json, "seconds", card.seconds());
        JsonWriting.number(json, "rowsPerSecond", card.rowsPerSecond());
        json.writeNumberField("epochs", card.epochs());
        JsonWriting.number(
                json, "bestEpoch", card.best().map(LossCurve.Mark::x).orElse(Double.NaN));
        JsonWriting.number(json, "loss", card.best().map(LossCurve.Mark::y).orElse(Double.NaN));
        json.writeStringField("version", from.version());
    }
}
