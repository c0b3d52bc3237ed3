package telltale.app.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses a scene: Primer light or dark, our own sheet over it, and a family of letters whose
/// figures are all of one width.
public final class Themes {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

    /// Families whose figures are all of one width, the first one there is counts; with the size at
    /// which each looks like the others.
    private static final Map<String, Integer> FAMILIES = families();

    private final Scene scene;
    private Look look;

    public Themes(Scene scene, Look look) {
        this.scene = scene;
        this.look = look;
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Themes.class.getResource("/window.css"))
                                .toExternalForm());
        List<String> known = Font.getFamilies();
        FAMILIES.keySet().stream().filter(known::contains).findFirst().ifPresent(this::write);
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> apply());
        apply();
    }

    private static Map<String, Integer> families() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String family : List.of("Segoe UI", "Noto Sans", "Lato", "Liberation Sans")) {
            sizes.put(family, 13);
        }
        sizes.put("DejaVu Sans", 12);
        return sizes;
    }

    private void write(String family) {
        String css =
                ".root { -fx-font-family: '%s'; -fx-font-size: %dpx; }"
                        .formatted(family, FAMILIES.get(family));
        scene.getStylesheets()
                .add(
                        "data:text/css,"
                                + URLEncoder.encode(css, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }

    public void wear(Look chosen) {
        look = chosen;
        apply();
    }

    /// Lines and texts stand out as far as they can, or as usual.
    public void contrast(boolean high) {
        scene.getRoot().pseudoClassStateChanged(CONTRAST, high);
    }

    private void apply() {
        boolean dark =
                switch (look) {
                    case DARK -> true;
                    case LIGHT -> false;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }

    public boolean dark() {
        return scene.getRoot().getPseudoClassStates().contains(DARK);
    }
}
