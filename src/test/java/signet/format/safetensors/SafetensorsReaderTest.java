package signet.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.FileContents;
import signet.format.MalformedFileException;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

/** One test per rule of {@code validate()} and {@code read_metadata()} in the Rust reference. */
class SafetensorsReaderTest {
    private static final String ONE =
            """
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}\
            """;

    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    private static FileContents read(byte[] file) throws MalformedFileException {
        return SafetensorsReader.read(MemorySegment.ofArray(file));
    }

    private static MalformedFileException refusal(byte[] file) {
        return catchThrowableOfType(MalformedFileException.class, () -> read(file));
    }

    private static void assertRefused(String header, int dataBytes, String reason) {
        MalformedFileException refusal = refusal(file(header, dataBytes));
        assertThat(refusal).hasMessageContaining(reason).message().endsWith(".");
        assertThat(refusal.place()).startsWith("byte ");
    }

    @Test
    void readsATensor() throws MalformedFileException {
        byte[] file = file(ONE, 8);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(file.length - 4, -1.5f);

        Tensor tensor = read(file).tensors().getFirst();

        assertThat(tensor.name()).isEqualTo("a");
        assertThat(tensor.type()).isEqualTo(ElementType.FLOAT32);
        assertThat(tensor.floats()).containsExactly(0, -1.5f);
    }

    @Test
    void keepsTheOrderOfTheHeaderWhateverTheOrderOfTheData() throws MalformedFileException {
        String header =
                """
                {"b":{"dtype":"U8","shape":[1],"data_offsets":[4,5]},
                 "a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}\
                """;

        FileContents contents = read(file(header, 5));

        assertThat(contents.tensors()).extracting(Tensor::name).containsExactly("b", "a");
        assertThat(contents.tensors().getLast().shape()).isEqualTo(Shape.of());
    }

    @Test
    void readsMetadata() throws MalformedFileException {
        FileContents contents = read(file("{\"__metadata__\":{\"data\":\"CIFAR-10\"}}", 0));

        assertThat(contents.metadata()).containsEntry("data", "CIFAR-10").hasSize(1);
    }

    @Test
    void readsTensorsWithoutValues() throws MalformedFileException {
        String header =
                """
                {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                 "none":{"dtype":"F32","shape":[2,0],"data_offsets":[0,0]}}\
                """;

        assertThat(read(file(header, 4)).tensors()).hasSize(2);
    }

    @Test
    void readsAHeaderPaddedWithSpaces() throws MalformedFileException {
        assertThat(read(file(ONE + "   ", 8)).tensors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOOL", "U8", "I8", "I16", "U16", "F16", "BF16", "I32", "U32", "F32", "F64", "I64",
                "U64"
            })
    void readsEveryElementType(String type) throws MalformedFileException {
        int width = SafetensorsType.find(type).orElseThrow().bytes();
        String header =
                "{\"a\":{\"dtype\":\"%s\",\"shape\":[3],\"data_offsets\":[0,%d]}}"
                        .formatted(type, 3 * width);

        Tensor tensor = read(file(header, 3 * width)).tensors().getFirst();

        assertThat(SafetensorsType.nameOf(tensor.type())).isEqualTo(type);
        assertThat(tensor.nonZero().kept()).isZero();
    }

    @Test
    void refusesAFileShorterThanItsLength() {
        assertThat(refusal(new byte[7])).hasMessageContaining("ends inside the length");
    }

