package telltale.threshold;

/// Rows of high scores that belong to one event, before anything is decided about it.
///
/// @param from the first row
/// @param to the row after the last
/// @param peak the row of the highest score, the first of several
/// @param unusualness how far it stands out of the ordinary, comparable among the episodes of one
///   series; from 0
record Episode(int from, int to, int peak, double unusualness) {
    int length() {
        return to - from;
    }
}
