package signet.format.torch;

import java.util.List;
import java.util.Optional;
import signet.format.MalformedFileException;
import signet.format.pickle.PyNode;

/**
 * Which storage a tensor views: {@code ('storage', class, key, device, elements)}.
 *
 * @param type class of the storage; empty if it is unknown
 * @param key name of the storage in the file
 * @param elements number of elements that it is said to hold
 * @param offset byte of the reference
 */
record StorageReference(Optional<StorageType> type, String key, long elements, long offset) {
    private static final int FIELDS = 5;

    static StorageReference of(PyNode.PersistentId id, String member)
            throws MalformedFileException {
        List<PyNode> fields = id.id() instanceof PyNode.Tuple tuple ? tuple.children() : List.of();
        boolean legacy = fields.size() == FIELDS + 1;
        if ((legacy || fields.size() == FIELDS)
                && fields.get(0) instanceof PyNode.Text(String tag)
                && tag.equals("storage")
                && fields.get(1) instanceof PyNode.Name name
                && fields.get(2) instanceof PyNode.Text(String key)
                && fields.get(4) instanceof PyNode.Int(long elements)) {
            if (legacy && !(fields.get(5) instanceof PyNode.None)) {
                throw MalformedFileException.sound(
                        "It holds views of storages as PyTorch before 0.4 wrote them; load and"
                                + " save it with a newer PyTorch.",
                        member,
                        id.offset());
            }
            return new StorageReference(StorageType.of(name), key, elements, id.offset());
        }
        throw new MalformedFileException(
                "It refers to something that is no storage of a tensor.", member, id.offset());
    }

    /** Whether it is {@code ('module', class, file, source)}, as whole modules are pickled with. */
    static boolean isSourceCode(PyNode.PersistentId id) {
        List<PyNode> fields = id.id().children();
        return !fields.isEmpty()
                && fields.getFirst() instanceof PyNode.Text(String tag)
                && tag.equals("module");
    }

    /**
     * Bytes that the storage is said to hold, or -1 where that is negative or beyond 64 bits, which
     * no entry has.
     */
    long bytes() {
        int width = type.map(StorageType::bytes).orElse(0);
        return elements < 0 || elements > Long.MAX_VALUE / Math.max(1, width)
                ? -1
                : elements * width;
    }
}
