package signet.report.attack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a thief needs, in words computed from a table. */
public final class ThiefSentence {
    private static final String NOTHING = "No attack was measured.";

    private ThiefSentence() {}

    /**
     * Whether an attack that keeps accuracy within {@link Measurement#MATCHING} breaks the claim on
     * a ticket, which one is the cheapest, and from where on the text cannot be read blind. An
     * attack counts as breaking something if it does so under any seed.
     */
    public static String of(AttackTable table, Subject ticket) {
        List<Replicates> attacks =
                table.replicates().stream()
                        .filter(group -> group.first().subject().equals(ticket))
                        .filter(group -> !group.first().attack().equals(AttackName.NONE))
                        .filter(group -> !group.measured().isEmpty())
                        .sorted(Comparator.comparingDouble(group -> group.drop().mean()))
                        .toList();
        return attacks.isEmpty() ? NOTHING : onClaim(attacks) + " " + onText(attacks);
    }

    private static String onClaim(List<Replicates> attacks) {
        Predicate<Measurement> breaks = m -> !m.detection().verdict().supportsClaim();
        List<Replicates> breaking =
                attacks.stream()
                        .filter(group -> group.measured().stream().anyMatch(breaks))
                        .toList();
        if (breaking.isEmpty()) {
            return "No attack measured here breaks the claim.";
        }
        Replicates cheapest = breaking.getFirst();
        long cheap = breaking.stream().filter(ThiefSentence::isCheap).count();
        String price = price(cheapest, breaks);
        if (cheap == 0) {
            return "No attack within 1 pp of accuracy breaks the claim; the cheapest that does is "
                    + price
                    + ".";
        }
        return cheap == 1
                ? "One attack within 1 pp of accuracy breaks the claim: " + price + "."
                : "%d attacks within 1 pp of accuracy break the claim, the cheapest being %s."
                        .formatted(cheap, price);
    }

    private static String onText(List<Replicates> attacks) {
        Predicate<Measurement> lost = m -> !m.detection().readsBlind();
        Optional<Replicates> first =
                attacks.stream()
                        .filter(group -> group.measured().stream().anyMatch(lost))
                        .findFirst();
        return first.map(group ->
                        "The text itself is first lost to a blind reader by "
                                + price(group, lost)
                                + ".")
                .orElse("The text itself could be read blind after every attack.");
    }

    private static boolean isCheap(Replicates group) {
        return group.measured().stream()
                .anyMatch(m -> m.matched() && !m.detection().verdict().supportsClaim());
    }

    private static String price(Replicates group, Predicate<Measurement> test) {
        long hits = group.measured().stream().filter(test).count();
        int seeds = group.measured().size();
        return "%s, for %s pp%s"
                .formatted(
                        group.first().label(),
                        group.drop().text(2),
                        hits == seeds ? "" : " (%d of %d seeds)".formatted(hits, seeds));
    }
}
