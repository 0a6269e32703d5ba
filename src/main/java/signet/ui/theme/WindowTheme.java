package signet.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import signet.app.settings.Theme;

/** Paints a scene light or dark, as chosen or as the system says. */
public final class WindowTheme {
    private final Scene scene;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /** The system outlives every window, and must not hold on to one that is closed. */
    private final ChangeListener<ColorScheme> systemListener = (value, before, now) -> apply();

    /** What all text is multiplied by where a room is to read it (design guide, section 10). */
    private static final double PRESENTED = 1.45;

    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private Theme choice = Theme.SYSTEM;
    private double chosenScale = 1;
    private boolean presented;

    public WindowTheme(Scene scene) {
        this.scene = Objects.requireNonNull(scene);
        for (String sheet : new String[] {"/css/tokens.css", "/css/signet.css"}) {
            scene.getStylesheets().add(WindowTheme.class.getResource(sheet).toExternalForm());
        }
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(systemListener));
    }

    /** Switches the whole window. */
    public void choose(Theme next) {
        choice = Objects.requireNonNull(next);
        apply();
    }

    /** Scales text and everything measured by it; 1 is a root of 13 px. */
    public void scale(double factor) {
        chosenScale = factor;
        applyScale();
    }

    /** Makes all text large enough for a room, or as large as chosen. */
    public void present(boolean on) {
        presented = on;
        applyScale();
    }

    private void applyScale() {
        scale.set(presented ? chosenScale * PRESENTED : chosenScale);
        scene.getRoot().setStyle("-fx-font-size: %.2fpx;".formatted(13 * scale.get()));
    }

    /** How large text is, against a root of 13 px; pictures that draw their own text follow it. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Whether the window is dark now; pictures that choose their own colours follow it. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private void apply() {
        ColorScheme scheme =
                switch (choice) {
                    case LIGHT -> ColorScheme.LIGHT;
                    case DARK -> ColorScheme.DARK;
                    case SYSTEM -> Platform.getPreferences().getColorScheme();
                };
        boolean nowDark = scheme == ColorScheme.DARK;
        scene.getPreferences().setColorScheme(scheme);
        Application.setUserAgentStylesheet(
                nowDark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        dark.set(nowDark);
    }
}
