package telltale.testkit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A Java file of this repository.
///
/// @param path from the root of the repository, with slashes
record SourceFile(String path, String text) {
    /// A method, a constructor or a compact constructor, from its annotations to its last brace.
    record Routine(String name, int lines) {}

    /// Every Java file that people wrote, in the order of their paths.
    static List<SourceFile> all() throws IOException {
        Path root = root();
        var sources = new ArrayList<SourceFile>();
        for (String part : List.of("engine", "app", "packaging")) {
            try (var walk = Files.walk(root.resolve(part))) {
                for (Path file : walk.sorted().toList()) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (path.endsWith(".java") && path.contains("/src/")) {
                        sources.add(new SourceFile(path, Files.readString(file)));
                    }
                }
            }
        }
        return sources;
    }

    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("engine/pom.xml")))
                .findFirst()
                .orElseThrow();
    }

    int lines() {
        return (int) text.lines().count();
    }

    /// The folder it lies in, from the root of the repository.
    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /// The name of its package, by where it lies.
    String packageName() {
        return folder().replaceFirst(".*/src/\\w+/java/", "").replace('/', '.');
    }

    boolean isProduction() {
        return path.contains("/src/main/");
    }

    List<Routine> routines() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var routines = new ArrayList<Routine>();
        var unit = RepositoryFile.of(path, text);
        var task = (JavacTask) compiler.getTask(null, null, _ -> {}, null, null, List.of(unit));
        var positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree file : task.parse()) {
            var lines = file.getLineMap();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    long from = lines.getLineNumber(positions.getStartPosition(file, method));
                    long to = lines.getLineNumber(positions.getEndPosition(file, method));
                    routines.add(new Routine(method.getName().toString(), (int) (to - from + 1)));
                    return super.visitMethod(method, null);
                }
            }.scan(file, null);
        }
        return routines;
    }
}
