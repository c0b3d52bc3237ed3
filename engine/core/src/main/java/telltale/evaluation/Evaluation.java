package telltale.evaluation;

import java.util.ArrayList;
import java.util.List;

/// What was measured of one method on one series.
///
/// @param figures all there are
/// @param nab what its alarms earned, one for each profile of [NabScore]; over a corpus these add
///   up
/// @param curve what its confidences would have earned at other cutoffs
public record Evaluation(MetricValues figures, List<NabScore.Part> nab, NabCurve curve) {
    public Evaluation {
        nab = List.copyOf(nab);
    }

    /// The mean of several runs on the same series, with the first one's curve.
    static Evaluation mean(List<Evaluation> runs) {
        List<NabScore.Part> parts = new ArrayList<>();
        for (int profile = 0; profile < runs.getFirst().nab.size(); profile++) {
            double earned = 0;
            for (Evaluation run : runs) {
                earned += run.nab.get(profile).earned();
            }
            NabScore.Part one = runs.getFirst().nab.get(profile);
            parts.add(new NabScore.Part(earned / runs.size(), one.windows(), one.scored()));
        }
        return new Evaluation(
                MetricValues.mean(runs.stream().map(Evaluation::figures).toList()),
                parts,
                runs.getFirst().curve);
    }
}
