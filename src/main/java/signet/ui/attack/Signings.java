package signet.ui.attack;

import java.nio.file.Path;
import java.util.Optional;
import signet.app.OpenedTicket;
import signet.mark.record.OwnerRecord;

/** What was signed in this window, for places that need the owner's record of it. */
public interface Signings {
    /** What the owner keeps of a ticket that was signed here; empty for any other. */
    Optional<OwnerRecord> recordOf(OpenedTicket opened);

    /**
     * Where the record was saved that belongs to a file.
     *
     * @param ticket a file that may have been written here
     */
    Optional<Path> savedWith(Path ticket);
}
