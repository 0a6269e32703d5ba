package signet.lab.sweep;

import java.io.IOException;
import java.util.Optional;
import signet.data.DataSetException;
import signet.data.Split;
import signet.lab.DataSource;
import signet.report.attack.AttackRow;

/**
 * The images of another task, or why there are none: a sweep goes on without them.
 *
 * @param images for attackers who take the network to that task
 * @param obstacle a sentence; empty where there are images
 */
record OtherImages(Optional<Split> images, String obstacle) {
    private static final String ABSENT = "The images of the other task cannot be used: ";

    static OtherImages open(SweepSpec spec, DataSource data) {
        if (spec.other().isEmpty()) {
            return new OtherImages(
                    Optional.empty(),
                    "This attack trains on images of another task, and the spec names none as \"otherData\".");
        }
        try {
            return new OtherImages(Optional.of(data.open(spec.other().get())), "");
        } catch (DataSetException | IOException e) {
            return new OtherImages(Optional.empty(), ABSENT + e.getMessage());
        }
    }

    /** Whether a cell failed only because these images were away. */
    boolean allow(AttackRow row) {
        return images.isPresent()
                && row.failure().filter(reason -> reason.startsWith(ABSENT)).isPresent();
    }
}
