package signet.mark.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.evidence.Score;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.FilledKernels;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.extract.Extractor;
import signet.mark.extract.Reading;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class VerifierTest {
    private static Ticket original;
    private static Ticket marked;
    private static OwnerRecord record;

    @BeforeAll
    static void sign() throws IOException, MalformedFileException, MarkException {
        original = TicketFile.open(Path.of("sample-models/resnet20-cifar10.safetensors")).ticket();
        SignetEmbedder embedder =
                new SignetEmbedder(
                        original, SignetSettings.of(Signature.of("acme-2026")), MarkProgress.NONE);
        Embedding embedding = embedder.embed(embedder.rank());
        marked = embedding.ticket().shipped();
        record = OwnerRecord.of(original, embedding);
    }

    private static ClaimFinding verify(Ticket suspect) throws MarkException {
        return Verifier.verify(suspect, record, MarkProgress.NONE);
    }

    private static Layer carrier() {
        return marked.layer(record.placement().layer()).orElseThrow();
    }

    @Test
    void findsTheWholeSymbolInTheMarkedTicket() throws MarkException {
        ClaimFinding finding = verify(marked);
        Score flipped = finding.evidence().flipped().orElseThrow();
        assertThat(finding.verdict()).isEqualTo(new Verdict.CarriesRelease(flipped));
        assertThat(finding.reading().text()).contains("acme-2026");
        assertThat(finding.tries()).isEqualTo(Tries.ONE);
        assertThat(flipped.tested()).isEqualTo(record.flipped().cardinality());
        assertThat(flipped.matches()).isEqualTo(flipped.tested());
        assertThat(flipped.corrected().log2()).isCloseTo(-1.0 * flipped.tested(), within(1e-9));
        assertThat(finding.evidence().all().tested()).isEqualTo(560);
        assertThat(finding.evidence().all().matches()).isEqualTo(560);
    }

    @Test
    void noChangedModuleSpeaksAgainstTheUnmarkedOriginal() throws MarkException {
        ClaimFinding finding = verify(original);
        assertThat(finding.verdict()).isInstanceOf(Verdict.SameLineage.class);
        assertThat(finding.evidence().flipped().orElseThrow().matches()).isZero();
        assertThat(finding.reading().isFound()).isFalse();
    }

    @Test
    void readsATicketThatWasMadeDenseAgain() throws MarkException {
        RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(1);
        List<Tensor> dense = marked.layers().stream().map(layer -> filled(layer, random)).toList();
        ClaimFinding finding = verify(Ticket.of(dense, marked.metadata()));
        assertThat(finding.thinned()).contains(record.placement().layer());
        assertThat(finding.verdict().supportsClaim()).isTrue();
        assertThat(finding.reading().text()).contains("acme-2026");
    }

    @Test
    void readsATicketWhoseEmptyKernelsWereFilled() throws MarkException {
        ClaimFinding straight = verify(marked);
        ClaimFinding finding = verify(FilledKernels.of(marked, 1e-6f));
        assertThat(finding.thinned()).contains(record.placement().layer());
        assertThat(finding.tries()).isEqualTo(Tries.of(2));
        assertThat(finding.verdict().supportsClaim()).isTrue();
        assertThat(finding.reading().text()).contains("acme-2026");
        assertThat(finding.evidence().flipped().orElseThrow().pValue())
                .isEqualTo(straight.evidence().flipped().orElseThrow().pValue());
    }

    @Test
    void readsATicketThatWasFilledAndItsChannelsExchanged() throws MarkException {
        ClaimFinding finding = verify(ExchangedChannels.of(FilledKernels.of(marked, 1e-6f), 11));
        assertThat(finding.movedChannels()).isGreaterThan(200);
        assertThat(finding.thinned()).contains(record.placement().layer());
        assertThat(finding.tries()).isEqualTo(Tries.of(5));
        assertThat(finding.verdict().supportsClaim()).isTrue();
    }

    @Test
    void readsATicketThatWasMadeDenseAndItsChannelsRescaled() throws MarkException {
        RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(2);
        List<Tensor> rescaled =
                marked.layers().stream()
                        .map(layer -> rescaled(filled(layer, random), random))
                        .toList();
        ClaimFinding finding = verify(Ticket.of(rescaled, marked.metadata()));
        assertThat(finding.tries()).isEqualTo(Tries.of(2));
        assertThat(finding.verdict().supportsClaim()).isTrue();
    }

    @Test
    void aFilledOriginalIsNotClaimed() throws MarkException {
        ClaimFinding finding = verify(FilledKernels.of(original, 1e-6f));
        assertThat(finding.verdict()).isInstanceOf(Verdict.SameLineage.class);
        assertThat(finding.tries()).isEqualTo(Tries.of(3));
        assertThat(finding.evidence().flipped().orElseThrow().corrected().log2()).isZero();
    }

    private static Tensor rescaled(Tensor weight, RandomGenerator random) {
        float[] values = weight.floats();
        int channel = values.length / (int) weight.shape().dimension(0);
        for (int from = 0; from < values.length; from += channel) {
            float factor = (float) Math.pow(10, random.nextDouble(-3, 3));
            for (int i = from; i < from + channel; i++) {
                values[i] *= factor;
            }
        }
        return Tensor.of(weight.name(), weight.shape(), values);
    }

    private static Tensor filled(Layer layer, RandomGenerator random) {
        float[] values = layer.weight().orElseThrow().floats();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == 0 ? (float) (1e-4 * random.nextGaussian()) : values[i];
        }
        return Tensor.of(layer.name() + ".weight", layer.shape(), values);
    }

    @Test
    void recoversTheSameStatisticsAfterEveryFreeChannelWasExchanged() throws MarkException {
        Ticket moved = ExchangedChannels.of(marked, 11);
        ClaimFinding straight = verify(marked);
        ClaimFinding finding = verify(moved);
        assertThat(finding.movedChannels()).isGreaterThan(200);
        assertThat(finding.verdict().supportsClaim()).isTrue();
        assertThat(finding.reading().text()).contains("acme-2026");
        assertThat(finding.tries()).isEqualTo(Tries.of(2));
        assertThat(finding.evidence().all().pValue()).isEqualTo(straight.evidence().all().pValue());
        assertThat(finding.evidence().flipped().orElseThrow().pValue())
                .isEqualTo(straight.evidence().flipped().orElseThrow().pValue());
        Score masks = finding.evidence().masks().orElseThrow().all();
        assertThat(masks.matches())
                .isEqualTo(straight.evidence().masks().orElseThrow().all().matches());
        assertThat(masks.tries().alignmentBits()).isGreaterThan(1000);
        Reading fixed = Extractor.readKnown(moved, record.placement(), record.symbol().profile());
        assertThat(fixed.isFound()).isFalse();
    }

    @Test
    void exchangedChannelsDoNotMakeTheUnmarkedOriginalCarryTheRelease() throws MarkException {
        ClaimFinding finding = verify(ExchangedChannels.of(original, 12));
        assertThat(finding.verdict()).isInstanceOf(Verdict.SameLineage.class);
        assertThat(finding.movedChannels()).isPositive();
    }

    @Test
    void otherLayersMayBeReplaced() throws MarkException {
        Layer other =
                marked.prunedLayers().stream()
                        .filter(layer -> !layer.name().equals(carrier().name()))
                        .findFirst()
                        .orElseThrow();
        Ticket suspect =
                Ticket.of(
                        List.of(
                                carrier().weight().orElseThrow(),
                                carrier().storedMask().orElseThrow(),
                                Tensor.of(other.name() + ".weight", Shape.of(2, 2), 1, 0, 0, 1)),
                        marked.metadata());
        ClaimFinding finding = verify(suspect);
        assertThat(finding.verdict().supportsClaim()).isTrue();
        assertThat(finding.evidence().masks().orElseThrow().layers()).hasSize(1);
    }

    @Test
    void refusesATicketWithoutTheLayerThatCarriesTheSignature() {
        Ticket small =
                Ticket.of(
                        List.of(Tensor.of("body.weight", Shape.of(1, 2), 1, 0)), marked.metadata());
        assertThatThrownBy(() -> verify(small))
                .isInstanceOf(MarkException.class)
                .hasMessageStartingWith("The record is of another ticket: ")
                .hasMessageEndingWith("and this ticket has no such layer.");
    }

    @Test
    void refusesATicketWhereThatLayerHasAnotherShape() {
        Ticket small =
                Ticket.of(
                        List.of(Tensor.of(carrier().name() + ".weight", Shape.of(1, 2), 1, 0)),
                        marked.metadata());
        assertThatThrownBy(() -> verify(small))
                .isInstanceOf(MarkException.class)
                .hasMessageEndingWith("and this ticket has 1 × 2 there.");
    }

    @Test
    void anEmptiedLayerProvesNothing() throws MarkException {
        Layer empty = carrier().withMask(Mask.of(carrier().shape(), new BitSet()));
        ClaimFinding finding = verify(marked.replacing(List.of(empty)));
        assertThat(finding.verdict().supportsClaim()).isFalse();
    }

    @Test
    void canBeCancelled() {
        assertThatThrownBy(() ->
                        Verifier.verify(
                                marked,
                                record,
                                (done, total, unit) -> {
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
    }
}
