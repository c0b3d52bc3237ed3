package telltale.detector.tensor;

/// A model that goes into a file as numbers, because fitting it anew would take too long.
/// Implemented beside [telltale.detector.Model].
public interface TensorModel {
    /// All that [TensorDetector#restore] needs to make a model with the same scores to the last
    /// bit.
    Tensors tensors();
}
