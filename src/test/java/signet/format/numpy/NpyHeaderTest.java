package signet.format.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.MalformedFileException;
import signet.ticket.ElementType;
import signet.ticket.Shape;

class NpyHeaderTest {
    private static final String GOOD =
            "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }   \n";

    static byte[] array(int version, String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(12 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        file.put((byte) version).put((byte) 0);
        if (version == 1) {
            file.putShort((short) text.length);
        } else {
            file.putInt(text.length);
        }
        file.put(text);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static NpyHeader read(byte[] array) throws MalformedFileException {
        return NpyHeader.read(MemorySegment.ofArray(array), "a.npy");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsEveryVersion(int version) throws MalformedFileException {
        byte[] array = array(version, GOOD);

        NpyHeader header = read(array);

        assertThat(header.type()).contains(ElementType.FLOAT32);
        assertThat(header.shape()).isEqualTo(Shape.of(3, 4));
        assertThat(header.strides()).containsExactly(4, 1);
        assertThat(header.length()).isEqualTo(array.length);
    }

    @Test
    void readsTheFieldsInAnyOrder() throws MalformedFileException {
        NpyHeader header = read(array(1, "{\"shape\":(7,),'fortran_order':True,'descr':'>f8'}"));

        assertThat(header.shape()).isEqualTo(Shape.of(7));
        assertThat(header.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
    }

    @Test
    void readsTheLongNumbersOfPython2() throws MalformedFileException {
        assertThat(read(array(1, GOOD.replace("(3, 4)", "(3L, 4L)"))).shape())
                .isEqualTo(Shape.of(3, 4));
    }

    @Test
    void stridesOfFortranOrderRunTheFirstDimensionFastest() throws MalformedFileException {
        assertThat(read(array(1, GOOD.replace("False", "True"))).strides()).containsExactly(1, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'descr': '<f4', 'fortran_order': False}",
                "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': ()}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (), 'x': 1}",
                "{'descr': '<f4', 'fortran_order': 0, 'shape': ()}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3 4)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1.5,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775808,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,9999999999,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,",
                "{'descr': '<f4', 'fortran_order': False, 'shape': ()} + exit()",
                "{'descr': '<f\\x34', 'fortran_order': False, 'shape': ()}",
                "{'descr': ['<f4', 'fortran_order': False, 'shape': ()",
                "{'descr': 4, 'fortran_order': False, 'shape': ()}",
                "__import__('os').system('id')",
                "{'descr"
            })
    void refusesAnyOtherText(String text) {
        assertThatThrownBy(() -> read(array(1, text)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith("Its header is wrong: ");
    }

    @Test
    void refusesMoreDimensionsThanAnyNetworkHas() {
        String shape = "(" + "1,".repeat(65) + ")";
        assertThatThrownBy(() -> read(array(1, GOOD.replace("(3, 4)", shape))))
                .hasMessageContaining("too many dimensions");
    }

    @Test
    void refusesAHeaderLongerThanTheArray() {
        byte[] array = array(2, GOOD);
        array[11] = 0x7f;
        assertThatThrownBy(() -> read(array)).hasMessageContaining("which cannot be");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThatThrownBy(() -> read(array(4, GOOD))).hasMessageContaining("version 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|O", "|O8", "<U10", "<c8", "<M8[ns]", "<V2", "=f4", "<f16", "f4", ""})
    void knowsNoElementTypeForOtherThings(String descr) throws MalformedFileException {
        NpyHeader header = read(array(1, GOOD.replace("<f4", descr)));

        assertThat(header.type()).isEmpty();
        assertThat(header.isObjects()).isEqualTo(descr.startsWith("|O"));
    }
}