    @Test
    void refusesAHeaderOfMoreThan100Megabytes() {
        byte[] file =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 40).array();
        assertThat(refusal(file)).hasMessageContaining("1099511627776");
    }

    @Test
    void refusesANegativeHeaderLength() {
        byte[] file = ByteBuffer.allocate(16).putLong(-1).array();
        assertThat(refusal(file)).hasMessageContaining("18446744073709551615");
    }

    @Test
    void refusesAHeaderLongerThanTheFile() {
        byte[] file = file(ONE, 0);
        file[1] = 1;
        assertThat(refusal(file))
                .hasMessage(
                        "The file is cut off: its header should have 310 bytes, but 54 are there.");
    }

    @Test
    void refusesAHeaderThatBeginsWithASpace() {
        assertRefused(" " + ONE, 8, "must begin with a brace");
    }

    @Test
    void refusesAnEmptyHeader() {
        assertRefused("", 0, "must begin with a brace");
    }

    @Test
    void refusesBrokenJson() {
        assertRefused("{\"a\":}", 0, "The header is not proper JSON");
    }

    @Test
    void refusesJsonThatGoesOn() {
        assertRefused("{}{}", 0, "goes on after its value");
    }

    @Test
    void refusesTextThatIsNoUtf8() {
        byte[] file = file("{\"aa\":1}", 0);
        file[11] = (byte) 0xff;
        assertThat(refusal(file)).hasMessageContaining("The header is not proper JSON");
    }

    @Test
    void refusesANameThatIsThereTwice() {
        assertRefused(ONE.substring(0, ONE.length() - 1) + "," + ONE.substring(1), 8, "uplicate");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertRefused(ONE.replace("\"shape\"", "\"dtype\":\"U8\",\"shape\""), 8, "uplicate");
    }

    @Test
    void refusesDeepJson() {
        assertRefused("{\"a\":" + "[".repeat(100_000), 0, "nested deeper");
    }

    @Test
    void refusesAnUnknownElementType() {
        assertRefused(ONE.replace("F32", "F31"), 8, "no type \"F31\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F8_E4M3", "F8_E5M2", "F4", "C64"})
    void refusesKnownElementTypesThatNoTicketHolds(String type) {
        assertRefused(
                ONE.replace("F32", type), 8, "Signet does not read %s values".formatted(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtype", "shape", "data_offsets"})
    void refusesAMissingField(String field) {
        assertRefused(ONE.replace(field, field + "s"), 8, "no field \"%ss\"".formatted(field));
        assertRefused("{\"a\":{}}", 0, "\"dtype\" is missing");
    }

    @Test
    void refusesAHole() {
        String header =
                """
                {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                 "b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}\
                """;
        assertRefused(header, 12, "leaves a hole");
    }

    @Test
    void refusesAHoleAtTheStart() {
        assertRefused(ONE.replace("[0,8]", "[4,12]"), 12, "leaves a hole");
    }

    @Test
    void refusesAnOverlappingTensor() {
        String header =
                """
                {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                 "b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}\
                """;
        assertRefused(header, 4, "overlaps another tensor");
    }

    @Test
    void refusesATensorBeyondTheFile() {
        assertRefused(
                ONE,
                7,
                "The file is cut off: its header describes 8 bytes of data, but 7 are there.");
        assertThat(refusal(file(ONE, 7)).place()).isEqualTo("byte " + (8 + ONE.length() + 7));
    }

    @Test
    void refusesTrailingBytes() {
        assertRefused(
                ONE,
                9,
                "The file goes on too long: its header describes 8 bytes of data, but 9 are there.");
        assertThat(refusal(file(ONE, 9)).place()).isEqualTo("byte " + (8 + ONE.length() + 8));
    }

    @Test
    void refusesAnEndBeforeItsBegin() {
        assertRefused(ONE.replace("[0,8]", "[8,0]"), 8, "an end that is not before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0]", "[0,4,8]", "[]"})
    void refusesOffsetsThatAreNoPair(String offsets) {
        assertRefused(ONE.replace("[0,8]", offsets), 8, "\"data_offsets\" must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[-1]", "[2.0]", "[2e0]", "[\"2\"]", "[1e999999999]", "[null]"})
    void refusesShapesThatAreNoWholeNumbers(String shape) {
        assertRefused(ONE.replace("[2]", shape), 8, "whole numbers from 0 on");
    }

    @Test
    void refusesAShapeThatNeedsOtherBytesThanItsSlice() {
        assertRefused(ONE.replace("[2]", "[3]"), 8, "needs 12 bytes, but \"data_offsets\" holds 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[4611686018427387904]", "[4294967296,4294967296]", "[9223372036854775807]"})
    void refusesAShapeThatOverflows(String shape) {
        assertRefused(ONE.replace("[2]", shape), 8, "shape is too large");
    }

    @Test
    void refusesMetadataThatIsNoString() {
        assertRefused("{\"__metadata__\":{\"epoch\":1}}", 0, "\"epoch\" must be a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "\"F32\"", "null"})
    void refusesAnEntryThatIsNoObject(String entry) {
        assertRefused("{\"a\":%s}".formatted(entry), 0, "must be an object");
    }

    @Test
    void namesTheByteOfTheEntryThatIsWrong() {
        MalformedFileException refusal = refusal(file(ONE.replace("F32", "F31"), 8));
        assertThat(refusal.place()).isEqualTo("byte " + (8 + ONE.indexOf("{\"dtype")));
    }
}
