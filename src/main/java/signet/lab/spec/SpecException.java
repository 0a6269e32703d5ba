package signet.lab.spec;

/** A spec that cannot be used; the message is one sentence for a person. */
public final class SpecException extends Exception {
    public SpecException(String sentence) {
        super(sentence);
    }

    public SpecException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
