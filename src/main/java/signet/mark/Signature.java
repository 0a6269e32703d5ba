package signet.mark;

import java.util.Objects;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.encode.UnencodableTextException;
import signet.qr.symbol.SymbolProfile;

/**
 * An owner's text and how its characters are written.
 *
 * @param text not empty
 */
public record Signature(String text, TextEncoding encoding) {
    public Signature {
        Objects.requireNonNull(encoding);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The signature is empty; type a text.");
        }
    }

    /** A signature in ASCII where that can write it, else in UTF-8. */
    public static Signature of(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return new Signature(text, ascii ? TextEncoding.ASCII : TextEncoding.UTF_8);
    }

    /**
     * Pad codewords that the text leaves free in a symbol.
     *
     * @throws MarkException if the text is too long, saying how long it may be, or has characters
     *     outside the encoding
     */
    public int padCount(SymbolProfile profile) throws MarkException {
        try {
            return QrEncoder.padCount(profile, text, encoding);
        } catch (UnencodableTextException unfit) {
            throw MarkException.request(unfit.getMessage());
        }
    }
}
