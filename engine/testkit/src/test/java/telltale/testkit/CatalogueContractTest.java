package telltale.testkit;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import telltale.detector.Catalogue;

class CatalogueContractTest {
    /// The least rows with which each method learns from a seasonal series.
    private static final Map<String, Integer> LEAST_ROWS =
            Map.ofEntries(
                    Map.entry("z_score", 3),
                    Map.entry("modified_z_score", 3),
                    Map.entry("moving_average", 4),
                    Map.entry("exponential_smoothing", 10),
                    Map.entry("seasonal_decomposition", 10),
                    Map.entry("channel_tails", 10),
                    Map.entry("prophet", 10),
                    Map.entry("auto", 3),
                    Map.entry("statistical", 3),
                    Map.entry("machine_learning", 2),
                    Map.entry("deep_learning", 19),
                    Map.entry("consensus", 3),
                    Map.entry("matrix_profile", 16),
                    Map.entry("subsequence_pca", 2),
                    Map.entry("level_shift", 2),
                    Map.entry("variance_change", 2),
                    Map.entry("isolation_forest", 9),
                    Map.entry("random_cut_forest", 9),
                    Map.entry("one_class_svm", 9),
                    Map.entry("local_outlier_factor", 2),
                    Map.entry("dbscan", 14),
                    Map.entry("lstm_autoencoder", 19),
                    Map.entry("gru_autoencoder", 19),
                    Map.entry("transformer", 19),
                    Map.entry("patch_embedding", 19),
                    Map.entry("normal_patterns", 3));

    @TestFactory
    Stream<DynamicNode> everyMethodKeepsTheContract() {
        return DetectorContract.of(Catalogue.load(), LEAST_ROWS);
    }
}
