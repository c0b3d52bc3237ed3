package telltale.app.chart;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.paint.FramePainter;
import telltale.app.chart.paint.PaintTarget;
import telltale.app.chart.paint.PixelRaster;

/// Shows frames: the painter's array of pixels is the image's own memory, so nothing is copied
/// here.
final class PixelImageView {
    private final ImageView view = new ImageView();
    private final FramePainter painter = new FramePainter();
    private Optional<Canvas> canvas = Optional.empty();

    private record Canvas(PixelRaster raster, PixelBuffer<IntBuffer> buffer) {}

    PixelImageView() {
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
    }

    ImageView view() {
        return view;
    }

    /// @param scale pixels a unit of the scene
    void show(ChartComposition shown, ChartColours palette, double scale) {
        var frame = shown.scaled(scale);
        var places = frame.places();
        var target =
                canvas.filter(old ->
                                old.raster.width() == places.width()
                                        && old.raster.height() == places.height())
                        .orElseGet(() -> sized(places.width(), places.height()));
        canvas = Optional.of(target);
        view.setFitWidth(places.width() / scale);
        view.setFitHeight(places.height() / scale);
        painter.paint(frame, new PaintTarget(target.raster, palette, scale));
        target.buffer.updateBuffer(buffer -> null);
    }

    private Canvas sized(int width, int height) {
        var raster = new PixelRaster(width, height);
        var buffer =
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.wrap(raster.pixels()),
                        PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        return new Canvas(raster, buffer);
    }
}
