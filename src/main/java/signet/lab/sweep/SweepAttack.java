package signet.lab.sweep;

import java.util.List;
import signet.report.attack.Published;

/**
 * One attack of a sweep, at several strengths and under several seeds.
 *
 * @param strengths in the attack's unit; one out of its range ends in rows that say so
 * @param seeds of every random choice
 * @param tickets names of those that are attacked
 * @param published what a paper prints for each of the strengths; empty where it prints nothing
 */
public record SweepAttack(
        AttackSettings settings,
        List<Double> strengths,
        List<Long> seeds,
        List<String> tickets,
        List<Published> published) {
    public SweepAttack {
        strengths = List.copyOf(strengths);
        seeds = List.copyOf(seeds);
        tickets = List.copyOf(tickets);
        published = List.copyOf(published);
        if (strengths.isEmpty() || seeds.isEmpty()) {
            throw new IllegalArgumentException(
                    "The attack %s needs at least one strength and one seed."
                            .formatted(settings.attack()));
        }
        if (!published.isEmpty() && published.size() != strengths.size()) {
            throw new IllegalArgumentException(
                    "The attack %s has %d strengths, but %d published accuracies."
                            .formatted(settings.attack(), strengths.size(), published.size()));
        }
    }
}
