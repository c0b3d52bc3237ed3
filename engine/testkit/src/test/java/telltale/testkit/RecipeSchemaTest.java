package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import telltale.analysis.recipe.RecipeSchema;
import telltale.detector.Catalogue;

class RecipeSchemaTest {
    private static final Path FILE = Path.of("../../resources/engine/recipe.schema.json");

    @Test
    void theFileIsAsTheCatalogueAndTheFormsAre() throws IOException {
        String schema = RecipeSchema.of(Catalogue.load());
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(FILE.toAbsolutePath().normalize().getParent());
            Files.writeString(FILE, schema);
        }
        assertThat(FILE).as("recipe.schema.json; -Dgolden=write writes it anew").hasContent(schema);
    }
}
