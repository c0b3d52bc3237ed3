package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;

/// Who takes part in a comparison, and how many of them it takes for a consensus. Immutable.
///
/// @param members in the order they were added
/// @param votes how many methods must call a row anomalous, from 1
public record ComparisonPlan(List<ComparedMethod> members, int votes) {
    /// Nobody takes part.
    public static final ComparisonPlan EMPTY = new ComparisonPlan(List.of(), 2);

    /// More would not fit a chart, nor a head.
    public static final int MOST = 24;

    /// Quick methods of different kinds: what to begin with.
    private static final List<String> FIRST =
            List.of(
                    "z_score",
                    "modified_z_score",
                    "moving_average",
                    "seasonal_decomposition",
                    "isolation_forest");

    public ComparisonPlan {
        members = List.copyOf(members);
        if (votes < 1) {
            throw new IllegalArgumentException("votes: expected from 1, found '" + votes + "'");
        }
    }

    /// With one more; its name gets a number where it is taken.
    public ComparisonPlan with(String title, Detector detector) {
        if (members.size() >= MOST) {
            return this;
        }
        List<ComparedMethod> all = new ArrayList<>(members);
        all.add(ComparedMethod.of(free(title), detector));
        return new ComparisonPlan(all, votes);
    }

    /// With those of a few quick methods of different kinds that do not take part yet.
    public ComparisonPlan withFirst(Catalogue catalogue) {
        ComparisonPlan all = this;
        for (MethodInfo method : catalogue.methods()) {
            if (FIRST.contains(method.id()) && all.member(method.title()).isEmpty()) {
                all = all.with(method.title(), method.detector());
            }
        }
        return all;
    }

    private String free(String title) {
        String base = title.replaceFirst(" \\d+$", "");
        String name = title;
        for (int number = 2; member(name).isPresent(); number++) {
            name = base + " " + number;
        }
        return name;
    }

    public ComparisonPlan without(String name) {
        return new ComparisonPlan(
                members.stream().filter(m -> !m.name().equals(name)).toList(), votes);
    }

    public ComparisonPlan changed(String name, UnaryOperator<ComparedMethod> change) {
        return new ComparisonPlan(
                members.stream().map(m -> m.name().equals(name) ? change.apply(m) : m).toList(),
                votes);
    }

    public ComparisonPlan votes(int wanted) {
        return new ComparisonPlan(members, wanted);
    }

    public Optional<ComparedMethod> member(String name) {
        return members.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /// Those that are drawn and counted.
    public List<ComparedMethod> shown() {
        return members.stream().filter(m -> !m.hidden()).toList();
    }
}
