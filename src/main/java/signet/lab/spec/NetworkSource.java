package signet.lab.spec;

import java.nio.file.Path;

/** Where the network of a run comes from. */
public sealed interface NetworkSource {
    /**
     * A fresh network, initialised from the seed of the run.
     *
     * @param id as {@code net.plan} knows it: {@code resnet20}
     */
    record Architecture(String id) implements NetworkSource {}

    /**
     * A network in a file, with its masks if it has some.
     *
     * @param file where it lies; no part of what names the run
     * @param sha256 of its content, in hexadecimal digits
     */
    record TicketFile(Path file, String sha256) implements NetworkSource {
        public TicketFile {
            Digests.require("The ticket's SHA-256", sha256);
        }
    }

    /**
     * The masks of one file over the numbers of another: a signed ticket that is trained from the
     * weights its search rewound to, as in the paper (section 3.2).
     *
     * @param masks the ticket whose masks count
     * @param weights the network whose weights, biases and statistics count
     */
    record Rewound(TicketFile masks, TicketFile weights) implements NetworkSource {}
}
