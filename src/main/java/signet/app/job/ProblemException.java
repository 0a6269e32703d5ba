package signet.app.job;

/** A failure that is already in words for a person. */
public final class ProblemException extends Exception {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.sentence(), problem.cause().orElse(null));
        this.problem = problem;
    }

    /** What went wrong, in words. */
    public Problem problem() {
        return problem;
    }
}
