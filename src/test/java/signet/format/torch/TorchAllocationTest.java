package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import signet.format.MalformedFileException;
import signet.format.archive.ForgedZip;
import signet.format.pickle.PickleBytes;

/** A small file costs little memory, whatever it claims. */
class TorchAllocationTest {
    private static final long MOST_BYTES = 64L << 20;
    private static final long TERA = 1L << 40;

    private static void assertRefusedCheaply(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean refused = false;
        try {
            Samples.read(file);
        } catch (MalformedFileException refusal) {
            refused = true;
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        assertThat(refused).isTrue();
    }

    @Test
    void aStorageOfTerabytesCostsNothing() {
        long[] shape = {TERA};
        long[] strides = {1};
        byte[] pickle =
                ForgedCheckpoint.dictOf(
                        p -> p.tensor("DoubleStorage", "0", TERA, 0, shape, strides));
        byte[] little = new byte[64];
        assertRefusedCheaply(ForgedCheckpoint.zip(pickle, little).bytes());
        assertRefusedCheaply(ForgedCheckpoint.legacy(pickle, true, TERA, little));
    }

    @Test
    void anEntryOfTerabytesCostsNothing() {
        for (long size : List.of(TERA, Long.MAX_VALUE, -1L)) {
            ForgedZip zip = new ForgedZip();
            zip.zip64 = true;
            ForgedZip.Part part = zip.stored("m/data.pkl", new byte[10]);
            part.localSize = part.localCompressed = -1;
            part.centralSize = part.centralCompressed = -1;
            part.localExtra = part.centralExtra = ForgedZip.zip64Block(size, size);
            assertRefusedCheaply(zip.bytes());
        }
    }

    @Test
    void textOfGigabytesCostsNothing() {
        PickleBytes pickle = new PickleBytes().code('X').int32(Integer.MAX_VALUE).raw("abc");
        byte[] bytes = pickle.bytes();
        assertRefusedCheaply(ForgedCheckpoint.zip(bytes, new byte[0]).bytes());
        assertRefusedCheaply(bytes);
    }

    @Test
    void oneTensorUnderManyNamesIsBounded() {
        long[] none = {};
        PickleBytes pickle = new PickleBytes().code('}').code('(').text("t");
        pickle.tensor("FloatStorage", "0", 1, 0, none, none).raw("q\0");
        for (int i = 0; i < 200_000; i++) {
            pickle.raw("U\u0006%06dh\0".formatted(i));
        }
        byte[] file = ForgedCheckpoint.zip(pickle.code('u').stop(), new byte[4]).bytes();
        assertThatThrownBy(() -> Samples.read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("through shared references");
    }
}
