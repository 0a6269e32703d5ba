package signet.format.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.archive.Entry;
import signet.format.archive.SafeZip;
import signet.format.pickle.Pickle;
import signet.format.pickle.PickleBudget;
import signet.format.pickle.PickleMachine;
import signet.format.pickle.PyNode;

/** Reads the zip layout, which torch.save writes since PyTorch 1.6. */
public final class TorchZipReader {
    private static final String PICKLE = "data.pkl";

    private final SafeZip zip;
    private final ReadLimits limits;
    private final String folder;

    private TorchZipReader(SafeZip zip, ReadLimits limits) throws MalformedFileException {
        this.zip = zip;
        this.limits = limits;
        this.folder = folderOf(zip);
    }

    /** Whether an archive has the look of PyTorch's, TorchScript included. */
    public static boolean recognises(SafeZip zip) {
        return zip.entries().stream().anyMatch(entry -> isPickle(entry.name()));
    }

    /**
     * Reads the tensors of an archive as views of the mapped file.
     *
     * @param file the whole file; must stay mapped as long as the tensors are used
     * @throws MalformedFileException if it is damaged, made to deceive, a program, or without
     *     tensors
     */
    public static TorchContent read(MemorySegment file) throws MalformedFileException {
        return read(SafeZip.open(file, ReadLimits.DEFAULT), file.byteSize(), ReadLimits.DEFAULT);
    }

    /**
     * As {@link #read(MemorySegment)}, of an archive already open.
     *
     * @param fileBytes length of the file
     */
    public static TorchContent read(SafeZip zip, long fileBytes, ReadLimits limits)
            throws MalformedFileException {
        return new TorchZipReader(zip, limits).read(fileBytes);
    }

    private static boolean isPickle(String name) {
        return name.endsWith("/" + PICKLE) && name.indexOf('/') == name.lastIndexOf('/');
    }

    private static String folderOf(SafeZip zip) throws MalformedFileException {
        List<String> pickles =
                zip.entries().stream().map(Entry::name).filter(TorchZipReader::isPickle).toList();
        if (pickles.size() != 1) {
            throw MalformedFileException.sound(
                    pickles.isEmpty()
                            ? "The archive holds no data.pkl; it was not written by torch.save."
                            : "The archive holds %d models; keep one.".formatted(pickles.size()));
        }
        String name = pickles.getFirst();
        return name.substring(0, name.length() - PICKLE.length());
    }

    private TorchContent read(long fileBytes) throws MalformedFileException {
        refuseTorchScript();
        Entry entry = zip.find(folder + PICKLE).orElseThrow();
        if (entry.size() > limits.pickleBytes()) {
            throw MalformedFileException.sound(
                    "It is %,d bytes long; at most %,d are read."
                            .formatted(entry.size(), limits.pickleBytes()),
                    PICKLE,
                    -1);
        }
        zip.stored(entry);
        MemorySegment bytes = zip.verified(entry);
        Pickle pickle = PickleMachine.read(bytes, 0, PICKLE, new PickleBudget(limits));
        if (pickle.end() != bytes.byteSize()) {
            throw new MalformedFileException(
                    "It goes on after the end of its pickle.", PICKLE, pickle.end());
        }
        List<Finding> findings = DataNames.findings(pickle.names(), PICKLE);
        Storages storages = new Storages(PICKLE, storagesOf(pickle), byteOrder());
        return Checkpoint.read(
                pickle.root(), findings, new TensorBuilder(storages, limits, fileBytes));
    }

    private void refuseTorchScript() throws MalformedFileException {
        for (Entry entry : zip.entries()) {
            String name = entry.name();
            if (name.startsWith(folder + "code/") || name.equals(folder + "constants.pkl")) {
                throw MalformedFileException.sound(
                        "It is a TorchScript archive, which is a program; save model.state_dict()"
                                + " with torch.save instead.",
                        name,
                        -1);
            }
        }
    }

    private ByteOrder byteOrder() throws MalformedFileException {
        Optional<Entry> entry = zip.find(folder + "byteorder");
        if (entry.isEmpty()) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        MemorySegment bytes =
                entry.get().size() > 16 ? MemorySegment.NULL : verifiedWord(entry.get());
        return switch (new String(
                bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.US_ASCII)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default ->
                    throw new MalformedFileException(
                            "The byte order is neither little nor big.", entry.get().name(), 0);
        };
    }

    private MemorySegment verifiedWord(Entry entry) throws MalformedFileException {
        zip.stored(entry);
        return zip.verified(entry);
    }

    /** Holds what the pickle says about each storage against the entry that has it. */
    private Map<String, MemorySegment> storagesOf(Pickle pickle) throws MalformedFileException {
        Map<String, MemorySegment> storages = new HashMap<>();
        for (PyNode.PersistentId id : pickle.persistentIds()) {
            StorageReference reference = StorageReference.of(id, PICKLE);
            if (reference.type().isEmpty()) {
                continue;
            }
            String name = folder + "data/" + reference.key();
            Optional<Entry> entry = zip.find(name);
            if (entry.isEmpty() || entry.get().size() != reference.bytes()) {
                throw new MalformedFileException(
                        entry.isEmpty()
                                ? "The storage %s is not in the archive.".formatted(name)
                                : "The storage %s has %,d bytes where %,d elements are said to be."
                                        .formatted(name, entry.get().size(), reference.elements()),
                        PICKLE,
                        reference.offset());
            }
            storages.put(reference.key(), zip.stored(entry.get()));
        }
        return storages;
    }
}
