package signet.mark.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import signet.evidence.Tries;

/**
 * What an extraction found.
 *
 * @param readings the symbols that were read, surest first; where one place was asked for and
 *     nothing read, the attempt on it
 * @param tries readings that the search looked at
 * @param blind whether the place was searched for
 */
public record ExtractionReport(List<Reading> readings, Tries tries, boolean blind) {
    public ExtractionReport {
        readings = readings.stream().sorted(Comparator.comparing(Reading::chance)).toList();
    }

    /** Whether any symbol was read. */
    public boolean found() {
        return best().isPresent();
    }

    /** The surest symbol that was read. */
    public Optional<Reading> best() {
        return readings.stream().filter(Reading::isFound).findFirst();
    }
}
