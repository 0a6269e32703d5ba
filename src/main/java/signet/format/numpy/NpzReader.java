package signet.format.numpy;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signet.format.FileContents;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.archive.Entry;
import signet.format.archive.SafeZip;
import signet.ticket.ElementType;
import signet.ticket.Tensor;

/**
 * Reads {@code .npz} archives. Stored arrays are views of the file's memory; compressed ones are
 * inflated within the archive's budget.
 */
public final class NpzReader {
    private static final String SUFFIX = ".npy";

    private final SafeZip zip;
    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private NpzReader(SafeZip zip) {
        this.zip = zip;
    }

    /** Whether an archive holds an array. */
    public static boolean recognises(SafeZip zip) {
        return zip.entries().stream().anyMatch(entry -> entry.name().endsWith(SUFFIX));
    }

    /**
     * Reads all arrays of numbers. Whatever else is in the archive becomes a finding.
     *
     * @return the arrays under their names, in the order of the archive's directory
     * @throws MalformedFileException if an array is damaged or not as long as its header says
     */
    public static FileContents read(SafeZip zip) throws MalformedFileException {
        NpzReader reader = new NpzReader(zip);
        for (Entry entry : zip.entries()) {
            reader.add(entry);
        }
        return new FileContents(reader.tensors, Map.of(), reader.findings);
    }

    private void add(Entry entry) throws MalformedFileException {
        if (!entry.name().endsWith(SUFFIX)) {
            findings.add(new Finding(entry.name(), "", entry.headerOffset()));
            return;
        }
        MemorySegment array = entry.isStored() ? zip.stored(entry) : zip.verified(entry);
        NpyHeader header = NpyHeader.read(array, entry.name());
        Optional<ElementType> type = header.type();
        if (type.isPresent()) {
            tensors.add(tensor(entry, header, type.get(), array));
        } else {
            String what =
                    header.isObjects()
                            ? "pickled Python objects"
                            : "values of type " + header.descr();
            findings.add(new Finding(what, entry.name(), header.length()));
        }
    }

    private static Tensor tensor(
            Entry entry, NpyHeader header, ElementType type, MemorySegment array)
            throws MalformedFileException {
        String name = entry.name().substring(0, entry.name().length() - SUFFIX.length());
        long there = array.byteSize() - header.length();
        try {
            long needed = Math.multiplyExact(header.shape().elements(), (long) type.bytes());
            if (needed != there) {
                throw new IllegalArgumentException(
                        "%s of %s needs %,d bytes, but %,d are there"
                                .formatted(header.shape(), type, needed, there));
            }
            return Tensor.view(
                    name,
                    type,
                    header.shape(),
                    array.asSlice(header.length()),
                    header.order(),
                    0,
                    header.strides());
        } catch (ArithmeticException tooLarge) {
            throw wrongShape("it has more values than can be counted", entry, header);
        } catch (IllegalArgumentException impossible) {
            throw wrongShape(impossible.getMessage(), entry, header);
        }
    }

    private static MalformedFileException wrongShape(String why, Entry entry, NpyHeader header) {
        return new MalformedFileException(
                "Its shape is wrong: %s.".formatted(why), entry.name(), header.length());
    }
}
