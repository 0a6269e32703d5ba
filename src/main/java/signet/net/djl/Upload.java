package signet.net.djl;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;

/** Brings numbers to where they are computed with. */
final class Upload {
    private Upload() {}

    /** A copy as float32, in memory of the library's own, which is aligned as it likes it. */
    static PtNDArray floats(PtNDManager manager, float[] values, signet.ticket.Shape shape) {
        try (PtNDArray borrowed = (PtNDArray) manager.create(values, new Shape(shape.toArray()))) {
            return (PtNDArray) borrowed.duplicate();
        }
    }

    /** A copy as float64. */
    static PtNDArray doubles(PtNDManager manager, double[] values, signet.ticket.Shape shape) {
        try (PtNDArray borrowed = (PtNDArray) manager.create(values, new Shape(shape.toArray()))) {
            return (PtNDArray) borrowed.duplicate();
        }
    }
}
