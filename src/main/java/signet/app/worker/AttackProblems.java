package signet.app.worker;

import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.attack.AttackException;

/** Puts what hinders an attack into words, with the exit status that scripts see. */
public final class AttackProblems {
    private AttackProblems() {}

    /**
     * The problem, in the attack's own sentence.
     *
     * @param title what failed, naming the file
     */
    public static ProblemException of(String title, AttackException e) {
        Kind kind =
                switch (e.fault()) {
                    case CONTEXT -> Kind.USAGE;
                    case TICKET -> Kind.BAD_INPUT;
                };
        return new ProblemException(
                new Problem(title, e.getMessage(), "", "", kind, Optional.of(e)));
    }
}
