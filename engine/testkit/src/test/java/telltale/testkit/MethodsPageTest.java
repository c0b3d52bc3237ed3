package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;

/// The page of methods says what the code says; `-Dgolden=write` writes it.
class MethodsPageTest {
    private static final Path PAGE = Path.of("../../resources/docs/methods/methods.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        String page = page(Catalogue.load());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(Catalogue catalogue) {
        StringBuilder page = new StringBuilder("# Methods\n\nWritten from the code.\n");
        for (MethodInfo method : catalogue.methods()) {
            page.append("\n## ").append(method.title()).append("\n\n");
            page.append("`").append(method.id()).append("`: ").append(method.finds());
            page.append("\n\n").append(method.paper()).append("\n");
            if (!method.parameters().isEmpty()) {
                page.append(
                        "\n| setting | default | allowed | what it does |\n|---|---|---|---|\n");
            }
            for (SettingInfo parameter : method.parameters()) {
                page.append(row(parameter, catalogue));
            }
        }
        return page.toString();
    }

    private static String row(SettingInfo parameter, Catalogue catalogue) {
        String allowed =
                switch (parameter.kind()) {
                    case INTEGER, NUMBER -> parameter.range();
                    case SWITCH -> "true, false";
                    case CHOICE -> String.join(", ", parameter.choices());
                    case TEXT -> "text";
                    case DETECTORS -> "methods";
                };
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        parameter.id(),
                        parameter.plain(parameter.standard(), catalogue),
                        allowed,
                        parameter.help());
    }
}
