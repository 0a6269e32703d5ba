package signet.net;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signet.data.ImageShape;
import signet.net.plan.NetworkPlan;

/** What a ticket's metadata says of the network that its tensors do not show. */
record TicketWords(Map<String, String> metadata) {
    /** Id of the network, for people; the tensors decide. */
    static final String ARCHITECTURE = "architecture";

    static final String IMAGES = "signet.images";
    static final String NORMALISATION = "signet.normalisation";
    private static final String NONE = "none";
    private static final String PER_CHANNEL = "per-channel";

    /** Channels, rows and columns. */
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})x(\\d{1,4})");

    static Map<String, String> of(NetworkPlan plan) {
        ImageShape in = plan.input();
        return Map.of(
                ARCHITECTURE,
                plan.id(),
                IMAGES,
                "%dx%dx%d".formatted(in.channels(), in.height(), in.width()),
                NORMALISATION,
                plan.normalisation().isPresent() ? PER_CHANNEL : NONE);
    }

    /**
     * Size of the images.
     *
     * @throws UnfitTicketException if it is none
     */
    Optional<ImageShape> images() {
        return said(IMAGES)
                .map(text -> {
                    Matcher size = SIZE.matcher(text);
                    if (!size.matches()) {
                        throw new UnfitTicketException(
                                "%s of this ticket is %s, not a size such as 3x32x32.",
                                IMAGES, text);
                    }
                    return new ImageShape(number(size, 1), number(size, 2), number(size, 3));
                });
    }

    /**
     * Whether the network normalises its images.
     *
     * @throws UnfitTicketException if what it says is unknown
     */
    Optional<Boolean> normalises() {
        return said(NORMALISATION)
                .map(text ->
                        switch (text) {
                            case NONE -> false;
                            case PER_CHANNEL -> true;
                            default ->
                                    throw new UnfitTicketException(
                                            "%s of this ticket is %s, which is neither %s nor %s.",
                                            NORMALISATION, text, NONE, PER_CHANNEL);
                        });
    }

    private Optional<String> said(String key) {
        return Optional.ofNullable(metadata.get(key));
    }

    private static int number(Matcher size, int group) {
        return Integer.parseInt(size.group(group));
    }
}
