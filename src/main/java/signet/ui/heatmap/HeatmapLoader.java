package signet.ui.heatmap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signet.app.job.Problems;
import signet.ticket.Layer;

/** Makes heatmaps ready away from the window's thread; only what was asked for last arrives. */
final class HeatmapLoader {
    private final Executor background;
    private final Consumer<Heatmap> onMade;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private int request;

    /**
     * @param onMade told on the window's thread; null where nothing can be shown
     */
    HeatmapLoader(Executor background, Consumer<Heatmap> onMade) {
        this.background = background;
        this.onMade = onMade;
    }

    /**
     * Asks for a picture.
     *
     * @param layer what to show, or null for nothing
     * @param other what to lay over it, or null
     */
    void load(Layer layer, Layer other, HeatmapMode mode) {
        int mine = ++request;
        ready.set(false);
        problem.set("");
        if (layer == null) {
            onMade.accept(null);
            return;
        }
        CompletableFuture.supplyAsync(
                        () ->
                                other == null
                                        ? Heatmap.of(layer, mode)
                                        : Heatmap.over(layer, other, mode),
                        background)
                .whenComplete(
                        (made, failure) -> Platform.runLater(() -> finish(mine, made, failure)));
    }

    private void finish(int mine, Heatmap made, Throwable failure) {
        if (mine != request) {
            return;
        }
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            problem.set(Problems.unexpected("Drawing", cause).reason());
        }
        onMade.accept(made);
        ready.set(made != null);
    }

    /** Whether what was asked for is there. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Why it cannot be shown, as a sentence; empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
