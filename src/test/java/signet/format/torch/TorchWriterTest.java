package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.ReadLimits;
import signet.format.archive.Entry;
import signet.format.archive.SafeZip;
import signet.ticket.ElementType;
import signet.ticket.Shape;
import signet.ticket.Tensor;

class TorchWriterTest {
    private static byte[] written(List<Tensor> tensors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TorchWriter.write(tensors, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtypes.zip.pth",
                "views.zip.pth",
                "views.legacy.pth",
                "training.zip.pth",
                "masks_bool.legacy.pth"
            })
    void whatIsWrittenReadsBackEqual(String name) throws Exception {
        List<Tensor> tensors = Samples.read(Samples.torch(name)).tensors();
        TorchContent back = Samples.read(written(tensors));

        assertThat(back.findings()).isEmpty();
        assertThat(back.tensors())
                .extracting(Tensor::toString)
                .containsExactlyElementsOf(tensors.stream().map(Tensor::toString).toList());
        assertThat(back.tensors())
                .extracting(Samples::sha256)
                .containsExactlyElementsOf(tensors.stream().map(Samples::sha256).toList());
    }

    @Test
    void theSameTensorsGiveTheSameBytes() throws Exception {
        List<Tensor> tensors = Samples.read(Samples.torch("views.zip.pth")).tensors();
        assertThat(written(tensors)).isEqualTo(written(tensors));
    }

    @Test
    void dataOfEveryEntryIsAlignedAndItsChecksumRight() throws Exception {
        List<Tensor> tensors = Samples.read(Samples.torch("training.zip.pth")).tensors();
        MemorySegment file = MemorySegment.ofArray(written(tensors));
        SafeZip zip = SafeZip.open(file, ReadLimits.DEFAULT);
        for (Entry entry : zip.entries()) {
            assertThat(entry.dataOffset() % 64).isZero();
            assertThat(zip.verified(entry).byteSize()).isEqualTo(entry.size());
        }
        assertThat(zip.entries()).hasSize(tensors.size() + 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"UINT16", "UINT32", "UINT64"})
    void refusesTypesThatPyTorchLacksBeforeWritingAnything(ElementType type) {
        Tensor tensor =
                Tensor.rowMajor(
                        "odd", type, Shape.of(1), MemorySegment.ofArray(new byte[type.bytes()]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> TorchWriter.write(List.of(tensor), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd has " + type);
        assertThat(out.size()).isZero();
    }

    @Test
    void aFullDiskIsTheCallersToHandle() throws Exception {
        List<Tensor> tensors = Samples.read(Samples.torch("views.zip.pth")).tensors();
        OutputStream full =
                new OutputStream() {
                    private int left = 500;

                    @Override
                    public void write(int b) throws IOException {
                        if (left-- == 0) {
                            throw new IOException("No space left on device");
                        }
                    }
                };
        assertThatThrownBy(() -> TorchWriter.write(tensors, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
