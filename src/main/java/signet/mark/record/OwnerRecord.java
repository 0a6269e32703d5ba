package signet.mark.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import signet.evidence.ClaimRule;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.qr.encode.QrSymbol;
import signet.qr.symbol.ModuleMatrix;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Shape;
import signet.ticket.Ticket;

/**
 * What an owner keeps of an embedded signature. Modules are row-major indices of the symbol.
 *
 * @param symbol the symbol, its free codewords included
 * @param written the modules that were written
 * @param flipped those of them whose kernels changed sides
 * @param layers all pruned layers, in network order
 * @param rule how strong the evidence must be
 * @param seed what decided between equal choices
 */
public record OwnerRecord(
        MarkProfile profile,
        Signature signature,
        Placement placement,
        QrSymbol symbol,
        BitSet written,
        BitSet flipped,
        List<LayerMasks> layers,
        ClaimRule rule,
        long seed) {
    public OwnerRecord {
        written = (BitSet) written.clone();
        flipped = (BitSet) flipped.clone();
        layers = List.copyOf(layers);
    }

    /** The record of an embedding into a ticket. */
    public static OwnerRecord of(Ticket original, Embedding embedding) {
        List<LayerMasks> layers = new ArrayList<>();
        for (Layer layer : original.prunedLayers()) {
            Layer marked = embedding.ticket().layer(layer.name()).orElseThrow();
            layers.add(new LayerMasks(layer.name(), layer.mask(), marked.mask()));
        }
        BitSet flipped = new BitSet();
        embedding.modules().stream()
                .filter(module -> embedding.flipped().get(embedding.region().kernel(module)))
                .forEach(flipped::set);
        return new OwnerRecord(
                embedding.profile(),
                embedding.signature(),
                embedding.placement(),
                embedding.symbol(),
                embedding.modules(),
                flipped,
                layers,
                ClaimRule.STANDARD,
                embedding.seed());
    }

    /**
     * Reads a record.
     *
     * @throws MarkException if it is none, was edited, or is of a newer format, in a sentence
     */
    public static OwnerRecord parse(byte[] json) throws MarkException {
        return RecordReader.read(json);
    }

    /** The record as canonical JSON in UTF-8. */
    public byte[] toJson() {
        return RecordWriter.write(this);
    }

    /** SHA-256 of what the record says, in hexadecimal digits; it tells records apart. */
    public String digest() {
        return RecordWriter.hash(this);
    }

    /** The modules whose kernels are kept in the marked ticket, among the written ones. */
    public BitSet target() {
        ModuleMatrix matrix = symbol.matrix();
        BitSet kept = new BitSet();
        written.stream()
                .filter(module -> placement.polarity().keeps(matrix.isDark(module)))
                .forEach(kept::set);
        return kept;
    }

    /** Which kernel stands for which module. */
    public ModuleRegion region() {
        KernelGrid grid = KernelGrid.of(layer(placement.layer()).orElseThrow().marked());
        return ModuleRegion.of(symbol.profile().version(), placement, grid);
    }

    public Optional<LayerMasks> layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /** Whether a ticket keeps exactly the weights that were kept before signing. */
    public boolean isOriginal(Ticket ticket) {
        return layers.stream()
                .allMatch(layer ->
                        ticket.layer(layer.name())
                                .filter(own -> own.mask().equals(layer.original()))
                                .isPresent());
    }

    /**
     * Checks that a ticket has the layers that the record speaks of.
     *
     * @throws MarkException naming the first that is missing or of another shape
     */
    public void requireFits(Ticket ticket) throws MarkException {
        for (LayerMasks layer : layers) {
            Shape shape = layer.marked().shape();
            Optional<Layer> found = ticket.layer(layer.name());
            if (found.isEmpty()) {
                throw MarkException.record(
                        "The record is of another ticket: this one has no layer called %s."
                                .formatted(layer.name()));
            }
            if (!found.get().shape().equals(shape)) {
                throw MarkException.record(
                        "The record is of another ticket: %s has %s weights there and %s here."
                                .formatted(layer.name(), shape, found.get().shape()));
            }
        }
    }
}
