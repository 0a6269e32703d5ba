package signet.ui.attack.live;

import java.util.Optional;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.extract.Extractor;
import signet.mark.extract.SearchScope;
import signet.mark.record.OwnerRecord;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Ticket;

/**
 * Where a signature lies and what was pressed there.
 *
 * @param record what the owner keeps; empty where the signature was found without it
 */
public record Target(
        Placement placement,
        SymbolProfile profile,
        ModuleMatrix pressed,
        Optional<OwnerRecord> record) {
    /** The signature that a record tells of. */
    public static Target of(OwnerRecord record) {
        return new Target(
                record.placement(),
                record.symbol().profile(),
                record.symbol().matrix(),
                Optional.of(record));
    }

    /**
     * The surest signature that a reader finds who is told nothing; what was read counts as what
     * was pressed.
     */
    static Optional<Target> find(Ticket ticket, MarkProgress progress) throws MarkException {
        return Extractor.extract(ticket, SearchScope.everywhere(), progress)
                .best()
                .map(reading ->
                        new Target(
                                reading.placement(),
                                reading.symbol().orElseThrow().profile(),
                                reading.symbol().orElseThrow().symbol(),
                                Optional.empty()));
    }
}
