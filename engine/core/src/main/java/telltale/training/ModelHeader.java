package telltale.training;

import java.util.List;
import telltale.threshold.Calibration;

/// The header of a model file.
///
/// @param calibration without its arrays, which stand among the arrays of the file
/// @param arrays what follows the header, in this order
record ModelHeader(ModelCard card, Tail calibration, List<ArraySpec> arrays) {

    /// The single numbers of a calibration.
    record Tail(long horizonRows, long rows, double share, double extremalIndex) {
        static Tail of(Calibration.State state) {
            var tail = state.tail();
            return new Tail(state.horizonRows(), tail.rows(), tail.share(), tail.extremalIndex());
        }
    }

    ModelHeader {
        arrays = List.copyOf(arrays);
    }

    /// How many bytes the arrays take.
    long bytes() {
        return arrays.stream().mapToLong(ArraySpec::bytes).reduce(0, Math::addExact);
    }
}
