package telltale.detector.network.learn;

/// Training options: epochs, batch size, learning rate, patience, seed.
///
/// @param epochs the most epochs
/// @param windows the windows looked at in an epoch, drawn anew in each where there are more
/// @param batch the windows between two steps
/// @param rate the size of a step at the start; it falls to a tenth of that
/// @param patience after so many epochs without a better validation loss learning ends
/// @param seed decides on the first weights, the order of the windows and what is hidden
public record TrainingOptions(
        int epochs, int windows, int batch, double rate, int patience, long seed) {

    /// The steps of an epoch.
    int steps() {
        return Math.max(1, windows / batch);
    }
}
