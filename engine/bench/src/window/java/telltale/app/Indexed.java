package telltale.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import telltale.file.AtomicFile;

/// A picture of few colours, kept as a PNG file with a palette: the 256 most frequent colours, for
/// every other one the nearest of them. For the pictures of the guide, which shall be small.
public final class Indexed {
    private static final int MOST = 256;

    private Indexed() {}

    /// On the window's thread.
    public static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var reader = image.getPixelReader();
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                counts.merge(reader.getArgb(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        int[] palette =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .limit(MOST)
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = reader.getArgb(x, y) & 0xffffff;
                int index = nearest.computeIfAbsent(colour, c -> nearest(palette, c));
                picture.getRaster().setSample(x, y, 0, index);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        AtomicFile.write(file, to -> to.write(out.toByteArray()));
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (palette[i] >> shift & 255) - (colour >> shift & 255);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
