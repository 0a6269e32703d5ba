package signet.data.disk;

import java.lang.foreign.MemorySegment;
import java.util.List;
import signet.data.ImageShape;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.pickle.PickleBudget;
import signet.format.pickle.PickleMachine;
import signet.format.pickle.PyNode;

/**
 * One pickled batch of CIFAR. The pickle is read as data; what it wanted called never is.
 *
 * @param pixels content of the array, in the file
 * @param labels as the file has them
 */
record PythonBatch(MemorySegment pixels, List<PyNode> labels) {
    /**
     * Where the content stands in the state of a pickled NumPy array: behind version, shape, type,
     * order.
     */
    private static final int CONTENT = 4;

    /**
     * Reads a batch.
     *
     * @param labelKey under which the labels lie
     * @throws MalformedFileException if it is not a dictionary with an array and labels
     */
    static PythonBatch read(MemorySegment file, String labelKey) throws MalformedFileException {
        PyNode root = PickleMachine.read(file, 0, "", new PickleBudget(ReadLimits.DEFAULT)).root();
        if (!(root instanceof PyNode.Dict batch)) {
            throw new MalformedFileException("it holds no dictionary");
        }
        return new PythonBatch(content(value(batch, "data")), value(batch, labelKey).children());
    }

    /**
     * The images, still in the file.
     *
     * @throws MalformedFileException if there are not as many pixels as the labels need, or a label
     *     has no class
     */
    PlanarImages images(ImageShape shape, int classCount) throws MalformedFileException {
        if (pixels.byteSize() != (long) labels.size() * shape.bytes()) {
            throw new MalformedFileException(
                    "%,d labels and %,d bytes of pixels"
                            .formatted(labels.size(), pixels.byteSize()));
        }
        int[] classes = new int[labels.size()];
        for (int i = 0; i < classes.length; i++) {
            if (!(labels.get(i) instanceof PyNode.Int label)
                    || label.value() < 0
                    || label.value() >= classCount) {
                throw new MalformedFileException("image %,d has no label of the set".formatted(i));
            }
            classes[i] = (int) label.value();
        }
        return new PlanarImages(pixels, 0, shape.bytes(), classes);
    }

    private static PyNode value(PyNode.Dict batch, String key) throws MalformedFileException {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.key(i) instanceof PyNode.Text text && text.value().equals(key)) {
                return batch.value(i);
            }
        }
        throw new MalformedFileException("it has no " + key);
    }

    private static MemorySegment content(PyNode array) throws MalformedFileException {
        if (array instanceof PyNode.State(PyNode _, PyNode.Tuple(List<PyNode> state))
                && state.size() > CONTENT
                && state.get(CONTENT) instanceof PyNode.Bytes(MemorySegment bytes)) {
            return bytes;
        }
        throw new MalformedFileException("its pixels are no NumPy array of bytes");
    }
}
