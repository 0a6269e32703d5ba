package signet.format.torch;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Map;
import signet.format.MalformedFileException;

/**
 * The storages of a file whose places and lengths were found right.
 *
 * @param member how messages name the pickle that refers to them; empty for a plain file
 * @param byKey the bytes of each storage by its key
 * @param order how numbers in them are written
 */
record Storages(String member, Map<String, MemorySegment> byKey, ByteOrder order) {
    MemorySegment of(StorageReference reference) throws MalformedFileException {
        MemorySegment bytes = byKey.get(reference.key());
        if (bytes == null) {
            throw new MalformedFileException(
                    "The storage %s is not in the file.".formatted(reference.key()),
                    member,
                    reference.offset());
        }
        return bytes;
    }
}
