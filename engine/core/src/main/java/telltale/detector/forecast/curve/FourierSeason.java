package telltale.detector.forecast.curve;

/// A season as a Fourier series of the time since the epoch.
///
/// @param name what people call it
/// @param period its length in ns, positive
/// @param terms how many harmonics it has
public record FourierSeason(String name, long period, int terms) {

    /// Where in the season a time lies, as an angle in [0, 2π).
    double angle(long time) {
        return 2 * Math.PI * ((double) Math.floorMod(time, period) / period);
    }
}
