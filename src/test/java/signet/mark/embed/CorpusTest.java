package signet.mark.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.SyntheticTicket;
import signet.mark.place.CostModel;
import signet.mark.place.Objective;
import signet.qr.zxing.ZxingReader;
import signet.ticket.Ticket;

/**
 * Many made tickets of five 32 x 32 layers at 19.4 %, against the tables of the watermark science
 * (sections 3.2 and 4.2): a nine-byte text in version 3 at level H.
 */
class CorpusTest {
    private static final int FEW = 2;
    private static final int MANY = 200;

    /** What one ticket gave; shares are of the layer's energy, limits in hundredths. */
    private record Row(
            int paperFlips,
            double paperEnergy,
            int fewestFlips,
            double leastEnergy,
            int paperLimit,
            int limit) {}

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.35})
    void costsLessAndBearsMoreThanThePaper(double heterogeneity) throws MarkException {
        check(rows(FEW, heterogeneity));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.35})
    void costsLessAndBearsMoreThanThePaperOnManyTickets(double heterogeneity) throws MarkException {
        check(rows(MANY, heterogeneity));
    }

    private static void check(List<Row> rows) {
        assertThat(mean(rows, Row::paperFlips)).isBetween(255.0, 275.0);
        assertThat(mean(rows, Row::paperEnergy)).isBetween(0.23, 0.30);
        assertThat(mean(rows, Row::fewestFlips)).isLessThanOrEqualTo(170);
        assertThat(mean(rows, Row::leastEnergy)).isLessThanOrEqualTo(0.14);
        assertThat(mean(rows, Row::paperLimit)).isBetween(12.0, 36.0);
        assertThat(mean(rows, Row::limit)).isGreaterThanOrEqualTo(43);
    }

    private static List<Row> rows(int tickets, double heterogeneity) throws MarkException {
        List<Row> rows = new ArrayList<>();
        for (int seed = 0; seed < tickets; seed++) {
            rows.add(row(SyntheticTicket.square(5, 32, 0.194, heterogeneity, seed), seed));
        }
        return rows;
    }

    private static Row row(Ticket ticket, long seed) throws MarkException {
        Embedding paper =
                PaperEmbedder.embed(ticket, PaperSettings.of(Marks.SIGNATURE), MarkProgress.NONE);
        Embedding modules = embed(ticket, CostModel.damageOnly(Objective.MODULES, 1));
        Embedding energy = embed(ticket, CostModel.damageOnly(Objective.ENERGY, 1));
        Embedding margin = embed(ticket, CostModel.DEFAULT);
        for (Embedding embedding : List.of(paper, modules, energy, margin)) {
            Marks.assertCarries(embedding.ticket(), embedding, ticket);
            assertThat(ZxingReader.read(embedding.symbol().matrix())).contains("signature");
        }
        return new Row(
                paper.flips(),
                paper.changes().getFirst().energyShare(),
                modules.flips(),
                energyShare(energy),
                new Pruning(ticket, paper, seed).limit(),
                new Pruning(ticket, margin, seed).limit());
    }

    private static Embedding embed(Ticket ticket, CostModel model) throws MarkException {
        SignetEmbedder embedder =
                new SignetEmbedder(
                        ticket, SignetSettings.of(Marks.SIGNATURE).with(model), MarkProgress.NONE);
        return embedder.embed(embedder.rank());
    }

    private static double energyShare(Embedding embedding) {
        return embedding.changes().stream()
                .filter(change -> change.layer().equals(embedding.placement().layer()))
                .mapToDouble(LayerChange::energyShare)
                .sum();
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> column) {
        return rows.stream().mapToDouble(column).average().orElseThrow();
    }
}
