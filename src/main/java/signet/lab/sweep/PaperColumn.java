package signet.lab.sweep;

import java.util.List;
import java.util.Optional;
import signet.attack.catalogue.PaperResults;
import signet.attack.catalogue.PublishedResult;
import signet.report.attack.Published;

/**
 * A setting of the lottery-ownership paper, whose printed numbers stand beside the measured ones.
 *
 * @param network as the paper calls it: {@code ResNet-20}
 * @param data as the paper calls it: {@code CIFAR-10}
 */
public record PaperColumn(String network, String data) {
    /** The scheme that presses a signature into the mask. */
    private static final String SCHEME = "V2";

    private static final String PAPER = "Chen et al. 2021, ";

    public PaperColumn {
        if (PaperResults.all().stream()
                .noneMatch(it -> it.network().equals(network) && it.data().equals(data))) {
            throw new IllegalArgumentException(
                    "The paper prints nothing of %s on %s.".formatted(network, data));
        }
    }

    /** What the paper prints for a cell; an attack that is not as in the paper has nothing. */
    Optional<Published> of(SweepCell cell) {
        if (cell.strike().isEmpty()) {
            return find(PaperResults.UNATTACKED, 0);
        }
        Strike strike = cell.strike().get();
        AttackSettings usual = AttackSettings.of(strike.settings().attack());
        return strike.settings().equals(usual)
                ? find(usual.attack(), strike.strength())
                : Optional.empty();
    }

    private Optional<Published> find(String attack, double strength) {
        List<PublishedResult> results = PaperResults.of(network, data, attack, strength);
        return results.stream()
                .filter(result -> result.scheme().equals(SCHEME))
                .findFirst()
                .map(result ->
                        new Published(
                                result.accuracy() / 100,
                                result.decodes(),
                                PAPER + result.table(),
                                result.notes().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(String.join(" ", result.notes()))));
    }
}
