package telltale.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Loss over the epochs of a training: the loss over the epochs.
///
/// @param name what it is, such as "training loss"
/// @param marks in the order they came
public record LossCurve(String name, List<Mark> marks) {
    /// The loss on the rows that are learnt from.
    public static final String TRAINING_LOSS = "training loss";

    /// The loss on rows held back.
    public static final String VALIDATION_LOSS = "validation loss";

    /// One figure.
    ///
    /// @param x where on the curve, such as the epoch
    public record Mark(double x, double y) {}

    public LossCurve {
        marks = List.copyOf(marks);
    }

    /// The lowest figure, the first where there are several; none where none is a number.
    public Optional<Mark> lowest() {
        return marks.stream()
                .filter(mark -> Double.isFinite(mark.y))
                .min(Comparator.comparingDouble(Mark::y));
    }

    /// The curve the others are judged by: the loss on rows held back, else the first.
    public static Optional<LossCurve> deciding(List<LossCurve> curves) {
        return curves.stream()
                .filter(curve -> curve.name.equals(VALIDATION_LOSS))
                .findFirst()
                .or(() -> curves.stream().findFirst());
    }

    /// How many epochs there were: the last place of any curve, 0 where there is none.
    public static int epochs(List<LossCurve> curves) {
        return (int)
                curves.stream()
                        .flatMap(curve -> curve.marks.stream())
                        .mapToDouble(Mark::x)
                        .max()
                        .orElse(0);
    }
}
