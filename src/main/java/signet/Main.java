package signet;

/** x. */
public final class Main {
    private Main() {}

    static void main(String[] args) {
        System.out.println("x");
    }
}
