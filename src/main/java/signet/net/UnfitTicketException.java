package signet.net;

/** A ticket whose tensors do not make up a network that can be run here; the message says why. */
public final class UnfitTicketException extends IllegalArgumentException {
    UnfitTicketException(String sentence, Object... values) {
        super(sentence.formatted(values));
    }
}
