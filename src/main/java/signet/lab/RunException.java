package signet.lab;

import java.io.IOException;
import java.nio.file.Path;

/** A run that cannot be read, begun or gone on with; the message is one sentence for a person. */
public final class RunException extends IOException {
    public RunException(String sentence) {
        super(sentence);
    }

    public RunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A file of a run could not be written; what was there before is unharmed. */
    static RunException unsaved(Path file, IOException reason) {
        return new RunException(
                "%s could not be saved (%s); what was saved before is unharmed, and the run can go on from there once that is mended."
                        .formatted(file, reason.getMessage()),
                reason);
    }
}
