package telltale.detector.network;

import telltale.transform.WindowScaling;

/// Patch layout: how the rows of a window become the steps of a network: several rows a step, so
/// that a network has few steps however long a window is.
///
/// @param channels the channels of a window
/// @param length its rows, a multiple of `patch`
/// @param patch the rows of a step
/// @param scaling what a window is freed of before
record PatchLayout(int channels, int length, int patch, WindowScaling scaling) {
    /// In deviations: no network sees more.
    static final double REACH = 8;

    int steps() {
        return length / patch;
    }

    /// The numbers of a step.
    int features() {
        return channels * patch;
    }

    /// Where the number of a row and channel lies in a step of [#features].
    int feature(int channel, int row) {
        return channel * patch + row % patch;
    }

    /// Writes a window as steps.
    ///
    /// @param line the window, channel after channel, scaled as [WindowScaling] says
    void write(double[] line, float[] into) {
        for (int channel = 0; channel < channels; channel++) {
            for (int row = 0; row < length; row++) {
                double value = Math.clamp(line[channel * length + row], -REACH, REACH);
                into[row / patch * features() + feature(channel, row)] = (float) value;
            }
        }
    }
}
