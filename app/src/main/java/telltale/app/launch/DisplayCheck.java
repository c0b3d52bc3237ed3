package telltale.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be shown. Asked before JavaFX starts, as it starts only once.
final class DisplayCheck {
    private static final Pattern NAME = Pattern.compile("(?:unix)?([^:]*):(\\d+)(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6_000;
    private static final int PATIENCE_MILLIS = 1_500;

    private DisplayCheck() {}

    /// @param environment the variables of the process
    /// @param system the name of the operating system
    static boolean isThere(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") || name.contains("mac")) {
            return true;
        }
        // JavaFX speaks X11 also where the desktop is Wayland.
        Matcher display = NAME.matcher(environment.getOrDefault("DISPLAY", "").strip());
        if (!display.matches()) {
            return false;
        }
        int number = Integer.parseInt(display.group(2));
        return display.group(1).isEmpty()
                ? Files.exists(Path.of("/tmp/.X11-unix/X" + number))
                        || listens("localhost", FIRST_PORT + number)
                : listens(display.group(1), FIRST_PORT + number);
    }

    private static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
