package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Results;

/// A way to write results down.
public interface ResultFormat {
    /// Writes all of it; neither flushes nor closes.
    void write(Results results, Writer out) throws IOException;
}
