package telltale.evaluation.measure;

import java.util.ArrayList;
import java.util.List;
import telltale.evaluation.Nab;
import telltale.evaluation.NabCurve;

/// What was measured of one method on one series.
///
/// @param figures all there are
/// @param nab what its alarms earned, one for each profile of [Nab]; over a corpus these add up
/// @param curve what its confidences would have earned at other cutoffs
public record Measured(Figures figures, List<Nab.Part> nab, NabCurve curve) {
    public Measured {
        nab = List.copyOf(nab);
    }

    /// The mean of several runs on the same series, with the first one's curve.
    static Measured mean(List<Measured> runs) {
        List<Nab.Part> parts = new ArrayList<>();
        for (int profile = 0; profile < runs.getFirst().nab.size(); profile++) {
            double earned = 0;
            for (Measured run : runs) {
                earned += run.nab.get(profile).earned();
            }
            Nab.Part one = runs.getFirst().nab.get(profile);
            parts.add(new Nab.Part(earned / runs.size(), one.windows(), one.scored()));
        }
        return new Measured(
                Figures.mean(runs.stream().map(Measured::figures).toList()),
                parts,
                runs.getFirst().curve);
    }
}
