package telltale.cli;

import java.util.concurrent.Callable;

/// A command, of this module or another, found by [java.util.ServiceLoader]. The class carries
/// picocli's `@Command` with its name, has a public constructor without arguments, and returns the
/// exit code.
public interface CliCommand extends Callable<Integer> {}
