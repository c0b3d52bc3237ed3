package telltale.detector.deep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/// The native libraries, made ready before the first use.
final class NativeLibraries {
    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";

    /// What the library says of itself is for its makers; held, or it would be forgotten.
    private static final Logger LOG = Logger.getLogger("org.nd4j");

    private NativeLibraries() {}

    /// Unpacks them into a folder that only this user can write to, unless another is named, and
    /// keeps them to one thread: at these sizes, more take longer.
    ///
    /// @throws IllegalArgumentException where this machine has none, saying why
    static synchronized void load() {
        try {
            if (System.getProperty(FOLDER) == null) {
                System.setProperty(FOLDER, folder().toString());
            }
            LOG.setLevel(Level.SEVERE);
            Nd4j.getExecutioner();
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        } catch (LinkageError | RuntimeException | IOException e) {
            throw new IllegalArgumentException(
                    "setting 'engine': 'dl4j' cannot be used on this machine: " + reason(e), e);
        }
    }

    /// Does some work while nothing is printed: the library says of each operation that it has been
    /// differentiated, where results of a command line are expected.
    static synchronized void quietly(Runnable work) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(out);
        }
    }

    private static Path folder() throws IOException {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path folder = caches == null ? home.resolve(".cache") : Path.of(caches);
        folder = folder.resolve("telltale").resolve("natives");
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
