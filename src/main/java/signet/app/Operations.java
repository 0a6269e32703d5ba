package signet.app;

import java.nio.file.Path;
import java.util.List;
import signet.app.attack.AttackTicket;
import signet.app.attack.SweepTickets;
import signet.app.attack.WriteReport;
import signet.app.demo.Demo;
import signet.app.demo.RunDemo;
import signet.app.files.Directories;
import signet.app.run.CheckCompute;
import signet.app.run.EvaluateNetwork;
import signet.app.run.FinishedRun;
import signet.app.run.ManageRuns;
import signet.app.run.PruneNetwork;
import signet.app.run.RunsAnswer;
import signet.app.run.TrainNetwork;
import signet.app.worker.DeviceReport;

/** The catalogue of what a person can do. */
public final class Operations {
    /** Reads a ticket and makes its masks. */
    public static final Operation<TicketPath, OpenedTicket> OPEN =
            new Operation<>(
                    "open",
                    "Open a ticket",
                    "Reads a ticket from a PyTorch, safetensors or npz file without running"
                            + " anything in it.",
                    TicketPath.class,
                    (given, progress) -> OpenTicket.open(given.file(), progress));

    /** Tells what is in a ticket. */
    public static final Operation<TicketPath, Inspection> INSPECT =
            new Operation<>(
                    "inspect",
                    "Inspect a ticket",
                    "Shows where a network is sparse: density and empty kernels of every pruned"
                            + " layer.",
                    TicketPath.class,
                    (given, progress) -> Inspection.of(given.file(), progress));

    /** Lays two tickets over each other. */
    public static final Operation<TicketPair, Comparison> COMPARE =
            new Operation<>(
                    "compare",
                    "Compare two tickets",
                    "Counts the weights that both tickets keep, and what chance would give.",
                    TicketPair.class,
                    (given, progress) -> Comparison.of(given.a(), given.b(), progress));

    /** Writes a ticket in another layout. */
    public static final Operation<ConvertTicket.Parameters, ConvertTicket.Written> CONVERT =
            new Operation<>(
                    "convert",
                    "Convert a ticket",
                    "Writes the tensors of a ticket, unchanged, as safetensors or PyTorch file.",
                    ConvertTicket.Parameters.class,
                    (given, progress) -> ConvertTicket.convert(given));

    /** Presses a signature into a ticket. */
    public static final Operation<EmbedSignature.Parameters, EmbedSignature.Embedded> EMBED =
            new Operation<>(
                    "embed",
                    "Embed a signature",
                    "Presses a signature into a ticket without changing its density, and writes the"
                            + " ticket to ship and the record to keep.",
                    EmbedSignature.Parameters.class,
                    EmbedSignature::embed);

    /** Reads the signatures in a suspect. */
    public static final Operation<ExtractSignature.Parameters, ExtractSignature.Extraction>
            EXTRACT =
                    new Operation<>(
                            "extract",
                            "Read a signature",
                            "Reads the signatures in a ticket, told where they are or not.",
                            ExtractSignature.Parameters.class,
                            ExtractSignature::extract);

    /** Holds a suspect against an owner's record. */
    public static final Operation<VerifyClaim.Parameters, VerifyClaim.Verification> VERIFY =
            new Operation<>(
                    "verify",
                    "Verify a claim",
                    "Says what a suspect proves of the claim in an owner's record.",
                    VerifyClaim.Parameters.class,
                    VerifyClaim::verify);

    /** Counts how many images a ticket classifies right. */
    public static final Operation<EvaluateNetwork.Parameters, EvaluateNetwork.Evaluated> EVALUATE =
            new Operation<>(
                    "evaluate",
                    "Evaluate a ticket",
                    "Counts how many test images a ticket classifies right, class by class.",
                    EvaluateNetwork.Parameters.class,
                    (given, progress) ->
                            EvaluateNetwork.evaluate(given, Directories.ofThisUser(), progress));

    /** Trains a network. */
    public static final Operation<TrainNetwork.Parameters, List<FinishedRun>> TRAIN =
            new Operation<>(
                    "train",
                    "Train a network",
                    "Trains an architecture from its start, or a ticket under its masks.",
                    TrainNetwork.Parameters.class,
                    (given, progress) ->
                            TrainNetwork.train(given, Directories.ofThisUser(), progress));

