package signet.mark.extract;

import java.util.Optional;
import signet.evidence.PValue;
import signet.evidence.Tries;
import signet.mark.Placement;
import signet.qr.recover.RecoveryReport;
import signet.qr.recover.SymbolReading;
import signet.qr.symbol.ModuleMatrix;

/**
 * One place of a suspect: the modules as they lie there and what was made of them.
 *
 * @param found the raw modules, nothing corrected
 * @param source how kernels were told to be kept
 * @param recovery what was tried on the modules, whether or not something was read
 * @param searched places and ways of reading that were looked at before this one was reported
 */
public record Reading(
        Placement placement,
        ModuleMatrix found,
        KeptRule source,
        RecoveryReport recovery,
        Tries searched) {
    /** Whether a symbol was read. */
    public boolean isFound() {
        return recovery.reading().isPresent();
    }

    /** The symbol that was read, if any. */
    public Optional<SymbolReading> symbol() {
        return recovery.reading();
    }

    /** The text that was read, if any. */
    public Optional<String> text() {
        return symbol().map(SymbolReading::text);
    }

    /** Modules corrected; 0 where nothing was read. */
    public int corrected() {
        return symbol().map(read -> read.corrected().cardinality()).orElse(0);
    }

    /**
     * The chance that a random mask would show a symbol as near to some place as this one, after
     * the search is paid for; 1 where nothing was read. It says that this is a symbol, not whose.
     */
    public PValue chance() {
        return symbol().map(
                        read -> new PValue(Math.min(0, read.log2FalseFinds() + searched.log2())))
                .orElse(PValue.ONE);
    }
}
