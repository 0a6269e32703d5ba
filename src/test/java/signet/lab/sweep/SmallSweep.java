package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import signet.attack.Suspects;
import signet.data.DataSetException;
import signet.data.ImageSet;
import signet.data.ImageShape;
import signet.data.Split;
import signet.format.FileKind;
import signet.format.TicketWriter;
import signet.format.file.Sha256;
import signet.lab.spec.SpecException;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.mark.embed.PaperEmbedder;
import signet.mark.embed.PaperSettings;
import signet.mark.record.LayerMasks;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Ticket;

/**
 * A ResNet-20 of which two layers keep weights, so that it is searched in no time; signed, and as
 * it was before. The images are noise.
 */
public final class SmallSweep {
    static final String TEXT = "acme";

    private static final List<String> PRUNED = List.of("layer2.1.conv1", "layer2.1.conv2");
    private static final Ticket ORIGINAL = thinned(Suspects.trained());
    private static final Embedding EMBEDDING = embedded();

    private SmallSweep() {}

    /** A sweep that is over: no attack and pruning, one cell of which failed, and a control. */
    public static SweepFolder finished(Path folder) {
        SweepSpec spec =
                in(
                        folder,
                        "{\"attack\": \"prune\", \"strengths\": [0.1, 0.2, 2], \"seeds\": [1, 2]}");
        try {
            SweepFolder sweep = SweepFolder.of(folder.resolve("finished"), spec);
            Sweep.run(sweep, new CountingEngine(), source -> images(), SweepListener.NONE, () -> 0);
            return sweep;
        } catch (IOException | DataSetException e) {
            throw new AssertionError(e);
        }
    }

    static Ticket original() {
        return ORIGINAL;
    }

    static Ticket signed() {
        return EMBEDDING.ticket();
    }

    static OwnerRecord ownersRecord() {
        return OwnerRecord.of(ORIGINAL, EMBEDDING);
    }

    /** The record of a signature in a layer that this network does not have. */
    static OwnerRecord recordOfAnother() {
        OwnerRecord ours = ownersRecord();
        String name = "layer9.conv1";
        LayerMasks masks = ours.layer(ours.placement().layer()).orElseThrow();
        return new OwnerRecord(
                ours.profile(),
                ours.signature(),
                Placement.upright(name, 1, 2),
                ours.symbol(),
                ours.written(),
                ours.flipped(),
                List.of(new LayerMasks(name, masks.original(), masks.marked())),
                ours.rule(),
                ours.seed());
    }

    /** Ten images of each kind. */
    public static Split images() {
        return new Split(images(1), images(2), images(3));
    }

    static ImageSet images(long seed) {
        byte[] pixels = new byte[10 * 32 * 32 * 3];
        new Random(seed).nextBytes(pixels);
        List<String> classes = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        return ImageSet.of(
                new ImageShape(3, 32, 32), pixels, IntStream.range(0, 10).toArray(), classes);
    }

    /** Files of a sweep in a folder, and a spec that names them. */
    static SweepSpec in(Path folder, String attacks) {
        return write(folder, json(attacks));
    }

    /** The same without the control, which saves its audit. */
    public static SweepSpec signedOnly(Path folder, String attacks) {
        return write(
                folder, json(attacks).replaceAll(",\\s*\\{\"name\": \"unmarked\"[^}]*\\}", ""));
    }

    /** The same with images of another task, in a folder that is named by its digest. */
    static SweepSpec withOther(Path folder, String attacks) {
        String other =
                "\"otherData\": {\"folder\": \"elsewhere\", \"digest\": \"%s\"}, \"attacks\""
                        .formatted(Sha256.of(new byte[1]));
        return write(folder, json(attacks).replace("\"attacks\"", other));
    }

    /** Six grey images of three classes: of another task. */
    static ImageSet ofThreeClasses() {
        int[] labels = IntStream.range(0, 6).map(i -> i % 3).toArray();
        return ImageSet.of(
                new ImageShape(1, 28, 28), new byte[6 * 28 * 28], labels, List.of("a", "b", "c"));
    }

    private static SweepSpec write(Path folder, String json) {
        try {
            write(folder.resolve("signed.safetensors"), signed());
            write(folder.resolve("original.safetensors"), original());
            Files.write(folder.resolve("record.json"), ownersRecord().toJson());
            Path spec = folder.resolve("sweep.json");
            Files.writeString(spec, json);
            return SweepDraft.read(spec);
        } catch (IOException | DataSetException | SpecException e) {
            throw new AssertionError(e);
        }
    }

    public static String json(String attacks) {
        return """
        {
          "version": 1,
          "tickets": [
            {"name": "ours", "file": "signed.safetensors", "record": "record.json"},
            {"name": "unmarked", "kind": "unmarked", "file": "original.safetensors",
             "record": "record.json"}
          ],
          "data": {"name": "fashion-mnist"},
          "attacks": [%s]
        }
        """
                .formatted(attacks);
    }

    private static void write(Path file, Ticket ticket) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            TicketWriter.write(ticket, FileKind.SAFETENSORS, out);
        }
    }

    private static Ticket thinned(Ticket ticket) {
        List<Layer> emptied =
                ticket.prunedLayers().stream()
                        .filter(layer -> !PRUNED.contains(layer.name()))
                        .map(layer -> layer.withMask(Mask.of(layer.shape(), new BitSet())))
                        .toList();
        return ticket.replacing(emptied);
    }

    private static Embedding embedded() {
        try {
            return PaperEmbedder.embed(
                    ORIGINAL,
                    PaperSettings.of(Signature.of(TEXT))
                            .at(Placement.upright("layer2.1.conv1", 1, 2)),
                    MarkProgress.NONE);
        } catch (MarkException e) {
            throw new AssertionError(e);
        }
    }
}
