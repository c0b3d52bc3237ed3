package telltale.detector.forecast;

import java.nio.ByteBuffer;
import java.util.List;
import telltale.detector.Model;
import telltale.detector.Scorer;

/// Fitted Prophet model: one [CurveForecast] per channel. A row's score is the highest of its
/// channels'; a channel without a value has none.
final class ProphetModel implements Model.Causal {
    private final List<CurveForecast> forecasts;
    private final List<String> notes;

    ProphetModel(List<CurveForecast> forecasts, List<String> notes) {
        this.forecasts = List.copyOf(forecasts);
        this.notes = List.copyOf(notes);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scorer open() {
        return new Live(forecasts.stream().map(CurveForecast::walk).toList());
    }

    @Override
    public Scorer resume(byte[] state) {
        int expected = forecasts.size() * CurveForecast.STATE_BYTES;
        if (state.length != expected) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(expected, state.length));
        }
        ByteBuffer in = ByteBuffer.wrap(state);
        List<CurveForecast.Walk> walks = forecasts.stream().map(CurveForecast::walk).toList();
        walks.forEach(walk -> walk.restore(in));
        return new Live(walks);
    }

    private record Live(List<CurveForecast.Walk> walks) implements Scorer {
        @Override
        public double next(long time, double[] row) {
            double highest = Double.NaN;
            for (int channel = 0; channel < walks.size(); channel++) {
                double score = walks.get(channel).next(time, row[channel]);
                highest = score > highest || Double.isNaN(highest) ? score : highest;
            }
            return highest;
        }

        @Override
        public byte[] state() {
            ByteBuffer out = ByteBuffer.allocate(walks.size() * CurveForecast.STATE_BYTES);
            walks.forEach(walk -> walk.save(out));
            return out.array();
        }

        @Override
        public boolean expects() {
            return true;
        }

        @Override
        public double expected(int channel) {
            return walks.get(channel).expected();
        }

        @Override
        public double scale(int channel) {
            return walks.get(channel).width();
        }
    }
}
