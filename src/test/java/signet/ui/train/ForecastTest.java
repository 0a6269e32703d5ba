package signet.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.format.MalformedFileException;
import signet.format.file.Sha256;
import signet.lab.Estimate;
import signet.lab.Runs;
import signet.lab.spec.NetworkSource;
import signet.lab.spec.Preset;
import signet.lab.spec.RunSpec;
import signet.ui.train.form.TrainForm;

class ForecastTest {
    @TempDir Path folder;

    private static Forecast of(int least, int most, Duration round) {
        return new Forecast(new Estimate(least, most, Optional.of(round), 1_000_000), "2 threads");
    }

    @Test
    void saysRoundsAfterTheDenseOne() {
        assertThat(of(2, 9, Duration.ofMinutes(1)).rounds()).isEqualTo("1 to 8");
        assertThat(of(2, 2, Duration.ofMinutes(1)).rounds()).isEqualTo("1");
    }

    @Test
    void saysTheUnitOnceWhereItIsTheSame() {
        assertThat(of(3, 9, Duration.ofMinutes(1)).time()).hasValue("3 to 9 min");
        assertThat(of(2, 9, Duration.ofSeconds(18)).time()).hasValue("36 s to 3 min");
        assertThat(of(2, 9, Duration.ofMinutes(27)).time()).hasValue("54 min to 4 h 3 min");
        assertThat(of(2, 2, Duration.ofMinutes(1)).time()).hasValue("2 min");
    }

    @Test
    void estimatesWithoutASpeedUntilSomethingRan() throws Exception {
        Forecasts forecasts = new Forecasts(new Runs(folder), () -> 2);
        RunSpec smoke = TrainForm.FIRST.with(Preset.SMOKE).spec();
        Forecast forecast = forecasts.of(smoke);
        assertThat(forecast.time()).isEmpty();
        assertThat(forecast.machine()).isEqualTo("2 threads");
        assertThat(forecast.estimate().bytes()).isPositive();
        assertThat(forecasts.of(smoke)).isEqualTo(forecast);
    }

    @Test
    void refusesANetworkThatTheImagesAreTooSmallFor() {
        RunSpec vgg = TrainForm.FIRST.with(new NetworkSource.Architecture("vgg16-bn")).spec();
        assertThatThrownBy(() -> new Forecasts(new Runs(folder), () -> 1).of(vgg))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 32");
    }

    private static RunSpec from(Path ticket) throws IOException {
        return TrainForm.FIRST.with(new NetworkSource.TicketFile(ticket, Sha256.of(ticket))).spec();
    }

    @Test
    void estimatesATicketByTheNetworkInIt() throws Exception {
        Forecasts forecasts = new Forecasts(new Runs(folder), () -> 1);
        Path ticket = Path.of("sample-models/resnet20-fashion.safetensors");
        assertThat(forecasts.of(from(ticket))).isEqualTo(forecasts.of(TrainForm.FIRST.spec()));
    }

    @Test
    void refusesATicketThatTheImagesDoNotFit() throws Exception {
        Path ticket = Path.of("sample-models/resnet20-cifar10.safetensors");
        assertThatThrownBy(() -> new Forecasts(new Runs(folder), () -> 1).of(from(ticket)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv1.weight of this ticket");
        Path none = Files.writeString(folder.resolve("none.pth"), "no ticket");
        assertThatThrownBy(() -> new Forecasts(new Runs(folder), () -> 1).of(from(none)))
                .isInstanceOf(MalformedFileException.class);
    }
}
