package signet.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.disk.picture.Picture;
import signet.data.disk.picture.PictureReader;
import signet.format.MalformedFileException;

/**
 * Files of pictures by class. Classes and files are in the order of their names, so that the same
 * folder gives the same set everywhere.
 *
 * @param folder they lie in
 * @param files of each class
 */
record LabelledPictures(Path folder, List<String> classes, List<List<Path>> files) {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".bmp", ".gif");

    /** The pictures of a folder of class folders. */
    static LabelledPictures in(Path folder) throws IOException {
        List<String> classes = new ArrayList<>();
        List<List<Path>> files = new ArrayList<>();
        for (Path inner : folders(folder)) {
            classes.add(inner.getFileName().toString());
            files.add(pictures(inner));
        }
        return new LabelledPictures(folder, classes, files);
    }

    /** The folders in a folder, hidden ones left out, by name. */
    static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inner = Files.list(folder)) {
            return inner.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The pictures in a folder, by name. */
    static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> inner = Files.list(folder)) {
            return inner.filter(LabelledPictures::isPicture).sorted().toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /** Those whose place in their class fits. */
    LabelledPictures only(IntPredicate place) {
        List<List<Path>> chosen =
                files.stream()
                        .map(all ->
                                IntStream.range(0, all.size())
                                        .filter(place)
                                        .mapToObj(all::get)
                                        .toList())
                        .toList();
        return new LabelledPictures(folder, classes, chosen);
    }

    /** Size of the first picture, which all others must have. */
    ImageShape shape() throws DataSetException, IOException {
        Path first =
                files.stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .orElseThrow(() ->
                                new DataSetException(
                                        folder,
                                        "The folder %s holds no pictures in folders of classes."
                                                .formatted(folder)));
        return decode(first).shape();
    }

    /** Reads all pictures. */
    ImageSet read(ImageShape shape) throws DataSetException, IOException {
        int count = files.stream().mapToInt(List::size).sum();
        if ((long) count * shape.bytes() > Integer.MAX_VALUE) {
            throw new DataSetException(
                    folder,
                    "The folder %s holds %,d pictures of %s, more than the 2 GB that a set may have."
                            .formatted(folder, count, shape));
        }
        byte[] pixels = new byte[count * shape.bytes()];
        int[] labels = new int[count];
        int next = 0;
        for (int label = 0; label < files.size(); label++) {
            for (Path file : files.get(label)) {
                labels[next] = label;
                byte[] picture = fitting(file, shape);
                System.arraycopy(picture, 0, pixels, next++ * picture.length, picture.length);
            }
        }
        return ImageSet.of(shape, pixels, labels, classes);
    }

    private static byte[] fitting(Path file, ImageShape shape)
            throws DataSetException, IOException {
        Picture picture = decode(file);
        if (picture.shape().equals(shape)) {
            return picture.pixels();
        }
        ImageShape grey = new ImageShape(1, shape.height(), shape.width());
        if (shape.channels() == 3 && picture.shape().equals(grey)) {
            byte[] colour = new byte[shape.bytes()];
            for (int i = 0; i < colour.length; i++) {
                colour[i] = picture.pixels()[i / 3];
            }
            return colour;
        }
        throw new DataSetException(
                file,
                "%s is %s, the first picture of the set %s; bring all to one size and colour."
                        .formatted(file, picture.shape(), shape));
    }

    private static Picture decode(Path file) throws DataSetException, IOException {
        try {
            return PictureReader.read(file);
        } catch (MalformedFileException e) {
            throw new DataSetException(
                    file, "%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
