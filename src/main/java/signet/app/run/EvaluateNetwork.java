package signet.app.run;

import java.nio.file.Path;
import java.util.Optional;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.Parameter;
import signet.app.files.Directories;
import signet.app.job.ProblemException;
import signet.app.job.Progress;
import signet.app.worker.EvaluateTicket;
import signet.app.worker.ImageData;
import signet.app.worker.Workers;

/** Counts how many images a ticket classifies right. */
public final class EvaluateNetwork {
    private EvaluateNetwork() {}

    /**
     * What to evaluate.
     *
     * @param file the ticket
     */
    public record Parameters(
            @Parameter(
                            help = "The ticket: a .pt, .pth, .pth.tar, .safetensors or .npz file.",
                            positional = true)
                    Path file,
            @Parameter(help = "Folder of the data; otherwise fashion-mnist, which comes along.")
                    Optional<String> data,
            ComputeOptions compute) {}

    /** How well a ticket did. */
    public record Evaluated(OpenedTicket ticket, EvaluateTicket.Answer answer) {}

    /** Has a worker evaluate a ticket on the test images. */
    public static Evaluated evaluate(Parameters given, Directories directories, Progress progress)
            throws ProblemException, InterruptedException {
        EvaluateTicket request =
                new EvaluateTicket(
                        given.file(),
                        ImageData.of(given.data()),
                        given.compute().choice(directories));
        OpenedTicket ticket =
                Operations.OPEN.run(new Operations.TicketPath(given.file()), progress);
        return new Evaluated(ticket, new Workers(directories).run(request, progress));
    }
}
