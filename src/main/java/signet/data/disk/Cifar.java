package signet.data.disk;

import java.util.List;
import signet.data.ImageShape;

/** What the binary and the Python version of CIFAR share. */
final class Cifar {
    /** As papers print it. */
    static final String CIFAR_10 = "CIFAR-10";

    /** As papers print it. */
    static final String CIFAR_100 = "CIFAR-100";

    static final ImageShape SHAPE = new ImageShape(3, 32, 32);

    /** In the order of the labels, as {@code batches.meta} has them. */
    static final List<String> CLASSES_10 =
            List.of(
                    "airplane",
                    "automobile",
                    "bird",
                    "cat",
                    "deer",
                    "dog",
                    "frog",
                    "horse",
                    "ship",
                    "truck");

    /** In the order of the labels, as {@code fine_label_names.txt} has them: by the alphabet. */
    static final List<String> CLASSES_100 =
            List.of(
                    """
                    apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle
                    bowl boy bridge bus butterfly camel can castle caterpillar cattle
                    chair chimpanzee clock cloud cockroach couch crab crocodile cup dinosaur
                    dolphin elephant flatfish forest fox girl hamster house kangaroo keyboard
                    lamp lawn_mower leopard lion lizard lobster man maple_tree motorcycle mountain
                    mouse mushroom oak_tree orange orchid otter palm_tree pear pickup_truck pine_tree
                    plain plate poppy porcupine possum rabbit raccoon ray road rocket
                    rose sea seal shark shrew skunk skyscraper snail snake spider
                    squirrel streetcar sunflower sweet_pepper table tank telephone television tiger tractor
                    train trout tulip turtle wardrobe whale willow_tree wolf woman worm\
                    """
                            .split("\\s+"));

    private Cifar() {}
}
