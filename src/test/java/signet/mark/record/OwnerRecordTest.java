package signet.mark.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signet.format.file.Sha256;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Polarity;
import signet.mark.SyntheticTicket;
import signet.mark.embed.Embedding;
import signet.mark.embed.Marks;
import signet.mark.embed.SignetEmbedder;
import signet.mark.embed.SignetSettings;
import signet.ticket.Shape;
import signet.ticket.Ticket;

class OwnerRecordTest {
    private static final Ticket TICKET = SyntheticTicket.square(2, 32, 0.194, 0.35, 3);
    private static Embedding embedding;
    private static OwnerRecord record;

    @BeforeAll
    static void embed() throws MarkException {
        SignetEmbedder embedder =
                new SignetEmbedder(TICKET, SignetSettings.of(Marks.SIGNATURE), MarkProgress.NONE);
        embedding = embedder.embed(embedder.rank());
        record = OwnerRecord.of(TICKET, embedding);
    }

    @Test
    void comesBackAsItWasWritten() throws MarkException {
        OwnerRecord read = OwnerRecord.parse(record.toJson());

        assertThat(read).usingRecursiveComparison().ignoringFields("symbol").isEqualTo(record);
        assertThat(read.symbol().matrix()).isEqualTo(record.symbol().matrix());
        assertThat(read.toJson()).isEqualTo(record.toJson());
    }

    @Test
    void knowsTheTicketAsItWasBeforeSigning() {
        assertThat(record.isOriginal(TICKET)).isTrue();
        assertThat(record.isOriginal(embedding.ticket())).isFalse();
        assertThat(record.isOriginal(SyntheticTicket.square(1, 32, 0.194, 0.35, 3))).isFalse();
    }

    @Test
    void holdsWhatWasWritten() {
        String layer = embedding.placement().layer();

        assertThat(record.written().cardinality()).isEqualTo(560);
        assertThat(record.flipped().cardinality()).isEqualTo(embedding.flips());
        assertThat(record.layers()).hasSize(2);
        assertThat(record.layer(layer).orElseThrow().original())
                .isEqualTo(TICKET.layer(layer).orElseThrow().mask());
        BitSet litKernels = new BitSet();
        BitSet target = record.target();
        record.written().stream()
                .filter(module -> {
                    int kernel = record.region().kernel(module);
                    return embedding
                                    .ticket()
                                    .layer(layer)
                                    .orElseThrow()
                                    .grid()
                                    .kept(kernel / 32, kernel % 32)
                            > 0;
                })
                .forEach(litKernels::set);
        assertThat(target).isEqualTo(litKernels);
    }

    @Test
    void fitsItsOwnTicketOnly() throws MarkException {
        record.requireFits(embedding.ticket());
        Ticket smaller = SyntheticTicket.square(1, 32, 0.194, 0.35, 3);
        Ticket wider = SyntheticTicket.of(0.194, 0, 3, Shape.of(40, 32, 3, 3), Shape.of(32, 32));

        assertThatThrownBy(() -> record.requireFits(smaller))
                .isInstanceOf(MarkException.class)
                .hasMessage(
                        "The record is of another ticket: this one has no layer called layer1.");
        assertThatThrownBy(() -> record.requireFits(wider))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining("The record is of another ticket: layer0 has");
    }

    @Test
    void refusesARecordThatWasEdited() {
        String json = json().replace("\"text\":\"signature\"", "\"text\":\"signatura\"");

        assertRefused(json, "its hash does not match");
    }

    @Test
    void refusesANewerFormat() {
        String json = json().replaceFirst("\"version\":1}$", "\"version\":2}");

        assertRefused(json, "format 2 and this Signet reads format 1");
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertRefused("{}", "no owner's record");
        assertRefused("hello", "no owner's record");
        assertRefused("{\"schema\":\"signet.owner-record\"}", "\"version\" is missing");
    }

    @Test
    void refusesBodiesThatContradictThemselves() {
        assertRefused(forged("\"level\":\"H\"", "\"level\":\"X\""), "damaged");
        assertRefused(forged("\"row\":", "\"row\":9"), "damaged");
        assertRefused(forged("\"written\":\"", "\"written\":\"????"), "damaged");
        Polarity polarity = record.placement().polarity();
        assertRefused(
                forged(
                        RecordFormat.lowerCase(polarity),
                        RecordFormat.lowerCase(polarity.inverted())),
                "not those of its symbol");
    }

    @Test
    void leavesRoomForProofs() throws MarkException {
        String json = json().replaceFirst("^\\{", "{\"proofs\":[\"a timestamp\"],");

        assertThat(OwnerRecord.parse(json.getBytes(StandardCharsets.UTF_8)).toJson())
                .isEqualTo(record.toJson());
    }

    private static String json() {
        return new String(record.toJson(), StandardCharsets.UTF_8);
    }

    /** A record whose hash was made to fit a changed body. */
    private static String forged(String from, String to) {
        String json = json();
        int start = json.indexOf("\"body\":") + 7;
        int end = json.indexOf(",\"schema\"");
        String body = json.substring(start, end).replaceFirst(from, to);
        assertThat(body.equals(json.substring(start, end))).as("unchanged").isFalse();
        String hash = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
        return "{\"body\":%s,\"schema\":\"%s\",\"sha256\":\"%s\",\"version\":1}"
                .formatted(body, RecordFormat.SCHEMA, hash);
    }

    private static void assertRefused(String json, String part) {
        assertThatThrownBy(() -> OwnerRecord.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MarkException.class)
                .hasMessageContaining(part);
    }
}
