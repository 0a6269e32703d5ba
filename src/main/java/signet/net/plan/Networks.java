package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/** The published networks that can be trained here. */
public final class Networks {
    private static final List<NetworkKind> ALL =
            List.of(
                    new NetworkKind(
                            "resnet20",
                            "ResNet-20",
                            "For CIFAR; the smallest network of the lottery-ownership paper",
                            1,
                            InitialScheme.HE_FAN_IN,
                            new CifarResNet(3)::steps));

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
     * @throws IllegalArgumentException in a sentence, if there is none
     */
    public static NetworkKind kind(String id) {
        return ALL.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no network %s.".formatted(id)));
    }
}
