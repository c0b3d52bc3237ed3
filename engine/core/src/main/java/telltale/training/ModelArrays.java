package telltale.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import telltale.analysis.Fitted;
import telltale.analysis.Provenance;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.TensorDetector;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.input.UnusableData;
import telltale.job.Progress;
import telltale.math.extreme.GpdTail;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// The arrays of a model file, by name, and the model they make.
final class ModelArrays {
    private static final String SCORES = "scores";
    private static final String TIMES = "training/times";
    private static final String VALUES = "training/values";
    private static final String CALIBRATION = "calibration/";
    private static final String MODEL = "model/";
    private static final String CURVE = "curve/";
    private static final List<String> TAIL = List.of("quantiles", "shapes", "scales", "weights");
    private static final int LONGEST_TAIL = 100_000;

    private final ModelHeader header;
    private final String where;
    private final Map<String, Object> arrays;

    /// @param where what messages call the file
    /// @param arrays by name, those the header declares
    ModelArrays(ModelHeader header, String where, Map<String, Object> arrays) {
        this.header = header;
        this.where = where;
        this.arrays = arrays;
    }

    /// The arrays that keep a model.
    ///
    /// @throws IllegalArgumentException where a number of the model is not finite: it is of no use
    static List<ArrayBlock> of(KeptModel kept) {
        List<ArrayBlock> blocks = new ArrayList<>();
        Fitted fitted = kept.fitted();
        GpdTail.State tail = fitted.calibration().state().tail();
        blocks.add(tail("quantiles", tail.quantiles()));
        blocks.add(tail("shapes", tail.shapes()));
        blocks.add(tail("scales", tail.scales()));
        blocks.add(tail("weights", tail.weights()));
        for (LossCurve curve : kept.course().curves()) {
            double[] marks = curve.marks().stream().flatMapToDouble(ModelArrays::flat).toArray();
            blocks.add(ArrayBlock.of(CURVE + curve.name(), marks, curve.marks().size(), 2));
        }
        Scores scores = fitted.learnt();
        blocks.add(ArrayBlock.of(SCORES, scores.values(), scores.length()));
        if (kept.training().isPresent()) {
            training(kept.training().get(), blocks);
        } else if (fitted.model() instanceof TensorModel numbers) {
            numbers.tensors()
                    .byName()
                    .forEach((name, tensor) -> {
                        checkFinite(name, tensor.doubles());
                        blocks.add(ArrayBlock.of(MODEL + name, tensor));
                    });
        } else {
            throw new IllegalArgumentException(
                    "model '%s': expected the rows it learnt from, found none"
                            .formatted(kept.name()));
        }
        return blocks;
    }

    private static DoubleStream flat(LossCurve.Mark mark) {
        return DoubleStream.of(mark.x(), mark.y());
    }

    private static ArrayBlock tail(String name, List<Double> values) {
        double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
        return ArrayBlock.of(CALIBRATION + name, array, array.length);
    }

    private static void training(Series series, List<ArrayBlock> blocks) {
        int rows = series.length();
        blocks.add(
                new ArrayBlock(
                        ArraySpec.of(TIMES, ArraySpec.Type.INT64, rows),
                        (into, row) -> into.putLong(series.timeAt(row))));
        blocks.add(
                new ArrayBlock(
                        ArraySpec.of(VALUES, ArraySpec.Type.FLOAT64, series.width(), rows),
                        (into, place) ->
                                into.putDouble(series.valueAt(place / rows, place % rows))));
    }

