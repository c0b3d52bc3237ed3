package telltale.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import telltale.analysis.Provenance;
import telltale.analysis.Timestamp;
import telltale.analysis.recipe.PlainJson;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.evaluation.label.JsonValues;
import telltale.input.UnusableData;
import telltale.series.Series;

/// The header of a model file as JSON, which reads back as the same header. Every key has to be
/// known: another version of the format has another number.
final class HeaderJson {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_CHANNELS = 4_096;
    private static final int MOST_NOTES = 1_000;
    private static final int MOST_ARRAYS = 4_096;
    private static final int MOST_DIMENSIONS = 8;
    private static final double HUGE = Double.MAX_VALUE;

    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "created",
                    "kept_as",
                    "method",
                    "training",
                    "calibration",
                    "notes",
                    "course",
                    "arrays");
    private static final Set<String> TRAINING_KEYS =
            Set.of(
                    "series",
                    "timing",
                    "channels",
                    "rows",
                    "from",
                    "to",
                    "sha256",
                    "seed",
                    "telltale");
    private static final Set<String> CHANNEL_KEYS = Set.of("name", "unit");
    private static final Set<String> TAIL_KEYS =
            Set.of("horizon_rows", "rows", "share", "extremal_index");
    private static final Set<String> COURSE_KEYS =
            Set.of("seconds", "rows_per_second", "epochs", "best_epoch", "loss");
    private static final Set<String> ARRAY_KEYS = Set.of("name", "type", "shape");

    private static final JsonFactory FACTORY = new JsonFactory();

    private HeaderJson() {}

    /// UTF-8.
    static byte[] write(ModelHeader header, Catalogue catalogue) throws IOException {
        ModelCard card = header.card();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", card.name());
        plain.put("created", card.created().toString());
        plain.put("kept_as", word(card.form()));
        var method = catalogue.methodOf(card.detector());
        plain.put("method", Map.of(method.id(), method.settings(card.detector(), catalogue)));
        plain.put("training", training(card.provenance()));
        Map<String, Object> tail = new LinkedHashMap<>();
        tail.put("horizon_rows", header.calibration().horizonRows());
        tail.put("rows", header.calibration().rows());
        tail.put("share", header.calibration().share());
        tail.put("extremal_index", header.calibration().extremalIndex());
        plain.put("calibration", tail);
        plain.put("notes", card.notes());
        plain.put("course", course(card));
        List<Object> arrays = new ArrayList<>();
        for (ArraySpec array : header.arrays()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", array.name());
            one.put("type", word(array.type()));
            one.put("shape", array.shape());
            arrays.add(one);
        }
        plain.put("arrays", arrays);
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            PlainJson.write(json, plain);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> training(Provenance from) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("series", from.series());
        plain.put("timing", word(from.from().timing()));
        List<Object> channels = new ArrayList<>();
        for (Series.Channel channel : from.channels()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", channel.name());
            one.put("unit", channel.unit());
            channels.add(one);
        }
        plain.put("channels", channels);
        plain.put("rows", from.rows());
        plain.put("from", from.from().time());
        plain.put("to", from.to().time());
        plain.put("sha256", from.dataHash());
        from.seed().ifPresent(seed -> plain.put("seed", seed));
        plain.put("telltale", from.version());
        return plain;
    }

    private static Map<String, Object> course(ModelCard card) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("seconds", card.seconds());
        plain.put("rows_per_second", card.rowsPerSecond());
        if (card.epochs() > 0) {
            plain.put("epochs", card.epochs());
        }
        card.best()
                .ifPresent(best -> {
                    plain.put("best_epoch", best.x());
                    plain.put("loss", best.y());
                });
        return plain;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// @param where what messages call the header
    /// @throws UnusableData where it is not such a header
    static ModelHeader read(byte[] bytes, String where, Catalogue catalogue) throws UnusableData {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnusableData(where + ": expected text in UTF-8, found other bytes", e);
        }
        HeaderFields fields = HeaderFields.of(where, JsonValues.read(text, where), KEYS);
        try {
            ModelCard card = card(fields, catalogue);
            HeaderFields tail = fields.object("calibration", TAIL_KEYS);
            var calibration =
                    new ModelHeader.Tail(
                            tail.whole("horizon_rows", 1, Long.MAX_VALUE),
                            tail.whole("rows", 0, Long.MAX_VALUE),
                            tail.number("share", 0, 1),
                            tail.number("extremal_index", 0, 1));
            return new ModelHeader(card, calibration, arrays(fields));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new UnusableData(where + ": " + e.getMessage(), e);
        }
    }

    private static ModelCard card(HeaderFields fields, Catalogue catalogue) throws UnusableData {
        Detector detector = catalogue.read(fields.any("method"));
        HeaderFields course = fields.object("course", COURSE_KEYS);
        Optional<LossCurve.Mark> best =
                course.has("loss")
                        ? Optional.of(
                                new LossCurve.Mark(
                                        course.number("best_epoch", -HUGE, HUGE),
                                        course.number("loss", -HUGE, HUGE)))
                        : Optional.empty();
        return new ModelCard(
                ModelName.check(fields.text("name", LONGEST_TEXT)),
                Instant.parse(fields.text("created", LONGEST_TEXT)),
                constant(KeptModel.Form.values(), fields, "kept_as"),
                detector,
                provenance(fields.object("training", TRAINING_KEYS)),
                fields.texts("notes", MOST_NOTES, LONGEST_TEXT),
                course.number("seconds", 0, HUGE),
                course.number("rows_per_second", 0, HUGE),
                course.has("epochs") ? (int) course.whole("epochs", 0, Integer.MAX_VALUE) : 0,
                best);
    }

    private static Provenance provenance(HeaderFields fields) throws UnusableData {
        Series.Timing timing = constant(Series.Timing.values(), fields, "timing");
        List<Series.Channel> channels = new ArrayList<>();
        for (Object one : fields.list("channels", MOST_CHANNELS)) {
            HeaderFields channel = HeaderFields.of(fields.where() + ": channel", one, CHANNEL_KEYS);
            channels.add(
                    new Series.Channel(
                            channel.text("name", LONGEST_TEXT),
                            channel.text("unit", LONGEST_TEXT)));
        }
        if (channels.isEmpty()) {
            throw new UnusableData(fields.where() + ": expected a channel, found none");
        }
        return new Provenance(
                fields.text("series", LONGEST_TEXT),
                channels,
                (int) fields.whole("rows", 1, Integer.MAX_VALUE),
                new Timestamp(timing, fields.whole("from", Long.MIN_VALUE, Long.MAX_VALUE)),
                new Timestamp(timing, fields.whole("to", Long.MIN_VALUE, Long.MAX_VALUE)),
                fields.text("sha256", LONGEST_TEXT),
                fields.has("seed")
                        ? OptionalLong.of(fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE))
                        : OptionalLong.empty(),
                fields.text("telltale", LONGEST_TEXT));
    }

    private static List<ArraySpec> arrays(HeaderFields fields) throws UnusableData {
        List<ArraySpec> arrays = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object one : fields.list("arrays", MOST_ARRAYS)) {
            HeaderFields array = HeaderFields.of(fields.where() + ": array", one, ARRAY_KEYS);
            String name = array.text("name", LONGEST_TEXT);
            List<Integer> shape = new ArrayList<>();
            for (Object extent : array.list("shape", MOST_DIMENSIONS)) {
                String what = fields.where() + ": extent of array '" + name + "'";
                shape.add((int) HeaderFields.whole(what, extent, 0, Integer.MAX_VALUE));
            }
            if (!names.add(name)) {
                throw HeaderFields.refused(fields.where(), "arrays of different names", name);
            }
            var spec = new ArraySpec(name, constant(ArraySpec.Type.values(), array, "type"), shape);
            arrays.add(spec);
        }
        return arrays;
    }

    private static <E extends Enum<E>> E constant(E[] constants, HeaderFields fields, String key)
            throws UnusableData {
        String found = fields.text(key, LONGEST_TEXT);
        for (E constant : constants) {
            if (word(constant).equals(found)) {
                return constant;
            }
        }
        throw HeaderFields.refused(
                fields.where() + ": '" + key + "'",
                "one of " + Arrays.stream(constants).map(HeaderJson::word).toList(),
                found);
    }
}
