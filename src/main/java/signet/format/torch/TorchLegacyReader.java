package signet.format.torch;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.pickle.Pickle;
import signet.format.pickle.PickleBudget;
import signet.format.pickle.PickleMachine;
import signet.format.pickle.PyNode;

/**
 * Reads the layout before PyTorch 1.6 ({@code _legacy_save} in {@code torch/serialization.py}):
 * five pickles (magic number, protocol, system, object, storage keys), then for each key the number
 * of elements and the bytes.
 */
public final class TorchLegacyReader {
    private static final BigInteger MAGIC = new BigInteger("119547037146038801333356");
    private static final long PROTOCOL = 1001;

    /** The magic number as LONG1, after PROTO alone or after PROTO and FRAME. */
    private static final byte[] START = HexFormat.of().parseHex("8a0a6cfc9c46f9206aa85019");

    private static final long[] STARTS = {2, 11};

    private final MemorySegment file;
    private final ReadLimits limits;
    private final PickleBudget budget;
    private long at;

    private TorchLegacyReader(MemorySegment file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        this.budget = new PickleBudget(limits);
    }

    /** Whether a file begins as this layout does. */
    public static boolean recognises(MemorySegment file) {
        MemorySegment magic = MemorySegment.ofArray(START);
        return Arrays.stream(STARTS)
                .filter(start -> file.byteSize() >= start + START.length)
                .anyMatch(start -> file.asSlice(start, START.length).mismatch(magic) < 0);
    }

    /**
     * Reads the tensors of a file as views of the mapping.
     *
     * @param file the whole file; must stay mapped as long as the tensors are used
     * @throws MalformedFileException if it is damaged, made to deceive, a program, or without
     *     tensors
     */
    public static TorchContent read(MemorySegment file) throws MalformedFileException {
        return read(file, ReadLimits.DEFAULT);
    }

    static TorchContent read(MemorySegment file, ReadLimits limits) throws MalformedFileException {
        return new TorchLegacyReader(file, limits).read();
    }

    private TorchContent read() throws MalformedFileException {
        if (!(next().root() instanceof PyNode.BigInt(BigInteger magic)) || !magic.equals(MAGIC)) {
            throw new MalformedFileException(
                    "It does not begin with PyTorch's magic number.", "", 0);
        }
        if (!(next().root() instanceof PyNode.Int(long protocol)) || protocol != PROTOCOL) {
            throw new MalformedFileException(
                    "It is of an unknown version of PyTorch's legacy layout.", "", at);
        }
        boolean bigEndian = isBigEndian(next().root());
        Pickle object = next();
        List<String> keys = keysOf(next().root());
        Map<String, MemorySegment> byKey = storagesOf(keys, referencesOf(object), bigEndian);
        // Numbers in storages are little-endian in this layout, whatever machine wrote them.
        Storages storages = new Storages("", byKey, ByteOrder.LITTLE_ENDIAN);
        return Checkpoint.read(
                object.root(),
                DataNames.findings(object.names(), ""),
                new TensorBuilder(storages, limits, file.byteSize()));
    }

    private Pickle next() throws MalformedFileException {
        Pickle pickle = PickleMachine.read(file, at, "", budget);
        at = pickle.end();
        return pickle;
    }

    private static boolean isBigEndian(PyNode system) {
        return NamedValues.of(system)
                .flatMap(values -> values.find("little_endian"))
                .filter(value -> value instanceof PyNode.Bool(boolean little) && !little)
                .isPresent();
    }

    private List<String> keysOf(PyNode node) throws MalformedFileException {
        List<String> keys = new ArrayList<>();
        boolean list = node instanceof PyNode.Items;
        for (PyNode child : node.children()) {
            list &= child instanceof PyNode.Text;
            if (child instanceof PyNode.Text(String key)) {
                keys.add(key);
            }
        }
        if (!list) {
            throw new MalformedFileException("The list of its storages is damaged.", "", at);
        }
        return keys;
    }

    private static Map<String, StorageReference> referencesOf(Pickle object)
            throws MalformedFileException {
        Map<String, StorageReference> references = new HashMap<>();
        for (PyNode.PersistentId id : object.persistentIds()) {
            if (StorageReference.isSourceCode(id)) {
                continue;
            }
            StorageReference reference = StorageReference.of(id, "");
            StorageReference other = references.put(reference.key(), reference);
            boolean agree = other == null || other.bytes() == reference.bytes();
            if (reference.type().isEmpty() || !agree) {
                throw new MalformedFileException(
                        agree
                                ? "The storage %s is of an unknown class, so nothing after it can be found."
                                        .formatted(reference.key())
                                : "The storage %s is said to have two lengths."
                                        .formatted(reference.key()),
                        "",
                        reference.offset());
            }
        }
        return references;
    }

    private Map<String, MemorySegment> storagesOf(
            List<String> keys, Map<String, StorageReference> references, boolean bigEndian)
            throws MalformedFileException {
        Map<String, MemorySegment> storages = new HashMap<>();
        for (String key : keys) {
            StorageReference reference = references.get(key);
            if (reference == null || file.byteSize() - at < Long.BYTES) {
                throw damaged(key);
            }
            long elements = LittleEndian.i64(file, at);
            // Old versions wrote this one number in the order of their machine.
            boolean stated =
                    elements == reference.elements()
                            || bigEndian && Long.reverseBytes(elements) == reference.elements();
            long bytes = reference.bytes();
            at += Long.BYTES;
            if (!stated || bytes < 0 || bytes > file.byteSize() - at) {
                throw damaged(key);
            }
            if (storages.put(key, file.asSlice(at, bytes)) != null) {
                throw damaged(key);
            }
            at += bytes;
        }
        if (at != file.byteSize()) {
            throw new MalformedFileException("It goes on after its last storage.", "", at);
        }
        return storages;
    }

    private MalformedFileException damaged(String key) {
        return new MalformedFileException(
                "The storage %s is cut off, or its length is not what the tensors say."
                        .formatted(key),
                "",
                at);
    }
}
