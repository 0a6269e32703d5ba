package signet.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import signet.mark.record.OwnerRecord;

/**
 * The owner's record of the open ticket.
 *
 * @param file where it lies; empty for one that is not saved yet
 * @param from how it came to hand
 */
public record KnownRecord(OwnerRecord record, Optional<Path> file, From from) {
    /** How a record came to hand. */
    public enum From {
        SIGNED_HERE("saved with the ticket"),
        BESIDE("found beside the ticket"),
        CHOSEN("opened");

        private final String words;

        From(String words) {
            this.words = words;
        }
    }

    /** The record of a signing made in this window, once it is saved. */
    public KnownRecord savedAs(Path written) {
        return new KnownRecord(record, Optional.of(written), from);
    }

    /** Which it is and where it comes from, in a line. */
    public String words() {
        return file.map(at -> "Record %s: %s".formatted(from.words, at.getFileName()))
                .orElse("Record of this signing, not saved yet");
    }
}
