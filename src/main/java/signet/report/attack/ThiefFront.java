package signet.report.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The attacks a thief would choose from: each leaves less evidence than all that cost no more. */
public final class ThiefFront {
    private ThiefFront() {}

    /**
     * The Pareto front of the attacks on a ticket, by means over seeds, cheapest first. Of attacks
     * that are equal in both the first of the table counts. One that takes the network to another
     * task has no price.
     */
    public static List<Replicates> of(AttackTable table, Subject ticket) {
        List<Replicates> front = new ArrayList<>();
        double left = Double.NEGATIVE_INFINITY;
        for (Replicates attack : cheapestFirst(table, ticket)) {
            if (log2(attack) > left) {
                left = log2(attack);
                front.add(attack);
            }
        }
        return front;
    }

    private static List<Replicates> cheapestFirst(AttackTable table, Subject ticket) {
        return table.replicates().stream()
                .filter(group -> group.first().subject().equals(ticket))
                .filter(group -> !group.first().attack().equals(AttackName.NONE))
                .filter(group -> !group.isOfOtherTask())
                .filter(group -> Double.isFinite(log2(group)))
                .sorted(
                        Comparator.comparingDouble((Replicates group) -> group.drop().mean())
                                .thenComparing(ThiefFront::log2, Comparator.reverseOrder()))
                .toList();
    }

    /** To whole bits, as tables say it: less decides nothing. */
    private static double log2(Replicates attack) {
        return Math.ceil(attack.over(m -> m.detection().strength().log2()).mean());
    }
}
