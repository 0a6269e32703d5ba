package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.SyntheticTicket;
import signet.mark.embed.Embedding;
import signet.mark.embed.PaperEmbedder;
import signet.mark.embed.PaperSettings;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.ticket.KernelGrid;
import signet.ticket.Layer;
import signet.ticket.Tensor;
import signet.ticket.Ticket;

/** What is embedded is found again by a search that was told neither where nor what. */
class ReadBackTest {
    private static final Ticket PLAIN = SyntheticTicket.square(2, 32, 0.194, 0.35, 21);

    private static Stream<Arguments> waysToLieThere() {
        return Stream.of(Orientation.values())
                .flatMap(orientation ->
                        Stream.of(Polarity.values())
                                .map(polarity -> Arguments.of(orientation, polarity)));
    }

    @ParameterizedTest
    @MethodSource("waysToLieThere")
    void findsEveryOrientationAndPolarity(Orientation orientation, Polarity polarity)
            throws MarkException {
        Placement place = new Placement("layer1", 2, 1, orientation, polarity);
        Embedding embedding = signet(PLAIN, settings("acme-2026"), place);
        assertFound(embedding.ticket(), "acme-2026", place);
    }

    @Test
    void findsAMarkOfTheAlgorithmOfThePaper() throws MarkException {
        Embedding embedding =
                PaperEmbedder.embed(
                        PLAIN, PaperSettings.of(Signature.of("acme-2026")), MarkProgress.NONE);
        assertFound(embedding.ticket(), "acme-2026", embedding.placement());
    }

    @ParameterizedTest
    @EnumSource(EcLevel.class)
    void findsEveryLevelAndOtherModes(EcLevel level) throws MarkException {
        for (String text : List.of("31415926535", "ACME-2026", "Müller")) {
            Placement place = Placement.upright("layer0", 1, 3);
            SignetSettings settings =
                    settings(text).with(List.of(new QrVersion(3)), List.of(level));
            assertFound(signet(PLAIN, settings, place).ticket(), text, place);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void findsOtherVersionsWithTheEffortOfSmallAndLargeSearches(int number) throws MarkException {
        Ticket wide = SyntheticTicket.square(1, 40, 0.194, 0.35, 23);
        Placement place = Placement.upright("layer0", 2, 1);
        QrVersion version = new QrVersion(number);
        SignetSettings settings = settings("acme").with(List.of(version), List.of(EcLevel.Q));
        Ticket marked = signet(wide, settings, place).ticket();
        assertFound(marked, "acme", place);
        KernelGrid grid = marked.layers().getFirst().grid();
        ScannedLayer layer = new ScannedLayer("layer0", grid, KeptRule.STORED);
        SearchUnit unit =
                new SearchUnit(
                        layer,
                        new OccupiedKernels(grid),
                        version,
                        0,
                        grid.rows() - version.size() + 1,
                        SearchScope.everywhere());
        SearchEffort least = SearchEffort.forPlaces(Long.MAX_VALUE);
        HeaderFilter header =
                new HeaderFilter(
                        version, EnumSet.allOf(Polarity.class), least.headerErrors(version));
        assertThat(unit.run(least, header, places -> {}))
                .extracting(SearchUnit.Hit::placement)
                .contains(place);
    }

    @Test
    void aSearchThatBeginsAtAPlaceReadsTheSameThere() throws MarkException {
        Placement place = Placement.upright("layer1", 2, 1);
        Embedding embedding = signet(PLAIN, settings("acme-2026"), place);
        QrVersion version = embedding.region().version();
        List<Boolean> rest = new ArrayList<>();
        for (double share : new double[] {0, 0.1, 0.2, 0.3, 0.8}) {
            Ticket pruned = PrunedRelease.of(PLAIN, embedding, share, 5);
            ExtractionReport whole = extract(pruned);
            LongAdder reports = new LongAdder();
            ExtractionReport begun =
                    Extractor.extractFrom(
                            pruned,
                            place,
                            version,
                            Reading::isFound,
                            (done, total, unit) -> reports.increment());
            assertThat(begun).isEqualTo(whole);
            rest.add(reports.sum() > 5);
        }
        assertThat(rest).startsWith(false).endsWith(true);
    }

    @Test
    void findsSeveralSignatures() throws MarkException {
        Ticket wide = SyntheticTicket.square(1, 64, 0.194, 0.35, 22);
        Placement here = Placement.upright("layer0", 0, 0);
        Placement there = Placement.upright("layer0", 30, 31);
        Embedding first = signet(wide, settings("first"), here);
        SignetSettings beside =
                settings("second").beside(ProtectedKernels.NONE.and(first.region()));
        Embedding second = signet(first.ticket(), beside, there);
        assertThat(extract(second.ticket()).readings())
                .extracting(Reading::placement)
                .containsExactlyInAnyOrder(here, there);
    }

    @Test
    void findsAMarkInATicketThatWasMadeDenseAgain() throws MarkException {
        Placement place = Placement.upright("layer1", 2, 1);
        Ticket marked = signet(PLAIN, settings("acme-2026"), place).ticket();
        List<Tensor> dense = marked.layers().stream().map(ReadBackTest::filled).toList();
        ExtractionReport report = extract(Ticket.of(dense, marked.metadata()));
        Reading reading = report.best().orElseThrow();
        assertThat(reading.text()).hasValue("acme-2026");
        assertThat(reading.source()).isInstanceOf(KeptRule.Largest.class);
    }

    /** Pruned weights come back as dust. */
    private static Tensor filled(Layer layer) {
        float[] values = layer.weight().orElseThrow().floats();
        for (int i = 0; i < values.length; i++) {
            values[i] = layer.mask().isKept(i) ? Math.signum(values[i]) + values[i] : 1e-6f;
        }
        return Tensor.of(layer.name() + ".weight", layer.shape(), values);
    }

    private static void assertFound(Ticket suspect, String text, Placement place)
            throws MarkException {
        ExtractionReport report = extract(suspect);
        assertThat(report.readings()).hasSize(1);
        assertThat(report.best().orElseThrow().text()).hasValue(text);
        assertThat(report.best().orElseThrow().placement()).isEqualTo(place);
    }

    private static ExtractionReport extract(Ticket suspect) throws MarkException {
        return Extractor.extract(suspect, SearchScope.everywhere(), MarkProgress.NONE);
    }

    private static SignetSettings settings(String text) {
        return SignetSettings.of(Signature.of(text));
    }

    private static Embedding signet(Ticket ticket, SignetSettings settings, Placement place)
            throws MarkException {
        SignetEmbedder embedder = new SignetEmbedder(ticket, settings, MarkProgress.NONE);
        return embedder.embed(embedder.rankAt(place));
    }
}
