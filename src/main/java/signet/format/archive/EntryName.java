package signet.format.archive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import signet.format.MalformedFileException;

/** Names of archive entries that mean one thing everywhere. */
final class EntryName {
    private static final int SHOWN = 60;

    private EntryName() {}

    /**
     * Decodes a name and refuses those that would leave a folder or that systems read differently.
     *
     * @param at place of the name in the file, for the message
     */
    static String decode(MemorySegment bytes, long at) throws MalformedFileException {
        String name;
        try {
            ByteBuffer raw = ByteBuffer.wrap(bytes.toArray(ValueLayout.JAVA_BYTE));
            name = StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFileException(
                    "The name of an archive entry is not valid UTF-8.", "", at);
        }
        if (!isPlain(name)) {
            throw new MalformedFileException(
                    "The archive entry \"%s\" has a name that leaves the archive or is not portable."
                            .formatted(shown(name)),
                    "",
                    at);
        }
        return name;
    }

    private static boolean isPlain(String name) {
        boolean strange = name.chars().anyMatch(c -> c < ' ' || c == 127 || c == '\\' || c == ':');
        if (name.isEmpty() || strange) {
            return false;
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        List<String> parts = Arrays.asList(path.split("/", -1));
        return parts.stream().noneMatch(part -> part.isEmpty() || part.matches("\\.{1,2}"));
    }

    private static String shown(String name) {
        String visible = name.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
