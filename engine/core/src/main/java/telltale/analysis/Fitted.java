package telltale.analysis;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// A trained model with all that belongs to it.
///
/// @param detector the settings it was trained with
/// @param calibration turns its scores into confidences
/// @param learnt the scores of the rows it learnt from, which a threshold such as a share is of
/// @param provenance where it comes from
/// @param notes what the fit chose from the data or could not do, a sentence each
public record Fitted(
        Detector detector,
        Model model,
        Calibration calibration,
        Scores learnt,
        Provenance provenance,
        List<String> notes) {

    public Fitted {
        notes = List.copyOf(notes);
    }

    /// A series as the model knows it: its channels, in the model's order.
    ///
    /// @param named the channels to take, in the model's order; empty = those of the same names
    /// @throws IllegalArgumentException where the channels are not those the model learnt from
    public Series of(Series series, List<String> named) {
        List<Series.Channel> known = provenance.channels();
        List<String> names = known.stream().map(Series.Channel::name).toList();
        if (!named.isEmpty() && named.size() != known.size()) {
            throw new IllegalArgumentException(
                    "the model learnt from the channels %s: expected as many, found %s"
                            .formatted(names, named));
        }
        List<String> found = series.channels().stream().map(Series.Channel::name).toList();
        if (named.isEmpty() && !found.containsAll(names)) {
            throw new IllegalArgumentException(
                    "the model learnt from the channels %s, '%s' has %s; name those to take in their"
                                    .formatted(names, series.name(), found)
                            + " place");
        }
        Series chosen = series.select(named.isEmpty() ? names : named);
        checkUnits(known, chosen);
        return chosen;
    }

    private static void checkUnits(List<Series.Channel> known, Series chosen) {
        List<String> differ = new ArrayList<>();
        for (int channel = 0; channel < known.size(); channel++) {
            String expected = known.get(channel).unit();
            Series.Channel found = chosen.channels().get(channel);
            boolean both = !expected.isEmpty() && !found.unit().isEmpty();
            if (both && !expected.equals(found.unit())) {
                differ.add(
                        "channel '%s': expected the unit '%s', found '%s'"
                                .formatted(found.name(), expected, found.unit()));
            }
        }
        if (!differ.isEmpty()) {
            throw new IllegalArgumentException(
                    "the model learnt from other units: " + String.join("; ", differ));
        }
    }
}
