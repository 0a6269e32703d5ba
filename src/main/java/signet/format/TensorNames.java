package signet.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signet.ticket.Tensor;

/** What names of tensors may be, in any format, and what is cut off them. */
public final class TensorNames {
    /** What DataParallel, DistributedDataParallel and torch.compile put before every name. */
    private static final List<String> WRAPPERS = List.of("module.", "_orig_mod.");

    private static final int LONGEST = 1024;

    private TensorNames() {}

    /**
     * The same tensors without the wrappers that all of their names begin with.
     *
     * @throws MalformedFileException if a name is used twice, or cannot be shown and printed on one
     *     line
     */
    public static List<Tensor> plain(List<Tensor> tensors) throws MalformedFileException {
        requireProper(tensors);
        List<Tensor> plain = tensors;
        for (String prefix = shared(plain); !prefix.isEmpty(); prefix = shared(plain)) {
            int length = prefix.length();
            plain = plain.stream().map(t -> t.renamed(t.name().substring(length))).toList();
        }
        return plain;
    }

    private static void requireProper(List<Tensor> tensors) throws MalformedFileException {
        Set<String> names = new HashSet<>();
        for (Tensor tensor : tensors) {
            boolean printable = tensor.name().chars().noneMatch(Character::isISOControl);
            if (!printable || tensor.name().length() > LONGEST) {
                throw new MalformedFileException(
                        "A tensor has a name that is too long or has control characters.");
            }
            if (!names.add(tensor.name())) {
                throw new MalformedFileException(
                        "Two tensors are called %s.".formatted(tensor.name()));
            }
        }
    }

    private static String shared(List<Tensor> tensors) {
        return WRAPPERS.stream()
                .filter(prefix ->
                        !tensors.isEmpty()
                                && tensors.stream().allMatch(t -> t.name().startsWith(prefix)))
                .findFirst()
                .orElse("");
    }
}
