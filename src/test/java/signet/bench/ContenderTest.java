package signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contenders in processes that answer what they are told to. */
class ContenderTest {
    private static Peer peer(String script) throws IOException {
        return Peer.start(List.of("sh", "-c", script), Map.of("FACTOR", "10"));
    }

    @Test
    void takesTheMiddleOfEachRoundAndOfAllRounds() throws IOException {
        try (Peer slow = peer("echo Slow; for n in 9 2 6 4; do read order; echo 90 ${n}0 1; done");
                Peer fast = peer("echo Fast; while read order count; do echo $count 9 1; done")) {
            Contender first = new Contender(slow, "train", 3);
            Contender second = new Contender(fast, "train", 5);
            first.warmUp(1);
            for (int i = 0; i < 3; i++) {
                first.round();
                second.round();
            }

            assertThat(slow.name()).isEqualTo("Slow");
            assertThat(first.median()).isEqualTo(40);
            assertThat(second.median()).isEqualTo(5);
            assertThat(first.over(second)).isEqualTo(8, within(1e-9));
        }
    }

    @Test
    void setsTheEnvironment() throws IOException {
        try (Peer peer = peer("echo Peer; read order; echo $FACTOR")) {
            assertThat(peer.ask("train", 1)).containsExactly(10);
        }
    }

    @Test
    void saysThatAProcessEnded() throws IOException {
        try (Peer peer = peer("echo Peer; read order")) {
            assertThatThrownBy(() -> peer.ask("train", 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended");
        }
    }
}
