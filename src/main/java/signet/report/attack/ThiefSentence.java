package signet.report.attack;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import signet.report.Spread;

/** What a thief needs, in words computed from a table. */
public final class ThiefSentence {
    private static final Predicate<Measurement> BREAKS =
            m -> !m.detection().verdict().supportsClaim();
    private static final String NOTHING = "No attack was measured.";

    private static final String FOREIGN =
            "The record supports no claim on this ticket even before an attack:"
                    + " it may be the record of another ticket.";

    private ThiefSentence() {}

    /**
     * Whether an attack that keeps accuracy within {@link Measurement#MATCHING} breaks the claim on
     * a ticket, which one is the cheapest, and from where on the text cannot be read blind. An
     * attack counts as breaking something if it does so under any seed, and costs what it costs
     * under the seeds that succeed: a thief may try many and keep one.
     */
    public static String of(AttackTable table, Subject ticket) {
        List<Replicates> all =
                table.replicates().stream()
                        .filter(group -> group.first().subject().equals(ticket))
                        .filter(group -> !group.first().attack().equals(AttackName.NONE))
                        .filter(group -> !group.measured().isEmpty())
                        .toList();
        if (all.isEmpty()) {
            return NOTHING;
        }
        if (isForeign(table, ticket)) {
            return FOREIGN;
        }
        List<Replicates> here = all.stream().filter(group -> !group.isOfOtherTask()).toList();
        List<Replicates> elsewhere = all.stream().filter(Replicates::isOfOtherTask).toList();
        String prices = here.isEmpty() ? "" : onClaim(here) + " " + onText(here) + " ";
        return (prices + onOtherTask(elsewhere)).strip();
    }

    private static String onOtherTask(List<Replicates> attacks) {
        if (attacks.isEmpty()) {
            return "";
        }
        return successes(attacks, BREAKS).stream()
                .findFirst()
                .map(success ->
                        "On another task the claim is broken by %s."
                                .formatted(success.group.first().label()))
                .orElse("On another task the claim stands.");
    }

    private static boolean isForeign(AttackTable table, Subject ticket) {
        return table.of(ticket).rows().stream()
                .filter(row -> row.attack().equals(AttackName.NONE))
                .flatMap(row -> row.measurement().stream())
                .anyMatch(plain -> !plain.detection().verdict().supportsClaim());
    }

    private static String onClaim(List<Replicates> attacks) {
        List<Success> breaking = successes(attacks, BREAKS);
        if (breaking.isEmpty()) {
            return "No attack measured here breaks the claim.";
        }
        List<Success> cheap = successes(attacks, BREAKS.and(Measurement::matched));
        if (cheap.isEmpty()) {
            return "No attack within 1 pp of accuracy breaks the claim; the cheapest that does is "
                    + breaking.getFirst().price()
                    + ".";
        }
        String price = cheap.getFirst().price();
        return cheap.size() == 1
                ? "One attack within 1 pp of accuracy breaks the claim: " + price + "."
                : "%d attacks within 1 pp of accuracy break the claim, the cheapest being %s."
                        .formatted(cheap.size(), price);
    }

    private static String onText(List<Replicates> attacks) {
        return successes(attacks, m -> !m.detection().readsBlind()).stream()
                .findFirst()
                .map(success ->
                        "The text itself is first lost to a blind reader by "
                                + success.price()
                                + ".")
                .orElse("The text itself could be read blind after every attack.");
    }

    /** The cheapest first. */
    private static List<Success> successes(List<Replicates> attacks, Predicate<Measurement> test) {
        return attacks.stream()
                .map(group -> new Success(group, group.measured().stream().filter(test).toList()))
                .filter(success -> !success.seeds.isEmpty())
                .sorted(Comparator.comparingDouble(success -> success.drop().mean()))
                .toList();
    }

    /** An attack and the seeds under which it does what a thief wants. */
    private record Success(Replicates group, List<Measurement> seeds) {
        Spread drop() {
            return Spread.of(seeds.stream().mapToDouble(Measurement::drop).toArray());
        }

        String price() {
            int all = group.measured().size();
            return "%s, for %s pp%s"
                    .formatted(
                            group.first().label(),
                            drop().text(2),
                            seeds.size() == all
                                    ? ""
                                    : " (%d of %d seeds)".formatted(seeds.size(), all));
        }
    }
}
