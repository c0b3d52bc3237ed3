package telltale.training;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import telltale.detector.Catalogue;
import telltale.file.AtomicFile;
import telltale.input.UnusableData;
import telltale.job.Progress;

/// The file of a trained model: eight bytes `TT-MODEL`, the format's version and the length of the
/// header (four bytes each), a JSON header, the arrays it declares, and the SHA-256 of all before.
/// Whole numbers and arrays are little-endian.
///
/// Nobody has to trust such a file: the header is parsed within limits, what it declares has to be
/// the size of the file before anything is read, and the bytes that are read are those whose
/// checksum is verified. Nothing in it names a class or runs.
public final class ModelFile {
    /// How names of model files end.
    public static final String ENDING = ".model";

    /// The version of the format that this writes, and the latest that it reads.
    public static final int VERSION = 1;

    /// The largest file, in bytes.
    public static final long MOST_BYTES = 1L << 30;

    private static final int MOST_HEADER_BYTES = 1 << 20;
    private static final byte[] MAGIC = "TT-MODEL".getBytes(StandardCharsets.US_ASCII);
    private static final int PREAMBLE = MAGIC.length + 2 * Integer.BYTES;
    private static final int CHECKSUM = 32;

    private final Path file;
    private final String where;
    private final Catalogue catalogue;

    private ModelFile(Path file, Catalogue catalogue) {
        this.file = file;
        this.where = "'%s'".formatted(file.getFileName());
        this.catalogue = catalogue;
    }

    /// Writes the file, whole or not at all.
    ///
    /// @throws IllegalArgumentException where the model has numbers that are not finite, or is too
    ///   large
    public static void write(Path file, KeptModel model, Catalogue catalogue) throws IOException {
        List<ArrayBlock> blocks = ModelArrays.of(model);
        var header =
                new ModelHeader(
                        ModelCard.of(model),
                        ModelHeader.Tail.of(model.fitted().calibration().state()),
                        blocks.stream().map(ArrayBlock::spec).toList());
        byte[] json = HeaderJson.write(header, catalogue);
        long size = PREAMBLE + json.length + header.bytes() + CHECKSUM;
        if (json.length > MOST_HEADER_BYTES || size > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "model '%s': expected at most %,d bytes, found %,d"
                            .formatted(model.name(), MOST_BYTES, size));
        }
        AtomicFile.write(file, out -> write(out, json, blocks));
    }

    private static void write(OutputStream out, byte[] json, List<ArrayBlock> blocks)
            throws IOException {
        var digested = new DigestOutputStream(out, digest());
        ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE).order(ByteOrder.LITTLE_ENDIAN);
        preamble.put(MAGIC).putInt(VERSION).putInt(json.length);
        digested.write(preamble.array());
        digested.write(json);
        for (ArrayBlock block : blocks) {
            block.write(digested);
        }
        digested.on(false);
        digested.write(digested.getMessageDigest().digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What the header says of the model. The checksum is not verified.
    ///
    /// @throws UnusableData where it is not such a file, or one of a newer version
    public static ModelCard card(Path file, Catalogue catalogue) throws IOException {
        var opened = new ModelFile(file, catalogue);
        try (FileInputStream in = opened.open()) {
            return opened.header(in, in.getChannel().size()).card();
        }
    }

    /// The model. One that is kept as the rows it learnt from learns them again.
    ///
    /// @throws UnusableData where it is not such a file, one of a newer version, or damaged
    public static KeptModel read(Path file, Catalogue catalogue, Progress progress)
            throws IOException, InterruptedException {
        return new ModelFile(file, catalogue).read(progress);
    }

    private KeptModel read(Progress progress) throws IOException, InterruptedException {
        Map<String, Object> arrays = new HashMap<>();
        ModelHeader header;
        try (FileInputStream opened = open()) {
            var in = new DigestInputStream(new BufferedInputStream(opened, 1 << 16), digest());
            header = header(in, opened.getChannel().size());
            for (ArraySpec array : header.arrays()) {
                arrays.put(array.name(), ArrayBlock.read(array, in, progress));
            }
            in.on(false);
            byte[] written = in.readNBytes(CHECKSUM);
            boolean whole = MessageDigest.isEqual(written, in.getMessageDigest().digest());
            if (!whole || in.read() >= 0) {
                throw new UnusableData(
                        where + ": the file is damaged: its checksum is not that of its contents");
            }
        } catch (ClosedByInterruptException _) {
            boolean cancelled = Thread.interrupted();
            throw new InterruptedException(cancelled ? "cancelled" : "interrupted");
        } catch (EOFException e) {
            throw new UnusableData(where + ": " + e.getMessage(), e);
        }
        return new ModelArrays(header, where, arrays).model(progress);
    }

    private FileInputStream open() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableData(where + ": expected a model file, found a folder or a device");
        }
        return new FileInputStream(file.toFile());
    }

    /// Reads the header and refuses what does not fit the file, before anything is allocated for
    /// it.
    private ModelHeader header(InputStream in, long size) throws IOException {
        if (size > MOST_BYTES) {
            throw new UnusableData(
                    "%s: expected at most %,d bytes, found %,d".formatted(where, MOST_BYTES, size));
        }
        byte[] preamble = in.readNBytes(PREAMBLE);
        ByteBuffer fields = ByteBuffer.wrap(preamble).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (preamble.length == PREAMBLE) {
            fields.get(magic);
        }
        if (!MessageDigest.isEqual(magic, MAGIC)) {
            throw new UnusableData(where + ": expected a model file, found something else");
        }
        int version = fields.getInt();
        if (version != VERSION) {
            throw new UnusableData(
                    "%s: expected a model file of format %d, found format %d%s"
                            .formatted(
                                    where,
                                    VERSION,
                                    version,
                                    version > VERSION ? ", of a newer Telltale" : ""));
        }
        int length = fields.getInt();
        if (length < 2 || length > MOST_HEADER_BYTES || length > size - PREAMBLE - CHECKSUM) {
            throw new UnusableData(
                    "%s: expected a header that fits the file, found one of %d bytes"
                            .formatted(where, length));
        }
        ModelHeader header = HeaderJson.read(in.readNBytes(length), where, catalogue);
        ModelArrays.check(header, where);
        long expected;
        try {
            expected = Math.addExact(PREAMBLE + length + CHECKSUM, header.bytes());
        } catch (ArithmeticException e) {
            throw new UnusableData(where + ": expected arrays that fit the file, found more", e);
        }
        if (expected != size) {
            throw new UnusableData(
                    "%s: expected a file of %,d bytes, as its header says, found %,d"
                            .formatted(where, expected, size));
        }
        return header;
    }
}
