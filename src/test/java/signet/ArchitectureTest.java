package signet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rooms see each other in one direction, and every library has one door. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("signet");
    private static final JavaClasses WRONG_HOUSE =
            new ClassFileImporter().importPackages("signet.wronghouse");

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        HouseRules rules = new HouseRules("signet");
        return Stream.of(rules.arrows(), rules.doors(), rules.doorsToCome(), rules.habits())
                .flatMap(List::stream)
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getDescription(),
                                () -> rule.allowEmptyShould(true).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theWrongHouseBreaks() {
        HouseRules rules = new HouseRules("signet.wronghouse");
        return Stream.of(rules.arrows(), rules.doors(), rules.habits())
                .flatMap(List::stream)
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> assertBroken(rule)));
    }

    @Test
    void knowsEveryRoom() {
        Set<String> built =
                HOUSE.stream()
                        .map(type -> type.getPackageName().split("\\."))
                        .filter(parts -> parts.length > 1)
                        .map(parts -> parts[1])
                        .collect(Collectors.toSet());

        assertThat(built).contains("ticket").isSubsetOf(HouseRules.rooms());
    }

    private static void assertBroken(ArchRule rule) {
        assertThat(rule.evaluate(WRONG_HOUSE).hasViolation())
                .as("the wrong house has a class that breaks this rule")
                .isTrue();
    }
}
