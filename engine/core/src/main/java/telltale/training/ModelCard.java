package telltale.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import telltale.analysis.Provenance;
import telltale.detector.Detector;

/// What the header of a model file says of the model.
///
/// @param name what people call it
/// @param created when it was trained
/// @param form whether the file holds its numbers or the rows it learnt from
/// @param detector its settings
/// @param provenance where it comes from
/// @param notes what the fit chose from the data or could not do
/// @param seconds how long the training took
/// @param rowsPerSecond how fast rows were learnt
/// @param epochs how many epochs it took; 0 for a method without
/// @param best the epoch of the lowest loss and that loss; none for a method without
public record ModelCard(
        String name,
        Instant created,
        KeptModel.Form form,
        Detector detector,
        Provenance provenance,
        List<String> notes,
        double seconds,
        double rowsPerSecond,
        int epochs,
        Optional<LossCurve.Mark> best) {

    public ModelCard {
        notes = List.copyOf(notes);
    }

    /// Of a model in memory.
    public static ModelCard of(KeptModel model) {
        TrainingHistory course = model.course();
        return new ModelCard(
                model.name(),
                model.created(),
                model.form(),
                model.fitted().detector(),
                model.fitted().provenance(),
                model.fitted().notes(),
                course.seconds(),
                course.rowsPerSecond(),
                course.epochs(),
                course.best());
    }
}
