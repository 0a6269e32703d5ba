package signet.format;

import java.util.Locale;

/**
 * A file whose content cannot be a ticket. The only exception that readers throw for bad content;
 * trouble with the disk is an {@link java.io.IOException}.
 */
public final class MalformedFileException extends Exception {
    private final String member;
    private final long offset;
    private final boolean sound;

    /**
     * @param reason one sentence for a person, without the file's name; control characters that it
     *     quotes from the file become question marks
     * @param member the part of the file, such as {@code data.pkl}; empty for a plain file
     * @param offset byte in that part, or -1 where no single byte is to blame
     */
    public MalformedFileException(String reason, String member, long offset) {
        this(reason, member, offset, false);
    }

    private MalformedFileException(String reason, String member, long offset, boolean sound) {
        super(reason.replaceAll("\\p{Cntrl}", "?"));
        this.member = member;
        this.offset = offset;
        this.sound = sound;
    }

    public MalformedFileException(String reason) {
        this(reason, "", -1);
    }

    /**
     * A file that is not damaged, but is or holds something else than a ticket.
     *
     * @param reason one sentence that also says what to do, as far as anything can be done
     */
    public static MalformedFileException sound(String reason, String member, long offset) {
        return new MalformedFileException(reason, member, offset, true);
    }

    /** As {@link #sound(String, String, long)}, where no single place is to blame. */
    public static MalformedFileException sound(String reason) {
        return sound(reason, "", -1);
    }

    /** Whether another copy of the file would be refused as well. */
    public boolean isSound() {
        return sound;
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
