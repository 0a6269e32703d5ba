package signet.lab.sweep;

import java.nio.file.Path;
import signet.lab.spec.Digests;
import signet.report.attack.Subject;

/**
 * A ticket of a sweep, and the record that it is held against. A control is listed once for each
 * record.
 *
 * @param subject its name in tables, and whether it is signed or a control
 * @param file where it lies; no part of what names the sweep
 * @param sha256 of the file's content
 * @param record where the owner's record lies; no part of what names the sweep
 * @param recordDigest {@link signet.mark.record.OwnerRecord#digest}
 */
public record SweepTicket(
        Subject subject, Path file, String sha256, Path record, String recordDigest) {
    public SweepTicket {
        Digests.require("The ticket's SHA-256", sha256);
        Digests.require("The record's digest", recordDigest);
    }
}
