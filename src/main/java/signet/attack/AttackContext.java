package signet.attack;

import java.util.Optional;
import signet.mark.Signature;
import signet.net.train.Teaching;

/**
 * What one attacker knows and has.
 *
 * @param seed decides every random choice
 * @param stem whether pruning takes weights of the stem, too, as the published code does
 * @param mark where the signature lies, for attackers who know
 * @param retrainer trains, for attackers who can
 * @param dataShare part of the training images that the attacker has, above 0 to 1
 * @param learningRate with which the attacker trains
 * @param second what an attacker writes who embeds a signature of his own
 * @param teaching how an attacker teaches a fresh network
 */
public record AttackContext(
        long seed,
        boolean stem,
        Optional<KnownMark> mark,
        Optional<Retrainer> retrainer,
        double dataShare,
        double learningRate,
        Signature second,
        Teaching teaching) {
    /** Watermark science, section 1.2: high enough to move weights, low enough to keep accuracy. */
    public static final double LEARNING_RATE = 0.02;

    /** The text that the published code writes over the owner's. */
    public static final Signature PUBLISHED_SECOND = Signature.of("signature2");

    public AttackContext {
        if (!(dataShare > 0 && dataShare <= 1)) {
            throw new IllegalArgumentException(
                    "An attacker who trains has a part of the images above 0 and up to 1, not %s."
                            .formatted(dataShare));
        }
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException(
                    "A learning rate is a number above 0, not %s.".formatted(learningRate));
        }
    }

    /** An attacker who knows and has nothing but the ticket. */
    public static AttackContext of(long seed) {
        return new AttackContext(
                seed,
                true,
                Optional.empty(),
                Optional.empty(),
                1,
                LEARNING_RATE,
                PUBLISHED_SECOND,
                Teaching.USUAL);
    }

    /** The same with another seed. */
    public AttackContext withSeed(long other) {
        return new AttackContext(
                other, stem, mark, retrainer, dataShare, learningRate, second, teaching);
    }

    /** The same without the stem. */
    public AttackContext sparingStem() {
        return new AttackContext(
                seed, false, mark, retrainer, dataShare, learningRate, second, teaching);
    }

    /** The same for an attacker who knows where the signature lies. */
    public AttackContext knowing(KnownMark known) {
        return new AttackContext(
                seed,
                stem,
                Optional.of(known),
                retrainer,
                dataShare,
                learningRate,
                second,
                teaching);
    }

    /** The same for an attacker who trains. */
    public AttackContext training(Retrainer trainer, double share, double rate) {
        return new AttackContext(
                seed, stem, mark, Optional.of(trainer), share, rate, second, teaching);
    }

    /** The same with another text to embed. */
    public AttackContext writing(Signature other) {
        return new AttackContext(
                seed, stem, mark, retrainer, dataShare, learningRate, other, teaching);
    }

    /** The same teaching in another way. */
    public AttackContext teaching(Teaching other) {
        return new AttackContext(
                seed, stem, mark, retrainer, dataShare, learningRate, second, other);
    }

    /**
     * Where the signature lies.
     *
     * @throws AttackException if this attacker does not know
     */
    public KnownMark requireMark() throws AttackException {
        return mark.orElseThrow(() ->
                AttackException.context(
                        "This attack needs the place of the signature; open the owner's record."));
    }

    /**
     * What trains.
     *
     * @throws AttackException if this attacker cannot
     */
    public Retrainer requireRetrainer() throws AttackException {
        return retrainer.orElseThrow(() ->
                AttackException.context(
                        "This attack trains the network; choose the data set that it is trained on."));
    }

    /** How this attacker trains for so many epochs. */
    public Retrainer.Retraining retraining(Needs.Data data, double epochs) {
        return new Retrainer.Retraining(data, (int) epochs, learningRate, dataShare, seed);
    }
}
