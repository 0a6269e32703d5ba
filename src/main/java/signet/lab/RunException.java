package signet.lab;

import java.io.IOException;

/** A run that cannot be read, begun or gone on with; the message is one sentence for a person. */
public final class RunException extends IOException {
    public RunException(String sentence) {
        super(sentence);
    }

    public RunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
