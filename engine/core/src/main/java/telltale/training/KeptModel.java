package telltale.training;

import java.time.Instant;
import java.util.Optional;
import telltale.analysis.Fitted;
import telltale.detector.tensor.TensorModel;
import telltale.series.Series;

/// A trained model as a file keeps it: read back, it gives the same scores, confidences and
/// anomalies to the last bit.
///
/// A [TensorModel] is kept as its numbers. Any other is kept as the rows it learnt from, and learns
/// them again when it is read: the same settings, rows and seed give the same model.
///
/// @param name what people call it
/// @param created when it was trained
/// @param training the rows it learnt from; absent where it is kept as numbers
/// @param course how its training went
public record KeptModel(
        String name,
        Instant created,
        Fitted fitted,
        Optional<Series> training,
        TrainingHistory course) {

    /// How a model is kept.
    public enum Form {
        /// Its numbers are in the file.
        NUMBERS,
        /// The rows it learnt from are in the file.
        TRAINING
    }

    public KeptModel {
        ModelName.check(name);
    }

    /// Of a model that has just been trained on these rows.
    static KeptModel of(
            String name, Instant created, Fitted fitted, Series training, TrainingHistory course) {
        boolean numbers = fitted.model() instanceof TensorModel;
        return new KeptModel(
                name, created, fitted, numbers ? Optional.empty() : Optional.of(training), course);
    }

    public Form form() {
        return training.isPresent() ? Form.TRAINING : Form.NUMBERS;
    }
}
