package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunVerbsTest {
    private static final Style PIPE = Style.of(0, Map.of(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --network resnet21 | 2 | There is no network resnet21",
                "train --network gone.pth | 3 | gone.pth could not be opened: There is no file",
                "train --learning-rate fast | 2 | --learning-rate",
                "train --learning-rate NaN | 2 | The learning rate must be a number, not NaN",
                "train --epochs 0 | 2 | must be at least 1, not 0",
                "train --padding -1 | 2 | Padding is 0 to 1,024 pixels, not -1.",
                "train --training-share 2 | 2 | for training is above 0 and at most 1, not 2.0.",
                "prune --evaluation-share NaN | 2 | The evaluation share must be a number",
                "train --replicates 0 | 2 | A run can be done with 1 to 100 seeds, not with 0.",
                "prune --replicates -3 | 2 | A run can be done with 1 to 100 seeds, not with -3.",
                "prune --replicates 5000 | 2 | 1 to 100 seeds, not with 5,000.",
                "prune --replicates some | 2 | --replicates",
                "train --replicates 2 --output x.bin | 2 | x-seed1.bin was not written",
                "train --threads 0 | 2 | There must be at least one thread, not 0",
                "train --device abacus | 2 | A device is auto, cpu or gpu:N, not abacus",
                "train --data gone | 3 | There is no folder gone",
                "train --data src | 3 | src",
                "train --output x.bin | 2 | Its name does not say which layout to write",
                "prune --ratio 1.5 | 2 | between 0 and 1",
                "prune --ratios 0.2;0.1 | 2 | numbers with commas between them",
                "prune --preset brisk | 2 | --preset",
                "evaluate gone.pth | 3 | gone.pth could not be opened",
                "evaluate x.pth --device abacus | 2 | A device is auto, cpu or gpu:N",
                "runs show | 2 | Show takes one run, not 0",
                "runs rename 3f2a | 2 | Rename takes a run and its new name, not 1",
                "runs restore 3f2a | 2 | There is no run 3f2a in",
                "runs export 3f2a | 2 | An export needs a file. Name it with --output run.zip.",
                "runs start gone.json | 3 | gone.json could not be opened",
                "runs dance | 2 | dance",
            })
    void refusesInOneSentence(String words, int status, String sentence) {
        CliTest.Result result = CliTest.run(PIPE, words.strip().split(" "));
        assertThat(result.err()).contains(sentence.strip()).doesNotContain("\tat ");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void helpNamesEveryChoice() {
        assertThat(CliTest.run(PIPE, "prune", "--help").out())
                .contains(
                        "paper|quick|smoke",
                        "--replicates",
                        "--rewind-epoch",
                        "--[no-]flip",
                        "global|layerwise",
                        "snip");
        assertThat(CliTest.run(PIPE, "runs", "--help").out())
                .contains(
                        "[list|show|resume|compare|start|rename|delete|restore|export]",
                        "[RUNS...]");
    }
}
