package signet.attack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.AttackFacts;
import signet.attack.Chain;
import signet.attack.KnownMark;
import signet.attack.Strength;
import signet.attack.Suspects;

class CatalogueTest {
    @Test
    void everyAttackIsFoundByItsId() {
        assertThat(Catalogue.all())
                .allSatisfy(attack -> {
                    String id = attack.facts().id();
                    assertThat(Catalogue.find(id).facts()).isEqualTo(attack.facts());
                })
                .extracting(attack -> attack.facts().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAttackIsDescribed() {
        assertThat(Catalogue.all())
                .allSatisfy(attack -> {
                    AttackFacts facts = attack.facts();
                    Strength strength = facts.strength();
                    assertThat(facts.title()).matches("[A-Z].*[^.]");
                    assertThat(facts.line()).matches("[A-Z].*\\.");
                    assertThat(strength.usual())
                            .isNotEmpty()
                            .isSorted()
                            .allSatisfy(strength::require);
                    assertThat(strength.published()).isSorted().allSatisfy(strength::require);
                });
    }

    /** The table of the package would be wrong otherwise. */
    @Test
    void thePackageListsEveryAttack() throws IOException {
        String text = Files.readString(Path.of("src/main/java/signet/attack/package-info.java"));
        for (Attack attack : Catalogue.all()) {
            if (!(attack instanceof Chain)) {
                String row =
                        "<td>%s</td><td>%s.%s</td>"
                                .formatted(
                                        attack.facts().id(),
                                        attack.getClass().getPackageName().replaceAll(".*\\.", ""),
                                        attack.getClass().getSimpleName());
                assertThat(text).contains(row);
            }
        }
    }

    /** Training is left out: it shuffles, whatever is trained. */
    @Test
    void knowsWhichAttacksLeaveNothingToChance() throws AttackException {
        KnownMark mark = KnownMark.of(Suspects.ownersRecord());
        for (Attack attack : Catalogue.all()) {
            AttackFacts facts = attack.facts();
            if (!facts.needs().training()) {
                boolean same = Arrays.deepEquals(struck(attack, 1, mark), struck(attack, 2, mark));
                assertThat(facts.draws()).as(facts.id()).isEqualTo(!same);
            }
        }
    }

    private static float[][] struck(Attack attack, long seed, KnownMark mark)
            throws AttackException {
        double strength = attack.facts().strength().usual().getFirst();
        return attack
                .apply(Suspects.signed(), strength, AttackContext.of(seed).knowing(mark))
                .layers()
                .stream()
                .map(layer -> layer.weight().orElseThrow().floats())
                .toArray(float[][]::new);
    }

    @Test
    void readsAnyChain() {
        AttackFacts facts = Catalogue.find("prune@0.2+permute@1+fine-tune").facts();

        assertThat(facts.title())
                .isEqualTo(
                        "Prune smallest (20 %), then permute channels (100 %), then fine-tune, same data");
        assertThat(facts.needs().training()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prun", "", "prune+", "prune@0.2", "prune@x+permute", "prune+permute"})
    void refusesWhatIsNoAttack(String id) {
        assertThatThrownBy(() -> Catalogue.find(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheAttacksThatThereAre() {
        assertThatThrownBy(() -> Catalogue.find("prun"))
                .hasMessageContaining("no attack called prun; there are prune, prune-random,");
    }
}
