package signet.format.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;

class PickleMachineTest {
    private static final int PROTO_BYTES = 2;

    private final PickleBytes pickle = new PickleBytes();

    private static Pickle read(byte[] bytes) throws MalformedFileException {
        PickleBudget budget = new PickleBudget(ReadLimits.DEFAULT);
        return PickleMachine.read(MemorySegment.ofArray(bytes), 0, "data.pkl", budget);
    }

    private PyNode root() throws MalformedFileException {
        return read(pickle.stop()).root();
    }

    private MalformedFileException refusal() {
        byte[] bytes = pickle.stop();
        MalformedFileException refusal =
                catchThrowableOfType(MalformedFileException.class, () -> read(bytes));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void readsNumbersAndConstants() throws MalformedFileException {
        pickle.raw("(NJ").int32(-5).raw("K\u00ffM\u0001\u0002G?\u00f8\0\0\0\0\0\0");
        pickle.code(0x88).code(0x89).code('t');
        assertThat(root().children())
                .containsExactly(
                        new PyNode.None(),
                        new PyNode.Int(-5),
                        new PyNode.Int(255),
                        new PyNode.Int(0x201),
                        new PyNode.Real(1.5),
                        new PyNode.Bool(true),
                        new PyNode.Bool(false));
    }

    @Test
    void readsLongIntegersOfAnyWidth() throws MalformedFileException {
        pickle.raw("(\u008a\0\u008a\u0001\u00ff\u008a\n\u006c\u00fc\u009c\u0046\u00f9");
        pickle.raw("\u0020\u006a\u00a8\u0050\u0019t");
        assertThat(root().children())
                .containsExactly(
                        new PyNode.Int(0),
                        new PyNode.Int(-1),
                        new PyNode.BigInt(new BigInteger("119547037146038801333356")));
    }

    @Test
    void readsTextAndBytes() throws MalformedFileException {
        pickle.raw("(").text("größe").raw("U\u0001\u00e9\u008c\u0001a\u008d\u0001\0\0\0\0\0\0\0b");
        pickle.raw("C\u0002\u0000\u00fft");
        List<PyNode> read = root().children();
        assertThat(read.subList(0, 4))
                .containsExactly(
                        new PyNode.Text("größe"),
                        new PyNode.Text("é"),
                        new PyNode.Text("a"),
                        new PyNode.Text("b"));
        assertThat(((PyNode.Bytes) read.get(4)).value().byteSize()).isEqualTo(2);
    }

    @Test
    void readsLongStringsOfPython2AsBytes() throws MalformedFileException {
        pickle.raw("T").int32(3).raw("\u00ff\0a");
        assertThat(root())
                .isInstanceOfSatisfying(
                        PyNode.Bytes.class,
                        bytes ->
                                assertThat(bytes.value().toArray(ValueLayout.JAVA_BYTE))
                                        .containsExactly(-1, 0, 'a'));
        byte[] negative = new PickleBytes().raw("T").int32(-1).stop();
        assertThatThrownBy(() -> read(negative)).hasMessageContaining("cut off");
    }

    @Test
    void readsContainersThatAreFilledInEveryWay() throws MalformedFileException {
        pickle.raw("](]NaK\u0001a(K\u0002K\u0003e}NK\u0004s(K\u0005K\u0006u\u008f(K\u0007\u0090))");
        pickle.raw("\u0085N\u0086NN\u0087e");
        List<PyNode> read = root().children();
        assertThat(read.get(0).children()).hasSize(4);
        assertThat(read.get(1)).isInstanceOf(PyNode.Dict.class);
        assertThat(((PyNode.Dict) read.get(1)).size()).isEqualTo(2);
        assertThat(((PyNode.Dict) read.get(1)).value(1)).isEqualTo(new PyNode.Int(6));
        assertThat(read.get(2).children()).containsExactly(new PyNode.Int(7));
        assertThat(read.get(3)).isInstanceOf(PyNode.Tuple.class);
    }

    @Test
    void remembersObjects() throws MalformedFileException {
        pickle.raw("(]q\u0003h\u0003r\u00ff\u00ff\u00ff\u00ffj\u00ff\u00ff\u00ff\u00ffNat");
        List<PyNode> read = root().children();
        assertThat(read).hasSize(3).allMatch(node -> node == read.getFirst());
        assertThat(read.getFirst().children()).hasSize(1);
    }

    @Test
    void aCallIsOnlyDescribed() throws MalformedFileException {
        pickle.global("posix", "system").text("echo").code(0x85).code('R');
        PyNode.Call call = (PyNode.Call) root();
        assertThat(call.isOf("posix", "system")).isTrue();
        assertThat(call.arguments().children()).containsExactly(new PyNode.Text("echo"));
    }

    @Test
    void whatAnObjectIsFilledWithStaysWithIt() throws MalformedFileException {
        pickle.global("collections", "OrderedDict").raw(")Rq\u0001").text("a").raw("K\u0001s");
        pickle.raw("}b").text("b").raw("K\u0002s");
        PyNode.State state = (PyNode.State) root();
        assertThat(((PyNode.Call) state.object()).entries().size()).isEqualTo(2);
    }

    @Test
    void newObjectsAreDescribedAsCalls() throws MalformedFileException {
        pickle.global("m", "C").raw(")\u0081(K\u0001e");
        PyNode.Call call = (PyNode.Call) root();
        assertThat(call.isOf("m", "C")).isTrue();
        assertThat(call.items().children()).hasSize(1);
    }

    @Test
    void listsEveryNameInByteOrder() throws MalformedFileException {
        pickle.code('(').global("posix", "system");
        int second = pickle.text("builtins").text("eval").length();
        pickle.code(0x93).global("posix", "system").code('t');
        assertThat(read(pickle.stop()).names())
                .containsExactly(
                        new PyNode.Name("posix", "system", 3),
                        new PyNode.Name("builtins", "eval", second),
                        new PyNode.Name("posix", "system", second + 1));
    }

    @Test
    void namesHiddenInNamesStayNames() throws MalformedFileException {
        pickle.text("os").text("system").code(0x93).text("x").code(0x85).code('R').code('0');
        MalformedFileException refusal = refusal();
        assertThat(refusal).hasMessageContaining("POP");

        PickleBytes nested = new PickleBytes();
        nested.global("m", "f").code(')').code('R').text("eval").code(0x93);
        byte[] bytes = nested.stop();
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("names something by what is not text");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {
                "INST|OBJ|EXT.|PERSID|NEWOBJ_EX|DUP",
                "LONG4|LONG|INT|FLOAT|STRING|UNICODE|BINBYTES8|BYTEARRAY8|NEXT_BUFFER",
                "READONLY_BUFFER|LIST|DICT|FROZENSET|POP|POP_MARK|PUT|GET"
            })
    void refusesOtherInstructionsWithNameAndPlace(Opcode opcode) {
        int code = 0;
        while (Opcode.of(code) != opcode) {
            code++;
        }
        pickle.raw("NN").code(code).raw("os\nsystem\n");
        MalformedFileException refusal = refusal();
        assertThat(refusal).hasMessageContaining("the instruction " + opcode + ",");
        assertThat(refusal.place()).isEqualTo("data.pkl, byte 4");
    }

    @Test
    void refusesWhatNoProtocolKnows() {
        pickle.code(0xff);
        assertThat(refusal()).hasMessageContaining("unknown instruction 0xff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "NN",
                "(N",
                "a",
                "Na",
                "(Na",
                "t",
                "\u0085",
                "]Ns",
                "](NNu",
                "}(Nu",
                "}(Ne",
                "NNNs",
                "N(Ne",
                "h\u0001",
                "q\u0001",
                "\u0094",
                "R",
                "NR",
                "b",
                "Q",
                "\u0093",
                "cos",
                "cos\nsystem",
                "X\u00ff\u00ff\u00ff\u007fa",
                "\u008d\0\0\0\0\0\0\0\u0080a",
                "X\u0001\0\0\0\u00ff",
                "\u0080\u0006",
                "B\u00ff\u00ff\u00ff\u00ff",
                "G\0",
                "(N.N"
            })
    void refusesWhatPythonWouldRefuse(String instructions) {
        pickle.raw(instructions);
        assertThat(refusal().getMessage()).endsWith(".");
    }

    @Test
    void refusesANameThatDoesNotEnd() {
        pickle.code('c').repeat(5000, "a");
        assertThat(refusal()).hasMessageContaining("a name that does not end");
    }

    @Test
    void refusesBillionLaughsThroughTheMemo() {
        pickle.raw("(]q\0");
        for (int level = 0; level < 30; level++) {
            pickle.raw("](").repeat(10, "h\0").raw("eq\0");
        }
        pickle.code('t');
        assertThat(refusal()).hasMessageContaining("through shared references");
    }

    @Test
    void refusesBillionLaughsThroughTuplesAndDictionaries() {
        pickle.raw("(K\u0001\u0085q\0");
        for (int level = 0; level < 60; level++) {
            pickle.raw("}(K\u0001h\0K\u0002h\0uq\0h\0\u0085q\0");
        }
        pickle.code('t');
        assertThat(refusal()).hasMessageContaining("through shared references");
    }

    @Test
    void refusesAListInsideItself() {
        pickle.raw("]q\0h\0a");
        assertThat(refusal()).hasMessageContaining("inside themselves");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 450_000})
    void refusesDeepNestingWithoutRecursion(int depth) {
        pickle.code(')').repeat(depth, "\u0085");
        assertThat(refusal()).hasMessageContaining("200 deep");
    }

