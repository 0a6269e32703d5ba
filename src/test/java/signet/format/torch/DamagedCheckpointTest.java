package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.MalformedFileException;
import signet.ticket.Tensor;

/** Damage anywhere ends in tensors that can be read or in a sentence, never in anything else. */
class DamagedCheckpointTest {
    private static final int SAMPLED = 400;

    /** Whether it was read; every value is touched then. */
    private static boolean survives(byte[] file) {
        try {
            Samples.read(file).tensors().forEach(Tensor::nonZero);
            return true;
        } catch (MalformedFileException refusal) {
            assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n", "java.");
            return false;
        }
    }

    private static void assertRefusedAt(byte[] whole, int length) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> Samples.read(cut)).isInstanceOf(MalformedFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "views.zip.pth",
                "views.legacy.pth",
                "masks_bool.zip.pth",
                "protocol4.legacy.pth",
                "payload.legacy.pth"
            })
    void refusesASampleThatEndsAtAnyByte(String name) throws IOException {
        byte[] whole = Samples.torch(name);
        IntStream.range(0, whole.length).forEach(length -> assertRefusedAt(whole, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20-ticket-zip.pth.tar", "resnet20-ticket-legacy.pth.tar"})
    void refusesATicketThatEndsAnywhere(String name) throws IOException {
        byte[] whole = Samples.checkpoint(name);
        new Random(1)
                .ints(SAMPLED, 0, whole.length)
                .forEach(length -> assertRefusedAt(whole, length));
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "views.zip.pth",
                "views.legacy.pth",
                "masks_bool.zip.pth",
                "protocol4.legacy.pth",
                "exotic.zip.pth",
                "whole_module.legacy.pth",
                "torchscript.pt"
            })
    void survivesEveryFlippedBitOfASample(String name) throws IOException {
        byte[] whole = Samples.torch(name);
        for (int bit = 0; bit < Math.min(8 * whole.length, 40_000); bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            survives(flipped);
        }
    }

    /** The checksum of the pickle hides what damage in it does; here it is made right again. */
    @ParameterizedTest
    @ValueSource(strings = {"views", "exotic"})
    void survivesEveryFlippedBitOfAPickleWhoseChecksumIsRight(String name) throws Exception {
        RepackedZip zip = RepackedZip.of(Samples.torch(name + ".zip.pth"));
        byte[] pickle = zip.pickle();
        int read = 0;
        for (int bit = 0; bit < 8 * pickle.length; bit++) {
            byte[] flipped = pickle.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            read += survives(zip.with(flipped)) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 8 * pickle.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20-ticket-zip.pth.tar", "resnet20-ticket-legacy.pth.tar"})
    void survivesDamageAnywhereInATicket(String name) throws IOException {
        byte[] whole = Samples.checkpoint(name);
        Random random = new Random(2);
        for (int i = 0; i < SAMPLED / 4; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 0; hits < 20; hits++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            survives(damaged);
        }
    }
}
