package telltale.app.chart;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The packages of the chart know each other in one direction, as `architecture.md` says.
final class ChartPackagesTest {
    private static final JavaClasses CHART =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("telltale.app.chart");

    @Test
    void aPainterKnowsNoModelAndNobodyCallsBackUp() {
        var chart = "telltale.app.chart";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("axis")
                .definedBy(chart + ".axis")
                .layer("content")
                .definedBy(chart + ".content")
                .layer("model")
                .definedBy(chart + ".model")
                .layer("layout")
                .definedBy(chart + ".layout")
                .layer("paint")
                .definedBy(chart + ".paint")
                .layer("export")
                .definedBy(chart + ".export")
                .layer("input")
                .definedBy(chart + ".input")
                .layer("overlay")
                .definedBy(chart + ".overlay")
                .layer("chart")
                .definedBy(chart)
                .whereLayer("axis")
                .mayNotAccessAnyLayer()
                .whereLayer("content")
                .mayOnlyAccessLayers("axis")
                .whereLayer("model")
                .mayOnlyAccessLayers("axis", "content")
                .whereLayer("layout")
                .mayOnlyAccessLayers("axis", "content", "model")
                .whereLayer("paint")
                .mayOnlyAccessLayers("axis", "content", "layout")
                .whereLayer("export")
                .mayOnlyAccessLayers("axis", "content", "model", "layout")
                .whereLayer("input")
                .mayOnlyAccessLayers("axis", "content", "model", "layout", "export")
                .whereLayer("overlay")
                .mayOnlyAccessLayers("axis", "content", "model", "layout", "input")
                .whereLayer("chart")
                .mayNotBeAccessedByAnyLayer()
                .check(CHART);
    }
}
