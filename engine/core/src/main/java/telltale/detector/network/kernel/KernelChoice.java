package telltale.detector.network.kernel;

/// Choice between vector and plain kernels on this machine. The class that needs the Vector API is
/// not touched where it is missing.
final class KernelChoice {
    static final Kernels BEST = choose();

    private KernelChoice() {}

    private static Kernels choose() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return there ? Fast.kernels() : new PlainKernels();
    }

    private static final class Fast {
        static Kernels kernels() {
            return VectorKernels.LANES >= 4 ? new VectorKernels() : new PlainKernels();
        }
    }
}
