package signet.ui.heatmap;

import java.util.Optional;
import signet.ticket.Layer;

/**
 * What lies under one cell.
 *
 * @param out output channel
 * @param in input channel
 * @param kept kept weights of the kernel
 * @param kernelSize weights of the kernel
 * @param element the single weight, where a cell is one
 * @param otherKept kept weights of the kernel in the layer this one is compared with
 */
public record CellFacts(
        int out,
        int in,
        int kept,
        int kernelSize,
        Optional<Element> element,
        Optional<Integer> otherKept) {
    /**
     * One weight of a kernel.
     *
     * @param row in the kernel
     * @param column in the kernel
     * @param kept whether it is kept
     * @param value as stored, absent in a file of masks
     * @param otherKept whether the layer this one is compared with keeps it
     */
    public record Element(
            int row,
            int column,
            boolean kept,
            Optional<Float> value,
            Optional<Boolean> otherKept) {}

    static CellFacts of(Heatmap heatmap, Cell cell) {
        CellGeometry geometry = heatmap.geometry();
        int out = cell.row() / geometry.cellsPerOut();
        int in = cell.column() / geometry.cellsPerIn();
        return new CellFacts(
                out,
                in,
                keptOf(heatmap.layer(), out, in),
                geometry.kernelSize(),
                geometry.perWeight() ? Optional.of(element(heatmap, cell)) : Optional.empty(),
                heatmap.other().map(other -> keptOf(other, out, in)));
    }

    private static int keptOf(Layer layer, int out, int in) {
        return layer.grid().kept(out, in);
    }

    private static Element element(Heatmap heatmap, Cell cell) {
        CellGeometry geometry = heatmap.geometry();
        long index = geometry.indexAt(cell);
        return new Element(
                cell.row() % geometry.kernelHeight(),
                cell.column() % geometry.kernelWidth(),
                heatmap.layer().mask().isKept(index),
                heatmap.layer().weight().map(weight -> weight.floatAt(index)),
                heatmap.other().map(other -> other.mask().isKept(index)));
    }

    /** In words: {@code out 40, in 26, 4 of 9 kept}. */
    public String text() {
        return String.join(", ", "out " + out, "in " + in, what());
    }

    private String what() {
        if (element.isPresent()) {
            Element weight = element.get();
            String place =
                    kernelSize == 1
                            ? ""
                            : "row %d, column %d, ".formatted(weight.row, weight.column);
            return place + weight.otherKept.map(other -> both(weight, other)).orElse(of(weight));
        }
        String here = "%d of %d kept".formatted(kept, kernelSize);
        return otherKept.map(other -> here + " in A, %d in B".formatted(other)).orElse(here);
    }

    private static String of(Element weight) {
        if (!weight.kept) {
            return "pruned";
        }
        return weight.value.map(CellFacts::signed).orElse("kept");
    }

    private static String both(Element weight, boolean other) {
        if (weight.kept) {
            return other ? "kept in both" : "kept in A only";
        }
        return other ? "kept in B only" : "pruned in both";
    }

    private static String signed(float value) {
        return value < 0 ? "−" + Float.toString(value).substring(1) : "+" + value;
    }
}
