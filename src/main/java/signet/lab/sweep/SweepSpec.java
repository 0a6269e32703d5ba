package signet.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSourceJson;
import signet.lab.spec.Spelling;

/**
 * Everything that decides the outcome of a sweep, but for what computes it.
 *
 * @param tickets signed tickets and controls, in the order of the table
 * @param images what networks are tested on, and what attackers have a part of
 * @param other images of another task, for attackers who take the network there; empty where there
 *     are none
 * @param attacks in the order of the table
 * @param paper whose published numbers stand beside the measured ones, if any
 */
public record SweepSpec(
        List<SweepTicket> tickets,
        ImageSource images,
        Optional<ImageSource> other,
        List<SweepAttack> attacks,
        Optional<PaperColumn> paper) {
    private static final int NAME_DIGITS = 12;

    public SweepSpec {
        tickets = List.copyOf(tickets);
        attacks = List.copyOf(attacks);
        List<String> names = tickets.stream().map(ticket -> ticket.subject().name()).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A sweep needs at least one ticket.");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Every ticket of a sweep needs a name of its own.");
        }
        for (SweepAttack attack : attacks) {
            for (String name : attack.tickets()) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException(
                            "There is no ticket \"%s\"; perhaps \"%s\" is meant."
                                    .formatted(name, Spelling.nearest(name, names)));
                }
            }
        }
    }

    /** A cell and where it stands in the table. */
    public record Planned(SweepTicket ticket, SweepCell cell) {}

    /** All cells in the order of the table: each ticket as it is, then under every attack. */
    public List<Planned> cells() {
        List<Planned> cells = new ArrayList<>();
        for (SweepTicket ticket : tickets) {
            cells.add(new Planned(ticket, cell(ticket, Optional.empty())));
            for (SweepAttack attack : attacks) {
                if (attack.tickets().contains(ticket.subject().name())) {
                    for (Strike strike : attack.strikes()) {
                        cells.add(new Planned(ticket, cell(ticket, Optional.of(strike))));
                    }
                }
            }
        }
        return cells.stream().distinct().toList();
    }

    private SweepCell cell(SweepTicket ticket, Optional<Strike> strike) {
        ImageSource on = strike.filter(Strike::transfers).flatMap(s -> other).orElse(images);
        return new SweepCell(ticket.sha256(), ticket.recordDigest(), digest(on), strike);
    }

    private static String digest(ImageSource images) {
        return Sha256.of(Json.canonical(ImageSourceJson.write(images, false)));
    }

    /**
     * SHA-256, in hexadecimal digits, of the canonical JSON without the paths: what a file holds
     * counts, not where it lies.
     */
    public String hash() {
        return SweepSpecJson.hash(this);
    }

    /** The name of the sweep's folder: the first digits of its hash. */
    public String id() {
        return hash().substring(0, NAME_DIGITS);
    }

    /** The names of its tickets, for a title. */
    public String names() {
        return tickets.stream()
                .filter(ticket -> !ticket.subject().isControl())
                .map(ticket -> ticket.subject().name())
                .collect(Collectors.joining(", "));
    }
}
