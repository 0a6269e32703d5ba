package signet.attack.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signet.attack.Attack;
import signet.attack.Chain;
import signet.attack.confuse.AdaptiveReplacement;
import signet.attack.confuse.AddOn;
import signet.attack.confuse.EpsilonFill;
import signet.attack.confuse.KernelRewriting;
import signet.attack.confuse.RegionReplacement;
import signet.attack.confuse.SecondSignature;
import signet.attack.confuse.TargetedAddOn;
import signet.attack.remove.DenseFineTuning;
import signet.attack.remove.Distillation;
import signet.attack.remove.FineTuning;
import signet.attack.remove.Pruning;
import signet.attack.reshape.ChannelPermutation;
import signet.attack.reshape.Quantisation;
import signet.attack.reshape.Rescaling;

/** The attacks, in the order in which people see them: by family, the usual ones first. */
public final class Catalogue {
    private static final List<Attack> SINGLE =
            List.of(
                    Pruning.smallest(),
                    Pruning.random(),
                    FineTuning.sameData(),
                    DenseFineTuning.staysDense(),
                    DenseFineTuning.prunesAgain(),
                    Distillation.staysDense(),
                    Distillation.prunes(),
                    FineTuning.transfer(),
                    AddOn.published(),
                    AddOn.scaled(),
                    new TargetedAddOn(),
                    new EpsilonFill(),
                    new RegionReplacement(),
                    new AdaptiveReplacement(),
                    SecondSignature.over(),
                    SecondSignature.beside(),
                    new KernelRewriting(),
                    new ChannelPermutation(),
                    new Rescaling(),
                    new Quantisation());

    /** Attacks after which a thief repairs the network. */
    private static final List<String> CHAINS =
            List.of(
                    "prune+fine-tune@1",
                    "replace@1+fine-tune",
                    "replace-differing@1+fine-tune",
                    "rewrite+fine-tune@1",
                    "dense-fine-tune-prune+fine-tune@1",
                    "distil-prune+fine-tune@1");

    private static final List<Attack> ALL =
            Stream.concat(SINGLE.stream(), CHAINS.stream().map(Catalogue::chain)).toList();

    private Catalogue() {}

    /** Single attacks, then chains of them. */
    public static List<Attack> all() {
        return ALL;
    }

    /**
     * Finds an attack. Any chain can be written as ids with {@code +} between them, all but one of
     * them with a strength of their own behind an {@code @}: {@code prune@0.2+fine-tune}.
     *
     * @throws IllegalArgumentException if there is none of that id, naming those there are
     */
    public static Attack find(String id) {
        return id.contains(Chain.THEN) ? chain(id) : single(id);
    }

    private static Chain chain(String id) {
        return Chain.of(
                Arrays.stream(id.split(Pattern.quote(Chain.THEN), -1))
                        .map(Catalogue::link)
                        .toList());
    }

    private static Chain.Link link(String text) {
        int at = text.indexOf(Chain.AT);
        return at < 0
                ? Chain.Link.varied(single(text))
                : Chain.Link.at(single(text.substring(0, at)), strength(text, at + 1));
    }

    private static double strength(String text, int from) {
        try {
            return Double.parseDouble(text.substring(from));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "In %s, what follows the %s is no strength.".formatted(text, Chain.AT), wrong);
        }
    }

    private static Attack single(String id) {
        return SINGLE.stream()
                .filter(attack -> attack.facts().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no attack called %s; there are %s."
                                        .formatted(id, known())));
    }

    private static String known() {
        return SINGLE.stream().map(attack -> attack.facts().id()).collect(Collectors.joining(", "));
    }
}
