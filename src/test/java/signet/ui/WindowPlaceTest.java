package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1920, 0, 1280, 720);

    @Test
    void leavesAWindowThatLiesInAScreen() {
        Rectangle2D window = new Rectangle2D(100, 50, 1440, 900);
        assertThat(WindowPlace.within(window, List.of(LAPTOP, PROJECTOR))).isEqualTo(window);
        assertThat(WindowPlace.centred(1440, 900, LAPTOP))
                .isEqualTo(new Rectangle2D(240, 90, 1440, 900));
    }

    @Test
    void makesAWindowSmallerThatItsScreenCannotHold() {
        assertThat(
                        WindowPlace.within(
                                new Rectangle2D(2000, 0, 1440, 900), List.of(LAPTOP, PROJECTOR)))
                .isEqualTo(PROJECTOR);
        assertThat(WindowPlace.centred(1440, 900, PROJECTOR)).isEqualTo(PROJECTOR);
    }

    @Test
    void fetchesAWindowBackFromAScreenThatIsGone() {
        assertThat(WindowPlace.within(new Rectangle2D(2100, 40, 900, 600), List.of(LAPTOP)))
                .isEqualTo(new Rectangle2D(1020, 40, 900, 600));
    }
}
