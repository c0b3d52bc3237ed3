package telltale.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import telltale.testkit.SourceFile.Routine;

/// What holds for every Java file of the repository, whatever its module.
final class SourcesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int PACKAGE_FILES = 25;

    /// What may be larger: the path of a file, `path#method` or the folder of a package, and why.
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "engine/core/src/main/java/telltale/detector/network/kernel/VectorProduct.java#tallPair",
                    "sixteen sums that have to stay in registers");

    @Test
    void noFileIsLongerThanItsCeiling() throws IOException {
        assertThat(tooLong(SourceFile.all())).isEmpty();
    }

    @Test
    void noMethodIsLongerThanItsCeiling() throws IOException {
        assertThat(tooLongMethods(SourceFile.all())).isEmpty();
    }

    @Test
    void noPackageHasMoreFilesThanItsCeiling() throws IOException {
        assertThat(tooFull(SourceFile.all())).isEmpty();
    }

    @Test
    void everySimpleNameExistsOnce() throws IOException {
        assertThat(repeatedNames(SourceFile.all())).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        var sources = SourceFile.all();
        var needed = new TreeSet<String>();
        sources.stream().filter(s -> s.lines() > FILE_LINES).forEach(s -> needed.add(s.path()));
        needed.addAll(longMethods(sources));
        needed.addAll(fullPackages(sources));

        assertThat(needed).containsAll(EXCEPTIONS.keySet());
    }

    @Test
    void everyPackageSaysThatNothingIsNull() throws IOException {
        var marked = new TreeSet<String>();
        var packages = new TreeSet<String>();
        for (var source : SourceFile.all()) {
            if (source.isProduction()) {
                packages.add(source.packageName());
                if (source.path().endsWith("/package-info.java")
                        && source.text().contains("@NullMarked")) {
                    marked.add(source.packageName());
                }
            }
        }

        assertThat(marked).isEqualTo(packages);
    }

    @Test
    void noPackageSpansModules() throws IOException {
        var homes = new TreeMap<String, TreeSet<String>>();
        for (var source : SourceFile.all()) {
            if (source.isProduction()) {
                homes.computeIfAbsent(source.packageName(), _ -> new TreeSet<>())
                        .add(source.folder());
            }
        }

        assertThat(homes).isNotEmpty().allSatisfy((_, folders) -> assertThat(folders).hasSize(1));
    }

    @Test
    void everyFileIsFormatted() throws IOException {
        assertThat(unformatted(SourceFile.all()))
                .as("run 'mvn spotless:apply' with a Maven on Java 21 or later")
                .isEmpty();
    }

    @Test
    void theCeilingsAreSeen() throws IOException {
        var lines = "        int a;\n".repeat(FILE_LINES);
        var large = new SourceFile("app/src/main/java/a/A.java", lines + "\n");
        var longMethod =
                new SourceFile(
                        "app/src/main/java/a/B.java",
                        "class B {\n    void f() {\n" + "        f();\n".repeat(59) + "    }\n}\n");
        var crowd = new ArrayList<SourceFile>();
        for (int file = 0; file <= PACKAGE_FILES; file++) {
            crowd.add(new SourceFile("app/src/main/java/a/C" + file + ".java", ""));
        }

        assertThat(tooLong(List.of(large))).containsExactly(large.path());
        assertThat(tooLongMethods(List.of(longMethod))).containsExactly(longMethod.path() + "#f");
        assertThat(tooFull(crowd)).containsExactly("app/src/main/java/a");
        assertThat(repeatedNames(List.of(large, new SourceFile("app/src/main/java/b/A.java", ""))))
                .containsExactly("A.java");
        assertThat(unformatted(List.of(new SourceFile("a/A.java", "class A {\n  int a;\n}\n"))))
                .containsExactly("a/A.java");
    }

    private static List<String> repeatedNames(List<SourceFile> sources) {
        return sources.stream()
                .map(source -> source.path().substring(source.path().lastIndexOf('/') + 1))
                .filter(name -> !name.equals("package-info.java"))
                .collect(groupingBy(name -> name, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> tooLong(List<SourceFile> sources) {
        return unexcused(
                sources.stream()
                        .filter(source -> source.lines() > FILE_LINES)
                        .map(SourceFile::path)
                        .toList());
    }

    private static List<String> tooLongMethods(List<SourceFile> sources) throws IOException {
        return unexcused(longMethods(sources));
    }

    private static List<String> tooFull(List<SourceFile> sources) {
        return unexcused(fullPackages(sources));
    }

    private static List<String> longMethods(List<SourceFile> sources) throws IOException {
        var found = new ArrayList<String>();
        for (SourceFile source : sources) {
            for (Routine routine : source.routines()) {
                if (routine.lines() > METHOD_LINES) {
                    found.add(source.path() + "#" + routine.name());
                }
            }
        }
        return found;
    }

    private static List<String> fullPackages(List<SourceFile> sources) {
        return sources.stream()
                .filter(source -> !source.path().endsWith("/package-info.java"))
                .collect(groupingBy(SourceFile::folder, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > PACKAGE_FILES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> unexcused(List<String> found) {
        return found.stream().filter(name -> !EXCEPTIONS.containsKey(name)).toList();
    }

    private static List<String> unformatted(List<SourceFile> sources) {
        var options = JavaFormatterOptions.builder().style(Style.AOSP).build();
        return sources.parallelStream()
                .filter(source -> !source.text().equals(formatted(source, new Formatter(options))))
                .map(SourceFile::path)
                .toList();
    }

    /// The same steps as Spotless takes.
    private static String formatted(SourceFile source, Formatter formatter) {
        try {
            var text =
                    RemoveUnusedImports.removeUnusedImports(formatter.formatSource(source.text()));
            return ImportOrderer.reorderImports(text, Style.GOOGLE);
        } catch (FormatterException e) {
            throw new IllegalStateException(source.path(), e);
        }
    }
}
