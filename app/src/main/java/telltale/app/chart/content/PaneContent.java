package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a pane shows.
public sealed interface PaneContent {

    /// Channels of the series.
    ///
    /// @param logarithmic the axes that go by powers of ten
    record Curves(List<PaneCurve> curves, Set<Integer> logarithmic, EarlierPeriod earlier)
            implements PaneContent {
        public Curves {
            curves = List.copyOf(curves);
            logarithmic = Set.copyOf(logarithmic);
        }

        /// All on one axis.
        public static Curves of(List<Integer> channels) {
            return new Curves(
                    channels.stream().map(channel -> new PaneCurve(channel, 0)).toList(),
                    Set.of(),
                    EarlierPeriod.NONE);
        }

        public int axes() {
            return 1 + curves.stream().mapToInt(PaneCurve::axis).max().orElse(0);
        }

        /// The channels read on an axis.
        public List<Integer> on(int axis) {
            return curves.stream()
                    .filter(curve -> curve.axis() == axis)
                    .map(PaneCurve::channel)
                    .toList();
        }

        public Curves with(EarlierPeriod other) {
            return new Curves(curves, logarithmic, other);
        }

        public Curves with(PaneCurve curve) {
            var all = new ArrayList<>(curves);
            all.removeIf(one -> one.channel() == curve.channel());
            all.add(curve);
            return new Curves(all, logarithmic, earlier);
        }

        public Curves without(int channel) {
            return new Curves(
                    curves.stream().filter(curve -> curve.channel() != channel).toList(),
                    logarithmic,
                    earlier);
        }

        /// Every channel on an axis of its own, or all on one.
        public Curves apart(boolean own) {
            var all = new ArrayList<PaneCurve>();
            for (var curve : curves) {
                all.add(new PaneCurve(curve.channel(), own ? all.size() : 0));
            }
            return new Curves(all, own ? logarithmic : Set.of(), earlier);
        }

        /// One axis by powers of ten, or evenly again.
        public Curves toggled(int axis) {
            var axes = new HashSet<>(logarithmic);
            if (!axes.remove(axis)) {
                axes.add(axis);
            }
            return new Curves(curves, axes, earlier);
        }
    }

    /// The scores of one method with their cutoff.
    ///
    /// @param lane the id of [telltale.app.chart.content.ScoreLane]
    record Scores(String lane) implements PaneContent {}

    /// How many of the methods find a row anomalous.
    record Consensus() implements PaneContent {}

    /// One row of colours for each method and for each other series.
    record HeatMap() implements PaneContent {}

    /// Days or weeks of one channel, one over the other.
    record Folded(int channel, FoldPeriod fold) implements PaneContent {}
}
