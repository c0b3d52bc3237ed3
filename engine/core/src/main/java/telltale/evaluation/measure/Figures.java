package telltale.evaluation.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A value for each [Figure], NaN for those that do not apply. Immutable.
public final class Figures {
    private final Map<Figure, Double> values = new EnumMap<>(Figure.class);

    private Figures(Map<Figure, Double> given) {
        given.forEach((figure, value) -> {
            if (!Double.isNaN(value)) {
                values.put(figure, value);
            }
        });
    }

    /// Those given; the others are NaN.
    public static Figures of(Map<Figure, Double> given) {
        return new Figures(given);
    }

    /// None applies.
    public static Figures none() {
        return new Figures(Map.of());
    }

    /// The mean of each figure over those that have it.
    public static Figures mean(List<Figures> several) {
        Map<Figure, Double> means = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.all()) {
            means.put(
                    figure,
                    several.stream()
                            .filter(one -> one.has(figure))
                            .mapToDouble(one -> one.at(figure))
                            .average()
                            .orElse(Double.NaN));
        }
        return new Figures(means);
    }

    public double at(Figure figure) {
        return values.getOrDefault(figure, Double.NaN);
    }

    public boolean has(Figure figure) {
        return values.containsKey(figure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && values.equals(figures.values);
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
