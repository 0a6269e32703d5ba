package signet.app.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signet.app.NewFile;
import signet.app.OpenedTicket;
import signet.app.Operations;
import signet.app.OwnerRecords;
import signet.app.Parameter;
import signet.app.files.Directories;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.app.job.Problems;
import signet.app.job.Progress;
import signet.app.run.ComputeOptions;
import signet.app.worker.AttackProblems;
import signet.app.worker.ImageData;
import signet.app.worker.RunAttack;
import signet.app.worker.Workers;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.format.FileKind;
import signet.format.MalformedFileException;
import signet.lab.sweep.AttackSettings;
import signet.lab.sweep.SingleAttack;
import signet.lab.sweep.Strike;
import signet.mark.MarkException;
import signet.net.train.Teaching;

/** Attacks one ticket and saves what comes of it. */
public final class AttackTicket {
    private AttackTicket() {}

    /** Which attack, on what. */
    public record Parameters(
            @Parameter(help = "The ticket to attack; it stays as it is.", positional = true)
                    Path file,
            @Parameter(help = "The attack, such as prune, or a chain: prune@0.2+fine-tune.")
                    String kind,
            @Parameter(help = "How hard, in the unit of the attack: shares are 0 to 1.")
                    double strength,
            @Parameter(help = "The attacked ticket to write, .safetensors or .pth.") Path output,
            @Parameter(help = "The owner's record, for attackers who know where it lies.")
                    Optional<Path> record,
            @Parameter(help = "Decides every random choice; otherwise 1.") Optional<Long> seed,
            @Parameter(help = "Folder of the data to train on; otherwise fashion-mnist.")
                    Optional<String> data,
            @Parameter(help = "Part of the training images the attacker has; otherwise 1.")
                    Optional<Double> share,
            @Parameter(help = "With which the attacker trains; otherwise 0.02.")
                    Optional<Double> learningRate,
            @Parameter(help = "Softens what a fresh network learns from; otherwise 3.")
                    Optional<Double> temperature,
            @Parameter(
                            help =
                                    "Part of the loss that is the ticket's, not the labels'; otherwise 1.")
                    Optional<Double> soft,
            @Parameter(help = "What an attacker writes who embeds a signature.")
                    Optional<String> text,
            @Parameter(help = "Prune no weight of the stem; otherwise as of any convolution.")
                    boolean spareStem,
            @Parameter(help = "Replace OUTPUT if it exists.") boolean force,
            ComputeOptions compute) {}

    /**
     * What came of it.
     *
     * @param facts of the attack
     * @param before the ticket
     * @param after as it was written
     */
    public record Attacked(
            AttackFacts facts,
            double strength,
            long seed,
            OpenedTicket before,
            OpenedTicket after) {}

    /**
     * Attacks, in a worker where something is trained.
     *
     * @param directories where workers keep their logs
     */
    public static Attacked attack(Parameters given, Directories directories, Progress progress)
            throws ProblemException, InterruptedException {
        SingleAttack attack = checked(given);
        OpenedTicket before = open(given.file(), progress);
        if (attack.needs().training()) {
            RunAttack request =
                    new RunAttack(
                            attack,
                            ImageData.of(given.data()),
                            given.compute().choice(directories));
            new Workers(directories).run(request, progress);
        } else {
            run(attack, given);
        }
        Strike strike = attack.strike();
        return new Attacked(
                strike.settings().find().facts(),
                strike.strength(),
                strike.seed(),
                before,
                open(given.output(), progress));
    }

    private static SingleAttack checked(Parameters given) throws ProblemException {
        FileKind kind =
                NewFile.kindOfName(given.output())
                        .orElseThrow(() ->
                                NewFile.refusal(
                                        given.output(),
                                        "Its name does not say which layout to write.",
                                        "Name it .safetensors or .pth."));
        NewFile.requireFree(given.file(), given.output(), given.force());
        if (given.record().isPresent()) {
            OwnerRecords.open(given.record().get());
        }
        try {
            Strike strike = new Strike(settings(given), given.strength(), given.seed().orElse(1L));
            strike.settings().find().facts().strength().require(given.strength());
            return new SingleAttack(given.file(), given.record(), strike, given.output(), kind);
        } catch (IllegalArgumentException e) {
            throw refused(given, e.getMessage());
        }
    }

    private static AttackSettings settings(Parameters given) {
        AttackSettings usual = AttackSettings.of(given.kind());
        return new AttackSettings(
                given.kind(),
                !given.spareStem(),
                given.share().orElse(usual.dataShare()),
                given.learningRate().orElse(usual.learningRate()),
                given.text().orElse(usual.second()),
                Optional.empty(),
                new Teaching(
                        given.temperature().orElse(usual.teaching().temperature()),
                        given.soft().orElse(usual.teaching().soft())));
    }

    private static void run(SingleAttack attack, Parameters given) throws ProblemException {
        try {
            attack.run(Optional.empty());
        } catch (AttackException e) {
            throw AttackProblems.of(title(given), e);
        } catch (MalformedFileException e) {
            throw new ProblemException(Problems.opening(given.file(), e));
        } catch (MarkException e) {
            throw new ProblemException(Problems.unexpected(title(given), e));
        } catch (IOException e) {
            throw new ProblemException(Problems.saving(given.output(), e));
        }
    }

    private static OpenedTicket open(Path file, Progress progress)
            throws ProblemException, InterruptedException {
        return Operations.OPEN.run(new Operations.TicketPath(file), progress);
    }

    private static ProblemException refused(Parameters given, String reason) {
        return new ProblemException(
                Problem.usage(title(given), reason, "Run signet help attack to see all attacks."));
    }

    private static String title(Parameters given) {
        return given.file().getFileName() + " was not attacked";
    }
}
