package signet.format;

import java.util.Locale;

/**
 * Something in a file that is not data. It was not run; it is only listed.
 *
 * @param name what the file names, such as {@code posix.system}
 * @param member the part of the file it stands in, such as {@code data.pkl}; empty for a plain file
 * @param offset byte in that part, from 0
 */
public record Finding(String name, String member, long offset) {
    /** {@code not data: posix.system at byte 37 of data.pkl}. */
    public String sentence() {
        String where = member.isEmpty() ? "" : " of " + member;
        return String.format(Locale.ROOT, "not data: %s at byte %,d%s", name, offset, where);
    }
}
