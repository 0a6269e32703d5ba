package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocatorTest {
    @ParameterizedTest
    @CsvSource({
        "MALLOC_ARENA_MAX, 1",
        "GLIBC_TUNABLES, glibc.malloc.arena_max=1",
        "LD_PRELOAD, libjemalloc.so.2"
    })
    void leavesWhatTheEnvironmentChose(String name, String value) {
        assertThat(Allocator.tune("Linux", Map.of(name, value)))
                .isEqualTo("allocator set by the environment");
    }

    @Test
    void leavesOtherSystemsAlone() {
        assertThat(Allocator.tune("Mac OS X", Map.of())).isEqualTo("allocator of the system");
    }
}
