package signet.format.torch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import signet.format.Finding;
import signet.format.pickle.PyNode;
import signet.ticket.ElementType;

/** The names in a pickle that stand for data. Every other name is a finding. */
final class DataNames {
    private static final int SHOWN = 120;

    private static final Set<String> HARMLESS =
            Set.of(
                    "collections.OrderedDict",
                    "collections.Counter",
                    "torch._utils._rebuild_tensor",
                    "torch._utils._rebuild_tensor_v2",
                    "torch._utils._rebuild_tensor_v3",
                    "torch._utils._rebuild_parameter",
                    "torch.Size",
                    "torch.device",
                    "numpy.dtype",
                    "numpy.core.multiarray.scalar",
                    "numpy._core.multiarray.scalar",
                    "_codecs.encode");

    private DataNames() {}

    /** One finding for every place that names something else, in byte order. */
    static List<Finding> findings(List<PyNode.Name> names, String member) {
        List<Finding> findings = new ArrayList<>();
        for (PyNode.Name name : names) {
            if (!isData(name)) {
                findings.add(new Finding(shown(name), member, name.offset()));
            }
        }
        findings.sort(Comparator.comparingLong(Finding::offset));
        return findings;
    }

    private static boolean isData(PyNode.Name name) {
        return HARMLESS.contains(name.qualified())
                || StorageType.of(name).filter(StorageType::isReadable).isPresent()
                || elementType(name).isPresent();
    }

    /** The element type that a name such as {@code torch.float32} means. */
    static Optional<ElementType> elementType(PyNode.Name name) {
        for (ElementType type : ElementType.values()) {
            if (name.is("torch", type.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** A name as it can be shown: one line of limited length. */
    static String shown(PyNode.Name name) {
        String plain = name.qualified().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
