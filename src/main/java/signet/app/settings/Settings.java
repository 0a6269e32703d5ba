package signet.app.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the program remembers between starts. Immutable: a change makes another one.
 *
 * @param theme light or dark
 * @param colorMap id of the colour map of the heatmap
 * @param scale size of everything in the window, {@link #MIN_SCALE} to {@link #MAX_SCALE}
 * @param recent tickets that were open before
 * @param splits positions of dividers, 0 to 1, by the key of their pane
 * @param window where the window was; empty before the first time
 * @param lastFolder where the person last chose a file
 * @param compute what networks run on
 * @param images folder of the images that a ticket was last evaluated on; empty for those that come
 *     with the program
 */
public record Settings(
        Theme theme,
        String colorMap,
        double scale,
        RecentFiles recent,
        Map<String, Double> splits,
        Optional<WindowBounds> window,
        Optional<Path> lastFolder,
        ComputeSettings compute,
        Optional<Path> images) {
    public static final double MIN_SCALE = 0.9;
    public static final double MAX_SCALE = 1.5;

    /** As on the first start. */
    public static final Settings DEFAULT =
            new Settings(
                    Theme.SYSTEM,
                    "signet",
                    1,
                    RecentFiles.NONE,
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    ComputeSettings.DEFAULT,
                    Optional.empty());

    public Settings {
        if (!(scale >= MIN_SCALE && scale <= MAX_SCALE)) {
            throw new IllegalArgumentException(
                    "a scale of %s is not between %s and %s"
                            .formatted(scale, MIN_SCALE, MAX_SCALE));
        }
        splits = Map.copyOf(splits);
    }

    public Settings withTheme(Theme other) {
        return new Settings(
                other, colorMap, scale, recent, splits, window, lastFolder, compute, images);
    }

    public Settings withColorMap(String other) {
        return new Settings(
                theme, other, scale, recent, splits, window, lastFolder, compute, images);
    }

    /** These settings with the nearest scale that is allowed. */
    public Settings withScale(double other) {
        double allowed = Math.clamp(other, MIN_SCALE, MAX_SCALE);
        return new Settings(
                theme, colorMap, allowed, recent, splits, window, lastFolder, compute, images);
    }

    public Settings withRecent(RecentFiles other) {
        return new Settings(
                theme, colorMap, scale, other, splits, window, lastFolder, compute, images);
    }

    public Settings withSplit(String pane, double position) {
        Map<String, Double> changed = new HashMap<>(splits);
        changed.put(pane, position);
        return new Settings(
                theme, colorMap, scale, recent, changed, window, lastFolder, compute, images);
    }

    public Settings withWindow(WindowBounds other) {
        return new Settings(
                theme,
                colorMap,
                scale,
                recent,
                splits,
                Optional.of(other),
                lastFolder,
                compute,
                images);
    }

    public Settings withLastFolder(Path other) {
        return new Settings(
                theme,
                colorMap,
                scale,
                recent,
                splits,
                window,
                Optional.of(other),
                compute,
                images);
    }

    public Settings withCompute(ComputeSettings other) {
        return new Settings(
                theme, colorMap, scale, recent, splits, window, lastFolder, other, images);
    }

    /**
     * These settings after an evaluation on the images of a folder, or on those that come along.
     */
    public Settings withImages(Optional<Path> other) {
        return new Settings(
                theme, colorMap, scale, recent, splits, window, lastFolder, compute, other);
    }
}
