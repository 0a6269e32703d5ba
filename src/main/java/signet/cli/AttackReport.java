package signet.cli;

import java.util.ArrayList;
import java.util.List;
import signet.app.attack.AttackTicket.Attacked;
import signet.attack.Attack;
import signet.attack.AttackFacts;
import signet.attack.Strength;
import signet.attack.catalogue.Catalogue;
import signet.format.json.JsonObject;

/** Tells what an attack made of a ticket. */
final class AttackReport implements Verb.Report<Attacked> {
    private static final int WIDTH = 80;

    @Override
    public void print(Attacked attacked, Console console) {
        console.heading(label(attacked));
        console.line(attacked.facts().needs().sentence());
        console.line(
                "Density %s, before %s"
                        .formatted(
                                attacked.after().density().percent(),
                                attacked.before().density().percent()));
        console.line("Wrote " + attacked.after().file().path());
    }

    private static String label(Attacked attacked) {
        Strength strength = attacked.facts().strength();
        return strength.unit() == Strength.Unit.WHOLE
                ? attacked.facts().title()
                : attacked.facts().title() + " " + strength.text(attacked.strength());
    }

    @Override
    public JsonObject json(Attacked attacked) {
        return JsonObject.builder()
                .put("file", attacked.after().file().path().toString())
                .put("source", attacked.before().file().path().toString())
                .put("kind", attacked.facts().id())
                .put("title", attacked.facts().title())
                .put("strength", attacked.strength())
                .put("seed", attacked.seed())
                .put("densityBefore", attacked.before().density().ratio())
                .put("density", attacked.after().density().ratio())
                .build();
    }

    /** Every attack there is, for the help. */
    static List<String> kinds() {
        List<String> lines = new ArrayList<>();
        lines.add("Kinds, with the strengths they take, who can do it, and where it comes from:");
        for (Attack attack : Catalogue.all()) {
            AttackFacts facts = attack.facts();
            Strength range = facts.strength();
            lines.addAll(
                    wrapped(
                            "  %s: %s; %s, %s"
                                    .formatted(
                                            facts.id(), facts.title(), range.name(), words(range)),
                            "      "));
            lines.addAll(
                    wrapped(
                            "    %s %s.".formatted(facts.needs().sentence(), facts.source()),
                            "    "));
        }
        lines.add("");
        return lines;
    }

    /** The text in lines that fit any help, those after the first indented. */
    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            lines.add(rest.substring(0, end));
            rest = indent + rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }

    private static String words(Strength range) {
        return range.least() == range.most()
                ? plain(range.least())
                : plain(range.least()) + " to " + plain(range.most());
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
