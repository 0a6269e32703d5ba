package signet.attack;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import signet.ticket.Ticket;

/**
 * Several attacks in a row, such as pruning and then fine-tuning. One of them takes the strength of
 * the chain; the others have theirs.
 */
public final class Chain implements Attack {
    /** Stands between two attacks in an id. */
    public static final String THEN = "+";

    /** Keeps the seeds of a chain's attacks apart; odd, so that no two are the same. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    /** Stands before a fixed strength in an id. */
    public static final String AT = "@";

    /**
     * One attack of a chain.
     *
     * @param fixed its strength; empty for the one that takes the chain's
     */
    public record Link(Attack attack, OptionalDouble fixed) {
        /**
         * An attack at a strength of its own.
         *
         * @throws IllegalArgumentException if the strength is out of range, naming the range
         */
        public static Link at(Attack attack, double strength) {
            attack.facts().strength().require(strength);
            return new Link(attack, OptionalDouble.of(strength));
        }

        /** The attack that takes the chain's strength. */
        public static Link varied(Attack attack) {
            return new Link(attack, OptionalDouble.empty());
        }

        private String id() {
            String name = attack.facts().id();
            return fixed.isPresent() ? name + AT + trimmed(fixed.getAsDouble()) : name;
        }

        private String title() {
            String name = attack.facts().title();
            Strength strength = attack.facts().strength();
            return fixed.isPresent() && strength.unit() != Strength.Unit.WHOLE
                    ? "%s (%s)".formatted(name, strength.text(fixed.getAsDouble()))
                    : name;
        }

        private static String trimmed(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    private final List<Link> links;
    private final AttackFacts facts;

    private Chain(List<Link> links) {
        this.links = links;
        this.facts = describe(links);
    }

    /**
     * Attacks in the order in which they are carried out.
     *
     * @throws IllegalArgumentException if there are fewer than two, or not exactly one takes the
     *     chain's strength
     */
    public static Chain of(List<Link> links) {
        long varied = links.stream().filter(link -> link.fixed.isEmpty()).count();
        if (links.size() < 2 || varied != 1) {
            throw new IllegalArgumentException(
                    "A chain has two or more attacks, all but one of them at a fixed strength; here are %d with %d left open."
                            .formatted(links.size(), varied));
        }
        return new Chain(List.copyOf(links));
    }

    public List<Link> links() {
        return links;
    }

    @Override
    public AttackFacts facts() {
        return facts;
    }

    @Override
    public Move aim(Ticket suspect, AttackContext context) throws AttackException {
        // What comes before the varied attack is the same for every strength.
        Ticket reached = suspect;
        int i = 0;
        while (links.get(i).fixed.isPresent()) {
            Link link = links.get(i);
            reached = link.attack.apply(reached, link.fixed.getAsDouble(), contextOf(context, i));
            i++;
        }
        int varied = i;
        Move move = links.get(varied).attack.aim(reached, contextOf(context, varied));
        return strength -> rest(move.at(strength), varied + 1, context);
    }

    private Ticket rest(Ticket reached, int from, AttackContext context) throws AttackException {
        Ticket ticket = reached;
        for (int i = from; i < links.size(); i++) {
            Link link = links.get(i);
            ticket = link.attack.apply(ticket, link.fixed.getAsDouble(), contextOf(context, i));
        }
        return ticket;
    }

    /** The first attack draws as it would alone; twice the same attack draws differently. */
    private static AttackContext contextOf(AttackContext context, int link) {
        return context.withSeed(context.seed() + link * APART);
    }

    private static AttackFacts describe(List<Link> links) {
        Link varied = links.stream().filter(link -> link.fixed.isEmpty()).findFirst().orElseThrow();
        List<AttackFacts> all = links.stream().map(link -> link.attack.facts()).toList();
        String title = links.stream().map(Link::title).collect(Collectors.joining(", then "));
        Strength range = varied.attack.facts().strength();
        return new AttackFacts(
                links.stream().map(Link::id).collect(Collectors.joining(THEN)),
                title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT),
                all.stream().map(AttackFacts::line).collect(Collectors.joining(" Then: ")),
                all.getFirst().family(),
                range.with(List.of()),
                all.stream().map(AttackFacts::needs).reduce(Needs.NOTHING, Needs::and),
                Source.SIGNET,
                all.stream().anyMatch(AttackFacts::draws));
    }
}
