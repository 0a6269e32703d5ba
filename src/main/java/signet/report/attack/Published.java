package signet.report.attack;

import java.util.Optional;

/**
 * What a paper printed for the same attack.
 *
 * @param accuracy after the attack, 0 to 1
 * @param source where it stands: {@code Chen et al. 2021, Table 6}
 * @param footnote what has to be known before it is compared, in one sentence
 */
public record Published(double accuracy, String source, Optional<String> footnote) {}
