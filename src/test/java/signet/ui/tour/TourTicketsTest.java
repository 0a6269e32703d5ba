package signet.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.app.Sample;
import signet.app.Samples;
import signet.ticket.Density;

class TourTicketsTest {
    @TempDir Path folder;

    private Sample sample(String name, String line) {
        return new Sample(folder.resolve(name), "", "", line, "", new Density(1, 2));
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void prefersATicketThatWasTrainedOn() throws IOException {
        put("a.pth", "a-signed.pth", "a-signed.record.json");
        put("b.pth", "b-signed.pth", "b-signed.record.json");
        List<Sample> samples =
                List.of(
                        sample("a.pth", ""),
                        sample("a-signed.pth", "1 %; \"x\" in y, not retrained"),
                        sample("b.pth", ""),
                        sample("b-signed.pth", "2 % of the weights, 3 % accuracy; \"x\" in y"));
        TourTickets found = TourTickets.among(samples).orElseThrow();
        assertThat(found.original()).isEqualTo(folder.resolve("b.pth"));
        assertThat(found.signed()).isEqualTo(folder.resolve("b-signed.pth"));
        assertThat(found.record()).isEqualTo(folder.resolve("b-signed.record.json"));
        assertThat(found.facts()).isEqualTo("2 % of the weights, 3 % accuracy");
    }

    @Test
    void needsTheRecordAndTheOriginal() throws IOException {
        put("a-signed.pth", "a-signed.record.json", "b.pth", "b-signed.pth");
        assertThat(
                        TourTickets.among(
                                List.of(sample("a-signed.pth", ""), sample("b-signed.pth", ""))))
                .isEmpty();
    }

    @Test
    void thereIsOneInTheBox() {
        assertThat(TourTickets.among(Samples.all())).isPresent();
    }
}
