package signet.wronghouse;

/** An entrance that a room looks at. */
public final class Main {
    private Main() {}
}
