package telltale.app.chart.overlay;

import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.axis.ValueText;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// What a cutoff line counts in: where it can stand, how far a key moves it, and how it reads.
sealed interface CutoffMeasure {

    /// The cutoff nearest to a value at which the line can stand.
    double nearest(double value);

    /// Where a key takes the line from `cutoff`.
    double stepped(double cutoff, ValueScale scale, Step step);

    /// What the handle says.
    String text(double cutoff);

    /// What a screen reader says.
    String spoken(double cutoff);

    /// How far a key moves the line.
    enum Step {
        FINE_UP(1 / 240.0),
        FINE_DOWN(-1 / 240.0),
        COARSE_UP(1 / 20.0),
        COARSE_DOWN(-1 / 20.0);

        private final double share;

        Step(double share) {
            this.share = share;
        }
    }

    /// A score of the method of a lane.
    record Score(ChartModel model, String lane) implements CutoffMeasure {
        @Override
        public double nearest(double value) {
            return value;
        }

        @Override
        public double stepped(double cutoff, ValueScale scale, Step step) {
            return scale.value(Math.clamp(scale.share(cutoff) + step.share, 0, 1));
        }

        @Override
        public String text(double cutoff) {
            return ValueText.plain(cutoff);
        }

        @Override
        public String spoken(double cutoff) {
            var content = model.shown();
            var method = content.lane(lane).map(one -> one.score().name()).orElse("");
            return Texts.of(
                    "chart.cutoff",
                    text(cutoff),
                    (content.lanes().size() > 1 ? Texts.of("chart.cutoff-of", method) : ""));
        }
    }

    /// A number of methods that agree.
    record Methods(ChartModel model) implements CutoffMeasure {
        @Override
        public double nearest(double value) {
            return Math.clamp(Math.rint(value), 1, all());
        }

        @Override
        public double stepped(double cutoff, ValueScale scale, Step step) {
            return nearest(cutoff + Math.signum(step.share));
        }

        @Override
        public String text(double cutoff) {
            return Texts.of("chart.votes", Math.round(cutoff), all());
        }

        @Override
        public String spoken(double cutoff) {
            return Texts.of("chart.methods-for-a-consensus", text(cutoff));
        }

        private int all() {
            return Math.max(1, model.shown().voters().size());
        }
    }
}
