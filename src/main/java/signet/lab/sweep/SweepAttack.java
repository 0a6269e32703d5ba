package signet.lab.sweep;

import java.util.List;

/**
 * One attack of a sweep, at several strengths and under several seeds.
 *
 * @param strengths in the attack's unit; one out of its range ends in rows that say so
 * @param seeds of every random choice; an attack that makes none is computed under the first only
 * @param tickets names of those that are attacked
 */
public record SweepAttack(
        AttackSettings settings, List<Double> strengths, List<Long> seeds, List<String> tickets) {
    public SweepAttack {
        strengths = List.copyOf(strengths);
        seeds = List.copyOf(seeds);
        tickets = List.copyOf(tickets);
        if (strengths.isEmpty() || seeds.isEmpty()) {
            throw new IllegalArgumentException(
                    "The attack %s needs at least one strength and one seed."
                            .formatted(settings.attack()));
        }
    }

    /** Every strength under every seed that makes a difference. */
    List<Strike> strikes() {
        long differing = settings.find().facts().draws() ? seeds.size() : 1;
        return strengths.stream()
                .flatMap(strength ->
                        seeds.stream()
                                .limit(differing)
                                .map(seed -> new Strike(settings, strength, seed)))
                .toList();
    }
}
