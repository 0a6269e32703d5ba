package signet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {
    private static final byte[] PICKLE = HexFormat.of().parseHex("80028a0a6cfc9c46f920");
    private static final byte[] SAFETENSORS = bytes("\2\0\0\0\0\0\0\0{}");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    private static byte[] withTarMark(byte[] start) {
        byte[] file = Arrays.copyOf(start, Math.max(512, start.length));
        System.arraycopy(bytes("ustar"), 0, file, 257, 5);
        return file;
    }

    private static FileKind detect(byte[] file) throws MalformedFileException {
        return FormatDetector.detect(MemorySegment.ofArray(file));
    }

    private static MalformedFileException refusal(byte[] file) {
        return catchThrowableOfType(MalformedFileException.class, () -> detect(file));
    }

    private static void assertRefused(byte[] file, String... parts) {
        assertThatThrownBy(() -> detect(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContainingAll(parts)
                .message()
                .endsWith(".");
    }

    @Test
    void knowsEachLayoutByItsContent() throws IOException, MalformedFileException {
        assertThat(detect(SAFETENSORS)).isEqualTo(FileKind.SAFETENSORS);
        assertThat(detect(PICKLE)).isEqualTo(FileKind.TORCH_LEGACY);
        assertThat(detect(zip("archive/data.pkl", "archive/data/0"))).isEqualTo(FileKind.TORCH_ZIP);
        assertThat(detect(zip("conv1.weight.npy"))).isEqualTo(FileKind.NPZ);
    }

    /** 640 = 0x280, whose bytes are PROTO 2; the 0 behind them is no instruction. */
    @Test
    void aLengthThatLooksLikeTheStartOfAPickleIsALength() throws MalformedFileException {
        byte[] file = joined(bytes("\u0080\2\0\0\0\0\0\0{"), new byte[640]);

        assertThat(detect(file)).isEqualTo(FileKind.SAFETENSORS);
    }

    @Test
    void refusesSafetensorsWhoseLengthIsAlsoTheStartOfAPickle() {
        byte[] file = joined(bytes("\u0080\2G\0\0\0\0\0{"), new byte[0x470280]);

        assertRefused(file, "ambiguous", "safetensors header", "Python pickle");
    }

    @Test
    void refusesAPickleThatEndsAsAZip() throws IOException {
        assertRefused(
                joined(PICKLE, zip("archive/data.pkl")),
                "ambiguous",
                "ends with the directory of a zip archive",
                "begins with a Python pickle");
    }

    @Test
    void refusesSafetensorsThatEndAsAZip() throws IOException {
        assertRefused(
                joined(SAFETENSORS, zip("archive/data.pkl")),
                "ambiguous",
                "begins with a safetensors header",
                "ends with the directory of a zip archive");
    }

    @Test
    void refusesAZipThatIsAlsoATar() throws IOException {
        byte[] file = zip("x".repeat(600) + "/data.pkl");
        assertRefused(withTarMark(file), "ambiguous", "begins as a zip", "tar archive");
    }

    @Test
    void refusesAPickleThatIsAlsoATar() {
        assertRefused(withTarMark(PICKLE), "ambiguous", "Python pickle", "tar archive");
    }

    @Test
    void refusesAnArchiveOfPyTorchAndNumPyTogether() throws IOException {
        assertRefused(
                zip("a/data.pkl", "w.npy"), "ambiguous", "data.pkl as PyTorch", "arrays as .npz");
    }

    @Test
    void namesTheTarLayoutOfTheFirstPyTorch() {
        assertRefused(withTarMark(bytes("sys_info")), "tar archive, as PyTorch 0.1 wrote them");
    }

    @Test
    void namesArchivesOfOtherThings() throws IOException {
        assertRefused(zip("word/document.xml", "b"), "zip archive of other things (2 entries)");
        assertRefused(bytes("PK\5\6" + "\0".repeat(18)), "zip archive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1f8b0800 | gzip archive; unpack it",
                "425a6839 | bzip2",
                "fd377a585a00 | xz",
                "28b52ffd | zstd",
                "377abcaf271c | 7z",
                "526172211a0700 | rar",
                "894844460d0a1a0a | HDF5",
                "4747554603 | GGUF",
                "1c00000054464c33 | TensorFlow Lite",
                "4d41544c414220352e30 | MATLAB",
                "934e554d50590100 | numpy.savez",
                "89504e470d0a1a0a | PNG",
                "ffd8ffe0 | JPEG",
                "255044462d | PDF",
                "7f454c46 | program",
                "08071207707974 6f726368 | ONNX",
                "8001 | not a PyTorch, safetensors or NumPy file",
                "0000000000000000ff | or its beginning is damaged"
            })
    void namesKnownFilesOfOthers(String hex, String part) {
        assertRefused(HexFormat.of().parseHex(hex.replace(" ", "")), part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version https://git-lfs.github.com/spec/v1 | fetch the real file with git lfs pull",
                "<!DOCTYPE html><html> | web page",
                "'  <HTML lang=en>' | web page",
                "'{\"error\": \"not found\"}' | JSON text",
                "hello | text file",
                "größe | text file"
            })
    void namesTexts(String text, String part) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), part);
    }

    @Test
    void namesATextWhoseFirstPartEndsInsideACharacter() {
        assertRefused(("a" + "ü".repeat(400)).getBytes(StandardCharsets.UTF_8), "text file");
    }

    @Test
    void tellsFilesOfOthersFromDamagedOnes() {
        assertThat(refusal(bytes("hello")).isSound()).isTrue();
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b}).isSound()).isTrue();
        assertThat(refusal(new byte[0]).isSound()).isFalse();
        assertThat(refusal(new byte[] {0, 1, 2}).isSound()).isFalse();
    }

    @Test
    void knowsSafetensorsThatEndInsideTheHeader() throws MalformedFileException {
        byte[] cut = joined(new byte[] {100, 0, 0, 0, 0, 0, 0, 0}, bytes("{\"a"));
        assertThat(detect(cut)).isEqualTo(FileKind.SAFETENSORS);
    }

    @Test
    void namesAnEmptyFile() {
        assertRefused(new byte[0], "The file is empty.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9})
    void refusesTheFirstBytesOfSafetensors(int length) {
        assertRefused(Arrays.copyOf(SAFETENSORS, length), "beginning is damaged");
    }
}
