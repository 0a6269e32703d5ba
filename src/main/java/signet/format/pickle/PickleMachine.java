package signet.format.pickle;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signet.format.LittleEndian;
import signet.format.MalformedFileException;

/**
 * Reads a pickle into nodes. A loop without recursion, over the instructions that torch.save and
 * Python 2 write; every other instruction ends the reading with its name and place.
 */
public final class PickleMachine {
    private static final int NEWEST_PROTOCOL = 5;
    private static final PyNode NONE = new PyNode.None();
    private static final PyNode TRUE = new PyNode.Bool(true);
    private static final PyNode FALSE = new PyNode.Bool(false);
    private static final PyNode EMPTY_TUPLE = new PyNode.Tuple(List.of());

    private final PickleInput input;
    private final PickleBudget budget;
    private final PickleStack stack = new PickleStack();
    private final Map<Long, PyNode> memo = new HashMap<>();
    private final List<PyNode.Name> names = new ArrayList<>();
    private final List<PyNode.PersistentId> persistentIds = new ArrayList<>();
    private long start;

    private PickleMachine(PickleInput input, PickleBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    /**
     * Whether bytes begin as a pickle of protocols 2 to 5: with PROTO and another instruction.
     * Older protocols have no mark, and PyTorch never used them.
     */
    public static boolean recognises(MemorySegment bytes) {
        return bytes.byteSize() >= 3
                && Opcode.of(LittleEndian.u8(bytes, 0)) == Opcode.PROTO
                && LittleEndian.u8(bytes, 1) >= 2
                && LittleEndian.u8(bytes, 1) <= 5
                && Opcode.of(LittleEndian.u8(bytes, 2)) != null;
    }

    /**
     * Reads one pickle.
     *
     * @param bytes what the pickle lies in
     * @param from its first byte; all offsets are counted from byte 0 of {@code bytes}
     * @param member how messages name {@code bytes}; empty for a plain file
     * @param budget shared by all pickles of a file
     * @throws MalformedFileException if it is damaged, asks for too much, or is not of the kind
     *     that torch.save writes
     */
    public static Pickle read(MemorySegment bytes, long from, String member, PickleBudget budget)
            throws MalformedFileException {
        PickleInput input = new PickleInput(bytes, from, member, budget);
        PickleMachine machine = new PickleMachine(input, budget);
        PyNode root = machine.run();
        NodeWeight.require(root, budget.limits());
        return new Pickle(root, machine.names, machine.persistentIds, input.position());
    }

    private PyNode run() throws MalformedFileException {
        try {
            while (true) {
                budget.countOpcode();
                start = input.position();
                int code = input.u8();
                Opcode opcode = Opcode.of(code);
                if (opcode == null) {
                    throw malformed(
                            "The pickle has the unknown instruction 0x%02x".formatted(code));
                }
                if (opcode == Opcode.STOP) {
                    PyNode root = stack.top();
                    if (!stack.holdsOne()) {
                        throw malformed("The pickle ends with values left over");
                    }
                    return root;
                }
                step(opcode);
            }
        } catch (PickleStack.Underflow e) {
            throw malformed("The pickle takes a value that is not there");
        }
    }

    private void step(Opcode opcode) throws MalformedFileException, PickleStack.Underflow {
        switch (opcode) {
            case PROTO -> requireProtocol(input.u8());
            // Frames only help to read ahead.
            case FRAME -> input.i64();
            case MARK -> stack.mark();
            case BINPUT -> remember(input.u8());
            case LONG_BINPUT -> remember(input.u32());
            case MEMOIZE -> remember(memo.size());
            case BINGET -> recall(input.u8());
            case LONG_BINGET -> recall(input.u32());
            case APPEND, APPENDS, ADDITEMS, SETITEM, SETITEMS -> fill(opcode);
            case GLOBAL, STACK_GLOBAL, REDUCE, NEWOBJ, BUILD, BINPERSID -> describe(opcode);
            default -> stack.push(value(opcode));
        }
    }

    private PyNode value(Opcode opcode) throws MalformedFileException, PickleStack.Underflow {
        return switch (opcode) {
            case NONE -> NONE;
            case NEWTRUE -> TRUE;
            case NEWFALSE -> FALSE;
            case BININT -> new PyNode.Int(input.i32());
            case BININT1 -> new PyNode.Int(input.u8());
            case BININT2 -> new PyNode.Int(input.u16());
            case LONG1 -> integer(input.integer());
            case BINFLOAT -> new PyNode.Real(input.f64());
            case BINUNICODE -> new PyNode.Text(input.utf8(input.u32()));
            case SHORT_BINUNICODE -> new PyNode.Text(input.utf8(input.u8()));
            case BINUNICODE8 -> new PyNode.Text(input.utf8(input.i64()));
            case SHORT_BINSTRING -> new PyNode.Text(input.latin1(input.u8()));
            // Python 2 has one type for text and bytes; what is this long is an array's content.
            case BINSTRING -> new PyNode.Bytes(input.slice(input.i32()));
            case BINBYTES -> new PyNode.Bytes(input.slice(input.u32()));
            case SHORT_BINBYTES -> new PyNode.Bytes(input.slice(input.u8()));
            case EMPTY_LIST, EMPTY_SET -> new PyNode.Items();
            case EMPTY_DICT -> new PyNode.Dict();
            case EMPTY_TUPLE -> EMPTY_TUPLE;
            case TUPLE -> new PyNode.Tuple(stack.popToMark());
            case TUPLE1 -> new PyNode.Tuple(stack.pop(1));
            case TUPLE2 -> new PyNode.Tuple(stack.pop(2));
            case TUPLE3 -> new PyNode.Tuple(stack.pop(3));
            default ->
                    throw malformed(
                            "The pickle has the instruction %s, which torch.save never writes"
                                    .formatted(opcode));
        };
    }

    private static PyNode integer(BigInteger value) {
        return value.bitLength() < Long.SIZE
                ? new PyNode.Int(value.longValue())
                : new PyNode.BigInt(value);
    }

    private void requireProtocol(int protocol) throws MalformedFileException {
        if (protocol > NEWEST_PROTOCOL) {
            throw malformed("The pickle is of the unknown protocol %d".formatted(protocol));
        }
    }

    private void remember(long index) throws MalformedFileException, PickleStack.Underflow {
        if (memo.put(index, stack.top()) == null) {
            budget.countMemo();
        }
    }

    private void recall(long index) throws MalformedFileException {
        PyNode node = memo.get(index);
        if (node == null) {
            throw malformed(
                    "The pickle refers to object %,d, which it never made".formatted(index));
        }
        stack.push(node);
    }

    private void fill(Opcode opcode) throws MalformedFileException, PickleStack.Underflow {
        List<PyNode> added =
                switch (opcode) {
                    case APPEND -> stack.pop(1);
                    case SETITEM -> stack.pop(2);
                    default -> stack.popToMark();
                };
        PyNode target = stack.top() instanceof PyNode.State state ? state.object() : stack.top();
        if (opcode == Opcode.SETITEM || opcode == Opcode.SETITEMS) {
            PyNode.Dict dict =
                    switch (target) {
                        case PyNode.Dict plain -> plain;
                        case PyNode.Call call -> call.entries();
                        default -> throw malformed("The pickle puts entries into no dictionary");
                    };
            if (added.size() % 2 != 0) {
                throw malformed("The pickle puts a key without a value into a dictionary");
            }
            for (int i = 0; i < added.size(); i += 2) {
                dict.put(added.get(i), added.get(i + 1));
            }
        } else {
            PyNode.Items items =
                    switch (target) {
                        case PyNode.Items plain -> plain;
                        case PyNode.Call call -> call.items();
                        default -> throw malformed("The pickle appends to something not a list");
                    };
            added.forEach(items::add);
        }
    }

    /** Turns what would run code elsewhere into descriptions. */
    private void describe(Opcode opcode) throws MalformedFileException, PickleStack.Underflow {
        switch (opcode) {
            case GLOBAL -> pushName(input.line(), input.line());
            case STACK_GLOBAL -> {
                List<PyNode> pair = stack.pop(2);
                if (!(pair.get(0) instanceof PyNode.Text module)
                        || !(pair.get(1) instanceof PyNode.Text name)) {
                    throw malformed("The pickle names something by what is not text");
                }
                pushName(module.value(), name.value());
            }
            case BUILD -> {
                List<PyNode> pair = stack.pop(2);
                stack.push(new PyNode.State(pair.get(0), pair.get(1)));
            }
            case BINPERSID -> {
                PyNode.PersistentId id = new PyNode.PersistentId(stack.pop(), start);
                persistentIds.add(id);
                stack.push(id);
            }
            default -> {
                List<PyNode> pair = stack.pop(2);
                stack.push(new PyNode.Call(pair.get(0), pair.get(1), start));
            }
        }
    }

    private void pushName(String module, String name) {
        PyNode.Name node = new PyNode.Name(module, name, start);
        names.add(node);
        stack.push(node);
    }

    private MalformedFileException malformed(String reason) {
        return input.malformed(reason + "; it is damaged or was not written by torch.save.", start);
    }
}
