package telltale.analysis;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import telltale.detector.Detector;
import telltale.series.Series;

/// Where a model comes from: what a person needs in order to trust it.
///
/// @param series the series it learnt from
/// @param channels the channels with their units, in the model's order
/// @param rows how many rows it learnt from
/// @param from the time of the first of them
/// @param to the time of the last of them
/// @param dataHash SHA-256 of the channels' names and of the times and values of these rows, in hex
/// @param seed the detector's seed, where it has one
/// @param version the version of Telltale that trained it
public record Provenance(
        String series,
        List<Series.Channel> channels,
        int rows,
        Timestamp from,
        Timestamp to,
        String dataHash,
        OptionalLong seed,
        String version) {

    public Provenance {
        channels = List.copyOf(channels);
    }

    /// Of a model that this detector learns from these rows; there is at least one.
    public static Provenance of(Detector detector, Series training) {
        int last = training.length() - 1;
        return new Provenance(
                training.name(),
                training.channels(),
                training.length(),
                new Timestamp(training.timing(), training.timeAt(0)),
                new Timestamp(training.timing(), training.timeAt(last)),
                hash(training),
                seed(detector),
                running());
    }

    /// The version that is running; `development` where it does not run from its jar.
    public static String running() {
        return Objects.requireNonNullElse(
                Provenance.class.getPackage().getImplementationVersion(), "development");
    }

    private static String hash(Series training) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (Series.Channel channel : training.channels()) {
            digest.update(channel.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        int width = training.width();
        int block = Math.max(1, 4_096 / (1 + width));
        ByteBuffer bytes = ByteBuffer.allocate(block * (1 + width) * Long.BYTES);
        for (int row = 0; row < training.length(); row++) {
            bytes.putLong(training.timeAt(row));
            for (int channel = 0; channel < width; channel++) {
                bytes.putLong(Double.doubleToLongBits(training.valueAt(channel, row)));
            }
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
        }
        digest.update(bytes.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static OptionalLong seed(Detector detector) {
        RecordComponent[] settings = detector.getClass().getRecordComponents();
        for (RecordComponent component : settings == null ? new RecordComponent[0] : settings) {
            if (component.getName().equals("seed")) {
                try {
                    var accessor = component.getAccessor();
                    accessor.trySetAccessible();
                    return accessor.invoke(detector) instanceof Number seed
                            ? OptionalLong.of(seed.longValue())
                            : OptionalLong.empty();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + component, e);
                }
            }
        }
        return OptionalLong.empty();
    }
}
