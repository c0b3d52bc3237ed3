package telltale.testkit;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A Java file in memory, for the compiler.
final class TextFile extends SimpleJavaFileObject {
    private final String text;

    private TextFile(URI uri, String text) {
        super(uri, JavaFileObject.Kind.SOURCE);
        this.text = text;
    }

    static TextFile of(String path, String text) {
        return new TextFile(URI.create("text:///" + path), text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
