package signet.mark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import signet.evidence.Tries;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.mark.FilledKernels;
import signet.mark.MarkException;
import signet.mark.MarkProgress;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.ticket.Ticket;

class ExtractorTest {
    private static final QrVersion V3 = new QrVersion(3);
    private static final Placement WRITTEN = Placement.upright("layer2.2.conv2", 0, 2);

    @Test
    void findsThePublishedCodesSignatureWithoutBeingToldWhere() throws Exception {
        ExtractionReport report = everywhere(open("resnet20-reference-embedded.pth.tar"));
        assertThat(report.blind()).isTrue();
        assertThat(report.readings()).hasSize(1);
        Reading reading = report.best().orElseThrow();
        assertThat(reading.text()).hasValue("signature");
        assertThat(reading.placement()).isEqualTo(WRITTEN);
        assertThat(reading.symbol().orElseThrow().profile().version()).isEqualTo(V3);
        assertThat(reading.symbol().orElseThrow().profile().level()).isEqualTo(EcLevel.H);
        assertThat(reading.source()).isEqualTo(KeptRule.STORED);
        assertThat(reading.corrected()).isPositive();
        assertThat(reading.chance().log2()).isLessThan(-100);
    }

    @Test
    void findsASignatureWhoseEmptyKernelsWereFilled() throws Exception {
        Ticket signed =
                TicketFile.open(Path.of("sample-models/resnet20-signet-signed.safetensors"))
                        .ticket();
        Reading reading = everywhere(FilledKernels.of(signed, 1e-6f)).best().orElseThrow();
        assertThat(reading.text()).hasValue("acme-2026");
        assertThat(reading.source()).isInstanceOf(KeptRule.Largest.class);
    }

    @Test
    void findsNothingInATicketThatWasNeverMarked() throws Exception {
        ExtractionReport report = everywhere(open("resnet20-cifar10-ticket.pth.tar"));
        assertThat(report.found()).isFalse();
        assertThat(report.readings()).isEmpty();
        assertThat(report.tries().log2()).isGreaterThan(24);
    }

    @Test
    void readsAKnownPlaceAndCountsOneTry() throws Exception {
        ExtractionReport report =
                at(open("resnet20-reference-embedded.pth.tar"), SearchScope.at(WRITTEN, V3));
        assertThat(report.blind()).isFalse();
        assertThat(report.tries()).isEqualTo(Tries.ONE);
        assertThat(report.best().orElseThrow().text()).hasValue("signature");
    }

    @Test
    void saysWhatWasTriedOnAKnownPlaceWhereNothingIs() throws Exception {
        SearchScope scope = SearchScope.at(WRITTEN.movedTo(1, 2), V3);
        ExtractionReport report = at(open("resnet20-reference-embedded.pth.tar"), scope);
        assertThat(report.found()).isFalse();
        assertThat(report.readings()).hasSize(1);
        assertThat(report.readings().getFirst().isFound()).isFalse();
        assertThat(report.readings().getFirst().recovery().attempts()).isNotEmpty();
        assertThat(report.readings().getFirst().chance().log2()).isZero();
    }

    @Test
    void searchesTheWayOfReadingAtAPlace() throws Exception {
        SearchScope scope =
                SearchScope.everywhere().inLayer("layer2.2.conv2").fromRow(0).fromColumn(2);
        ExtractionReport report = at(open("resnet20-reference-embedded.pth.tar"), scope);
        assertThat(report.blind()).isTrue();
        assertThat(report.best().orElseThrow().placement()).isEqualTo(WRITTEN);
    }

    @Test
    void looksOnlyWhereTheScopeSays() throws Exception {
        Ticket marked = open("resnet20-reference-embedded.pth.tar");
        assertThat(at(marked, SearchScope.everywhere().inLayer("layer2.1.conv1")).found())
                .isFalse();
        assertThat(at(marked, SearchScope.everywhere().fromRow(1)).found()).isFalse();
        assertThat(
                        at(marked, SearchScope.everywhere().withVersions(Set.of(new QrVersion(2))))
                                .found())
                .isFalse();
        SearchScope turned =
                SearchScope.everywhere().withOrientations(Set.of(Orientation.TURNED_90));
        assertThat(at(marked, turned).found()).isFalse();
        assertThat(at(marked, SearchScope.everywhere().fromColumn(2)).found()).isTrue();
    }

    @Test
    void refusesALayerOrPlaceThatIsNotThere() throws Exception {
        Ticket ticket = open("resnet20-reference-embedded.pth.tar");
        assertThatThrownBy(() -> at(ticket, SearchScope.everywhere().inLayer("layer9")))
                .isInstanceOf(MarkException.class)
                .hasMessage(
                        "The ticket has no layer layer9; choose one of its 18 layers, such as layer3.2.conv2.");
        assertThatThrownBy(() -> at(ticket, SearchScope.at(WRITTEN.movedTo(4, 0), V3)))
                .isInstanceOf(MarkException.class)
                .hasMessage(
                        "No symbol fits layer2.2.conv2 at row 4, column 0; choose a place further up or left.");
    }

    @Test
    void stopsWhenNobodyWantsTheResult() throws Exception {
        Ticket ticket = open("resnet20-reference-embedded.pth.tar");
        MarkProgress impatient =
                (done, total, unit) -> {
                    if (done > 0) {
                        throw new CancellationException();
                    }
                };
        assertThatThrownBy(() -> Extractor.extract(ticket, SearchScope.everywhere(), impatient))
                .isInstanceOf(CancellationException.class);
    }

    private static ExtractionReport everywhere(Ticket ticket) throws MarkException {
        return at(ticket, SearchScope.everywhere());
    }

    private static ExtractionReport at(Ticket ticket, SearchScope scope) throws MarkException {
        return Extractor.extract(ticket, scope, MarkProgress.NONE);
    }

    private static Ticket open(String name) throws IOException, MalformedFileException {
        return TicketFile.open(Path.of("src/test/resources/checkpoints", name)).ticket();
    }
}
