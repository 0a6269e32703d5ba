package signet.mark.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Placement;
import signet.mark.Signature;
import signet.mark.SyntheticTicket;
import signet.qr.symbol.DataMask;
import signet.ticket.KernelGrid;
import signet.ticket.Ticket;

class PaperEmbedderTest {
    private static final PaperSettings SETTINGS = PaperSettings.of(Marks.SIGNATURE);
    private static final Placement PUBLISHED = Placement.upright("layer2.2.conv2", 0, 2);

    /** Embedding again what the published code embedded changes nothing. */
    @Test
    void writesTheCellsThatThePublishedCodeWrites() throws MarkException {
        Ticket sample = Marks.sample("resnet20-reference-embedded");

        Embedding embedding = embed(sample, SETTINGS.asPublished());

        assertThat(embedding.placement()).isEqualTo(PUBLISHED);
        assertThat(embedding.modules().cardinality()).isEqualTo(551);
        assertThat(embedding.flips()).isZero();
        assertThat(embedding.weightsAdded()).isZero();
        KernelGrid grid = embedding.ticket().layer("layer2.2.conv2").orElseThrow().grid();
        assertThat(grid.kept(21, 2 + 21)).isEqualTo(9);
    }

    @Test
    void writesAllDataModulesOtherwise() throws MarkException {
        Embedding embedding =
                embed(Marks.sample("resnet20-reference-embedded"), SETTINGS.at(PUBLISHED));

        assertThat(embedding.modules().cardinality()).isEqualTo(567);
        assertThat(embedding.flips()).isBetween(1, 16);
    }

    @Test
    void choosesTheDataMaskOfTheSample() throws MarkException {
        Ticket ticket = SyntheticTicket.square(1, 32, 0.194, 0, 1);

        assertThat(embed(ticket, SETTINGS).symbol().profile().mask()).isEqualTo(DataMask.ROWS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.194, 0.6})
    void keepsTheDensityWhetherItRemovesOrAdds(double density) throws MarkException {
        Ticket ticket = SyntheticTicket.square(4, 40, density, 0.2, 9);

        Embedding embedding = embed(ticket, SETTINGS);

        Marks.assertCarries(embedding.ticket(), embedding, ticket);
        assertThat(embedding.before()).isEqualTo(embedding.after());
        assertThat(embedding.margin().least()).isPositive();
    }

    @Test
    void doesTheSameForTheSameSeedOnly() throws MarkException {
        Ticket ticket = SyntheticTicket.square(1, 32, 0.194, 0.2, 9);
        PaperSettings other =
                new PaperSettings(
                        SETTINGS.signature(),
                        SETTINGS.version(),
                        SETTINGS.level(),
                        SETTINGS.mask(),
                        SETTINGS.layers(),
                        SETTINGS.placement(),
                        false,
                        SETTINGS.taken(),
                        SETTINGS.seed() + 1);

        Ticket once = embed(ticket, SETTINGS).ticket();
        assertThat(embed(ticket, SETTINGS).ticket().layers().getFirst().mask())
                .isEqualTo(once.layers().getFirst().mask());
        assertThat(embed(ticket, other).ticket().layers().getFirst().mask())
                .isNotEqualTo(once.layers().getFirst().mask());
    }

    @Test
    void looksInTheLayersItIsToldTo() throws MarkException {
        Ticket ticket = SyntheticTicket.square(4, 32, 0.194, 0.2, 9);

        assertThat(embed(ticket, SETTINGS.in(Set.of("layer2"))).placement().layer())
                .isEqualTo("layer2");
        assertThatThrownBy(() -> embed(ticket, SETTINGS.in(Set.of("conv"))))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("No pruned layer has a free region of 29 x 29");
        assertThatThrownBy(() -> embed(ticket, SETTINGS.at(Placement.upright("layer1", 9, 9))))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("does not fit layer1");
        assertThatThrownBy(() -> embed(ticket, SETTINGS.at(Placement.upright("conv", 0, 0))))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("no pruned layer called conv");
    }

    @Test
    void refusesATextThatIsTooLong() {
        Ticket ticket = SyntheticTicket.square(1, 32, 0.194, 0.2, 9);

        assertThatThrownBy(() -> embed(ticket, PaperSettings.of(Signature.of("x".repeat(25)))))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("at most 24");
    }

    @Test
    void endsWhenNobodyWantsItAnyMore() {
        Ticket ticket = SyntheticTicket.square(1, 32, 0.194, 0.2, 9);
        MarkProgress cancelled =
                (done, total, unit) -> {
                    throw new CancellationException();
                };

        assertThatThrownBy(() -> PaperEmbedder.embed(ticket, SETTINGS, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static Embedding embed(Ticket ticket, PaperSettings settings) throws MarkException {
        return PaperEmbedder.embed(ticket, settings, MarkProgress.NONE);
    }
}
