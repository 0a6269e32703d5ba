package signet.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import signet.ui.heatmap.ColourMap;

/** Colour maps by the ids that settings keep. */
public final class ColourMapChoice {
    private ColourMapChoice() {}

    /** The map of an id, or the first where the id is not known. */
    public static ColourMap of(String id) {
        return Arrays.stream(ColourMap.values())
                .filter(map -> idOf(map).equals(id))
                .findFirst()
                .orElse(ColourMap.values()[0]);
    }

    /** The id of a map. */
    public static String idOf(ColourMap map) {
        return map.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
