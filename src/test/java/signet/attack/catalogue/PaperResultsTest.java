package signet.attack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperResultsTest {
    @ParameterizedTest
    @CsvSource({
        "ResNet-20, CIFAR-10, prune, 0.2, Table 6, 88.03",
        "ResNet-18, CIFAR-100, prune, 0.5, Table 6, 9.24",
        "ResNet-20, CIFAR-10, prune-random, 0.1, Table 6, 30.49",
        "ResNet-20, CIFAR-10, add-on, 0.02, Table 8, 86.64",
        "ResNet-20, CIFAR-10, replace, 1, section 4.4, 57.00"
    })
    void findsWhatWasPrinted(
            String network,
            String data,
            String attack,
            double strength,
            String table,
            double accuracy) {
        assertThat(PaperResults.of(network, data, attack, strength))
                .filteredOn(result -> result.table().equals(table))
                .singleElement()
                .satisfies(result -> assertThat(result.accuracy()).isEqualTo(accuracy));
    }

    @Test
    void saysWhereThePaperDoesNotAgreeWithItself() {
        List<PublishedResult> unattacked =
                PaperResults.of("ResNet-20", "CIFAR-10", PaperResults.UNATTACKED, 0);

        assertThat(unattacked)
                .extracting(PublishedResult::accuracy)
                .containsExactly(91.37, 91.46, 91.37, 91.53);
        assertThat(unattacked)
                .allSatisfy(result ->
                        assertThat(result.notes()).anyMatch(note -> note.contains("91.53 %")));
        assertThat(PaperResults.caution()).contains("single runs");
    }

    @Test
    void hasWhatTable8Decoded() {
        assertThat(PaperResults.all())
                .filteredOn(result -> result.table().equals("Table 8"))
                .extracting(result -> result.decodes().orElseThrow())
                .containsExactly(true, true, true, false, false, false);
    }

    @Test
    void hasTheTriggersOfSchemeV3Only() {
        assertThat(PaperResults.all())
                .allSatisfy(result ->
                        assertThat(result.trigger().isPresent())
                                .isEqualTo(result.scheme().equals("V3")));
    }

    @Test
    void knowsNothingOfOtherStrengths() {
        assertThat(PaperResults.of("ResNet-20", "CIFAR-10", "prune", 0.25)).isEmpty();
    }

    /**
     * The strengths that attacks call published are those for which there is a number, and back.
     */
    @Test
    void agreesWithTheCatalogue() {
        var byAttack =
                PaperResults.all().stream()
                        .filter(result -> !result.attack().equals(PaperResults.UNATTACKED))
                        .collect(
                                Collectors.groupingBy(
                                        PublishedResult::attack,
                                        Collectors.mapping(
                                                PublishedResult::strength, Collectors.toSet())));
        var published =
                Catalogue.all().stream()
                        .map(attack -> attack.facts())
                        .filter(facts -> !facts.strength().published().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        facts -> facts.id(),
                                        facts ->
                                                facts.strength().published().stream()
                                                        .collect(Collectors.toSet())));
        assertThat(byAttack).isEqualTo(published);
    }
}
