package telltale.detector.tensor;

import telltale.detector.Detector;
import telltale.detector.Model;

/// A detector whose models are [TensorModel]s.
public interface TensorDetector extends Detector {
    /// The model with these numbers.
    ///
    /// @throws IllegalArgumentException where they are not what a model of these settings has; the
    ///   message names the tensor, what was expected and what was found
    Model restore(Tensors tensors);
}
