package signet.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signet.format.FileContents;
import signet.format.MalformedFileException;
import signet.format.RandomTensors;
import signet.ticket.Tensor;

/** read(write(x)) = x, bit by bit, for tensors of every type and layout. */
class SafetensorsRoundTripTest {
    @Test
    void whateverIsWrittenReadsBackEqual() throws IOException, MalformedFileException {
        for (long seed = 0; seed < 500; seed++) {
            List<Tensor> tensors = new RandomTensors(seed).list();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SafetensorsWriter.write(tensors, Map.of("seed", "" + seed), out);

            FileContents read = SafetensorsReader.read(MemorySegment.ofArray(out.toByteArray()));

            assertThat(read.metadata()).containsEntry("seed", "" + seed);
            assertThat(read.tensors())
                    .as("seed %d", seed)
                    .extracting(Tensor::toString)
                    .isEqualTo(tensors.stream().map(Tensor::toString).toList());
            for (int i = 0; i < tensors.size(); i++) {
                assertThat(RandomTensors.bits(read.tensors().get(i)))
                        .as("seed %d, tensor %d", seed, i)
                        .isEqualTo(RandomTensors.bits(tensors.get(i)));
            }
        }
    }
}
