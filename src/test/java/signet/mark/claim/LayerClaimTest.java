package signet.mark.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import signet.evidence.Evidence;
import signet.format.TicketFile;
import signet.mark.FilledKernels;
import signet.mark.MarkProgress;
import signet.mark.Signature;
import signet.mark.embed.Embedding;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.mark.record.OwnerRecord;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class LayerClaimTest {
    @Test
    void measuresTheModulesOfOneLayerAsTheVerifierDoes() throws Exception {
        Ticket original =
                TicketFile.open(Path.of("sample-models/resnet20-cifar10.safetensors")).ticket();
        SignetEmbedder embedder =
                new SignetEmbedder(
                        original, SignetSettings.of(Signature.of("acme-2026")), MarkProgress.NONE);
        Embedding embedding = embedder.embed(embedder.rank());
        Ticket marked = embedding.ticket();
        OwnerRecord record = OwnerRecord.of(original, embedding);
        Layer carrier = marked.layer(record.placement().layer()).orElseThrow();
        Evidence alone = new LayerClaim(record).measure(carrier).evidence();
        Evidence whole = Verifier.verify(marked, record, MarkProgress.NONE).evidence();
        assertThat(alone.flipped()).isEqualTo(whole.flipped());
        assertThat(alone.all()).isEqualTo(whole.all());
        Evidence unmarked =
                new LayerClaim(record)
                        .measure(original.layer(carrier.name()).orElseThrow())
                        .evidence();
        assertThat(unmarked.flipped().orElseThrow().matches()).isZero();
        Layer filled =
                FilledKernels.of(marked.shipped(), 1e-6f).layer(carrier.name()).orElseThrow();
        LayerFinding thinned = new LayerClaim(record).measure(filled);
        assertThat(thinned.read().mask()).isEqualTo(carrier.mask());
        assertThat(thinned.evidence().flipped().orElseThrow().pValue())
                .isEqualTo(alone.flipped().orElseThrow().pValue());
    }
}
