package telltale.input.csv.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import telltale.input.UnusableData;

/// What a gzip file holds, up to a ratio and a size that no measured data reach.
final class UnpackedStream extends FilterInputStream {
    private static final long MOST_BYTES = 16L << 30;
    private static final int MOST_RATIO = 200;

    /// Below this size a ratio says nothing.
    private static final long HARMLESS = 16L << 20;

    private final CountedStream packed;
    private final String name;
    private long count;

    UnpackedStream(InputStream in, CountedStream packed, String name) throws IOException {
        super(new GZIPInputStream(in, 1 << 16));
        this.packed = packed;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        if (count > MOST_BYTES) {
            throw new UnusableData(
                    "'%s': expected at most 16 GiB when unpacked, found more".formatted(name));
        }
        if (count > HARMLESS && count / MOST_RATIO > packed.count()) {
            throw new UnusableData(
                    "'%s': expected to grow at most %d-fold when unpacked, found more"
                            .formatted(name, MOST_RATIO));
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
