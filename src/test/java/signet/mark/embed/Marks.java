package signet.mark.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.Signature;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

/** Tickets and checks that the tests of embedding share. */
public final class Marks {
    public static final Signature SIGNATURE = Signature.of("signature");

    private Marks() {}

    /** A ticket that comes with the program. */
    public static Ticket sample(String name) {
        try {
            return TicketFile.open(Path.of("sample-models", name + ".safetensors")).ticket();
        } catch (IOException | MalformedFileException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Checks that a ticket shows the symbol of an embedding and is as dense as another. */
    static void assertCarries(Ticket marked, Embedding embedding, Ticket original) {
        Layer layer = marked.layer(embedding.placement().layer()).orElseThrow();
        ModuleMatrix read = embedding.region().read(layer.grid());
        SymbolProfile profile = embedding.symbol().profile();
        assertThat(profile.layout().readCodewords(read, profile.mask()))
                .isEqualTo(embedding.symbol().transmitted());
        assertThat(kept(marked)).isEqualTo(kept(original));
    }

    private static long kept(Ticket ticket) {
        return ticket.prunedLayers().stream().mapToLong(layer -> layer.mask().kept()).sum();
    }
}
