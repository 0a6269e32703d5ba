package signet.format.torch;

import java.util.Optional;
import signet.format.pickle.PyNode;
import signet.ticket.ElementType;

/** The storage classes of PyTorch: how wide their elements are, and which of them can be read. */
enum StorageType {
    DOUBLE("DoubleStorage", ElementType.FLOAT64),
    FLOAT("FloatStorage", ElementType.FLOAT32),
    HALF("HalfStorage", ElementType.FLOAT16),
    BFLOAT16("BFloat16Storage", ElementType.BFLOAT16),
    LONG("LongStorage", ElementType.INT64),
    INT("IntStorage", ElementType.INT32),
    SHORT("ShortStorage", ElementType.INT16),
    CHAR("CharStorage", ElementType.INT8),
    BYTE("ByteStorage", ElementType.UINT8),
    BOOL("BoolStorage", ElementType.BOOL),
    UNTYPED("UntypedStorage", 1),
    COMPLEX_FLOAT("ComplexFloatStorage", 8),
    COMPLEX_DOUBLE("ComplexDoubleStorage", 16),
    QINT8("QInt8Storage", 1),
    QUINT8("QUInt8Storage", 1),
    QINT32("QInt32Storage", 4),
    QUINT4("QUInt4x2Storage", 1),
    QUINT2("QUInt2x4Storage", 1);

    private final String className;
    private final int bytes;
    private final Optional<ElementType> element;

    StorageType(String className, ElementType element) {
        this.className = className;
        this.bytes = element.bytes();
        this.element = Optional.of(element);
    }

    StorageType(String className, int bytes) {
        this.className = className;
        this.bytes = bytes;
        this.element = Optional.empty();
    }

    /** The storage class of a name, on any device. */
    static Optional<StorageType> of(PyNode.Name name) {
        boolean known =
                switch (name.module()) {
                    case "torch", "torch.cuda", "torch.storage" -> true;
                    default -> false;
                };
        for (StorageType type : values()) {
            if (known && type.className.equals(name.name())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The class that holds elements of a type, if PyTorch 1.13 has one. */
    static Optional<StorageType> of(ElementType element) {
        for (StorageType type : values()) {
            if (type.element.filter(element::equals).isPresent()) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String className() {
        return className;
    }

    /** Width of one element in bytes. */
    int bytes() {
        return bytes;
    }

    /** What the elements are; empty if only the tensor says, or if they cannot be read. */
    Optional<ElementType> element() {
        return element;
    }

    /** Whether tensors over it can be read. */
    boolean isReadable() {
        return element.isPresent() || this == UNTYPED;
    }
}
