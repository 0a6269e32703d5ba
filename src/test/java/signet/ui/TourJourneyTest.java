package signet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import signet.app.settings.Theme;
import signet.ui.attack.AttackView;
import signet.ui.inspect.InspectView;
import signet.ui.sign.SignForm;
import signet.ui.sign.SignView;
import signet.ui.train.RunInfo;
import signet.ui.train.TrainView;
import signet.ui.verify.VerifyView;
import signet.ui.welcome.WelcomeView;

/** The guided tour, as somebody shows it in a meeting. */
class TourJourneyTest extends WindowTest {
    @Test
    void tellsTheWholeStoryOverTheRealWindow() {
        run("tour");
        at(1, "A winning ticket", WelcomeView.class);
        picture("tour-1-welcome", () -> true);

        next();
        at(2, "20.00 % of the weights are left", InspectView.class);
        picture("tour-2-inspect", () -> workbench.heatmap().readyProperty().get());

        next();
        at(3, "The owner's text becomes a symbol", SignView.class);
        picture("tour-3-sign", () -> workbench.sign().trialProperty().get() != null);

        next();
        waitFor(() -> workbench.sign().signedProperty().get() != null);
        at(4, "195 kernels change sides", SignView.class);
        picture("tour-4-signed", () -> true);

        next();
        at(5, "A short training mends what that cost", TrainView.class);
        picture("tour-5-train", () -> shownRun().equals("resnet20-signet"));
        assertThat(workbench.train().runs().all()).as("only looked at").isEmpty();
        assertThat(workbench.commands().get("train.delete").possible().get()).isFalse();

        robot.push(KeyCode.PAGE_DOWN);
        at(6, "A thief prunes the smallest 5 %", AttackView.class);
        picture(
                "tour-6-attack",
                () ->
                        workbench.attack().live().codeProperty().get() != null
                                && workbench
                                        .attack()
                                        .live()
                                        .codeProperty()
                                        .get()
                                        .answer()
                                        .isPresent());

        robot.push(KeyCode.PAGE_DOWN);
        at(7, "Anybody can look for a mark", VerifyView.class);
        picture("tour-7-blind", () -> isShown(".wb-suspect"));

        robot.push(KeyCode.PAGE_DOWN);
        at(8, "The record decides whose it is", VerifyView.class);
        picture("tour-8-record", () -> isShown(".wb-verdict.ok") && says("no claim"));
        assertThat(button("#tour-next").getText()).isEqualTo("Finish");

        next();
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(isIn(VerifyView.class)).isTrue();
    }

    @Test
    void goesBackOverATicketThatWasOpenedOnTheWay() {
        run("tour");
        for (int step = 2; step <= 6; step++) {
            next();
            waitFor(() -> workbench.model().runningProperty().get() == null);
        }
        waitFor(() -> name().equals("resnet20-signet-signed.safetensors"));
        robot.push(KeyCode.PAGE_UP);
        at(5, "A short training mends what that cost", TrainView.class);
        waitFor(() -> shownRun().equals("resnet20-signet"));
        robot.push(KeyCode.PAGE_UP);
        waitFor(() -> name().equals("resnet20-signet.safetensors"));
        waitFor(() -> workbench.sign().signedProperty().get() != null);
        at(4, "195 kernels change sides", SignView.class);
        waitFor(() -> workbench.heatmap().readyProperty().get());
        settle();
    }

    private String name() {
        return workbench.model().ticketProperty().get().file().path().getFileName().toString();
    }

    @Test
    void goesBackWithoutLeavingATrace() {
        run("tour");
        next();
        at(2, "20.00 % of the weights are left", InspectView.class);
        next();
        waitFor(() -> workbench.sign().trialProperty().get() != null);
        next();
        waitFor(() -> workbench.sign().signedProperty().get() != null);
        robot.push(KeyCode.PAGE_UP);
        at(3, "The owner's text becomes a symbol", SignView.class);
        assertThat(workbench.sign().signedProperty().get()).isNull();
        assertThat(workbench.model().isSaved()).isTrue();
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.PAGE_UP);
        at(1, "A winning ticket", WelcomeView.class);
        robot.push(KeyCode.PAGE_UP);
        at(1, "A winning ticket", WelcomeView.class);
    }

    @Test
    void escLeavesThePersonWhereTheyAre() {
        run("tour");
        next();
        at(2, "20.00 % of the weights are left", InspectView.class);
        assertThat(robot.lookup(".wb-rail").query().isVisible()).as("presented").isFalse();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(robot.lookup(".wb-rail").query().isVisible()).isTrue();
        assertThat(isIn(InspectView.class)).isTrue();
        assertThat(workbench.model().ticketProperty().get()).isNotNull();
    }

    @Test
    void asksBeforeAChangedTicketIsPutAway() {
        open(SAMPLE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> workbench.sign().edit(form -> SignForm.EMPTY.with("mine")));
        waitFor(() -> workbench.sign().trialProperty().get() != null);
        run("sign.embed");
        waitFor(() -> !workbench.model().isSaved());
        run("tour");
        assertThat(robot.lookup("#question").tryQuery()).isPresent();
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(workbench.model().isSaved()).isFalse();
    }

    /** The recorded run is there while it is told of; who comes back later starts their own. */
    @Test
    void endsTheVisitOfTheRecordedRun() {
        run("tour");
        for (int step = 2; step <= 5; step++) {
            next();
            waitFor(() -> workbench.model().runningProperty().get() == null);
        }
        waitFor(() -> shownRun().equals("resnet20-signet"));
        robot.push(KeyCode.ESCAPE);
        settle();
        screenshot("tour-5-left");
        assertThat(shownRun()).isEqualTo("resnet20-signet");
        run("place.inspect");
        run("place.train");
        waitFor(() -> shownRun().isEmpty());
        assertThat(isShown("#train-empty")).isTrue();
    }

    private String shownRun() {
        RunInfo run = workbench.train().runs().shownProperty().get();
        return run == null ? "" : run.title();
    }

    private void next() {
        robot.interact(() -> button("#tour-next").fire());
        settle();
    }

    private void at(int number, String title, Class<? extends Node> place) {
        waitFor(() -> text("#tour-title").equals(title));
        assertThat(text("#tour-where")).isEqualTo("Step %d of 8".formatted(number));
        waitFor(() -> isIn(place));
    }

    /** In the size of a laptop and in that of a projector. */
    private void picture(String name, Callable<Boolean> ready) {
        waitFor(ready);
        settle();
        waitFor(() -> workbench.model().runningProperty().get() == null);
        screenshot(name);
        resize(1280, 720, Theme.DARK);
        screenshot(name + "-projector-dark");
        resize(1440, 900, Theme.LIGHT);
    }

    private void resize(int width, int height, Theme theme) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            workbench.model().remember(settings -> settings.withTheme(theme));
        });
        settle();
    }

    private boolean isIn(Class<? extends Node> place) {
        return robot.lookup(place::isInstance).tryQuery().isPresent();
    }

    private boolean isShown(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private boolean says(String words) {
        return robot.lookup(node -> node instanceof Label label && label.getText().endsWith(words))
                .tryQuery()
                .isPresent();
    }

    private String text(String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private Button button(String query) {
        return robot.lookup(query).queryButton();
    }
}
