package signet.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signet.app.OpenedTicket;

/** The line under a ticket's name. */
final class TicketFacts {
    private TicketFacts() {}

    /** Architecture, data, density and kept weights, as far as the file tells. */
    static List<String> of(OpenedTicket opened, String architecture) {
        List<String> facts = new ArrayList<>();
        if (!architecture.isEmpty()) {
            facts.add(architecture);
        }
        String data = opened.ticket().metadata().get("data");
        if (data != null) {
            facts.add(data);
        }
        if (opened.counted().isEmpty()) {
            facts.add("nothing is pruned");
        } else {
            facts.add("density " + opened.density().percent());
            facts.add(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d kept",
                            opened.density().kept(),
                            opened.density().total()));
        }
        return facts;
    }

    /** How many things in a file are not data, as a note. */
    static String notData(int count) {
        return count == 1 ? "1 item is not data" : count + " items are not data";
    }
}
