package signet.qr.encode;

/** A text that does not fit the symbol asked for; the message is one sentence for a person. */
public final class UnencodableTextException extends IllegalArgumentException {
    UnencodableTextException(String sentence) {
        super(sentence);
    }
}
