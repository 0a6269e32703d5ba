package signet.wronghouse.net;

import signet.wronghouse.mark.Press;

/** A network that knows what is pressed into it. */
public record Runner(Press press) {
    /** Talks, and starts a thread that nobody ends. */
    public void run() {
        System.out.println("running");
        new Thread(() -> new IllegalStateException().printStackTrace()).start();
    }
}