    /** Finds a ticket. */
    public static final Operation<PruneNetwork.Parameters, List<FinishedRun>> PRUNE =
            new Operation<>(
                    "prune",
                    "Find a ticket",
                    "Trains a network, prunes it round by round or once, and keeps the smallest"
                            + " ticket that is as good.",
                    PruneNetwork.Parameters.class,
                    (given, progress) ->
                            PruneNetwork.prune(given, Directories.ofThisUser(), progress));

    /** Looks after runs. */
    public static final Operation<ManageRuns.Parameters, RunsAnswer> RUNS =
            new Operation<>(
                    "runs",
                    "Look after runs",
                    "Lists, shows and compares runs, goes on with one that stopped, starts one from"
                            + " its spec, renames, deletes, restores or exports one.",
                    ManageRuns.Parameters.class,
                    (given, progress) ->
                            ManageRuns.manage(given, Directories.ofThisUser(), progress));

    /** Tells what networks can run on. */
    public static final Operation<CheckCompute.Parameters, DeviceReport> DEVICE =
            new Operation<>(
                    "device",
                    "Check what computes",
                    "Says what networks run on here: PyTorch, its build, threads, GPUs, or why there"
                            + " are none.",
                    CheckCompute.Parameters.class,
                    (given, progress) -> CheckCompute.check(given, Directories.ofThisUser()));

    /** Attacks a ticket. */
    public static final Operation<AttackTicket.Parameters, AttackTicket.Attacked> ATTACK =
            new Operation<>(
                    "attack",
                    "Attack a ticket",
                    "Does to a ticket what a thief might do, and writes what comes of it.",
                    AttackTicket.Parameters.class,
                    (given, progress) ->
                            AttackTicket.attack(given, Directories.ofThisUser(), progress));

    /** Attacks tickets in many ways. */
    public static final Operation<SweepTickets.Parameters, SweepTickets.Swept> SWEEP =
            new Operation<>(
                    "sweep",
                    "Sweep over attacks",
                    "Attacks signed tickets and controls in every way that a spec names, and"
                            + " measures accuracy, text and claim after each.",
                    SweepTickets.Parameters.class,
                    (given, progress) ->
                            SweepTickets.sweep(given, Directories.ofThisUser(), progress));

    /** Writes the report of a sweep. */
    public static final Operation<WriteReport.Parameters, WriteReport.Written> REPORT =
            new Operation<>(
                    "report",
                    "Write a report",
                    "Writes the results of a sweep as a page, tables and figures.",
                    WriteReport.Parameters.class,
                    WriteReport::write);

    /** Tells the whole story on a bundled ticket. */
    public static final Operation<RunDemo.Parameters, Demo> DEMO =
            new Operation<>(
                    "demo",
                    "Tell the whole story",
                    "Signs a bundled ticket, trains it on, attacks it, proves whose it is, and writes"
                            + " tickets, tables and pictures; takes some minutes and no network.",
                    RunDemo.Parameters.class,
                    (given, progress) -> RunDemo.run(given, Directories.ofThisUser(), progress));

    private Operations() {}

    /**
     * One ticket.
     *
     * @param file where it is
     */
    public record TicketPath(
            @Parameter(
                            help = "The ticket: a .pt, .pth, .pth.tar, .safetensors or .npz file.",
                            positional = true)
                    Path file) {}

    /**
     * Two tickets.
     *
     * @param a the first
     * @param b the second
     */
    public record TicketPair(
            @Parameter(help = "The first ticket.", positional = true) Path a,
            @Parameter(help = "The second ticket.", positional = true) Path b) {}

    /** Every operation, in the order a person meets them. */
    public static List<Operation<?, ?>> all() {
        return List.of(
                OPEN, INSPECT, COMPARE, CONVERT, EMBED, EXTRACT, VERIFY, TRAIN, PRUNE, EVALUATE,
                RUNS, DEVICE, ATTACK, SWEEP, REPORT, DEMO);
    }
}
