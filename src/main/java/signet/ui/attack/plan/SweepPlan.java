package signet.ui.attack.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sweep as a person asks for it in the window.
 *
 * @param ticket the signed ticket's file
 * @param record the owner's record
 * @param controls tickets that must not be claimed
 * @param images folder of the images to test on and to train on
 * @param otherImages folder of images of another task, for attacks that take the network there
 * @param strikes in the order of the list
 * @param seeds of every random choice
 */
public record SweepPlan(
        Path ticket,
        Path record,
        List<Path> controls,
        Path images,
        Optional<Path> otherImages,
        List<Strikes> strikes,
        List<Long> seeds) {
    /**
     * One attack at its strengths.
     *
     * @param attack id in the catalogue
     */
    public record Strikes(String attack, List<Double> strengths) {
        public Strikes {
            strengths = List.copyOf(strengths);
        }
    }

    public SweepPlan {
        controls = List.copyOf(controls);
        strikes = List.copyOf(strikes);
        seeds = List.copyOf(seeds);
    }
}
