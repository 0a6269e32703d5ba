package signet.ui.attack.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeZoomTest {
    private final CodeZoom zoom = new CodeZoom();

    @Test
    void staysAroundTheSameMiddle() {
        zoom.in();
        assertThat(zoom.factor()).isEqualTo(2);
        assertThat(zoom.left()).isEqualTo(0.25);
        zoom.in();
        assertThat(zoom.left()).isEqualTo(0.375);
        zoom.out();
        zoom.out();
        assertThat(zoom.factor()).isEqualTo(1);
        assertThat(zoom.left()).isZero();
    }

    @Test
    void zoomsNeitherTooFarInNorOut() {
        zoom.out();
        assertThat(zoom.factor()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            zoom.in();
        }
        assertThat(zoom.factor()).isEqualTo(8);
        zoom.reset();
        assertThat(zoom.factor()).isEqualTo(1);
    }

    @Test
    void endsAtTheEdgesOfTheCode() {
        zoom.in();
        zoom.step(1, -1);
        assertThat(zoom.left()).isEqualTo(0.375);
        assertThat(zoom.top()).isEqualTo(0.125);
        zoom.step(9, -9);
        assertThat(zoom.left()).isEqualTo(0.5);
        assertThat(zoom.top()).isZero();
        zoom.out();
        zoom.step(1, 1);
        assertThat(zoom.left()).isZero();
    }

    @Test
    void tellsOfEveryChange() {
        int[] told = {0};
        zoom.onChange(() -> told[0]++);
        zoom.in();
        zoom.pan(0.1, 0);
        assertThat(told[0]).isEqualTo(2);
    }
}
