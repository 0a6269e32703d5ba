package signet.format.pickle;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A value as a pickle describes it. Calls and objects stay descriptions: nothing here can be run.
 */
public sealed interface PyNode {
    /** The nodes directly inside this one, in file order. */
    default List<PyNode> children() {
        return List.of();
    }

    /** Python's {@code None}. */
    record None() implements PyNode {}

    /** {@code True} or {@code False}. */
    record Bool(boolean value) implements PyNode {}

    /** A whole number that fits 64 bits. */
    record Int(long value) implements PyNode {}

    /** A whole number that does not fit 64 bits. */
    record BigInt(BigInteger value) implements PyNode {}

    /** A floating-point number. */
    record Real(double value) implements PyNode {}

    /** A string. */
    record Text(String value) implements PyNode {}

    /** Bytes, as they lie in the file. */
    record Bytes(MemorySegment value) implements PyNode {}

    /** A tuple. */
    record Tuple(List<PyNode> children) implements PyNode {}

    /**
     * A name of something in Python, never looked up.
     *
     * @param offset byte of the instruction that names it
     */
    record Name(String module, String name, long offset) implements PyNode {
        /** As Python writes it: {@code torch._utils._rebuild_tensor_v2}. */
        public String qualified() {
            return module + "." + name;
        }

        /** Whether it is this name in this module. */
        public boolean is(String otherModule, String otherName) {
            return module.equals(otherModule) && name.equals(otherName);
        }
    }

    /**
     * What the file wanted called, and never was.
     *
     * @param items what was appended to the outcome
     * @param entries what was put into the outcome by key
     * @param offset byte of the instruction
     */
    record Call(PyNode function, PyNode arguments, Items items, Dict entries, long offset)
            implements PyNode {
        Call(PyNode function, PyNode arguments, long offset) {
            this(function, arguments, new Items(), new Dict(), offset);
        }

        /** Whether the file wanted exactly this function called. */
        public boolean isOf(String module, String name) {
            return function instanceof Name called && called.is(module, name);
        }

        @Override
        public List<PyNode> children() {
            return List.of(function, arguments, items, entries);
        }
    }

    /** An object with the state that the file wanted set on it. */
    record State(PyNode object, PyNode state) implements PyNode {
        @Override
        public List<PyNode> children() {
            return List.of(object, state);
        }
    }

    /**
     * Something outside the pickle, such as the storage of a tensor.
     *
     * @param offset byte of the instruction
     */
    record PersistentId(PyNode id, long offset) implements PyNode {
        @Override
        public List<PyNode> children() {
            return List.of(id);
        }
    }

    /** A list or a set. */
    final class Items implements PyNode {
        private final List<PyNode> items = new ArrayList<>(0);

        void add(PyNode item) {
            items.add(item);
        }

        @Override
        public List<PyNode> children() {
            return Collections.unmodifiableList(items);
        }
    }

    /** A dictionary; a key that comes twice is kept twice. */
    final class Dict implements PyNode {
        private final List<PyNode> keysAndValues = new ArrayList<>(0);

        void put(PyNode key, PyNode value) {
            keysAndValues.add(key);
            keysAndValues.add(value);
        }

        /** Number of entries. */
        public int size() {
            return keysAndValues.size() / 2;
        }

        public PyNode key(int index) {
            return keysAndValues.get(2 * index);
        }

        public PyNode value(int index) {
            return keysAndValues.get(2 * index + 1);
        }

        @Override
        public List<PyNode> children() {
            return Collections.unmodifiableList(keysAndValues);
        }
    }
}
