package signet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the house: who may look where. They hold for {@code signet}; that each of them can
 * fail is shown on a house built wrongly on purpose.
 */
final class HouseRules {
    /** Rooms from the roof to the ground; a room sees its own floor and those below. */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("bench"),
                    List.of("ui", "cli"),
                    List.of("app"),
                    List.of("lab"),
                    List.of("attack", "prune", "trigger", "keymask", "mark", "evidence", "report"),
                    List.of("net", "data"),
                    List.of("format", "qr"),
                    List.of("ticket"));

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    static List<String> rooms() {
        return FLOORS.stream().flatMap(List::stream).toList();
    }

    /** Rules about the direction in which rooms see each other. */
    List<ArchRule> arrows() {
        List<ArchRule> rules = new ArrayList<>();
        for (int floor = 1; floor < FLOORS.size(); floor++) {
            List<String> above = FLOORS.subList(0, floor).stream().flatMap(List::stream).toList();
            rules.add(
                    noClasses()
                            .that()
                            .resideInAnyPackage(packages(FLOORS.get(floor)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages(above))
                            .because(
                                    "arrows point down only: a room can be read without its users"));
        }
        rules.add(forbidden("ui", "cli", "the window must start without the command line"));
        rules.add(forbidden("cli", "ui", "the command line must run where there is no screen"));
        rules.add(forbidden("format", "qr", "files and symbols know nothing of each other"));
        rules.add(forbidden("qr", "format", "files and symbols know nothing of each other"));
        rules.add(
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("rooms that need each other are one room"));
        rules.add(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root)
                        .because("the entrance opens the rooms, never the other way round"));
        return rules;
    }

    /** One door for each library that is on the class path. */
    List<ArchRule> doors() {
        return List.of(
                door(
                        "the core and the command line must run where there is no screen",
                        List.of("ui"),
                        "javafx..",
                        "org.controlsfx..",
                        "impl.org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp.ikonli.."),
                door("options and exit codes are the terminal's", List.of("cli"), "picocli.."),
                door(
                        "JSON has one set of limits, for hostile files and for our own",
                        List.of("format.json"),
                        "tools.jackson..",
                        "com.fasterxml.."),
                door(
                        "figures are drawn in one place, pictures of data sets are decoded in one,"
                                + " and the window never starts AWT",
                        List.of("report", "data.disk.picture"),
                        "java.awt..",
                        "javax.swing..",
                        "javax.imageio..",
                        "org.apache.batik.."),
                door(
                        "charts that leave the program are laid out where figures are drawn",
                        List.of("report"),
                        "org.jfree.."),
                door(
                        "another back end can replace it, and the window never loads it",
                        List.of("net.djl"),
                        "ai.djl..",
                        "com.sun.jna.."),
                door(
                        "no other room depends on how MATLAB files are read",
                        List.of("data.disk.mat"),
                        "us.hebi.."),
                door(
                        "no other room depends on how symbols are read",
                        List.of("qr.zxing"),
                        "com.google.zxing.."));
    }

    /** Doors of libraries that no room uses yet. */
    List<ArchRule> doorsToCome() {
        return List.of(
                door(
                        "graphs of weights are the key mask's and the alignment's",
                        List.of("keymask", "mark"),
                        "org.jgrapht.."));
    }

    /** Rules about what code may do. */
    List<ArchRule> habits() {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(room("ticket"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "java.nio",
                                room("ticket"))
                        .because("the model is data: no files, no library, no window"),
                noClasses()
                        .that()
                        .resideInAPackage(room("format"))
                        .should()
                        .dependOnClassesThat(canRunOrReach())
                        .because("opening a file never runs, loads or fetches what it names"),
                noClasses()
                        .that()
                        .resideInAPackage(room("format"))
                        .should()
                        .callMethodWhere(callOf(Class.class, "forName"))
                        .because("opening a file never loads a class that it names"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                        .because("a view model is tested without a window"),
                noClasses()
                        .that(not(resideInAnyPackage(root, room("cli"))))
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                        .because(
                                "what is printed belongs to the terminal; the rest goes to the log"),
                noClasses()
                        .should()
                        .callMethodWhere(callOf(Throwable.class, "printStackTrace"))
                        .because("people get a sentence, the log gets the cause"),
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(root + ".app.Log")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .because("the back end of the log is chosen in one place"),
                noClasses()
                        .that(not(resideInAPackage(room("app"))))
                        .should()
                        .callCodeUnitWhere(startOfThread())
                        .because("every thread has a name, a handler for failure, and an end"));
    }

    private ArchRule forbidden(String from, String to, String reason) {
        return noClasses()
                .that()
                .resideInAPackage(room(from))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(to))
                .because(reason);
    }

    private ArchRule door(String reason, List<String> rooms, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.concat(Stream.of(room("bench")), Arrays.stream(packages(rooms)))
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(reason);
    }

    private static DescribedPredicate<JavaClass> canRunOrReach() {
        return resideInAnyPackage("java.lang.reflect..", "java.net..", "javax.script..")
                .or(assignableTo(ObjectInputStream.class))
                .or(assignableTo(ClassLoader.class))
                .or(assignableTo(Runtime.class))
                .or(assignableTo(ProcessBuilder.class))
                .as("can run code or reach the network");
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                "%s.%s".formatted(owner.getSimpleName(), method),
                access ->
                        access.getTargetOwner().isAssignableTo(owner)
                                && access.getName().equals(method));
    }

    private static DescribedPredicate<JavaAccess<?>> startOfThread() {
        List<String> starts = List.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread");
        return DescribedPredicate.describe(
                "a new thread",
                access ->
                        access.getTargetOwner().isAssignableTo(Thread.class)
                                && starts.contains(access.getName()));
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    private String[] packages(List<String> rooms) {
        return rooms.stream().map(this::room).toArray(String[]::new);
    }
}
