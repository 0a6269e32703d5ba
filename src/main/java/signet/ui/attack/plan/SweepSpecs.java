package signet.ui.attack.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signet.app.OwnerRecords;
import signet.app.job.ProblemException;
import signet.data.DataSet;
import signet.data.DataSetException;
import signet.data.disk.DataSets;
import signet.format.MalformedFileException;
import signet.format.TicketFile;
import signet.format.file.Sha256;
import signet.lab.RunData;
import signet.lab.spec.ImageSource;
import signet.lab.sweep.AttackSettings;
import signet.lab.sweep.PaperColumn;
import signet.lab.sweep.SweepAttack;
import signet.lab.sweep.SweepSpec;
import signet.lab.sweep.SweepTicket;
import signet.mark.record.OwnerRecord;
import signet.report.attack.Subject;
import signet.ticket.Architecture;

/** Writes down what a person asks for in the window as the spec of a sweep. */
public final class SweepSpecs {
    private SweepSpecs() {}

    /**
     * The spec of a plan, with the digests of the files as they are now; what the paper prints for
     * the network and the images stands beside the results.
     *
     * @throws ProblemException if the record cannot be used
     * @throws MalformedFileException if the ticket is none
     * @throws DataSetException if the images are damaged or none
     */
    public static SweepSpec of(SweepPlan plan)
            throws ProblemException, MalformedFileException, DataSetException, IOException {
        DataSet images = DataSets.open(plan.images());
        List<SweepTicket> tickets = new ArrayList<>();
        OwnerRecord record = OwnerRecords.open(plan.record());
        String digest = record.digest();
        tickets.add(ticket(plan.ticket(), Subject.Kind.SIGNED, plan, digest));
        for (Path control : plan.controls()) {
            tickets.add(ticket(control, kind(control, record), plan, digest));
        }
        Optional<ImageSource> other = Optional.empty();
        if (plan.otherImages().isPresent()) {
            Path folder = plan.otherImages().get();
            other = Optional.of(source(folder, DataSets.open(folder)));
        }
        String signed = tickets.getFirst().subject().name();
        return new SweepSpec(
                tickets,
                source(plan.images(), images),
                other,
                plan.strikes().stream()
                        .map(strikes ->
                                new SweepAttack(
                                        AttackSettings.of(strikes.attack()),
                                        strikes.strengths(),
                                        plan.seeds(),
                                        List.of(signed)))
                        .toList(),
                paper(plan.ticket(), images));
    }

    private static ImageSource source(Path folder, DataSet images) {
        return ImageSource.all(new ImageSource.Origin.Folder(folder, RunData.digest(images)));
    }

    /** What a control is, by its masks: people add both kinds by the same button. */
    private static Subject.Kind kind(Path control, OwnerRecord record)
            throws IOException, MalformedFileException {
        return record.isOriginal(TicketFile.open(control).ticket())
                ? Subject.Kind.UNMARKED
                : Subject.Kind.INDEPENDENT;
    }

    private static SweepTicket ticket(Path file, Subject.Kind kind, SweepPlan plan, String digest)
            throws IOException {
        return new SweepTicket(
                new Subject(String.valueOf(file.getFileName()), kind),
                file,
                Sha256.of(file),
                plan.record(),
                digest);
    }

    private static Optional<PaperColumn> paper(Path ticket, DataSet images)
            throws IOException, MalformedFileException {
        String network = Architecture.of(TicketFile.open(ticket).ticket()).name();
        try {
            return Optional.of(new PaperColumn(network, images.name()));
        } catch (IllegalArgumentException notInPrint) {
            return Optional.empty();
        }
    }
}
