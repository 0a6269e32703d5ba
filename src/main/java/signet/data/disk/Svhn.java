package signet.data.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.disk.mat.MatArray;
import signet.data.disk.mat.MatArrays;
import signet.format.MalformedFileException;

/**
 * Street View House Numbers, cropped digits: {@code X} [row, column, channel, image] and {@code y},
 * both in MATLAB's order, with the digit 0 labelled 10.
 */
record Svhn(PublishedFile train, PublishedFile test) implements DataFormat {
    private static final String NAME = "SVHN";
    private static final int ZERO = 10;
    private static final List<String> CLASSES =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    static final Svhn PUBLISHED =
            new Svhn(
                    PublishedFile.of(
                            NAME,
                            "train_32x32.mat",
                            182_040_794,
                            "e26dedcc434d2e4c54c9b2d4a06d8373"),
                    PublishedFile.of(
                            NAME,
                            "test_32x32.mat",
                            64_275_384,
                            "eb5a983be6a315427106f1b164d9cef3"));

    @Override
    public boolean recognises(Path folder) {
        return train.liesIn(folder) || test.liesIn(folder);
    }

    @Override
    public DataSet read(Path folder) throws DataSetException, IOException {
        return new DataSet(NAME, images(train, folder), images(test, folder));
    }

    private static ImageSet images(PublishedFile file, Path folder)
            throws DataSetException, IOException {
        try {
            MatArrays arrays = MatArrays.read(file.open(folder));
            MatArray pixels = arrays.bytes("X");
            int[] labels = labels(arrays.bytes("y"));
            List<Integer> size = pixels.dimensions();
            if (size.size() != 4 || size.get(3) != labels.length) {
                throw new MalformedFileException(
                        "X is %s for %,d labels".formatted(size, labels.length));
            }
            ImageShape shape = new ImageShape(size.get(2), size.get(0), size.get(1));
            return ImageSet.of(shape, rowMajor(pixels, shape, labels.length), labels, CLASSES);
        } catch (MalformedFileException | IllegalArgumentException e) {
            throw file.foreign(folder, "is damaged (%s)".formatted(e.getMessage()));
        }
    }

    private static int[] labels(MatArray y) {
        int[] labels = new int[y.length()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = y.at(i) == ZERO ? 0 : y.at(i);
        }
        return labels;
    }

    /** From [row fastest, column, channel, image] to [image, row, column, channel fastest]. */
    private static byte[] rowMajor(MatArray pixels, ImageShape shape, int images) {
        byte[] target = new byte[Math.multiplyExact(images, shape.bytes())];
        int to = 0;
        for (int image = 0; image < images; image++) {
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    for (int channel = 0; channel < shape.channels(); channel++) {
                        int plane = (image * shape.channels() + channel) * shape.width() + column;
                        target[to++] = (byte) pixels.at(plane * shape.height() + row);
                    }
                }
            }
        }
        return target;
    }
}
