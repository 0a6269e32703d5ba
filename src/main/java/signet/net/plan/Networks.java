package signet.net.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import signet.data.ImageShape;

/** The published networks that can be trained here. */
public final class Networks {
    private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
    private static final ImageShape IMAGENET = new ImageShape(3, 224, 224);
    private static final ImageShape MNIST = new ImageShape(1, 28, 28);
    private static final List<Integer> BLOCKS_18 = List.of(2, 2, 2, 2);
    private static final List<Integer> BLOCKS_34_50 = List.of(3, 4, 6, 3);
    private static final List<NetworkKind> ALL =
            Stream.of(
                            Stream.of(3, 5, 7, 9).map(Networks::cifarResNet),
                            resNets(false),
                            Stream.of(vgg()),
                            Stream.of(mobileNet()),
                            Stream.of(1, 2, 3).map(Networks::convNet),
                            Stream.of(leNet()),
                            resNets(true))
                    .flatMap(kinds -> kinds)
                    .toList();

    private Networks() {}

    /** All of them, in the order in which people look for them. */
    public static List<NetworkKind> all() {
        return ALL;
    }

    /**
     * The network of an id, for images of a size.
     *
     * @throws IllegalArgumentException in a sentence, if there is none or the images do not fit it
     */
    public static NetworkPlan byId(String id, ImageShape input, int classes) {
        return kind(id).plan(input, classes);
    }

    /**
     * The network of an id.
     *
     * @throws IllegalArgumentException in a sentence naming those of similar ids, if there is none
     */
    public static NetworkKind kind(String id) {
        return ALL.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static NetworkKind cifarResNet(int blocks) {
        int depth = 6 * blocks + 2;
        return new NetworkKind(
                "resnet" + depth,
                "ResNet-" + depth,
                "He et al. 2016 for CIFAR, shortcuts without parameters",
                CIFAR,
                1,
                false,
                InitialScheme.HE_FAN_IN,
                new CifarResNet(blocks)::steps);
    }

    private static Stream<NetworkKind> resNets(boolean imageNet) {
        return Stream.of(
                resNet(18, new ResNet(BLOCKS_18, false, imageNet)),
                resNet(34, new ResNet(BLOCKS_34_50, false, imageNet)),
                resNet(50, new ResNet(BLOCKS_34_50, true, imageNet)));
    }

    private static NetworkKind resNet(int depth, ResNet net) {
        return new NetworkKind(
                "resnet" + depth + (net.imageNet() ? "-imagenet" : ""),
                "ResNet-" + depth + (net.imageNet() ? " (ImageNet stem)" : ""),
                net.imageNet()
                        ? "He et al. 2016 for ImageNet, 7 × 7 stem and pool"
                        : "He et al. 2016 with the 3 × 3 stem that CIFAR needs",
                net.imageNet() ? IMAGENET : CIFAR,
                1,
                true,
                InitialScheme.HE_FAN_OUT,
                net::steps);
    }

    private static NetworkKind vgg() {
        return new NetworkKind(
                "vgg16-bn",
                "VGG-16-BN",
                "Simonyan and Zisserman 2015 with batch normalisation, one linear layer",
                CIFAR,
                32,
                true,
                InitialScheme.VGG,
                new Vgg()::steps);
    }

    private static NetworkKind mobileNet() {
        return new NetworkKind(
                "mobilenet",
                "MobileNet",
                "Howard et al. 2017 for CIFAR: depthwise and pointwise convolutions",
                CIFAR,
                1,
                true,
                InitialScheme.PYTORCH,
                new MobileNet()::steps);
    }

    private static NetworkKind convNet(int stages) {
        return new NetworkKind(
                "conv" + 2 * stages,
                "Conv-" + 2 * stages,
                "Frankle and Carbin 2019 for CIFAR: a small VGG",
                CIFAR,
                1 << stages,
                true,
                InitialScheme.GLOROT,
                new ConvNet(stages)::steps);
    }

    private static NetworkKind leNet() {
        return new NetworkKind(
                "lenet-300-100",
                "LeNet-300-100",
                "Frankle and Carbin 2019 for MNIST: three linear layers",
                MNIST,
                1,
                true,
                InitialScheme.GLOROT,
                new LeNet()::steps);
    }

    private static IllegalArgumentException unknown(String id) {
        List<String> near =
                ALL.stream()
                        .map(NetworkKind::id)
                        .sorted(
                                Comparator.comparing((String known) -> !known.startsWith(id))
                                        .thenComparingInt(known -> edits(known, id)))
                        .limit(3)
                        .toList();
        return new IllegalArgumentException(
                "There is no network %s; the nearest are %s, %s and %s."
                        .formatted(id, near.get(0), near.get(1), near.get(2)));
    }

    /** Characters to insert, remove or change between two words (Levenshtein 1966). */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
