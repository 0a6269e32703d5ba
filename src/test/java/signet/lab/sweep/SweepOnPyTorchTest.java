package signet.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.net.Device;
import signet.net.DeviceException;
import signet.net.Engine;
import signet.net.djl.DjlEngine;
import signet.report.attack.AttackRow;
import signet.report.attack.AttackTable;
import signet.report.attack.Measurement;

/** A sweep whose networks are run by PyTorch. */
class SweepOnPyTorchTest {
    private static final String ATTACKS =
            """
            {"attack": "permute", "strengths": [1]},
            {"attack": "prune@0.1+fine-tune", "strengths": [1]},
            {"attack": "dense-fine-tune-prune", "strengths": [1]},
            {"attack": "distil-prune", "strengths": [1], "soft": 0.9}
            """;

    @Test
    void measuresTheSameTwice(@TempDir Path one, @TempDir Path other)
            throws DataSetException, DeviceException, IOException {
        try (Engine engine = DjlEngine.open(Device.CPU, 1, Path.of("target", "pytorch"))) {
            AttackTable table = run(one, engine);

            List<Measurement> measured =
                    table.rows().stream().map(row -> row.measurement().orElseThrow()).toList();
            assertThat(measured).hasSize(5);
            assertThat(measured.get(1).drop()).isZero();
            assertThat(measured.get(1).detection().readsBlind()).isFalse();
            assertThat(measured.get(2).density().kept())
                    .isLessThan(measured.get(0).density().kept());
            assertThat(measured.get(3).density()).isEqualTo(measured.get(0).density());
            assertThat(measured.get(4).density()).isEqualTo(measured.get(0).density());
            assertThat(measured.get(4).detection().verdict().supportsClaim()).isFalse();
            assertThat(run(other, engine).rows())
                    .extracting(AttackRow::outcome)
                    .isEqualTo(table.rows().stream().map(AttackRow::outcome).toList());
        }
    }

    private static AttackTable run(Path folder, Engine engine)
            throws DataSetException, IOException {
        SweepSpec spec = SmallSweep.signedOnly(folder, ATTACKS);
        return Sweep.run(
                SweepFolder.among(folder, spec),
                engine,
                images -> SmallSweep.images(),
                SweepListener.NONE);
    }
}
