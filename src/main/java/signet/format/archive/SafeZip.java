package signet.format.archive;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.SegmentInputStream;

/**
 * A zip archive over a mapped file of any length, accepted only if it can be read in one way. Plain
 * and zip64 archives, stored and deflated entries, data descriptors; no encryption, no parts, no
 * comment, no duplicate names, no byte that belongs to nothing. Not for use by several threads.
 */
public final class SafeZip {
    /** No deflate stream grows by more: a claim beyond it is a lie. */
    private static final long MOST_EXPANSION = 1032;

    private static final int CHUNK = 1 << 16;

    private final MemorySegment file;
    private final SequencedMap<String, Entry> entries;
    private long budget;

    private SafeZip(MemorySegment file, SequencedMap<String, Entry> entries, long budget) {
        this.file = file;
        this.entries = entries;
        this.budget = budget;
    }

    /**
     * Reads and checks all headers; contents are not touched.
     *
     * @param file the whole file
     * @throws MalformedFileException if the headers are damaged, disagree, or ask for too much
     */
    public static SafeZip open(MemorySegment file, ReadLimits limits)
            throws MalformedFileException {
        EndRecord end = EndRecord.read(file);
        List<Entry> listed = CentralDirectory.read(file, end, limits);
        Map<String, Entry> placed = checkLocalHeaders(file, listed, end.start());
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : listed) {
            entries.put(entry.name(), placed.get(entry.name()));
        }
        return new SafeZip(file, entries, limits.inflatedBytes());
    }

    /** Walks the file from its first byte: each entry must begin where the one before ended. */
    private static Map<String, Entry> checkLocalHeaders(
            MemorySegment file, List<Entry> listed, long directory) throws MalformedFileException {
        List<Entry> inOrder = new ArrayList<>(listed);
        inOrder.sort(Comparator.comparingLong(Entry::headerOffset));
        Map<String, Entry> placed = new LinkedHashMap<>();
        long first = inOrder.isEmpty() ? directory : inOrder.getFirst().headerOffset();
        if (first != 0) {
            throw new MalformedFileException(
                    "The archive has bytes before its first entry; the file is damaged or made to"
                            + " deceive.",
                    "",
                    0);
        }
        for (int i = 0; i < inOrder.size(); i++) {
            boolean last = i == inOrder.size() - 1;
            long limit = last ? directory : inOrder.get(i + 1).headerOffset();
            if (limit > directory) {
                throw new MalformedFileException(
                        "The archive entry %s lies outside the archive."
                                .formatted(inOrder.get(i + 1).name()));
            }
            Entry entry = LocalHeader.check(file, inOrder.get(i), limit);
            if (placed.put(entry.name(), entry) != null) {
                throw new MalformedFileException(
                        "Two archive entries are called %s.".formatted(entry.name()));
            }
        }
        return placed;
    }

    /** All entries in the order of the central directory. */
    public List<Entry> entries() {
        return List.copyOf(entries.sequencedValues());
    }

    /** The entry of this exact name. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * The content of a stored entry as a slice of the file, not checked against its checksum.
     *
     * @throws MalformedFileException if the entry is compressed
     */
    public MemorySegment stored(Entry entry) throws MalformedFileException {
        if (!entry.isStored()) {
            throw MalformedFileException.sound(
                    "It is compressed, which PyTorch never does; unpack the archive and save the"
                            + " model again with torch.save.",
                    entry.name(),
                    -1);
        }
        return file.asSlice(entry.dataOffset(), entry.size());
    }

    /**
     * The content of any entry, checked against its checksum: a slice of the file if it is stored,
     * else a copy in memory. All copies of one archive share {@link ReadLimits#inflatedBytes()}.
     *
     * @throws MalformedFileException if the checksum or the size is wrong, or the budget is spent
     */
    public MemorySegment verified(Entry entry) throws MalformedFileException {
        MemorySegment content = entry.isStored() ? stored(entry) : inflated(entry);
        if (crcOf(content) != entry.crc()) {
            throw new MalformedFileException(
                    "Its checksum is wrong; the file was damaged on its way.", entry.name(), -1);
        }
        return content;
    }

    /**
     * Works on copies, as inflating does: native code that meets a page of a mapped file that is no
     * longer there ends the program, where Java code gets an error.
     */
    private static long crcOf(MemorySegment content) {
        CRC32 crc = new CRC32();
        SegmentInputStream in = new SegmentInputStream(content);
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk, 0, CHUNK); read > 0; read = in.read(chunk, 0, CHUNK)) {
            crc.update(chunk, 0, read);
        }
        return crc.getValue();
    }

    private MemorySegment inflated(Entry entry) throws MalformedFileException {
        if (entry.size() > budget) {
            throw MalformedFileException.sound(
                    "The compressed entries would grow beyond what is read; save the file"
                            + " uncompressed.",
                    entry.name(),
                    -1);
        }
        if (entry.size() / MOST_EXPANSION > entry.compressedSize()
                || entry.compressedSize() > Integer.MAX_VALUE) {
            throw wrongSize(entry);
        }
        budget -= entry.size();
        // One byte more than stated, so that a stream that goes on is noticed.
        byte[] bytes = new byte[Math.toIntExact(entry.size()) + 1];
        try (Inflater inflater = new Inflater(true)) {
            int length = inflate(inflater, entry, bytes);
            if (!inflater.finished()
                    || length != entry.size()
                    || inflater.getBytesRead() != entry.compressedSize()) {
                throw wrongSize(entry);
            }
        } catch (DataFormatException e) {
            throw new MalformedFileException("Its compressed data is damaged.", entry.name(), -1);
        }
        return MemorySegment.ofArray(bytes).asSlice(0, entry.size());
    }

    private int inflate(Inflater inflater, Entry entry, byte[] bytes) throws DataFormatException {
        SegmentInputStream in =
                new SegmentInputStream(file.asSlice(entry.dataOffset(), entry.compressedSize()));
        byte[] chunk = new byte[CHUNK];
        int length = 0;
        boolean more = true;
        while (more && length < bytes.length) {
            if (inflater.needsInput()) {
                inflater.setInput(chunk, 0, Math.max(0, in.read(chunk, 0, CHUNK)));
            }
            int filled = inflater.inflate(bytes, length, bytes.length - length);
            length += filled;
            more = filled > 0;
        }
        return length;
    }

    private static MalformedFileException wrongSize(Entry entry) {
        return new MalformedFileException(
                "It does not unpack to the %,d bytes that the archive states."
                        .formatted(entry.size()),
                entry.name(),
                -1);
    }
}
