package signet.mark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.ModuleRegion;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.SyntheticTicket;
import signet.qr.encode.QrEncoder;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Shape;
import signet.ticket.Ticket;

class PlacementSearchTest {
    private static final Signature TEXT = Signature.of("seal");
    private static final QrVersion VERSION_1 = new QrVersion(1);
    private static final Ticket TICKET =
            SyntheticTicket.of(
                    0.2, 0.35, 5, Shape.of(24, 31, 3, 3), Shape.of(26, 23, 1, 1), Shape.of(25, 25));

    @ParameterizedTest
    @EnumSource
    void findsWhatLookingAtEveryCellFinds(Objective objective) throws MarkException {
        CostMap costs = CostMap.of(TICKET, new CostModel(objective, 3, 0.7, 0.3));

        Candidate found = search(costs, ProtectedKernels.NONE, 40).getFirst();

        Candidate expected = cellByCell(costs);
        assertThat(found.cost()).isCloseTo(expected.cost(), within(1e-3));
        assertThat(found.placement()).isEqualTo(expected.placement());
        assertThat(found.profile()).isEqualTo(expected.profile());
    }

    @Test
    void pricesEveryCandidateAsTheLiveScoreDoes() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);
        SymbolFamily family = SymbolFamily.of(TEXT, VERSION_1, EcLevel.M);

        assertThat(search(costs, ProtectedKernels.NONE, 40))
                .hasSize(40)
                .isSortedAccordingTo(Candidate.CHEAPEST_FIRST)
                .allSatisfy(candidate -> {
                    KernelCosts layer = costs.layer(candidate.placement().layer()).orElseThrow();
                    PlacementScore score = PlacementScore.of(layer, family, candidate.placement());
                    assertThat(score.cost()).isCloseTo(candidate.cost(), within(1e-3));
                    assertThat(score.mask()).isEqualTo(candidate.profile().mask());
                    assertThat(score.flips()).isPositive();
                });
    }

    @Test
    void keepsAwayFromSignaturesThatAreThere() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);
        Placement first = search(costs, ProtectedKernels.NONE, 1).getFirst().placement();
        ProtectedKernels taken =
                ProtectedKernels.NONE.and(
                        ModuleRegion.of(
                                VERSION_1, first, costs.layer(first.layer()).orElseThrow().grid()));

        assertThat(search(costs, taken, 1000))
                .isNotEmpty()
                .noneMatch(candidate ->
                        candidate.placement().layer().equals(first.layer())
                                && Math.abs(candidate.placement().row() - first.row()) < 21
                                && Math.abs(candidate.placement().column() - first.column()) < 21);
    }

    @Test
    void offersTheCheapestOfEachNeighbourhood() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);

        List<Candidate> apart = apart(costs, ProtectedKernels.NONE, 4);

        assertThat(apart).hasSizeBetween(2, 4).isSortedAccordingTo(Candidate.CHEAPEST_FIRST);
        assertThat(apart.getFirst()).isEqualTo(search(costs, ProtectedKernels.NONE, 1).getFirst());
        assertThat(apart)
                .extracting(candidate -> candidate.placement().layer())
                .doesNotHaveDuplicates();
    }

    @Test
    void offersNoNeighbourhoodThatIsTaken() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);
        Placement first = apart(costs, ProtectedKernels.NONE, 1).getFirst().placement();
        ProtectedKernels taken =
                ProtectedKernels.NONE.and(
                        ModuleRegion.of(
                                VERSION_1, first, costs.layer(first.layer()).orElseThrow().grid()));

        assertThat(apart(costs, taken, 4))
                .isNotEmpty()
                .noneMatch(candidate -> candidate.placement().layer().equals(first.layer()));
    }

    @Test
    void saysWhatFitsWhereNoLayerIsLargeEnough() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);
        List<SymbolFamily> families = List.of(SymbolFamily.of(TEXT, new QrVersion(3), EcLevel.H));

        assertThatThrownBy(() ->
                        PlacementSearch.cheapest(
                                costs, families, ProtectedKernels.NONE, 1, MarkProgress.NONE))
                .isInstanceOf(MarkException.class)
                .hasMessage(
                        "No pruned layer has 29 x 29 kernels for the symbol; the largest, layer2, has 25 x 25: choose version 2 or smaller.");
    }

    @Test
    void endsWhenNobodyWantsItAnyMore() throws MarkException {
        CostMap costs = CostMap.of(TICKET, CostModel.DEFAULT);
        List<SymbolFamily> families = List.of(SymbolFamily.of(TEXT, VERSION_1, EcLevel.M));
        AtomicInteger asked = new AtomicInteger();
        MarkProgress impatient =
                (done, total, unit) -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new CancellationException();
                    }
                };

        assertThatThrownBy(() ->
                        PlacementSearch.cheapest(
                                costs, families, ProtectedKernels.NONE, 1, impatient))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Candidate> search(CostMap costs, ProtectedKernels taken, int limit)
            throws MarkException {
        return PlacementSearch.cheapest(
                costs,
                List.of(SymbolFamily.of(TEXT, VERSION_1, EcLevel.M)),
                taken,
                limit,
                MarkProgress.NONE);
    }

    private static List<Candidate> apart(CostMap costs, ProtectedKernels taken, int limit)
            throws MarkException {
        return PlacementSearch.apart(
                costs,
                List.of(SymbolFamily.of(TEXT, VERSION_1, EcLevel.M)),
                taken,
                limit,
                MarkProgress.NONE);
    }

    private static Candidate cellByCell(CostMap costs) {
        Candidate best = null;
        for (DataMask mask : DataMask.values()) {
            SymbolProfile profile = new SymbolProfile(VERSION_1, EcLevel.M, mask);
            ModuleMatrix matrix = QrEncoder.encode(profile, TEXT.text(), TEXT.encoding()).matrix();
            for (KernelCosts layer : costs.layers()) {
                for (int row = 0; row + 21 <= layer.grid().rows(); row++) {
                    for (int column = 0; column + 21 <= layer.grid().columns(); column++) {
                        for (Orientation way : Orientation.values()) {
                            for (Polarity polarity : Polarity.values()) {
                                Placement place =
                                        new Placement(layer.layer(), row, column, way, polarity);
                                Candidate candidate =
                                        new Candidate(place, profile, cost(layer, place, matrix));
                                if (best == null || candidate.cost() < best.cost()) {
                                    best = candidate;
                                }
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double cost(KernelCosts layer, Placement place, ModuleMatrix matrix) {
        ModuleRegion region = ModuleRegion.of(VERSION_1, place, layer.grid());
        QrLayout layout = VERSION_1.layout();
        double cost = 0;
        for (int bit = 0; bit < layout.codewordBits(); bit++) {
            int module = layout.module(bit);
            boolean keeps = place.polarity().keeps(matrix.isDark(module));
            int kernel = region.kernel(module);
            cost += keeps ? layer.lit(kernel) : layer.dark(kernel);
        }
        return cost;
    }
}
