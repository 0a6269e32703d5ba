package signet.format.json;

/** Text that is not the JSON that was expected. */
public final class JsonException extends Exception {
    private final long offset;
    private final int line;

    /**
     * @param reason one sentence for a person
     * @param offset byte from the start of the text, or -1 where it has no place
     * @param line line from 1, or -1 where it has no place
     */
    public JsonException(String reason, long offset, int line) {
        super(reason);
        this.offset = offset;
        this.line = line;
    }

    /** Byte from the start of the text, or -1. */
    public long offset() {
        return offset;
    }

    /** Line from 1, or -1. */
    public int line() {
        return line;
    }
}
