package signet.data.disk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Data sets of the MNIST family, which differ in nothing but their content.
 *
 * @param firstLabels labels that the training images begin with, by which the set is known
 * @param classes names of the classes, by label
 */
record IdxFamily(String name, List<Integer> firstLabels, List<String> classes) {
    private static final List<IdxFamily> KNOWN =
            List.of(
                    new IdxFamily(
                            "MNIST",
                            List.of(5, 0, 4, 1, 9, 2, 1, 3, 1, 4, 3, 5, 3, 6, 1, 7),
                            numbers(10)),
                    new IdxFamily(
                            "Fashion-MNIST",
                            List.of(9, 0, 0, 3, 0, 2, 7, 2, 5, 5, 0, 9, 5, 5, 7, 9),
                            List.of(
                                    "T-shirt/top",
                                    "Trouser",
                                    "Pullover",
                                    "Dress",
                                    "Coat",
                                    "Sandal",
                                    "Shirt",
                                    "Sneaker",
                                    "Bag",
                                    "Ankle boot")));

    /** The set that training labels belong to; one of numbered classes where none is known. */
    static IdxFamily of(int[] trainLabels) {
        return KNOWN.stream()
                .filter(family -> family.begins(trainLabels))
                .findFirst()
                .orElseGet(() ->
                        new IdxFamily(
                                "IDX images",
                                List.of(),
                                numbers(Arrays.stream(trainLabels).max().orElse(0) + 1)));
    }

    private boolean begins(int[] labels) {
        return firstLabels.equals(Arrays.stream(labels).limit(firstLabels.size()).boxed().toList());
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
