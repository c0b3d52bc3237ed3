package telltale.cli;

import picocli.CommandLine.IVersionProvider;
import telltale.analysis.Provenance;

/// What `--version` says.
public final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "telltale %s (Java %s)".formatted(Provenance.running(), Runtime.version())
        };
    }
}
