package signet.lab.spec;

import java.util.regex.Pattern;

/** What a SHA-256 looks like. */
public final class Digests {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Digests() {}

    /**
     * @param what the subject of the sentence, where the digest is none
     */
    public static void require(String what, String digest) {
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "%s must have 64 hexadecimal digits, not \"%s\".".formatted(what, digest));
        }
    }
}
