package telltale.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import telltale.detector.NearestName;

/// Reporter of failures in a command: one sentence a person understands, and the exit code.
public final class ErrorReporter {
    private ErrorReporter() {}

    /// Wrong usage: the message, what was perhaps meant, where help is.
    public static int usage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("telltale: " + sentence(failure));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            // What stands behind an unknown option is unknown too.
            String first = unmatched.getUnmatched().getFirst();
            Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
            known.addAll(command.getCommandSpec().optionsMap().keySet());
            NearestName.to(first, known).ifPresent(near -> err.printf("Did you mean %s?%n", near));
        }
        err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /// All else. Only a fault of ours has a stack trace, and only when one asks for it.
    public static int failure(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case CommandFailure refused -> {
                err.println("telltale: " + refused.getMessage());
                return refused.code();
            }
            case InterruptedException _ -> {
                err.println("telltale: interrupted");
                return ExitCode.INTERRUPTED;
            }
            case IOException io -> err.println("telltale: " + sentence(io));
            default -> {
                boolean verbose = parsed.expandedArgs().contains("--verbose");
                err.printf(
                        "telltale: this should not have happened: %s%s%n",
                        failure, verbose ? "" : " (--verbose tells more)");
                if (verbose) {
                    failure.printStackTrace(err);
                }
            }
        }
        return ExitCode.INTERNAL;
    }

    /// Java's messages for files are often the path alone.
    public static String sentence(IOException failure) {
        return switch (failure) {
            case NoSuchFileException none ->
                    "'%s': %s"
                            .formatted(
                                    none.getFile(),
                                    Objects.requireNonNullElse(none.getReason(), "no such file"));
            case AccessDeniedException denied ->
                    "'%s': permission denied".formatted(denied.getFile());
            case FileSystemException other ->
                    "'%s': %s"
                            .formatted(
                                    other.getFile(),
                                    Objects.requireNonNullElse(
                                            other.getReason(), "cannot be used"));
            default ->
                    Objects.requireNonNullElse(
                            failure.getMessage(), failure.getClass().getSimpleName());
        };
    }

    /// Picocli's messages, in one line.
    private static String sentence(ParameterException failure) {
        String message = String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
        return message.lines().limit(3).collect(Collectors.joining(" "));
    }
}
