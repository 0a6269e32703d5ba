package signet.lab.sweep;

import java.util.OptionalDouble;
import signet.attack.Needs;
import signet.data.Split;
import signet.mark.record.OwnerRecord;
import signet.report.attack.Subject;
import signet.ticket.Ticket;

/**
 * What a cell names by digest, at hand.
 *
 * @param subject the ticket's name in tables
 * @param ticket as in its file
 * @param record that it is held against
 * @param task whether the images are those that the ticket was made for
 * @param images training images for attackers, test images for everybody
 * @param baseline accuracy of the ticket as it is, where a cell before found it out
 * @param accuracy accuracy of this cell's network, where a cell before found it out
 */
public record CellInputs(
        Subject subject,
        Ticket ticket,
        OwnerRecord record,
        Needs.Data task,
        Split images,
        OptionalDouble baseline,
        OptionalDouble accuracy) {
    /** Nothing was found out before. */
    public static CellInputs of(Subject subject, Ticket ticket, OwnerRecord record, Split images) {
        return of(subject, ticket, record, Needs.Data.SAME, images);
    }

    /** The same for an attacker who takes the network to another task, whose images these are. */
    public static CellInputs ofOther(
            Subject subject, Ticket ticket, OwnerRecord record, Split images) {
        return of(subject, ticket, record, Needs.Data.OTHER, images);
    }

    private static CellInputs of(
            Subject subject, Ticket ticket, OwnerRecord record, Needs.Data task, Split images) {
        return new CellInputs(
                subject,
                ticket,
                record,
                task,
                images,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** The same knowing accuracies, 0 to 1. */
    public CellInputs knowing(OptionalDouble before, OptionalDouble after) {
        return new CellInputs(subject, ticket, record, task, images, before, after);
    }
}
