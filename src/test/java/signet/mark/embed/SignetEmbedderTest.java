package signet.mark.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.SyntheticTicket;
import signet.mark.place.CostModel;
import signet.mark.place.Neighbourhoods;
import signet.mark.place.Objective;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.zxing.ZxingReader;
import signet.ticket.Layer;
import signet.ticket.Mask;
import signet.ticket.Shape;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

class SignetEmbedderTest {
    private static final Ticket REAL = Marks.sample("resnet20-cifar10");
    private static final Ticket SMALL = SyntheticTicket.square(2, 32, 0.194, 0.35, 3);
    private static final SignetSettings SETTINGS = SignetSettings.of(Marks.SIGNATURE);

    @Test
    void embedsInARealTicket() throws MarkException {
        SignetEmbedder embedder = embedder(REAL, SETTINGS);
        List<RankedPlace> ranked = embedder.rank();
        Embedding embedding = embedder.embed(ranked);

        assertThat(ranked).hasSize(12).isSortedAccordingTo(RankedPlace.CHEAPEST_FIRST);
        Marks.assertCarries(embedding.ticket(), embedding, REAL);
        assertThat(ZxingReader.read(embedding.symbol().matrix())).contains("signature");
        assertThat(embedding.flips()).isEqualTo(ranked.getFirst().flips()).isBetween(100, 250);
        assertThat(embedding.margin().least()).isGreaterThanOrEqualTo(4);
        assertThat(embedding.weightsAdded()).isEqualTo(embedding.weightsRemoved());
        assertThat(embedding.energyShare()).isBetween(0.0, 0.01);
        assertThat(embedding.before()).isEqualTo(embedding.after());
        assertThat(embedding.passedOver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20-cifar10", "resnet20-signet", "resnet20-fashion"})
    void offersTwelveDifferentPlacesOfARealTicket(String sample) throws MarkException {
        SignetEmbedder embedder = embedder(Marks.sample(sample), SETTINGS);

        List<RankedPlace> apart = embedder.rankApart();

        assertThat(apart).hasSize(12).isSortedAccordingTo(RankedPlace.CHEAPEST_FIRST);
        assertThat(Neighbourhoods.best(apart, RankedPlace::candidate, 12)).isEqualTo(apart);
        assertThat(apart).map(place -> place.placement().layer()).anyMatch(isNotOf(apart));
        assertThat(apart.getFirst().cost()).isLessThanOrEqualTo(embedder.rank().getFirst().cost());
    }

    private static Predicate<String> isNotOf(List<RankedPlace> apart) {
        return Predicate.not(apart.getFirst().placement().layer()::equals);
    }

    @Test
    void leavesTheTicketAndItsOtherTensorsAsTheyAre() throws MarkException {
        SignetEmbedder embedder = embedder(REAL, SETTINGS);
        Mask before = REAL.layer("layer3.1.conv2").orElseThrow().mask();
        Embedding embedding = embedder.embed(embedder.rank());

        assertThat(REAL.layer("layer3.1.conv2").orElseThrow().mask()).isEqualTo(before);
        assertThat(embedding.ticket().tensors())
                .extracting(Tensor::name)
                .containsExactlyElementsOf(REAL.tensors().stream().map(Tensor::name).toList());
        assertThat(embedding.ticket().metadata()).isEqualTo(REAL.metadata());
        assertThat(embedding.changes())
                .allSatisfy(change -> {
                    Layer now = embedding.ticket().layer(change.layer()).orElseThrow();
                    Layer then = REAL.layer(change.layer()).orElseThrow();
                    assertThat(now.mask().kept() - then.mask().kept())
                            .isEqualTo(change.added() - change.removed());
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9, 20})
    void givesEveryLitKernelTheMargin(int margin) throws MarkException {
        SignetEmbedder embedder =
                embedder(SMALL, SETTINGS.with(new CostModel(Objective.ENERGY, margin, 1, 0.3)));
        Embedding embedding = embedder.embed(embedder.rank());

        Marks.assertCarries(embedding.ticket(), embedding, SMALL);
        assertThat(embedding.margin().least()).isGreaterThanOrEqualTo(Math.min(margin, 9));
    }

    @Test
    void embedsWhereItIsTold() throws MarkException {
        Placement place =
                new Placement("layer1", 2, 3, Orientation.MIRRORED_TURNED_90, Polarity.DARK_KEPT);
        SignetEmbedder embedder = embedder(SMALL, SETTINGS);
        List<RankedPlace> ranked = embedder.rankAt(place);
        Embedding embedding = embedder.embed(ranked);

        assertThat(ranked).hasSize(8).allMatch(choice -> choice.placement().equals(place));
        assertThat(embedding.placement()).isEqualTo(place);
        Marks.assertCarries(embedding.ticket(), embedding, SMALL);
    }

    @Test
    void carriesSeveralSignatures() throws MarkException {
        Ticket ticket = SyntheticTicket.square(1, 64, 0.194, 0.35, 3);
        SignetEmbedder first = embedder(ticket, SETTINGS);
        Embedding one = first.embed(first.rank());
        ProtectedKernels taken = ProtectedKernels.NONE.and(one.region());
        SignetEmbedder second = embedder(one.ticket(), SETTINGS.beside(taken));
        Embedding two = second.embed(second.rank());

        Marks.assertCarries(two.ticket(), two, ticket);
        Marks.assertCarries(two.ticket(), one, ticket);
        assertThat(one.region().kernelSet().intersects(two.region().kernelSet())).isFalse();
        assertThatThrownBy(() -> second.rankAt(one.placement()))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("carries already");
    }

    @Test
    void embedsInMasksAlone() throws MarkException {
        Ticket masks = Marks.sample("resnet20-reference-embedded");
        SignetEmbedder embedder = embedder(masks, SETTINGS);
        Embedding embedding = embedder.embed(embedder.rank());

        Marks.assertCarries(embedding.ticket(), embedding, masks);
        assertThat(embedding.energyShare()).isPositive();
    }

    @Test
    void embedsInPointwiseAndLinearLayers() throws MarkException {
        for (Shape shape : List.of(Shape.of(48, 40, 1, 1), Shape.of(48, 40))) {
            Ticket ticket = SyntheticTicket.of(0.4, 0.2, 1, shape, Shape.of(40, 40));
            SignetEmbedder embedder = embedder(ticket, SETTINGS);
            Embedding embedding =
                    embedder.embed(embedder.rankAt(Placement.upright("layer0", 3, 4)));

            Marks.assertCarries(embedding.ticket(), embedding, ticket);
            assertThat(embedding.margin().least()).isEqualTo(1);
        }
    }

    @Test
    void choosesAmongVersionsAndLevels() throws MarkException {
        SignetSettings several =
                SETTINGS.with(CostModel.damageOnly(Objective.ENERGY, 4))
                        .with(
                                List.of(new QrVersion(2), new QrVersion(3)),
                                List.of(EcLevel.L, EcLevel.H));
        SignetEmbedder embedder = embedder(SMALL, several);
        List<RankedPlace> ranked = embedder.rank();
        Embedding embedding = embedder.embed(ranked);

        assertThat(ranked.getFirst().flips()).isLessThan(100);
        assertThat(ranked).extracting(RankedPlace::flips).anyMatch(flips -> flips >= 100);
        assertThat(embedding.flips()).isGreaterThanOrEqualTo(100);
        assertThat(embedding.passedOver()).isNotEmpty().allMatch(place -> place.flips() < 100);
        Marks.assertCarries(embedding.ticket(), embedding, SMALL);
    }

    @Test
    void givesRegrownWeightsAValueWhereTheFileHasNone() throws MarkException {
        Ticket zeroed = zeroed(SMALL);
        SignetEmbedder embedder = embedder(zeroed, SETTINGS);
        Embedding embedding = embedder.embed(embedder.rank());

        Layer layer = embedding.ticket().layer(embedding.placement().layer()).orElseThrow();
        float[] values = layer.weight().orElseThrow().floats();
        BitSet kept = layer.mask().toBitSet();
        assertThat(kept.stream().allMatch(i -> values[i] != 0)).isTrue();
        Ticket shipped = embedding.ticket().shipped();
        Marks.assertCarries(shipped, embedding, zeroed);
        assertThat(shipped.layer(layer.name()).orElseThrow().weight().orElseThrow().nonZero())
                .isEqualTo(layer.mask());
    }

    @Test
    void doesTheSameForTheSameSeed() throws MarkException {
        SignetEmbedder once = embedder(SMALL, SETTINGS);
        SignetEmbedder again = embedder(SMALL, SETTINGS);

        assertThat(maskOf(once.embed(once.rank()))).isEqualTo(maskOf(again.embed(again.rank())));
    }

    @Test
    void saysHowLongASignatureMayBe() throws MarkException {
        SignetEmbedder embedder = embedder(SMALL, SignetSettings.of(Signature.of("x".repeat(25))));

        assertThatThrownBy(embedder::rank)
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("at most 24");
    }

    @Test
    void refusesAPlaceOutsideTheLayer() throws MarkException {
        SignetEmbedder embedder = embedder(SMALL, SETTINGS);

        assertThatThrownBy(() -> embedder.rankAt(Placement.upright("layer1", 4, 0)))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("does not fit layer1");
        assertThatThrownBy(() -> embedder.rankAt(Placement.upright("fc", 0, 0)))
                .isInstanceOf(MarkException.class)
                .hasMessage("The ticket has no pruned layer called fc.");
    }

    @Test
    void refusesATicketThatIsTooEmpty() throws MarkException {
        Ticket empty = SyntheticTicket.square(1, 32, 0.01, 0, 3);
        SignetEmbedder embedder = embedder(empty, SETTINGS);
        List<RankedPlace> ranked = embedder.rank();

        assertThatThrownBy(() -> embedder.embed(ranked))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("too few weights");
    }

    @Test
    void refusesATicketThatIsTooDense() throws MarkException {
        Ticket dense = SyntheticTicket.square(1, 32, 0.9999, 0, 3);
        SignetEmbedder embedder = embedder(dense, SETTINGS);
        List<RankedPlace> ranked = embedder.rank();

        assertThatThrownBy(() -> embedder.embed(ranked))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("too dense");
    }

    @Test
    void endsWhenNobodyWantsItAnyMore() throws MarkException {
        MarkProgress cancelled =
                (done, total, unit) -> {
                    throw new CancellationException();
                };
        SignetEmbedder embedder = new SignetEmbedder(SMALL, SETTINGS, cancelled);
        RankedPlace place = embedder(SMALL, SETTINGS).rank().getFirst();

        assertThatThrownBy(embedder::rank).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> embedder.rankAt(place.placement()))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> embedder.embed(place)).isInstanceOf(CancellationException.class);
    }

    private static SignetEmbedder embedder(Ticket ticket, SignetSettings settings)
            throws MarkException {
        return new SignetEmbedder(ticket, settings, MarkProgress.NONE);
    }

    private static Mask maskOf(Embedding embedding) {
        return embedding.ticket().layer(embedding.placement().layer()).orElseThrow().mask();
    }

    /** The ticket as a file without masks, pruned weights zero. */
    private static Ticket zeroed(Ticket ticket) {
        List<Tensor> weights =
                ticket.layers().stream()
                        .map(layer ->
                                layer.weight()
                                        .orElseThrow()
                                        .keeping(layer.mask())
                                        .renamed(layer.name() + ".weight"))
                        .toList();
        return Ticket.of(weights, Map.of());
    }
}
