package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the house is broken here, by a culprit written for it, and must say so.
final class ArchitectureRulesTest {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    @TempDir Path folder;

    record Culprit(ArchRule rule, String sources) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static List<Culprit> culprits() {
        return Stream.of(walls(), libraries(), habits(), concurrency())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Culprit> walls() {
        return List.of(
                new Culprit(
                        ArchitectureRules.packagesHaveNoCycles(),
                        """
                        package telltale.input; public class A { telltale.input.csv.B b; }
                        ---
                        package telltale.input.csv; public class B { telltale.input.A a; }
                        """),
                new Culprit(
                        ArchitectureRules.nothingFlowsBack(),
                        """
                        package telltale.detector; class A { telltale.threshold.B b; }
                        ---
                        package telltale.threshold; public class B {}
                        """),
                new Culprit(
                        ArchitectureRules.everyDetectorIsAnAnnotatedRecordInAProvider(),
                        """
                        package telltale.detector.statistical;
                        abstract class A implements telltale.detector.Detector {}
                        """),
                new Culprit(
                        ArchitectureRules.everyDetectorIsAnAnnotatedRecordInAProvider(),
                        """
                        package telltale.detector.statistical;
                        @telltale.detector.About(id = "a", title = "A", finds = "a", paper = "a")
                        record A() implements telltale.detector.Detector {
                            public telltale.detector.Model fit(
                                    telltale.series.Series s, telltale.job.Progress p) {
                                throw new IllegalArgumentException();
                            }
                        }
                        """),
                new Culprit(
                        ArchitectureRules.namesSayWhatAThingIs(),
                        "package telltale.job; class JobManager {}"),
                new Culprit(
                        ArchitectureRules.namesSayWhatAThingIs(),
                        "package telltale.job; interface IJob {}"),
                new Culprit(
                        ArchitectureRules.namesSayWhatAThingIs(),
                        "package telltale.job.util; class Times {}"));
    }

    private static List<Culprit> libraries() {
        return List.of(
                new Culprit(
                        ArchitectureRules.onlyTheWindowKnowsJavaFx(),
                        """
                        package telltale.cli; class A { javafx.stage.Stage stage; }
                        ---
                        package javafx.stage; public class Stage {}
                        """),
                new Culprit(
                        ArchitectureRules.viewModelsTouchNoNodes(),
                        """
                        package telltale.app.chart; class ChartViewModel { javafx.scene.Node node; }
                        ---
                        package javafx.scene; public class Node {}
                        """),
                new Culprit(
                        ArchitectureRules.librariesStayInTheirModules(),
                        """
                        package telltale.detector.shape; class A { smile.Forest forest; }
                        ---
                        package smile; public class Forest {}
                        """),
                new Culprit(
                        ArchitectureRules.librariesStayInTheirModules(),
                        """
                        package telltale.cli; class A { org.apache.flink.Job job; }
                        ---
                        package org.apache.flink; public class Job {}
                        """),
                new Culprit(
                        ArchitectureRules.untrustedFilesAreNotReadByTablesaw(),
                        """
                        package telltale.input.csv;
                        class A { Object a = tech.tablesaw.api.Table.read(); }
                        """));
    }

    private static List<Culprit> habits() {
        return List.of(
                new Culprit(
                        ArchitectureRules.onlyTheCommandLinePrints(),
                        "package telltale.job; class A { void f() { System.out.println(); } }"),
                new Culprit(
                        ArchitectureRules.onlyTheCommandLinePrints(),
                        """
                        package telltale.job;
                        class A { void f(Exception e) { e.printStackTrace(); } }
                        """),
                new Culprit(
                        ArchitectureRules.everyRandomChoiceTakesASeed(),
                        "package telltale.math; class A { Object a = new java.util.Random(); }"),
                new Culprit(
                        ArchitectureRules.everyRandomChoiceTakesASeed(),
                        """
                        package telltale.math;
                        class A { Object a = new java.util.SplittableRandom(); }
                        """),
                new Culprit(
                        ArchitectureRules.everyRandomChoiceTakesASeed(),
                        """
                        package telltale.math;
                        class A { Object a = java.util.random.RandomGenerator.of("L64X128MixRandom"); }
                        """),
                new Culprit(
                        ArchitectureRules.everyRandomChoiceTakesASeed(),
                        "package telltale.math; class A { double a = Math.random(); }"),
                new Culprit(
                        ArchitectureRules.nothingIsSerializable(),
                        "package telltale.series; class A implements java.io.Serializable {}"),
                new Culprit(
                        ArchitectureRules.nothingIsSerializable(),
                        "package telltale.series; class A { java.io.ObjectInputStream in; }"),
                new Culprit(
                        ArchitectureRules.staticFieldsAreFinal(),
                        "package telltale.series; class A { static int count; }"));
    }

    private static List<Culprit> concurrency() {
        return List.of(
                new Culprit(
                        ArchitectureRules.nobodySleeps(),
                        """
                        package telltale.job;
                        class A { void f() throws Exception { Thread.sleep(1); } }
                        """),
                new Culprit(
                        ArchitectureRules.everyQueueIsBounded(),
                        """
                        package telltale.job;
                        class A { Object a = new java.util.concurrent.LinkedBlockingQueue<String>(); }
                        """),
                new Culprit(
                        ArchitectureRules.everyQueueIsBounded(),
                        """
                        package telltale.job;
                        class A { Object a = new java.util.concurrent.ConcurrentLinkedQueue<String>(); }
                        """),
                new Culprit(
                        ArchitectureRules.everyQueueIsBounded(),
                        """
                        package telltale.job;
                        import java.util.concurrent.Executors;
                        class A { Object a = Executors.newSingleThreadExecutor(); }
                        """));
    }

    @ParameterizedTest
    @MethodSource("culprits")
    void aRuleCatchesItsCulprit(Culprit culprit) throws IOException {
        var classes = new ClassFileImporter().importPath(compile(culprit.sources()));

        assertThatThrownBy(() -> culprit.rule().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void everyRuleHasACulprit() {
        var caught = new HashSet<String>();
        culprits().forEach(culprit -> caught.add(culprit.rule().getDescription()));

        assertThat(ArchitectureRules.all())
                .allSatisfy(rule -> assertThat(caught).contains(rule.getDescription()));
    }

    @Test
    void whatIsAllowedPasses() throws IOException {
        var classes =
                new ClassFileImporter()
                        .importPath(
                                compile(
                                        """
                                        package telltale.cli;
                                        class A {
                                            Object a = new java.util.Random(7);
                                            Object b =
                                                    new java.util.concurrent.LinkedBlockingQueue<String>(7);
                                            void f() { System.out.println(a); }
                                        }
                                        ---
                                        package telltale.app.chart; class ChartView { javafx.scene.Node n; }
                                        ---
                                        package javafx.scene; public class Node {}
                                        """));

        assertThat(ArchitectureRules.all()).allSatisfy(rule -> rule.check(classes));
    }

    private Path compile(String sources) throws IOException {
        var files = new ArrayList<Path>();
        for (String source : sources.split("---\n", -1)) {
            var type = TYPE.matcher(source);
            var home = PACKAGE.matcher(source);
            assertThat(type.find() && home.find()).isTrue();
            var file = folder.resolve(home.group(1) + "." + type.group(1), type.group(1) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        var classes = Files.createDirectory(folder.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-proc:none", "-d", classes.toString());
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            assertThat(compiler.getTask(null, manager, null, options, null, units).call()).isTrue();
        }
        return classes;
    }
}
