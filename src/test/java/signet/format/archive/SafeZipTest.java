package signet.format.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

class SafeZipTest {
    private static final byte[] CONTENT = "sixteen bytes !!".getBytes(UTF_8);
    private static final byte[] ZEROS = new byte[100_000];

    private final ForgedZip zip = new ForgedZip();

    private static SafeZip open(MemorySegment file) throws MalformedFileException {
        return SafeZip.open(file, ReadLimits.DEFAULT);
    }

    private SafeZip opened() throws MalformedFileException {
        return open(zip.segment());
    }

    private AbstractThrowableAssert<?, ?> refused() {
        return assertThatThrownBy(this::opened).isInstanceOf(MalformedFileException.class);
    }

    private static byte[] bytes(MemorySegment segment) {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }

    @Test
    void aFileThatShrinksUnderItsReaderIsAnErrorAndNotTheEndOfTheProgram(@TempDir Path folder)
            throws IOException, MalformedFileException {
        byte[] random = new byte[1 << 16];
        new Random(1).nextBytes(random);
        zip.stored("first", CONTENT);
        zip.stored("stored", random);
        zip.deflated("deflated", random);
        Path path = Files.write(folder.resolve("a.zip"), zip.bytes());
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            SafeZip opened = open(file.map(MapMode.READ_ONLY, 0, file.size(), Arena.ofAuto()));
            file.truncate(100);
            for (String name : List.of("stored", "deflated")) {
                Entry entry = opened.find(name).orElseThrow();
                assertThatThrownBy(() -> opened.verified(entry)).isInstanceOf(InternalError.class);
            }
        }
    }

    @Test
    void readsStoredAndDeflatedEntries() throws MalformedFileException {
        zip.stored("model/data.pkl", CONTENT);
        zip.deflated("model/zeros", ZEROS);
        SafeZip opened = opened();

        assertThat(opened.entries())
                .extracting(Entry::name)
                .containsExactly("model/data.pkl", "model/zeros");
        Entry stored = opened.find("model/data.pkl").orElseThrow();
        Entry deflated = opened.find("model/zeros").orElseThrow();
        assertThat(bytes(opened.stored(stored))).isEqualTo(CONTENT);
        assertThat(bytes(opened.verified(stored))).isEqualTo(CONTENT);
        assertThat(bytes(opened.verified(deflated))).isEqualTo(ZEROS);
        assertThat(opened.find("model/absent")).isEmpty();
    }

    @Test
    void readsAnArchiveWithoutEntries() throws MalformedFileException {
        assertThat(opened().entries()).isEmpty();
    }

    @Test
    void readsZip64Records() throws MalformedFileException {
        zip.zip64 = true;
        ForgedZip.Part part = zip.stored("a", CONTENT);
        part.localSize = part.localCompressed = part.centralSize = part.centralCompressed = -1;
        part.localExtra = part.centralExtra = ForgedZip.zip64Block(CONTENT.length, CONTENT.length);
        SafeZip opened = opened();
        assertThat(bytes(opened.verified(opened.entries().getFirst()))).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 20, 24})
    void readsDataDescriptorsOfEveryLayout(int length) throws MalformedFileException {
        withDescriptor(length, CONTENT.length);
        assertThat(opened().entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 20, 24})
    void refusesADataDescriptorThatDisagrees(int length) {
        withDescriptor(length, CONTENT.length - 1);
        refused().hasMessageContaining("after its data");
    }

    private void withDescriptor(int length, long size) {
        ForgedZip.Part part = zip.stored("a", CONTENT);
        var descriptor = ForgedZip.buffer(length);
        if (length % 8 == 0) {
            descriptor.putInt(0x08074b50);
        }
        descriptor.putInt((int) part.centralCrc);
        if (length >= 20) {
            descriptor.putLong(size).putLong(size);
        } else {
            descriptor.putInt((int) size).putInt((int) size);
        }
        part.descriptor = descriptor.array();
        part.localFlags = part.centralFlags = 8;
        part.localCrc = part.localSize = part.localCompressed = 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resnet20-ticket-zip.pth.tar",
                "resnet20-reference-embedded.pth.tar",
                "resnet20-cifar10-ticket.pth.tar"
            })
    void readsArchivesOfPyTorchWithEveryChecksumRight(String name)
            throws IOException, MalformedFileException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/checkpoints", name));
        SafeZip opened = open(MemorySegment.ofArray(file));
        for (Entry entry : opened.entries()) {
            assertThat(opened.verified(entry).byteSize()).isEqualTo(entry.size());
        }
        assertThat(opened.entries()).hasSizeGreaterThan(10);
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        zip.stored("a", CONTENT);
        zip.stored("a", CONTENT);
        refused().hasMessage("Two archive entries are called a.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "a/../b",
                "..",
                "/etc/passwd",
                "C:\\a",
                "c:a",
                "a\\b",
                "a//b",
                "./a",
                "a/./b",
                "a\nb",
                "",
                "/"
            })
    void refusesNamesThatLeaveTheArchive(String name) {
        zip.stored(name, CONTENT);
        refused().hasMessageContaining("leaves the archive or is not portable");
    }

    @Test
    void refusesHeadersThatDisagree() {
        disagreeing(part -> part.localName = "b");
        disagreeing(part -> part.localFlags = 2);
        disagreeing(part -> part.localMethod = Entry.DEFLATED);
        disagreeing(part -> part.localCrc++);
        disagreeing(part -> part.localSize--);
        disagreeing(part -> part.localCompressed++);
        disagreeing(part -> part.localCrc = 0);
        disagreeing(part -> part.localExtra = ForgedZip.zip64Block(5));
        disagreeing(part -> part.localSize = -1);
    }

    private static void disagreeing(Consumer<ForgedZip.Part> lie) {
        ForgedZip forged = new ForgedZip();
        lie.accept(forged.stored("a", CONTENT));
        assertThatThrownBy(() -> open(forged.segment()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("local header");
    }

    @Test
    void refusesEncryption() {
        ForgedZip.Part part = zip.stored("a", CONTENT);
        part.localFlags = part.centralFlags = 1;
        refused().hasMessageContaining("is encrypted");
    }

    @Test
    void refusesFlagsAndMethodsNobodyNeeds() {
        ForgedZip.Part part = zip.stored("a", CONTENT);
        part.localFlags = part.centralFlags = 1 << 13;
        refused().hasMessageContaining("features of zip");
        part.localFlags = part.centralFlags = 0;
        part.localMethod = part.centralMethod = 12;
        refused().hasMessageContaining("unknown method");
    }

    @Test
    void refusesHiddenBytes() {
        zip.stored("a", CONTENT);
        zip.before = new byte[] {1};
        refused();
        zip.before = new byte[0];
        zip.after = new byte[] {1};
        refused().hasMessageContaining("end record");
        zip.after = new byte[0];
        zip.comment = "PK";
        refused();
    }

    @Test
    void refusesBytesBetweenEntries() {
        zip.stored("a", CONTENT).descriptor = new byte[16];
        refused().hasMessageContaining("belong to nothing");
    }

    @Test
    void refusesOverlappingEntries() {
        ForgedZip.Part first = zip.stored("a", CONTENT);
        zip.stored("b", CONTENT);
        first.localSize = first.centralSize = first.localCompressed = first.centralCompressed = 40;
        refused().hasMessageContaining("overlaps what follows it");
    }

    @Test
    void refusesTwoEntriesOverTheSameData() {
        zip.stored("a", CONTENT);
        zip.stored("b", CONTENT).shift = -(30 + 1 + CONTENT.length);
        refused();
    }

    @Test
    void refusesEntriesOutsideTheArchive() {
        zip.stored("a", CONTENT);
        zip.stored("b", CONTENT).shift = 100_000;
        refused();
    }

    @Test
    void refusesAClaimOfTerabytes() {
        zip.zip64 = true;
        ForgedZip.Part part = zip.stored("a", CONTENT);
        part.localSize = part.localCompressed = part.centralSize = part.centralCompressed = -1;
        part.localExtra = part.centralExtra = ForgedZip.zip64Block(1L << 42, 1L << 42);
        refused().hasMessageContaining("overlaps what follows it");
        part.localExtra = part.centralExtra = ForgedZip.zip64Block(Long.MIN_VALUE, Long.MIN_VALUE);
        refused();
        part.localExtra = part.centralExtra = ForgedZip.zip64Block(Long.MAX_VALUE, Long.MAX_VALUE);
        refused().hasMessageContaining("overlaps what follows it");
    }

    @Test
    void refusesMoreEntriesThanAreThereOrAreRead() {
        zip.stored("a", CONTENT);
        zip.claimedEntries = 2;
        refused().hasMessageContaining("central directory is damaged");
        zip.claimedEntries = 60_000;
        refused();
        zip.zip64 = true;
        zip.claimedEntries = 70_000;
        refused();
    }

    @Test
    void refusesABombBeforeItGrows() throws MalformedFileException {
        zip.deflated("zeros", ZEROS);
        ReadLimits small = new ReadLimits(1, 1, 1, 1, 1, 1, 10, ZEROS.length - 1L, 1);
        SafeZip opened = SafeZip.open(zip.segment(), small);
        assertThatThrownBy(() -> opened.verified(opened.entries().getFirst()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("grow beyond what is read");
    }

    @Test
    void countsAllCompressedEntriesAgainstOneBudget() throws MalformedFileException {
        zip.deflated("first", ZEROS);
        zip.deflated("second", ZEROS);
        ReadLimits small = new ReadLimits(1, 1, 1, 1, 1, 1, 10, ZEROS.length + 1L, 1);
        SafeZip opened = SafeZip.open(zip.segment(), small);
        assertThat(opened.verified(opened.entries().getFirst()).byteSize()).isEqualTo(100_000);
        assertThatThrownBy(() -> opened.verified(opened.entries().getLast()))
                .isInstanceOf(MalformedFileException.class);
    }

    @Test
    void refusesACompressedEntryThatGrowsToAnotherSize() throws MalformedFileException {
        for (int error : new int[] {-1, 1, 110_000_000}) {
            ForgedZip forged = new ForgedZip();
            ForgedZip.Part part = forged.deflated("zeros", ZEROS);
            part.localSize = part.centralSize = ZEROS.length + error;
            SafeZip opened = open(forged.segment());
            assertThatThrownBy(() -> opened.verified(opened.entries().getFirst()))
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining("does not unpack to");
        }
    }

    @Test
    void refusesContentWithAWrongChecksum() throws MalformedFileException {
        ForgedZip.Part part = zip.stored("a", CONTENT);
        part.localCrc = ++part.centralCrc;
        SafeZip opened = opened();
        assertThatThrownBy(() -> opened.verified(opened.entries().getFirst()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void refusesACompressedEntryWhereOnlyStoredOnesAreRead() throws MalformedFileException {
        zip.deflated("model/data/0", ZEROS);
        SafeZip opened = opened();
        assertThatThrownBy(() -> opened.stored(opened.entries().getFirst()))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("is compressed");
    }

    @Test
    void endsCleanlyWhereverTheArchiveIsCutOff() {
        byte[] whole = mixedArchive();
        for (int length = 0; length < whole.length; length++) {
            MemorySegment cut = MemorySegment.ofArray(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(cut)).isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void endsCleanlyWhicheverBitIsFlipped() {
        byte[] whole = mixedArchive();
        int opened = 0;
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                SafeZip archive = open(MemorySegment.ofArray(flipped));
                for (Entry entry : archive.entries()) {
                    archive.verified(entry);
                }
                opened++;
            } catch (MalformedFileException e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
        // Times, versions, attributes and the free parts of extra fields mean nothing here.
        assertThat(opened).isLessThan(whole.length * 8 / 3);
    }

    private byte[] mixedArchive() {
        withDescriptor(16, CONTENT.length);
        zip.deflated("zeros", ZEROS);
        zip.zip64 = true;
        zip.stored("model/data", CONTENT).localExtra = new byte[] {'F', 'B', 2, 0, 'Z', 'Z'};
        return zip.bytes();
    }
}
