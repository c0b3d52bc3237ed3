package telltale.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Discrete Fourier transforms of any length.
///
/// A power of two runs through a self-sorting radix-4 transform (Stockham), every other length
/// through Bluestein's chirp (doi:10.1109/TAU.1970.1162132) over the next power of two. Both cost
/// `O(n log n)`. An object holds the twiddle factors of one length and no scratch space, so threads
/// may share it.
public final class Fft {

    private final int length;
    private final double[] cos;
    private final double[] sin;
    private final @Nullable Chirp chirp;

    private Fft(int length) {
        this.length = length;
        boolean plain = Integer.bitCount(length) == 1;
        int circle = plain ? length : 2 * length;
        cos = cosines(circle);
        sin = new double[circle];
        for (int i = 0; i < circle; i++) {
            sin[i] = -sine(cos, i);
        }
        chirp = plain ? null : new Chirp(length, cos, sin);
    }

    /// `cos(2πi/n)`, an eighth of them computed where the circle has eighths.
    private static double[] cosines(int n) {
        double[] cos = new double[n];
        if (n % 8 != 0) {
            Arrays.setAll(cos, i -> Math.cos(2 * Math.PI * i / n));
            return cos;
        }
        for (int i = 0; i <= n / 8; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / n);
            cos[n / 4 - i] = Math.sin(2 * Math.PI * i / n);
        }
        for (int i = 0; i < n / 4; i++) {
            cos[n / 4 + i] = -cos[n / 4 - i];
        }
        for (int i = 1; i < n / 2; i++) {
            cos[n - i] = cos[i];
        }
        cos[n / 2] = -1;
        return cos;
    }

    /// `sin(2πi/n)` from the cosines of a circle.
    private static double sine(double[] cos, int i) {
        int n = cos.length;
        return n % 8 == 0 ? cos[(i + 3 * (n / 4)) % n] : Math.sin(2 * Math.PI * i / n);
    }

    /// The transform of `length` values; at least 1 and at most 2²⁸.
    public static Fft of(int length) {
        if (length < 1 || length > 1 << 28) {
            throw new IllegalArgumentException(
                    "fft: expected a length from 1 to 268435456, found " + length);
        }
        return new Fft(length);
    }

    /// Replaces `re + i·im` by `X[k] = Σ x[t]·exp(-2πi·k·t/n)`.
    public void forward(double[] re, double[] im) {
        if (re.length != length || im.length != length) {
            throw new IllegalArgumentException(
                    "fft: expected %d values, found %d and %d"
                            .formatted(length, re.length, im.length));
        }
        if (chirp == null) {
            radix4(re, im);
        } else {
            bluestein(chirp, re, im);
        }
    }

    /// Undoes [#forward(double[], double[])].
    public void inverse(double[] re, double[] im) {
        forward(im, re);
        for (int i = 0; i < length; i++) {
            re[i] /= length;
            im[i] /= length;
        }
    }

    /// The power `|X[k]|²` of real values for `k = 0 … n/2`.
    public static double[] power(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new double[0];
        }
        double[] re = values.clone();
        double[] im = new double[n];
        if (n % 2 == 0) {
            real(values, re, im);
        } else {
            of(n).forward(re, im);
        }
        return squares(re, im, n / 2 + 1);
    }

    private static double[] squares(double[] re, double[] im, int count) {
        double[] squares = new double[count];
        for (int k = 0; k < count; k++) {
            squares[k] = re[k] * re[k] + im[k] * im[k];
        }
        return squares;
    }

    /// The sums `Σ x[t]·x[t+lag]` for `lag = 0 … maxLag`, without wrapping round. The mean is not
    /// taken off.
    public static double[] autocovariance(double[] values, int maxLag) {
        int n = values.length;
        if (maxLag < 0 || maxLag >= Math.max(n, 1)) {
            throw new IllegalArgumentException(
                    "autocovariance: expected a lag below %d, found %d".formatted(n, maxLag));
        }
        int size = Integer.highestOneBit(Math.max(1, n + maxLag) * 2 - 1);
        if (size < 2) {
            return new double[] {n == 0 ? 0 : values[0] * values[0]};
        }
        double[] re = Arrays.copyOf(values, size);
        double[] im = new double[size];
        real(re.clone(), re, im);
        double[] power = squares(re, im, size / 2 + 1);
        for (int k = 0; k < size; k++) {
            re[k] = power[Math.min(k, size - k)] / size;
        }
        // A real and even sequence: forward and backward are the same.
        real(re.clone(), re, im);
        return Arrays.copyOf(re, maxLag + 1);
    }

    /// The first half of the transform of real values of even length, and one more: even and odd
    /// values as one complex transform of half the length, taken apart by symmetry.
    private static void real(double[] values, double[] intoRe, double[] intoIm) {
        int half = values.length / 2;
        double[] re = new double[half];
        double[] im = new double[half];
        for (int i = 0; i < half; i++) {
            re[i] = values[2 * i];
            im[i] = values[2 * i + 1];
        }
        of(half).forward(re, im);
        double[] cos = cosines(values.length);
        for (int k = 0; k <= half; k++) {
            int a = k == half ? 0 : k;
            int b = k == 0 ? 0 : half - k;
            double evenRe = (re[a] + re[b]) / 2;
            double evenIm = (im[a] - im[b]) / 2;
            double oddRe = (im[a] + im[b]) / 2;
            double oddIm = (re[b] - re[a]) / 2;
            double c = cos[k];
            double s = -sine(cos, k);
            intoRe[k] = evenRe + c * oddRe - s * oddIm;
            intoIm[k] = evenIm + c * oddIm + s * oddRe;
        }
    }

    private void radix4(double[] re, double[] im) {
        double[] fromRe = re;
        double[] fromIm = im;
        double[] toRe = new double[length];
        double[] toIm = new double[length];
        boolean swapped = false;
        int stride = 1;
        int n = length;
        for (; n >= 4; n /= 4, stride *= 4) {
            stage4(n, stride, fromRe, fromIm, toRe, toIm);
            double[] swap = fromRe;
            fromRe = toRe;
            toRe = swap;
            swap = fromIm;
            fromIm = toIm;
            toIm = swap;
            swapped = !swapped;
        }
        if (n == 2) {
            for (int q = 0; q < stride; q++) {
                double ar = fromRe[q];
                double ai = fromIm[q];
                double br = fromRe[q + stride];
                double bi = fromIm[q + stride];
                re[q] = ar + br;
                im[q] = ai + bi;
                re[q + stride] = ar - br;
                im[q + stride] = ai - bi;
            }
        } else if (swapped) {
            System.arraycopy(fromRe, 0, re, 0, length);
            System.arraycopy(fromIm, 0, im, 0, length);
        }
    }

    private void stage4(int n, int stride, double[] xr, double[] xi, double[] yr, double[] yi) {
        int quarter = n / 4;
        int block = stride * quarter;
        for (int p = 0; p < quarter; p++) {
            int turn = p * stride;
            double c1 = cos[turn];
            double s1 = sin[turn];
            double c2 = cos[2 * turn];
            double s2 = sin[2 * turn];
            double c3 = cos[3 * turn];
            double s3 = sin[3 * turn];
            int in = stride * p;
            int out = 4 * stride * p;
            for (int q = 0; q < stride; q++) {
                int a = in + q;
                double ar = xr[a] + xr[a + 2 * block];
                double ai = xi[a] + xi[a + 2 * block];
                double br = xr[a] - xr[a + 2 * block];
                double bi = xi[a] - xi[a + 2 * block];
                double cr = xr[a + block] + xr[a + 3 * block];
                double ci = xi[a + block] + xi[a + 3 * block];
                double dr = xi[a + block] - xi[a + 3 * block];
                double di = xr[a + 3 * block] - xr[a + block];
                int o = out + q;
                yr[o] = ar + cr;
                yi[o] = ai + ci;
                yr[o + stride] = c1 * (br + dr) - s1 * (bi + di);
                yi[o + stride] = c1 * (bi + di) + s1 * (br + dr);
                yr[o + 2 * stride] = c2 * (ar - cr) - s2 * (ai - ci);
                yi[o + 2 * stride] = c2 * (ai - ci) + s2 * (ar - cr);
                yr[o + 3 * stride] = c3 * (br - dr) - s3 * (bi - di);
                yi[o + 3 * stride] = c3 * (bi - di) + s3 * (br - dr);
            }
        }
    }

    private void bluestein(Chirp chirp, double[] re, double[] im) {
        int size = chirp.fft.length;
        double[] ar = new double[size];
        double[] ai = new double[size];
        for (int i = 0; i < length; i++) {
            int turn = square(i, length);
            ar[i] = re[i] * cos[turn] - im[i] * sin[turn];
            ai[i] = re[i] * sin[turn] + im[i] * cos[turn];
        }
        chirp.fft.forward(ar, ai);
        for (int k = 0; k < size; k++) {
            double r = ar[k] * chirp.re[k] - ai[k] * chirp.im[k];
            ai[k] = ar[k] * chirp.im[k] + ai[k] * chirp.re[k];
            ar[k] = r;
        }
        chirp.fft.inverse(ar, ai);
        for (int i = 0; i < length; i++) {
            int turn = square(i, length);
            re[i] = ar[i] * cos[turn] - ai[i] * sin[turn];
            im[i] = ar[i] * sin[turn] + ai[i] * cos[turn];
        }
    }

    /// `i²` round a circle of `2n` steps, where the chirp `exp(-πi·t²/n)` repeats.
    private static int square(int i, int length) {
        return (int) ((long) i * i % (2L * length));
    }

    /// The transformed conjugate chirp that Bluestein convolves with.
    private static final class Chirp {
        final Fft fft;
        final double[] re;
        final double[] im;

        Chirp(int length, double[] cos, double[] sin) {
            fft = Fft.of(Integer.highestOneBit(2 * length - 1) * 2);
            re = new double[fft.length];
            im = new double[fft.length];
            for (int i = 0; i < length; i++) {
                int turn = square(i, length);
                re[i] = cos[turn];
                im[i] = -sin[turn];
                if (i > 0) {
                    re[fft.length - i] = re[i];
                    im[fft.length - i] = im[i];
                }
            }
            fft.forward(re, im);
        }
    }
}
