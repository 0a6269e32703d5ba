package signet.format.json;

/**
 * How much JSON is read before it counts as an attack.
 *
 * @param bytes length of the text
 * @param depth objects and arrays inside each other
 * @param tokens names, values, braces and brackets
 * @param characters length of one string; names may have 50,000 at most in any case
 */
public record JsonLimits(long bytes, int depth, long tokens, int characters) {
    /** For files that Signet wrote itself: settings, records, results. */
    public static final JsonLimits OWN_FILES = new JsonLimits(64L << 20, 64, 8_000_000, 16 << 20);
}
