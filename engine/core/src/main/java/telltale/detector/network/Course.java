package telltale.detector.network;

/// The settings of a training that all networks have.
record Course(int window, int epochs, int batch, double rate, long seed, Engine engine) {}
