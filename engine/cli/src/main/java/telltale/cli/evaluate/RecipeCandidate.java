package telltale.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.Analysis;
import telltale.analysis.Provenance;
import telltale.analysis.Result;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;
import telltale.detector.Scores;
import telltale.detector.SettingInfo;
import telltale.evaluation.comparison.Candidate;
import telltale.evaluation.comparison.Detections;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.threshold.Anomaly;

/// Recipe as a candidate of an evaluation: what it detects is what `detect` finds. The training it
/// names is not its own but the comparison's, so that all learn from the same rows.
public record RecipeCandidate(String name, Recipe recipe, Catalogue catalogue)
        implements Candidate {
    private static final String SEED = "seed";

    /// The series that is handed over; nothing is read.
    private record Given(Series series) implements Source.Stored {
        @Override
        public String name() {
            return series.name();
        }

        @Override
        public SeriesSet read(Progress progress) {
            return new SeriesSet(List.of(series), List.of());
        }
    }

    @Override
    public String fingerprint() {
        return "%s|%s|%s|%s"
                .formatted(
                        Provenance.running(),
                        catalogue.describe(recipe.detector()),
                        recipe.channels(),
                        Recipe.describe(new Training.All(), recipe.threshold(), recipe.grouping()));
    }

    @Override
    public Detections run(Series series, RowRange training, Progress progress)
            throws InterruptedException {
        var analysis =
                new Analysis(
                        new Given(series),
                        recipe.channels(),
                        recipe.detector(),
                        training(series, training),
                        recipe.threshold(),
                        recipe.grouping());
        Result result = analysis.run(series, progress);
        List<RowRange> detected = new ArrayList<>();
        for (Anomaly anomaly : result.anomalies()) {
            detected.add(new RowRange(anomaly.from(), anomaly.to()));
        }
        double[] confidences = result.fitted().calibration().confidences(result.scores().values());
        return new Detections(
                result.scores(),
                Scores.of(confidences),
                result.fitted().model().delay(),
                result.fitted().calibration().falseAlarmsPerRow(result.cutoff()),
                detected,
                result.notes());
    }

    private static Training training(Series series, RowRange rows) {
        if (rows.from() > 0) {
            boolean last = rows.to() == series.length();
            long end = last ? series.timeAt(rows.to() - 1) + 1 : series.timeAt(rows.to());
            return new Training.Range(
                    new Timestamp(series.timing(), series.timeAt(rows.from())),
                    new Timestamp(series.timing(), end));
        }
        return rows.to() == series.length() ? new Training.All() : new Training.Rows(rows.to());
    }

    /// The same under another name.
    public RecipeCandidate named(String other) {
        return new RecipeCandidate(other, recipe, catalogue);
    }

    @Override
    public Optional<Candidate> seeded(long seed) {
        return reseeded(recipe.detector(), seed)
                .map(detector ->
                        new RecipeCandidate(
                                name,
                                new Recipe(
                                        recipe.file(),
                                        recipe.source(),
                                        recipe.channels(),
                                        detector,
                                        recipe.training(),
                                        recipe.threshold(),
                                        recipe.grouping()),
                                catalogue));
    }

    /// The detector, or its members, with another seed; empty where none has one.
    private Optional<Detector> reseeded(Detector detector, long seed) {
        MethodInfo method = catalogue.methodOf(detector);
        Map<String, Object> settings = method.settings(detector, catalogue);
        boolean changed = false;
        for (SettingInfo parameter : method.parameters()) {
            Object value = settings.get(parameter.id());
            if (parameter.id().equals(SEED)) {
                settings.put(SEED, seed);
                changed = true;
            } else if (parameter.kind() == SettingInfo.Kind.DETECTORS
                    && value instanceof List<?> members) {
                List<Object> others = new ArrayList<>();
                for (Object member : members) {
                    Optional<Detector> other = reseeded(catalogue.read(member), seed);
                    changed |= other.isPresent();
                    others.add(other.map(catalogue::describe).orElse(member));
                }
                settings.put(parameter.id(), others);
            }
        }
        return changed ? Optional.of(method.detector(settings, catalogue)) : Optional.empty();
    }
}
