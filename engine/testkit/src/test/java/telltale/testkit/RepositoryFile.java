package telltale.testkit;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A Java file in memory, for the compiler.
final class RepositoryFile extends SimpleJavaFileObject {
    private final String text;

    private RepositoryFile(URI uri, String text) {
        super(uri, JavaFileObject.Kind.SOURCE);
        this.text = text;
    }

    static RepositoryFile of(String path, String text) {
        return new RepositoryFile(URI.create("text:///" + path), text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
