package signet.ui.attack.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.report.attack.AttackName;

class AttackTitleTest {
    private static AttackTitle of(String title) {
        return AttackTitle.of(new AttackName("id", title, "family"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Second signature elsewhere | Second signature elsewhere | ''",
                "Add weights, scaled | Add weights | scaled",
                "Add weights (read above a threshold of 0.1 %) | Add weights | read above a threshold of 0.1 %",
                "Fine-tune, same data (10 % of the images) | Fine-tune | same data, 10 % of the images",
                "Replace what differs (100 %), then fine-tune, same data | Replace what differs | 100 %, then fine-tune, same data"
            })
    void saysFirstWhatItIsAndThenWhatIsSpecial(String title, String name, String detail) {
        assertThat(of(title)).isEqualTo(new AttackTitle(name, detail));
    }

    @Test
    void callsTheTicketAsItIsNone() {
        assertThat(AttackTitle.of(AttackName.NONE)).isEqualTo(new AttackTitle("none", ""));
    }

    @Test
    void putsOneDetailBehindAnother() {
        assertThat(of("Transfer").with("other task")).isEqualTo("other task");
        assertThat(of("Prune, again").with("other task")).isEqualTo("again, other task");
    }
}
