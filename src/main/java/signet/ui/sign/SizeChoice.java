package signet.ui.sign;

import java.util.List;
import java.util.stream.IntStream;
import signet.app.OpenedTicket;
import signet.qr.symbol.QrVersion;

/**
 * A size of symbol.
 *
 * @param layers pruned layers of the ticket that have room for it
 */
public record SizeChoice(QrVersion version, int layers) {
    /** The sizes that some layer has room for, smallest first. */
    static List<SizeChoice> of(OpenedTicket opened) {
        return IntStream.rangeClosed(1, QrVersion.LAST)
                .mapToObj(QrVersion::new)
                .map(version -> new SizeChoice(version, room(opened, version)))
                .takeWhile(choice -> choice.layers > 0)
                .toList();
    }

    private static int room(OpenedTicket opened, QrVersion version) {
        return (int)
                opened.pruned().stream()
                        .filter(layer ->
                                Math.min(layer.shape().dimension(0), layer.shape().dimension(1))
                                        >= version.size())
                        .count();
    }

    /** As the list shows it. */
    @Override
    public String toString() {
        String fits = layers == 1 ? "fits 1 layer" : "fits %d layers".formatted(layers);
        return "Version %d, %2$d × %2$d (%3$s)".formatted(version.number(), version.size(), fits);
    }
}
