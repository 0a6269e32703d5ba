package signet.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.format.Finding;
import signet.format.MalformedFileException;
import signet.format.pickle.PickleBytes;

/** Whatever is not data is named with its place; the tensors beside it are read. */
class PickleFindingsTest {
    private static final byte[] FOUR = new byte[16];

    private static PickleBytes dictWithATensor() {
        long[] four = {4};
        long[] one = {1};
        return new PickleBytes()
                .code('}')
                .text("weight")
                .tensor("FloatStorage", "0", 4, 0, four, one)
                .code('s');
    }

    private static TorchContent read(byte[] pickle) throws MalformedFileException {
        return Samples.read(ForgedCheckpoint.zip(pickle, FOUR).bytes());
    }

    /** The patterns of public collections of hostile pickles, and names that are nearly data. */
    @ParameterizedTest
    @CsvSource({
        "posix, system",
        "nt, system",
        "os, popen",
        "subprocess, Popen",
        "builtins, eval",
        "builtins, exec",
        "__builtin__, getattr",
        "builtins, __import__",
        "runpy, _run_code",
        "pip, main",
        "importlib, import_module",
        "operator, attrgetter",
        "functools, partial",
        "logging, FileHandler",
        "numpy.testing._private.utils, runstring",
        "torch, load",
        "torch.hub, load",
        "torch.storage, _load_from_bytes",
        "torch.serialization, load",
        "torch, UntypedStorage.from_file",
        "torch, FloatStorage.from_file",
        "torch.cuda.amp, FloatStorage",
        "torch._utils, _rebuild_tensor_v2.__globals__",
        "torch._utils._rebuild_tensor_v2, __globals__",
        "collections, OrderedDict.__init__",
        "os, collections.OrderedDict"
    })
    void namesWhatIsNotData(String module, String name) throws MalformedFileException {
        PickleBytes pickle = dictWithATensor().text("x");
        int offset = pickle.length();
        pickle.global(module, name).text("echo").code(0x85).raw("Rs");
        TorchContent content = read(pickle.stop());
        assertThat(content.tensors()).hasSize(1);
        assertThat(content.findings())
                .containsExactly(new Finding(module + "." + name, "data.pkl", offset));
    }

    @Test
    void listsEveryPlaceInByteOrder() throws MalformedFileException {
        PickleBytes pickle = dictWithATensor();
        int first = pickle.text("a").length();
        int second = pickle.global("m", "f").raw(")Rs").text("b").length();
        int third = pickle.global("m", "f").raw("s").text("c").text("os").text("kill").length();
        TorchContent content = read(pickle.raw("\u0093)\u0081}bs").stop());
        assertThat(content.findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "not data: m.f at byte %d of data.pkl".formatted(first),
                        "not data: m.f at byte %d of data.pkl".formatted(second),
                        "not data: os.kill at byte %d of data.pkl".formatted(third));
    }

    @Test
    void aPayloadInsideATensorsDescriptionIsListed() throws MalformedFileException {
        byte[] pickle =
                ForgedCheckpoint.dictOf(p ->
                        p.global("torch._utils", "_rebuild_tensor_v2")
                                .raw("((")
                                .text("storage")
                                .global("torch", "FloatStorage")
                                .text("0")
                                .text("cpu")
                                .number(4)
                                .raw("tQ")
                                .number(0)
                                .numbers(4)
                                .numbers(1)
                                .code(0x89)
                                .global("posix", "system")
                                .raw(")RtR"));
        TorchContent content = read(pickle);
        assertThat(content.tensors()).hasSize(1);
        assertThat(content.findings()).extracting(Finding::name).containsExactly("posix.system");
    }

    @Test
    void namesAreShownOnOneShortLine() throws MalformedFileException {
        PickleBytes pickle = dictWithATensor().text("x");
        pickle.text("evil\u001b[2J\r\u202e").text("n".repeat(500)).raw("\u0093s");
        assertThat(read(pickle.stop()).findings().getFirst().name())
                .startsWith("evil?[2J??.nnn")
                .hasSizeLessThan(130)
                .endsWith("…");
    }

    @Test
    void manyFindingsAreAllListed() throws MalformedFileException {
        PickleBytes pickle = dictWithATensor().text("x").code('(');
        for (int i = 0; i < 10_000; i++) {
            pickle.global("m", "f");
        }
        assertThat(read(pickle.raw("ts").stop()).findings()).hasSize(10_000);
    }
}
