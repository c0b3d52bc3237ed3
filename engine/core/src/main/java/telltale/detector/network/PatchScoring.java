package telltale.detector.network;

import telltale.detector.network.layer.PatchActivations;
import telltale.detector.window.WindowScoring;

/// Distance of patches to the nearest of a memory bank.
///
/// @param nearest how many of the bank a patch is compared with
record PatchScoring(PatchEmbedder embedder, MemoryBank bank, int nearest) implements WindowScoring {
    /// Patches per batch when scoring; changes no score.
    static final int BLOCK = 32;

    @Override
    public void score(double[] windows, long[] times, int count, double[] scores) {
        if (count == 0) {
            return;
        }
        int numbers = embedder.layout().channels() * embedder.layout().length();
        int block = Math.min(BLOCK, count);
        PatchActivations pass = embedder.open(block);
        float[] embeddings = new float[block * embedder.width()];
        for (int from = 0; from < count; from += block) {
            int size = Math.min(block, count - from);
            embedder.embed(pass, windows, from * numbers, size, embeddings, 0);
            bank.distances(embeddings, times, from, size, nearest, scores);
        }
    }
}
