package signet.app.demo;

import java.util.ArrayList;
import java.util.List;
import signet.app.job.Progress;

/** Sentences that are told as soon as they are true, and kept. */
final class Story {
    private final Progress listener;
    private final List<String> lines = new ArrayList<>();
    private int chapters;

    Story(Progress listener) {
        this.listener = listener;
    }

    /** Begins a chapter, before its work is done. */
    void chapter(String title) {
        chapters++;
        add("%d. %s".formatted(chapters, title));
    }

    /** One idea, in a sentence. */
    void tell(String sentence) {
        add("   " + sentence);
    }

    void tell(List<String> sentences) {
        sentences.forEach(this::tell);
    }

    private void add(String line) {
        lines.add(line);
        listener.tell(line);
    }

    List<String> lines() {
        return lines;
    }
}
