package signet.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
    private final List<String> shown = new ArrayList<>();
    private final TourViewModel tour =
            new TourViewModel(List.of(step("one"), step("two"), step("three")));

    private TourStep step(String title) {
        return new TourStep(
                title,
                new SimpleStringProperty(title),
                new SimpleStringProperty(""),
                () -> shown.add(title));
    }

    @Test
    void showsEveryStepThereAndBackAndEndsAfterTheLast() {
        assertThat(tour.isRunning()).isFalse();
        tour.start();
        assertThat(tour.words()).isEqualTo("Step 1 of 3");
        tour.back();
        tour.next();
        tour.next();
        assertThat(tour.isLast()).isTrue();
        tour.back();
        tour.next();
        tour.next();
        assertThat(shown).containsExactly("one", "two", "three", "two", "three");
        assertThat(tour.isRunning()).isFalse();
        assertThat(tour.number()).isZero();
    }

    @Test
    void leavesInTheMiddleAndStartsAfresh() {
        tour.start();
        tour.next();
        tour.leave();
        assertThat(tour.isRunning()).isFalse();
        tour.start();
        assertThat(tour.number()).isEqualTo(1);
        assertThat(shown).containsExactly("one", "two", "one");
    }
}
