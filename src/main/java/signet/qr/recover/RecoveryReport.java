package signet.qr.recover;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The outcome of a reading: what was read, if anything, and everything that was tried.
 *
 * @param margin by how many powers of 2 the reading explains the grid better than the next complete
 *     candidate; empty without a reading or a runner-up
 * @param attempts every format hypothesis on every grid, most promising first
 */
public record RecoveryReport(
        Optional<SymbolReading> reading, OptionalDouble margin, List<Attempt> attempts) {
    public RecoveryReport {
        attempts = List.copyOf(attempts);
    }
}
