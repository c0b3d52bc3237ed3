package telltale.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Runs commands as a shell would, and keeps what they say.
final class Shell {
    /// What a command gave: its exit code, its data, and all else it said.
    record Said(int code, String out, String err) {}

    private Shell() {}

    static Said run(String... arguments) {
        return runOn("", arguments);
    }

    static Said runOn(String input, String... arguments) {
        return runOn(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Said runOn(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(new ByteArrayInputStream(input), out, err, arguments);
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
