package signet.net.plan;

import java.util.List;
import signet.data.ImageShape;

/**
 * A network as data.
 *
 * @param id what a spec calls it: {@code resnet20}
 * @param title what people call it: {@code ResNet-20}
 * @param input size of the images it takes
 * @param classes number of classes it tells apart
 * @param steps in the order in which they are computed; the last one gives the logits [image,
 *     class]
 */
public record NetworkPlan(
        String id, String title, ImageShape input, int classes, List<Step> steps) {
    public NetworkPlan {
        steps = List.copyOf(steps);
    }
}
