package signet.attack.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One published number of an attack and what is to be known before comparing with it.
 *
 * @param table where it is printed
 * @param scheme {@code V2} (signature in the mask) or {@code V3} (and a trigger set)
 * @param network {@code ResNet-20}
 * @param data {@code CIFAR-10}
 * @param attack id in the {@link Catalogue}, or {@link PaperResults#UNATTACKED}
 * @param strength as the attack counts it; 0 where there is no attack
 * @param accuracy on test images, in percent
 * @param trigger accuracy on the trigger set, in percent
 * @param density remaining weights, stem and classifier not counted, in percent
 * @param decodes whether the symbol was decoded
 * @param notes footnotes, in sentences
 */
public record PublishedResult(
        String table,
        String scheme,
        String network,
        String data,
        String attack,
        double strength,
        double accuracy,
        OptionalDouble trigger,
        OptionalDouble density,
        Optional<Boolean> decodes,
        List<String> notes) {
    public PublishedResult {
        notes = List.copyOf(notes);
    }
}
