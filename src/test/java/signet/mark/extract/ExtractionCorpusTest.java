package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.SyntheticTicket;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.ticket.Ticket;

/** Corpora with a floor for what must be read and no room for a wrong answer. */
class ExtractionCorpusTest {
    private static final String TEXT = "signature";

    /** The share of kept weights that one-shot pruning takes: issue 3, "Shows". */
    private static final double PRUNED = 0.43;

    @Test
    void findsNothingInUnmarkedTickets() throws MarkException {
        findNothing(0, 100);
    }

    @Tag("slow")
    @Test
    void findsNothingInManyUnmarkedTickets() throws MarkException {
        findNothing(100, 2_000);
    }

    @Test
    void readsHalfOfThePrunedReleases() throws MarkException {
        assertThat(readAfterPruning(6)).isGreaterThanOrEqualTo(3);
    }

    @Tag("slow")
    @Test
    void readsHalfOfManyPrunedReleases() throws MarkException {
        assertThat(readAfterPruning(200)).isGreaterThanOrEqualTo(100);
    }

    private static void findNothing(int from, int to) throws MarkException {
        for (int seed = from; seed < to; seed++) {
            double density = 0.05 + 0.3 * (seed % 10) / 10;
            Ticket ticket = SyntheticTicket.square(1, 32, density, 0.35 * (seed % 2), seed);
            ExtractionReport report =
                    Extractor.extract(ticket, SearchScope.everywhere(), MarkProgress.NONE);
            assertThat(report.readings()).as("seed %d", seed).isEmpty();
        }
    }

    private static int readAfterPruning(int tickets) throws MarkException {
        int read = 0;
        for (int seed = 0; seed < tickets; seed++) {
            Ticket ticket = SyntheticTicket.square(5, 32, 0.194, 0.35, seed);
            SignetEmbedder embedder =
                    new SignetEmbedder(
                            ticket, SignetSettings.of(Signature.of(TEXT)), MarkProgress.NONE);
            Embedding embedding = embedder.embed(embedder.rank());
            Ticket suspect = PrunedRelease.of(ticket, embedding, PRUNED, seed);
            Optional<String> text =
                    Extractor.readKnown(
                                    suspect, embedding.placement(), embedding.symbol().profile())
                            .text();
            assertThat(text.orElse(TEXT)).as("seed %d", seed).isEqualTo(TEXT);
            read += text.isPresent() ? 1 : 0;
        }
        return read;
    }
}