    private static void checkFinite(String name, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "tensor '%s': expected finite numbers, found %s".formatted(name, value));
            }
        }
    }

    /// Refuses arrays that are not those of such a model, before any is read.
    static void check(ModelHeader header, String where) throws UnusableData {
        int rows = header.card().provenance().rows();
        int channels = header.card().provenance().channels().size();
        boolean numbers = header.card().form() == KeptModel.Form.NUMBERS;
        if (numbers && !(header.card().detector() instanceof TensorDetector)) {
            throw new UnusableData(
                    where + ": expected a method whose models are kept as numbers, found another");
        }
        List<String> names = header.arrays().stream().map(ArraySpec::name).toList();
        List<String> needed = new ArrayList<>(TAIL.stream().map(CALIBRATION::concat).toList());
        needed.add(SCORES);
        needed.addAll(numbers ? List.of() : List.of(TIMES, VALUES));
        for (String name : needed) {
            if (!names.contains(name)) {
                throw new UnusableData(
                        "%s: expected an array '%s', found none".formatted(where, name));
            }
        }
        for (ArraySpec array : header.arrays()) {
            boolean doubles = array.type() == ArraySpec.Type.FLOAT64;
            boolean expected =
                    switch (array.name()) {
                        case SCORES -> doubles && array.shape().equals(List.of(rows));
                        case TIMES ->
                                !numbers
                                        && array.type() == ArraySpec.Type.INT64
                                        && array.shape().equals(List.of(rows));
                        case VALUES ->
                                !numbers
                                        && doubles
                                        && array.shape().equals(List.of(channels, rows));
                        default -> expected(array, numbers);
                    };
            if (!expected) {
                throw HeaderFields.refused(where, "no such array", array);
            }
        }
    }

    private static boolean expected(ArraySpec array, boolean numbers) {
        String name = array.name();
        List<Integer> shape = array.shape();
        boolean doubles = array.type() == ArraySpec.Type.FLOAT64;
        if (name.startsWith(CALIBRATION)) {
            boolean known = TAIL.contains(name.substring(CALIBRATION.length()));
            return known && doubles && shape.size() == 1 && shape.getFirst() <= LONGEST_TAIL;
        }
        if (name.startsWith(CURVE)) {
            return doubles && shape.size() == 2 && shape.getLast() == 2;
        }
        return numbers && name.startsWith(MODEL) && array.type() != ArraySpec.Type.INT64;
    }

    /// The model.
    ///
    /// @throws UnusableData where the arrays do not make it
    KeptModel model(Progress progress) throws UnusableData, InterruptedException {
        try {
            ModelCard card = header.card();
            Optional<Series> training =
                    card.form() == KeptModel.Form.TRAINING
                            ? Optional.of(training())
                            : Optional.empty();
            Calibration calibration = calibration();
            Model model =
                    training.isPresent()
                            ? card.detector().fit(training.get(), progress)
                            : restored(card.detector());
            var fitted =
                    new Fitted(
                            card.detector(),
                            model,
                            calibration,
                            Scores.of(doubles(SCORES)),
                            card.provenance(),
                            card.notes());
            var course = new TrainingHistory(card.seconds(), card.rowsPerSecond(), curves());
            return new KeptModel(card.name(), card.created(), fitted, training, course);
        } catch (IllegalArgumentException | NotEnoughData e) {
            throw new UnusableData(where + ": " + e.getMessage(), e);
        }
    }

    private Series training() throws UnusableData {
        Provenance from = header.card().provenance();
        double[] flat = doubles(VALUES);
        int rows = from.rows();
        double[][] values = new double[from.channels().size()][];
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = Arrays.copyOfRange(flat, channel * rows, (channel + 1) * rows);
        }
        long[] times = (long[]) array(TIMES);
        Series series =
                Series.of(from.series(), from.from().timing(), from.channels(), times, values);
        String hash = Provenance.of(header.card().detector(), series).dataHash();
        if (!hash.equals(from.dataHash())) {
            throw HeaderFields.refused(where, "rows with the SHA-256 " + from.dataHash(), hash);
        }
        return series;
    }

    private Calibration calibration() {
        ModelHeader.Tail single = header.calibration();
        var tail =
                new GpdTail.State(
                        single.rows(),
                        single.share(),
                        single.extremalIndex(),
                        listed("quantiles"),
                        listed("shapes"),
                        listed("scales"),
                        listed("weights"));
        return Calibration.of(new Calibration.State(single.horizonRows(), tail));
    }

    private List<Double> listed(String name) {
        return Arrays.stream(doubles(CALIBRATION + name)).boxed().toList();
    }

    private Model restored(Detector detector) throws UnusableData {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (ArraySpec spec : header.arrays()) {
            if (spec.name().startsWith(MODEL)) {
                String name = spec.name().substring(MODEL.length());
                int[] shape = spec.extents();
                Tensor tensor =
                        array(spec.name()) instanceof float[] narrow
                                ? Tensor.of(narrow, shape)
                                : Tensor.of(doubles(spec.name()), shape);
                checkFinite(name, tensor.doubles());
                tensors.put(name, tensor);
            }
        }
        try {
            return ((TensorDetector) detector).restore(Tensors.of(tensors));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // Numbers that no training gives may break what relies on them in any way.
            throw new UnusableData(where + ": expected a model of these settings: " + e, e);
        }
    }

    private List<LossCurve> curves() {
        List<LossCurve> curves = new ArrayList<>();
        for (ArraySpec spec : header.arrays()) {
            if (spec.name().startsWith(CURVE)) {
                double[] flat = doubles(spec.name());
                List<LossCurve.Mark> marks = new ArrayList<>();
                for (int i = 0; i < flat.length; i += 2) {
                    marks.add(new LossCurve.Mark(flat[i], flat[i + 1]));
                }
                curves.add(new LossCurve(spec.name().substring(CURVE.length()), marks));
            }
        }
        return curves;
    }

    private double[] doubles(String name) {
        return (double[]) array(name);
    }

    private Object array(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }
}
