package signet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void sortsNumbersByTheirValue() {
        assertThat(sorted("layer10.1", "layer2.0", "layer10", "layer2.10", "layer2.9"))
                .containsExactly("layer2.0", "layer2.9", "layer2.10", "layer10", "layer10.1");
    }

    @Test
    void copesWithNumbersOfAnyLength() {
        String huge = "a" + "9".repeat(100);
        assertThat(sorted(huge, "a1", "a01")).containsExactly("a01", "a1", huge);
    }

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted(NaturalOrder.COMPARATOR).toList();
    }
}
