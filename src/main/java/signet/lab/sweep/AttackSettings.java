package signet.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackFacts;
import signet.attack.KnownMark;
import signet.attack.Retrainer;
import signet.attack.catalogue.Catalogue;
import signet.mark.Signature;
import signet.net.train.Teaching;
import signet.report.attack.AttackName;

/**
 * Which attack, and everything that decides it but strength and seed.
 *
 * @param attack an id of the {@link Catalogue}, or a chain of them
 * @param stem whether pruning takes weights of the stem, too
 * @param dataShare part of the training images that the attacker has, above 0 to 1
 * @param learningRate with which the attacker begins to train; it falls to 0 along a cosine
 * @param second what an attacker writes who embeds a signature of his own
 * @param ownerThreshold part of the ticket's own weights that the owner gives up before reading, so
 *     that smaller weights which somebody added do not count; empty where the owner reads all
 * @param teaching how an attacker teaches a fresh network
 */
public record AttackSettings(
        String attack,
        boolean stem,
        double dataShare,
        double learningRate,
        String second,
        Optional<Double> ownerThreshold,
        Teaching teaching) {
    public AttackSettings {
        Catalogue.find(attack);
        new AttackContext(
                0,
                stem,
                Optional.empty(),
                Optional.empty(),
                dataShare,
                learningRate,
                Signature.of(second),
                teaching);
        ownerThreshold.ifPresent(share -> {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "The owner's threshold gives up a part of the weights from 0 up to 1, not %s."
                                .formatted(share));
            }
        });
    }

    /**
     * An attack by someone who has all images and the usual learning rate.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static AttackSettings of(String attack) {
        return new AttackSettings(
                attack,
                true,
                1,
                AttackContext.LEARNING_RATE,
                AttackContext.PUBLISHED_SECOND.text(),
                Optional.empty(),
                Teaching.USUAL);
    }

    /** What carries it out. */
    public Attack find() {
        return Catalogue.find(attack);
    }

    /**
     * The attacker.
     *
     * @param mark where the signature lies, for one who knows
     * @param retrainer trains, for one who can
     */
    public AttackContext context(
            long seed, Optional<KnownMark> mark, Optional<Retrainer> retrainer) {
        return new AttackContext(
                seed,
                stem,
                mark,
                retrainer,
                dataShare,
                learningRate,
                Signature.of(second),
                teaching);
    }

    /** The same attack read by an owner who counts every weight. */
    AttackSettings withoutThreshold() {
        return new AttackSettings(
                attack, stem, dataShare, learningRate, second, Optional.empty(), teaching);
    }

    /** Its name in tables; settings that are not the usual ones are part of it. */
    AttackName name() {
        AttackFacts facts = find().facts();
        List<Special> special = special();
        if (special.isEmpty()) {
            return new AttackName(facts.id(), facts.title(), facts.family().toString());
        }
        return new AttackName(
                facts.id() + joined(special.stream().map(Special::code).toList(), ":", ",", ""),
                facts.title()
                        + joined(special.stream().map(Special::words).toList(), " (", ", ", ")"),
                facts.family().toString());
    }

    private record Special(String code, String words) {}

    private List<Special> special() {
        AttackSettings usual = of(attack);
        List<Special> special = new ArrayList<>();
        if (stem != usual.stem) {
            special.add(new Special("stem=false", "stem spared"));
        }
        if (dataShare != usual.dataShare) {
            special.add(
                    new Special(
                            "share=" + dataShare,
                            "%s of the images".formatted(Strengths.percent(dataShare))));
        }
        if (learningRate != usual.learningRate) {
            special.add(new Special("rate=" + learningRate, "rate %s".formatted(learningRate)));
        }
        if (!second.equals(usual.second)) {
            special.add(new Special("second=" + second, "\u201c%s\u201d".formatted(second)));
        }
        if (teaching.temperature() != usual.teaching.temperature()) {
            special.add(
                    new Special(
                            "temperature=" + teaching.temperature(),
                            "temperature %s".formatted(teaching.temperature())));
        }
        if (teaching.soft() != usual.teaching.soft()) {
            special.add(
                    new Special(
                            "soft=" + teaching.soft(),
                            "%s from the teacher".formatted(Strengths.percent(teaching.soft()))));
        }
        ownerThreshold.ifPresent(share ->
                special.add(
                        new Special(
                                "threshold=" + share,
                                "read above a threshold of %s"
                                        .formatted(Strengths.percent(share)))));
        return special;
    }

    private static String joined(List<String> parts, String start, String between, String end) {
        return parts.stream().collect(Collectors.joining(between, start, end));
    }
}
