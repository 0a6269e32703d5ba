package signet.format;

import java.util.Locale;

/**
 * A file whose content cannot be a ticket. The only exception that readers throw for bad content;
 * trouble with the disk is an {@link java.io.IOException}.
 */
public final class MalformedFileException extends Exception {
    private final String member;
    private final long offset;

    /**
     * @param reason one sentence for a person, without the file's name; control characters that it
     *     quotes from the file become question marks
     * @param member the part of the file, such as {@code data.pkl}; empty for a plain file
     * @param offset byte in that part, or -1 where no single byte is to blame
     */
    public MalformedFileException(String reason, String member, long offset) {
        super(reason.replaceAll("\\p{Cntrl}", "?"));
        this.member = member;
        this.offset = offset;
    }

    public MalformedFileException(String reason) {
        this(reason, "", -1);
    }

    /** Where in the file: {@code data.pkl, byte 4,112}, or empty. */
    public String place() {
        String at = offset < 0 ? "" : String.format(Locale.ROOT, "byte %,d", offset);
        if (member.isEmpty() || at.isEmpty()) {
            return member + at;
        }
        return member + ", " + at;
    }
}
