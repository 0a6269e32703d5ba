package signet.app;

import java.util.Optional;
import signet.app.job.Problem;
import signet.app.job.Problem.Kind;
import signet.app.job.ProblemException;
import signet.mark.MarkException;

/** Puts what hinders a signature into words, with the exit status that scripts see. */
final class MarkProblems {
    private MarkProblems() {}

    /**
     * @param title what failed, naming the file
     */
    static ProblemException of(String title, MarkException e) {
        Kind kind =
                switch (e.fault()) {
                    case REQUEST -> Kind.USAGE;
                    case TICKET, RECORD -> Kind.BAD_INPUT;
                };
        return new ProblemException(
                new Problem(title, e.getMessage(), "", "", kind, Optional.of(e)));
    }
}
