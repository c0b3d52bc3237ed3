package telltale.bench;

import java.util.List;

/// One line of a side-by-side table.
///
/// @param what what is measured
/// @param bar how many milliseconds it may take, or what the figure may be; NaN where nobody has
///   said
/// @param ours our way to do it, with what it makes
/// @param peers other ways to do it
record SideBySideLine(String what, double bar, Work ours, List<PeerProcess> peers) {
    /// Work to be timed.
    @FunctionalInterface
    interface Work {
        /// We have no such thing yet.
        Work NONE = () -> "";

        Object run() throws Exception;
    }

    /// Work that gives the figure itself, where that is not a time. Less is better all the same.
    @FunctionalInterface
    interface Figure extends Work {
        @Override
        Double run() throws Exception;
    }

    SideBySideLine {
        peers = List.copyOf(peers);
    }

    /// What others do and we do not.
    static SideBySideLine of(String what, PeerProcess... peers) {
        return new SideBySideLine(what, Double.NaN, Work.NONE, List.of(peers));
    }
}
