package signet.prune.control;

import java.util.Arrays;
import java.util.stream.Collectors;
import signet.net.Network;

/**
 * A control beside a ticket (Frankle, Dziugaite, Roy and Carbin, "Pruning neural networks at
 * initialization: why are we missing the mark?", ICLR 2021, section 5).
 */
public enum Control {
    /** The ticket's numbers, under masks that only have its densities. */
    RANDOM_MASK("random-mask", "Random mask") {
        @Override
        public Network of(Network ticket, long seed) {
            return ticket.withMasks(RandomMasks.of(ticket.masks(), seed));
        }
    },

    /** The ticket's masks, over fresh numbers. */
    FRESH_WEIGHTS("fresh-weights", "Fresh weights") {
        @Override
        public Network of(Network ticket, long seed) {
            return Network.initial(ticket.plan(), seed).withMasks(ticket.masks());
        }
    },

    /** The ticket's numbers, under its own kernels in other places. */
    SHUFFLED_KERNELS("shuffled-kernels", "Shuffled kernels") {
        @Override
        public Network of(Network ticket, long seed) {
            return ticket.withMasks(ShuffledKernels.of(ticket.masks(), seed));
        }
    };

    private final String id;
    private final String title;

    Control(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** What a spec calls it. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /**
     * The control of a ticket.
     *
     * @param ticket the numbers from which its training starts, under its masks
     * @param seed of the control; for fresh weights one that the ticket did not start from
     */
    public abstract Network of(Network ticket, long seed);

    /**
     * The control of an id.
     *
     * @throws IllegalArgumentException in a sentence, if there is none
     */
    public static Control byId(String id) {
        return Arrays.stream(values())
                .filter(control -> control.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no control %s; there are %s."
                                        .formatted(
                                                id,
                                                Arrays.stream(values())
                                                        .map(Control::id)
                                                        .collect(Collectors.joining(", ")))));
    }
}
