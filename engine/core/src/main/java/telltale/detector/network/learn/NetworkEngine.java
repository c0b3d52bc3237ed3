package telltale.detector.network.learn;

import java.util.ServiceLoader;
import telltale.detector.network.layer.Architecture;
import telltale.job.Progress;

/// Training engine of networks. Others than our own are found by [ServiceLoader].
public interface NetworkEngine {
    /// Its name in the setting `engine`.
    String id();

    /// The weights with the least validation loss, arranged as in [Architecture#layout].
    ///
    /// The loss is the mean squared difference between a window and what the network takes it for,
    /// over the hidden steps where the architecture hides some. It is told of as the curves
    /// "training loss" and "validation loss", an epoch each.
    float[] train(
            Architecture network, TrainingSet lessons, TrainingOptions schedule, Progress progress)
            throws InterruptedException;

    /// The engine of this name.
    ///
    /// @throws IllegalArgumentException where the module that brings it is not there
    static NetworkEngine named(String id) {
        if (id.equals(VectorEngine.ID)) {
            return new VectorEngine();
        }
        return ServiceLoader.load(NetworkEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "setting 'engine': expected an engine that is installed,"
                                        + " found '"
                                        + id
                                        + "'; its module is missing, 'vector' is always"
                                        + " there"));
    }
}
