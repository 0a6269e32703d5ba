package signet.qr.encode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The character set of byte mode.
 *
 * <p>Readers guess when a symbol does not say, and guess wrong: everything but ASCII is announced
 * in the symbol, at the price of 12 bits.
 */
public enum TextEncoding {
    ASCII(StandardCharsets.US_ASCII, -1),
    LATIN_1(StandardCharsets.ISO_8859_1, 3),
    UTF_8(StandardCharsets.UTF_8, 26);

    private static final int ECI_BITS = 12;

    private final Charset charset;
    private final int eci;

    TextEncoding(Charset charset, int eci) {
        this.charset = charset;
        this.eci = eci;
    }

    /** As people write it: {@code latin-1}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Bits that announce the character set. */
    int announcementBits() {
        return eci < 0 ? 0 : ECI_BITS;
    }

    /** The announcement: mode indicator, then the number of the character set in 8 bits. */
    int announcement() {
        return SegmentMode.ECI << 8 | eci;
    }

    /**
     * The bytes of a text.
     *
     * @throws UnencodableTextException naming the first character outside the set
     */
    byte[] bytes(String text) {
        try {
            ByteBuffer bytes =
                    charset.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException outside) {
            throw new UnencodableTextException(sentence(text));
        }
    }

    private String sentence(String text) {
        int at = 0;
        while (charset.newEncoder().canEncode(text.substring(at, next(text, at)))) {
            at = next(text, at);
        }
        return "Character %d of the text, '%s', cannot be written in %s; %s."
                .formatted(
                        text.codePointCount(0, at) + 1,
                        text.substring(at, next(text, at)),
                        charset.name(),
                        this == UTF_8 ? "replace it" : "replace it or choose UTF-8");
    }

    private static int next(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }
}
