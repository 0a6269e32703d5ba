package signet.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.attack.Needs;
import signet.attack.Retrainer;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.TicketWriter;
import signet.format.file.AtomicFile;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.lab.spec.Members;
import signet.mark.MarkException;
import signet.mark.record.OwnerRecord;
import signet.ticket.Ticket;

/**
 * One attack on one file, whose outcome is a file.
 *
 * @param ticket what is attacked
 * @param record tells where the signature lies, to attackers who know
 * @param output the file to write; replaced if it exists
 * @param kind its layout
 */
public record SingleAttack(
        Path ticket, Optional<Path> record, Strike strike, Path output, FileKind kind) {
    /** What the attacker must know and have. */
    public Needs needs() {
        return strike.settings().find().facts().needs();
    }

    /**
     * Attacks and writes.
     *
     * @param retrainer for attacks that train
     * @throws AttackException if something is missing that the attack needs, or it does not apply
     * @throws IllegalArgumentException if the strength is out of range
     * @throws MalformedFileException if the file is no ticket
     * @throws MarkException if the record is none
     * @throws IOException if the disk fails; an old output is then unharmed
     */
    public void run(Optional<Retrainer> retrainer)
            throws AttackException, MalformedFileException, MarkException, IOException {
        Ticket suspect = TicketFile.open(ticket).ticket();
        Optional<KnownMark> mark = Optional.empty();
        if (record.isPresent()) {
            mark = Optional.of(KnownMark.of(OwnerRecord.parse(Files.readAllBytes(record.get()))));
        }
        Ticket attacked =
                strike.settings()
                        .find()
                        .apply(
                                suspect,
                                strike.strength(),
                                strike.settings().context(strike.seed(), mark, retrainer));
        AtomicFile.write(output, out -> TicketWriter.write(attacked, kind, out));
    }

    /** To be handed to another process. */
    public JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder().put("ticket", ticket.toAbsolutePath().toString());
        record.ifPresent(file -> json.put("record", file.toAbsolutePath().toString()));
        return json.put("strike", SweepCell.write(strike))
                .put("output", output.toAbsolutePath().toString())
                .put("kind", kind.name())
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws JsonException if it is something else
     */
    public static SingleAttack of(JsonObject json) throws JsonException {
        Members members = new Members(json);
        try {
            return new SingleAttack(
                    Path.of(members.text("ticket")),
                    members.has("record")
                            ? Optional.of(Path.of(members.text("record")))
                            : Optional.empty(),
                    SweepCell.strike(members.object("strike")),
                    Path.of(members.text("output")),
                    FileKind.valueOf(members.text("kind")));
        } catch (IllegalArgumentException e) {
            throw json.problem("it is no attack: " + e.getMessage());
        }
    }
}
