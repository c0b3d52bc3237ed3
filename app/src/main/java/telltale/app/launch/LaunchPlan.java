package telltale.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import telltale.analysis.recipe.Recipe;
import telltale.app.settings.Look;
import telltale.detector.Catalogue;

/// What `open` was asked for, understood.
///
/// @param files the files to open, in this order
/// @param recipe how to look for anomalies
/// @param followed whether the recipe came from a file, so that what is wrong with it is its fault
/// @param live whether to follow the first file as it grows
/// @param size of the window
/// @param look where one was given
record LaunchPlan(
        List<Path> files,
        Catalogue catalogue,
        Recipe recipe,
        boolean followed,
        boolean live,
        Size size,
        Optional<Look> look) {

    /// Of a window or a picture, in pixels.
    record Size(int width, int height) {
        private static final int LEAST = 320;
        private static final int MOST = 8_000;

        /// @throws IllegalArgumentException where it is no size such as `1280x800`
        static Size of(String written) {
            String[] parts = written.strip().split("[x×]", -1);
            try {
                Size size = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                if (size.fits(size.width) && size.fits(size.height) && parts.length == 2) {
                    return size;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw wrong(written, e);
            }
            throw wrong(written, null);
        }

        private boolean fits(int pixels) {
            return pixels >= LEAST && pixels <= MOST;
        }

        private static IllegalArgumentException wrong(
                String written, @org.jspecify.annotations.Nullable Exception cause) {
            return new IllegalArgumentException(
                    "size: expected width and height between %d and %d such as 1280x800, found '%s'"
                            .formatted(LEAST, MOST, written),
                    cause);
        }
    }

    /// The name that files made from the first one begin with.
    String stem() {
        String name = files.isEmpty() ? "window" : String.valueOf(files.getFirst().getFileName());
        int dot = name.indexOf('.', 1);
        return "telltale-" + (dot > 0 ? name.substring(0, dot) : name);
    }
}
