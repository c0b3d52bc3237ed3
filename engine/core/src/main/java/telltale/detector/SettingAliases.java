package telltale.detector;

import java.util.List;
import java.util.Map;

/// Names that scikit-learn, PyOD, statsmodels, Prophet and others have for settings, as aliases of
/// ours.
final class SettingAliases {
    private static final Map<String, List<String>> IDS =
            Map.ofEntries(
                    Map.entry("n_estimators", List.of("trees")),
                    Map.entry("num_trees", List.of("trees")),
                    Map.entry("number_of_trees", List.of("trees")),
                    Map.entry("max_samples", List.of("subsample")),
                    Map.entry("sample_size", List.of("subsample")),
                    Map.entry("n_neighbors", List.of("neighbours", "neighbour")),
                    Map.entry("neighbors", List.of("neighbours")),
                    Map.entry("neighbor", List.of("neighbour")),
                    Map.entry("k", List.of("neighbours", "neighbour")),
                    Map.entry("min_samples", List.of("min_rows")),
                    Map.entry("random_state", List.of("seed")),
                    Map.entry("window_size", List.of("window")),
                    Map.entry("window_length", List.of("window")),
                    Map.entry("sequence_length", List.of("window")),
                    Map.entry("m", List.of("window")),
                    Map.entry("period", List.of("periods")),
                    Map.entry("seasonal_periods", List.of("periods")),
                    Map.entry("smoothing_level", List.of("level")),
                    Map.entry("smoothing_trend", List.of("slope")),
                    Map.entry("smoothing_seasonal", List.of("season")),
                    Map.entry("hidings", List.of("masks")), // its name until 0.1
                    Map.entry("n_changepoints", List.of("changepoints")),
                    Map.entry("changepoint_prior_scale", List.of("changepoint_scale")),
                    Map.entry("seasonality_prior_scale", List.of("seasonality_scale")),
                    Map.entry("yearly_seasonality", List.of("yearly")),
                    Map.entry("weekly_seasonality", List.of("weekly")),
                    Map.entry("daily_seasonality", List.of("daily")),
                    Map.entry("n_components", List.of("components")),
                    Map.entry("latent_dim", List.of("latent")),
                    Map.entry("learning_rate", List.of("rate")),
                    Map.entry("batch_size", List.of("batch")));

    private SettingAliases() {}

    /// The id among those of a method that a name stands for; the name itself where there is none.
    static String id(String name, List<String> ids) {
        return IDS.getOrDefault(name, List.of()).stream()
                .filter(ids::contains)
                .findFirst()
                .orElse(name);
    }
}
