package telltale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir private Path folder;

    private static AtomicFile.Contents text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesANewFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        assertThatIOException()
                .isThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write('x');
                                    throw new IOException("disk full");
                                }))
                .withMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void keepsTheOldFileWhenAsked() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.writeKeeping(file, text("one"));
        AtomicFile.writeKeeping(file, text("two"));
        AtomicFile.writeKeeping(file, text("three"));
        assertThat(file).hasContent("three");
        assertThat(folder.resolve("a.txt.bak")).hasContent("two");
    }

    @Test
    void namesTheFileWhoseFolderIsMissing() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder.resolve("no/a.txt"), text("x")))
                .withMessageContaining("a.txt: its folder does not exist");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesThroughALinkAndKeepsItsPermissions() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }
}
