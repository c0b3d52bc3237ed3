package telltale.input.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import telltale.input.UnusableData;
import telltale.input.follow.TailedFile.Beginning;

/// Records appended to a text file, whole ones only: half a line waits until the rest has come. One
/// thread's.
public final class AppendedRecords implements Closeable {
    /// The most bytes of a record; a longer one is passed over.
    public static final int MOST_RECORD = 8 << 20;

    /// Takes what comes.
    public interface Taker {
        /// Whole records.
        ///
        /// @param line the line in which the first one begins, counted from 1
        void records(String text, long line);

        /// What follows stands at the start of the file.
        void begins(Beginning how);

        /// A record was too long and is left out.
        void tooLong(long line);
    }

    private final RecordFormat written;
    private final RecordEnds ends;
    private final TailedFile file;
    private final byte[] head;
    private long firstLine;
    private byte[] waiting;
    private int held;
    private boolean tooLong;

    /// How many bytes of the head have come again, at the start of a file.
    private int headSeen;

    private AppendedRecords(RecordFormat written, TailedFile file, TailState known) {
        this.written = written;
        this.file = file;
        ends = known.ends;
        head = known.head;
        headSeen = head.length;
        firstLine = written.headLines() + 1;
        waiting = known.rest;
        held = known.rest.length;
    }

    /// Goes on behind what has been read of a file.
    ///
    /// @param name what messages call it
    /// @param read how many bytes have been read
    /// @throws UnusableData where the file is packed or in an encoding of several bytes a character
    public static AppendedRecords after(Path path, String name, RecordFormat written, long read)
            throws IOException {
        var known = TailState.of(path, name, written, read);
        return new AppendedRecords(written, new TailedFile(path, read), known);
    }

    /// The line in which the next record begins, counted from 1.
    public long line() {
        return firstLine + ends.lines();
    }

    /// What stands behind the last whole record.
    public String unfinished() {
        return new String(waiting, 0, held, written.charset());
    }

    /// Whether there is no file of that name at the moment.
    public boolean gone() {
        return file.gone();
    }

    /// Gives what has been completed.
    ///
    /// @return whether there may be more at once
    public boolean poll(Taker taker) throws IOException {
        return file.poll(
                new TailedFile.Taker() {
                    @Override
                    public void bytes(byte[] buffer, int from, int to) {
                        passHead(buffer, from, to, taker);
                    }

                    @Override
                    public void begins(Beginning how) {
                        begin(how, taker);
                    }
                });
    }

    private void begin(Beginning how, Taker taker) {
        // The last line of a file that is left behind will not grow any more.
        if (how == Beginning.REPLACED && held > 0) {
            end(line(), taker);
        }
        held = 0;
        tooLong = false;
        headSeen = 0;
        firstLine = written.headLines() + 1;
        ends.restart();
        taker.begins(how);
    }

    /// Passes over the same lines as at the start of the first file; others are records.
    private void passHead(byte[] buffer, int from, int to, Taker taker) {
        int at = from;
        while (headSeen < head.length && at < to && buffer[at] == head[headSeen]) {
            at++;
            headSeen++;
        }
        if (headSeen < head.length && at < to) {
            int same = headSeen;
            headSeen = head.length;
            firstLine = 1;
            add(head, 0, same, taker);
        }
        add(buffer, at, to, taker);
    }

    private void add(byte[] buffer, int from, int to, Taker taker) {
        int begin = tooLong ? passLine(buffer, from, to, taker) : from;
        long line = line();
        int end = ends.last(buffer, begin, to);
        if (end < 0) {
            wait(buffer, begin, to);
        } else {
            keep(buffer, begin, end);
            end(line, taker);
            wait(buffer, end, to);
        }
    }

    /// Passes over the rest of a line that is too long.
    private int passLine(byte[] buffer, int from, int to, Taker taker) {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        if (at == to) {
            return to;
        }
        taker.tooLong(line());
        ends.begin();
        ends.last(buffer, at, at + 1);
        tooLong = false;
        return at + 1;
    }

    private void end(long line, Taker taker) {
        taker.records(unfinished(), line);
        held = 0;
    }

    private void wait(byte[] buffer, int from, int to) {
        if (tooLong) {
            return;
        }
        keep(buffer, from, to);
        if (held > MOST_RECORD) {
            // A quote that nobody closed must not swallow all that is still to come.
            tooLong = true;
            held = 0;
        }
    }

    private void keep(byte[] buffer, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return;
        }
        if (held + length > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(held + length, 2 * waiting.length));
        }
        System.arraycopy(buffer, from, waiting, held, length);
        held += length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
