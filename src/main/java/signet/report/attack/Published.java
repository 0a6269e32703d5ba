package signet.report.attack;

import java.util.Optional;
import signet.report.Numbers;

/**
 * What a paper printed for the same attack.
 *
 * @param accuracy after the attack, 0 to 1
 * @param decodes whether its authors read the symbol; absent where they do not say
 * @param source where it stands: {@code Chen et al. 2021, Table 6}
 * @param footnote what has to be known before it is compared, in one sentence
 */
public record Published(
        double accuracy, Optional<Boolean> decodes, String source, Optional<String> footnote) {
    /** Accuracy in percent, and whether the symbol was read: {@code 91.04, decodes}. */
    public String text() {
        return Numbers.percent(accuracy)
                + decodes.map(read -> read ? ", decodes" : ", lost").orElse("");
    }
}
