package telltale.cli;

import java.util.concurrent.Callable;

/// A command that another module brings, found by [java.util.ServiceLoader]. The class carries
/// picocli's `@Command` with its name, has a public constructor without arguments, and returns the
/// exit code.
public interface Door extends Callable<Integer> {}