    @Test
    void refusesDeepNestingThroughLists() {
        pickle.repeat(1000, "]").repeat(999, "a");
        assertThat(refusal()).hasMessageContaining("200 deep");
    }

    @Test
    void refusesTooManyInstructions() {
        pickle.code('(').repeat(ReadLimits.DEFAULT.opcodes(), "N").code('t');
        assertThat(refusal()).hasMessageContaining("1,000,000 instructions");
    }

    @Test
    void refusesTooManyRememberedObjects() {
        pickle.code('(').code('N').repeat(ReadLimits.DEFAULT.memo() + 1, "\u0094").code('t');
        assertThat(refusal()).hasMessageContaining("remembered objects");
    }

    @Test
    void refusesTooMuchText() throws MalformedFileException {
        ReadLimits small = new ReadLimits(100, 100, 10, 100, 9, 100, 1, 1, 1);
        byte[] bytes = pickle.text("five5").text("five5").stop();
        assertThatThrownBy(() ->
                        PickleMachine.read(
                                MemorySegment.ofArray(bytes), 0, "", new PickleBudget(small)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("9 bytes of text");
    }

    @Test
    void countsOneBudgetOverAllPicklesOfAFile() throws MalformedFileException {
        ReadLimits small = new ReadLimits(5, 100, 10, 100, 9, 100, 1, 1, 1);
        MemorySegment bytes = MemorySegment.ofArray(pickle.code('N').stop());
        PickleBudget budget = new PickleBudget(small);
        assertThat(PickleMachine.read(bytes, 0, "", budget).end()).isEqualTo(PROTO_BYTES + 2);
        assertThatThrownBy(() -> PickleMachine.read(bytes, 0, "", budget))
                .isInstanceOf(MalformedFileException.class);
    }
}
