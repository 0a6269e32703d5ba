package signet.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import signet.app.Parameter;
import signet.app.Sample;
import signet.app.Samples;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.data.DataSetException;

/** Starts the demo: finds a sample, takes a folder, tells the story. */
public final class RunDemo {
    /** The images that come with the program: only tickets of theirs can be trained offline. */
    private static final String DATA = "Fashion-MNIST";

    private static final Path USUAL_FOLDER = Path.of("signet-demo");

    private RunDemo() {}

    /** Where the demo writes. */
    public record Parameters(
            @Parameter(help = "Folder for everything it writes; otherwise signet-demo.")
                    Optional<Path> output) {}

    /**
     * Tells the story; what was computed before in the same folder is looked up.
     *
     * @param user where workers keep logs and unpack the engine; nothing else is written there
     * @throws ProblemException if the folder holds something else, or a step cannot be done
     */
    public static Demo run(Parameters given, Directories user, Progress progress)
            throws ProblemException, InterruptedException {
        return run(given, user, progress, Samples.all(), DemoPlan.USUAL);
    }

    static Demo run(
            Parameters given,
            Directories user,
            Progress progress,
            List<Sample> samples,
            DemoPlan plan)
            throws ProblemException, InterruptedException {
        Sample sample = chosen(samples);
        DemoFolder folder = DemoFolder.claim(given.output().orElse(USUAL_FOLDER));
        Directories own =
                new Directories(
                        user.config(), user.state(), user.cache(), folder.path().toAbsolutePath());
        try {
            return new DemoSteps(sample, plan, folder, own, progress).demo();
        } catch (CancellationException e) {
            throw stopped(e);
        } catch (ProblemException e) {
            throw e.problem().kind() == Problem.Kind.STOPPED ? stopped(e) : e;
        } catch (IOException | DataSetException e) {
            throw new ProblemException(Problems.unexpected("The demo", e));
        }
    }

    private static Sample chosen(List<Sample> samples) throws ProblemException {
        return samples.stream()
                .filter(sample -> sample.data().equals(DATA))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(
                                new Problem(
                                        "The demo was not started",
                                        "no sample of %s lies beside the program".formatted(DATA),
                                        "",
                                        "Keep the folder sample-models with it.",
                                        Problem.Kind.FAILED,
                                        Optional.empty())));
    }

    private static ProblemException stopped(Exception cause) {
        return new ProblemException(
                Problem.stopped(
                        "The demo",
                        "what it has done so far is kept",
                        "Give the same command to go on.",
                        cause));
    }
}
