package telltale.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

/// From which score on a row is anomalous, and how such rows become anomalies. What is not given is
/// as the recipe has it.
public final class ThresholdOptions {

    @Option(
            names = "--threshold",
            paramLabel = "RULE",
            description =
                    "standout (default): what stands out in a file that is learnt from as a whole,"
                            + " confidence 0.95 elsewhere; standout:2 takes in the next two."
                            + " confidence:0.95, share:0.01 (of the training rows), sigma:3,"
                            + " robust_sigma:3, fixed:4.2 (the raw score) or top:5.",
            converter = OptionConverters.OfThreshold.class)
    private @Nullable Threshold threshold;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Short for --threshold confidence:P.",
            converter = OptionConverters.OfConfidence.class)
    private @Nullable Threshold confidence;

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            description = "Only values above, or below, what was expected; or both (default).",
            converter = OptionConverters.OfDirection.class)
    private @Nullable Direction direction;

    @Option(
            names = "--min-deviation",
            paramLabel = "D",
            description =
                    "Only values at least this far from what was expected: 5 in their unit, or"
                            + " 5%%.",
            converter = OptionConverters.OfDeviation.class)
    private @Nullable LeastDeviation least;

    @Option(
            names = "--min-length",
            paramLabel = "N",
            description = "Only anomalies of at least N rows.")
    private @Nullable Integer minLength;

    @Option(
            names = "--bridge",
            paramLabel = "N",
            description = "Anomalies with at most N ordinary rows between them are one.")
    private @Nullable Integer bridge;

    /// @throws Refused where two are given
    public Threshold threshold(Threshold standard) {
        if (threshold != null && confidence != null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "expected --threshold or --confidence, found both");
        }
        Threshold given = threshold == null ? confidence : threshold;
        return given == null ? standard : given;
    }

    /// @throws Refused where a number cannot be
    public Grouping grouping(Grouping standard) {
        try {
            return new Grouping(
                    bridge == null ? standard.bridge() : bridge,
                    minLength == null ? standard.minLength() : minLength,
                    direction == null ? standard.direction() : direction,
                    least == null ? standard.least() : least);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }
}
