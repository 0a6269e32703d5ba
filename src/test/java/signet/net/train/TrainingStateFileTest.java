package signet.net.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.data.ImageShape;
import signet.format.MalformedFileException;
import signet.format.safetensors.SafetensorsWriter;
import signet.net.Network;
import signet.net.plan.InitialScheme;
import signet.net.plan.NetworkPlan;
import signet.net.plan.Op;
import signet.net.plan.Step;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class TrainingStateFileTest {
    private static final NetworkPlan PLAN = plan("line");

    private static NetworkPlan plan(String id) {
        return new NetworkPlan(
                id,
                "Line",
                new ImageShape(1, 1, 3),
                2,
                InitialScheme.PYTORCH,
                List.of(
                        new Step(new Op.Flatten(), List.of(Step.IMAGE)),
                        new Step(new Op.Linear("fc", 3, 2), List.of(0))));
    }

    private static TrainingState state() {
        float odd = Float.intBitsToFloat(0x7fc01234);
        SequencedMap<String, float[]> values = new LinkedHashMap<>();
        values.put("fc.weight", new float[] {1, -0f, Float.MIN_VALUE, odd, 0.1f, -5});
        values.put("fc.bias", new float[] {2, 3});
        SequencedMap<String, float[]> momenta = new LinkedHashMap<>();
        momenta.put("fc.weight", new float[] {6, 5, 4, 3, 2, 1});
        SequencedMap<String, Mask> masks = new LinkedHashMap<>();
        masks.put("fc", Mask.of(Shape.of(2, 3), BitSet.valueOf(new long[] {0b101101})));
        return new TrainingState(new Network(PLAN, values, masks), momenta, 12, 345);
    }

    private static byte[] bytes(TrainingState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrainingStateFile.write(state, out);
        return out.toByteArray();
    }

    @Test
    void readsBitForBitWhatItWrote() throws IOException, MalformedFileException {
        byte[] file = bytes(state());

        TrainingState read = TrainingStateFile.read(file, PLAN);

        assertThat(read.epoch()).isEqualTo(12);
        assertThat(read.step()).isEqualTo(345);
        assertThat(read.network().masks()).isEqualTo(state().network().masks());
        assertThat(read.momenta()).containsOnlyKeys("fc.weight");
        assertThat(bits(read.network().values().get("fc.weight")))
                .containsExactly(bits(state().network().values().get("fc.weight")));
        assertThat(bytes(read)).isEqualTo(file);
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }

    @Test
    void refusesTheStateOfAnotherNetwork() throws IOException {
        byte[] file = bytes(state());

        assertThatThrownBy(() -> TrainingStateFile.read(file, plan("other")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("This is no state of training Line.");
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        byte[] file = bytes(state());
        byte[] half = Arrays.copyOf(file, file.length - 5);

        assertThatThrownBy(() -> TrainingStateFile.read(half, PLAN))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value:fc.weight  | 2 | value:fc.weight is 2, not 2 × 3",
                "value:fc.bias    | 2 | not those of Line",
            })
    void refusesTensorsThatAreNotTheNetworks(String name, int length, String why)
            throws IOException {
        byte[] file = file(Tensor.of(name, Shape.of(length), new float[length]), "3");

        assertThatThrownBy(() -> TrainingStateFile.read(file, PLAN))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith("The state of training does not fit together: ")
                .hasMessageContaining(why);
    }

    @Test
    void refusesAMaskThatIsNone() throws IOException {
        byte[] file = file(Tensor.of("mask:fc", Shape.of(2), 1, 2), "3");

        assertThatThrownBy(() -> TrainingStateFile.read(file, PLAN))
                .isInstanceOf(MalformedFileException.class);
    }

    @Test
    void refusesAnEpochThatIsNoNumber() throws IOException {
        byte[] valid = bytes(state());
        byte[] file =
                new String(valid, StandardCharsets.ISO_8859_1)
                        .replace("\"epoch\":\"12\"", "\"epoch\":\"-2\"")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TrainingStateFile.read(file, PLAN))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("The number of the epoch is -2.");
    }

    private static byte[] file(Tensor tensor, String epoch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> metadata = Map.of("network", "line", "epoch", epoch, "step", "0");
        SafetensorsWriter.write(List.of(tensor), metadata, out);
        return out.toByteArray();
    }
}
