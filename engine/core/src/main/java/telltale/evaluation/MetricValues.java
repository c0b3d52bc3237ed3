package telltale.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A value for each [Metric], NaN for those that do not apply. Immutable.
public final class MetricValues {
    private final Map<Metric, Double> values = new EnumMap<>(Metric.class);

    private MetricValues(Map<Metric, Double> given) {
        given.forEach((figure, value) -> {
            if (!Double.isNaN(value)) {
                values.put(figure, value);
            }
        });
    }

    /// Those given; the others are NaN.
    public static MetricValues of(Map<Metric, Double> given) {
        return new MetricValues(given);
    }

    /// None applies.
    public static MetricValues none() {
        return new MetricValues(Map.of());
    }

    /// The mean of each figure over those that have it.
    public static MetricValues mean(List<MetricValues> several) {
        Map<Metric, Double> means = new EnumMap<>(Metric.class);
        for (Metric figure : Metric.all()) {
            means.put(
                    figure,
                    several.stream()
                            .filter(one -> one.has(figure))
                            .mapToDouble(one -> one.at(figure))
                            .average()
                            .orElse(Double.NaN));
        }
        return new MetricValues(means);
    }

    public double at(Metric figure) {
        return values.getOrDefault(figure, Double.NaN);
    }

    public boolean has(Metric figure) {
        return values.containsKey(figure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricValues figures && values.equals(figures.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
