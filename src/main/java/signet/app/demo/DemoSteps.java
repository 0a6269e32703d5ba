package signet.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import signet.app.EmbedSignature.Embedded;
import signet.app.ExtractSignature.Extraction;
import signet.app.Inspection;
import signet.app.Operations;
import signet.app.OwnerRecords;
import signet.app.Sample;
import signet.app.VerifyClaim;
import signet.app.VerifyClaim.Verification;
import signet.app.attack.SweepTickets;
import signet.app.attack.SweepTickets.Swept;
import signet.app.attack.WriteReport;
import signet.app.attack.WriteReport.Written;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.run.ComputeOptions;
import signet.app.run.FinishedRun;
import signet.app.run.RunOutput;
import signet.app.run.TrainNetwork;
import signet.app.run.WhatToTrain;
import signet.data.DataSetException;
import signet.format.file.AtomicFile;
import signet.format.file.Sha256;
import signet.format.json.Json;
import signet.lab.RunData;
import signet.lab.sweep.SweepSpec;
import signet.lab.sweep.SweepSpecJson;
import signet.lab.sweep.SweepTicket;
import signet.report.attack.Subject;

/** Does what the demo tells, chapter by chapter, with the operations that everybody has. */
final class DemoSteps {
    private static final String TEXT = "acme-2026";
    private static final String THEFT = "permute";
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Sample sample;
    private final DemoPlan plan;
    private final DemoFolder folder;
    private final Directories directories;
    private final Progress progress;
    private final Story story;

    /**
     * @param directories where runs are kept and workers write their logs
     */
    DemoSteps(
            Sample sample,
            DemoPlan plan,
            DemoFolder folder,
            Directories directories,
            Progress progress) {
        this.sample = sample;
        this.plan = plan;
        this.folder = folder;
        this.directories = directories;
        this.progress = progress;
        this.story = new Story(progress);
    }

    Demo demo() throws ProblemException, InterruptedException, IOException, DataSetException {
        long begun = System.nanoTime();
        Inspection inspected = inspect();
        Embedded embedded = sign();
        FinishedRun retrained = retrain();
        Swept swept = attack();
        steal();
        Extraction read = extract();
        Verification verified = verify(DemoFile.SUSPECT, Sentences::claimed);
        Verification control = verify(DemoFile.ORIGINAL, Sentences::control);
        Written report = report();
        return new Demo(
                folder,
                story.lines(),
                inspected,
                embedded,
                retrained,
                swept,
                read,
                verified,
                control,
                report,
                (System.nanoTime() - begun) / NANOS);
    }

    private Inspection inspect() throws ProblemException, InterruptedException, IOException {
        story.chapter("A winning ticket");
        Path original = file(DemoFile.ORIGINAL);
        AtomicFile.write(original, out -> Files.copy(sample.file(), out));
        Inspection inspection =
                Operations.INSPECT.run(new Operations.TicketPath(original), progress);
        story.tell(Sentences.inspected(inspection, sample.data()));
        return inspection;
    }

    private Embedded sign() throws ProblemException, InterruptedException {
        story.chapter("Its owner signs it");
        Embedded embedded =
                Operations.EMBED.run(
                        Operations.EMBED.given(
                                Map.of(
                                        "file",
                                        file(DemoFile.ORIGINAL),
                                        "text",
                                        TEXT,
                                        "output",
                                        file(DemoFile.SIGNED),
                                        "force",
                                        true)),
                        progress);
        story.tell(Sentences.signed(embedded));
        return embedded;
    }

    private FinishedRun retrain() throws ProblemException, IOException, DataSetException {
        story.chapter("A short training mends what that cost");
        FinishedRun run =
                TrainNetwork.train(
                                new TrainNetwork.Parameters(
                                        WhatToTrain.network(file(DemoFile.SIGNED).toString()),
                                        plan.recipe(),
                                        ComputeOptions.AUTO,
                                        new RunOutput(Optional.of(file(DemoFile.RETRAINED)), true)),
                                directories,
                                progress)
                        .getFirst();
        story.tell(Sentences.retrained(run, RunData.open(plan.images()).test().size()));
        return run;
    }

    private Swept attack() throws ProblemException, IOException {
        story.chapter("Thieves try to wash the signature off");
        byte[] spec = Json.pretty(SweepSpecJson.write(spec())).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file(DemoFile.SPEC), out -> out.write(spec));
        Swept swept =
                SweepTickets.sweep(
                        new SweepTickets.Parameters(
                                file(DemoFile.SPEC),
                                Optional.of(file(DemoFile.ATTACKS).getParent()),
                                false,
                                ComputeOptions.AUTO),
                        directories,
                        progress);
        story.tell(Sentences.attacked(swept.table()));
        return swept;
    }

    private SweepSpec spec() throws ProblemException, IOException {
        return new SweepSpec(
                List.of(
                        ticket(DemoPlan.SIGNED, DemoFile.RETRAINED),
                        ticket(DemoPlan.CONTROL, DemoFile.ORIGINAL)),
                plan.images(),
                Optional.empty(),
                plan.attacks(),
                Optional.empty());
    }

    /** By names in the same folder, which can then be moved. */
    private SweepTicket ticket(Subject subject, DemoFile ticket)
            throws ProblemException, IOException {
        return new SweepTicket(
                subject,
                Path.of(ticket.fileName()),
                Sha256.of(file(ticket)),
                Path.of(DemoFile.RECORD.fileName()),
                OwnerRecords.open(file(DemoFile.RECORD)).digest());
    }

    private void steal() throws ProblemException, InterruptedException {
        story.chapter("A suspect turns up");
        Operations.ATTACK.run(
                Operations.ATTACK.given(
                        Map.of(
                                "file",
                                file(DemoFile.RETRAINED),
                                "kind",
                                THEFT,
                                "strength",
                                1.0,
                                "output",
                                file(DemoFile.SUSPECT),
                                "force",
                                true)),
                progress);
        story.tell("It computes what the ticket computes, but all its channels changed places.");
    }

    private Extraction extract() throws ProblemException, InterruptedException {
        Extraction extraction =
                Operations.EXTRACT.run(
                        Operations.EXTRACT.given(Map.of("file", file(DemoFile.SUSPECT))), progress);
        story.tell(Sentences.read(extraction));
        return extraction;
    }

    private Verification verify(DemoFile suspect, Function<Verification, List<String>> sentences)
            throws ProblemException, InterruptedException {
        Verification verification =
                Operations.VERIFY.run(
                        new VerifyClaim.Parameters(file(suspect), file(DemoFile.RECORD)), progress);
        story.tell(sentences.apply(verification));
        return verification;
    }

    private Written report() throws ProblemException, InterruptedException, IOException {
        story.chapter("The report");
        Written written =
                Operations.REPORT.run(
                        new WriteReport.Parameters(
                                file(DemoFile.ATTACKS).getParent(),
                                file(DemoFile.REPORT).getParent(),
                                true),
                        progress);
        story.tell(
                "%d files say the same with pictures and tables."
                        .formatted(written.files().size()));
        byte[] text = (String.join("\n", story.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file(DemoFile.STORY), out -> out.write(text));
        return written;
    }

    private Path file(DemoFile file) {
        return folder.file(file);
    }
}
