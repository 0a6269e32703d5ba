package signet.lab.spec;

import signet.net.train.Recipe;
import signet.net.train.Schedule;

/** What a recipe may say. */
final class RecipeLimits {
    private RecipeLimits() {}

    /**
     * @throws IllegalArgumentException in a sentence that names the first value out of bounds
     */
    static void require(Recipe recipe) {
        atLeast("epochs", 1, recipe.epochs());
        atLeast("batchSize", 1, recipe.batchSize());
        atLeast("warmupSteps", 0, recipe.warmupSteps());
        between("learningRate", Double.MIN_VALUE, 1e6, recipe.learningRate());
        between("momentum", 0, 1, recipe.momentum());
        between("weightDecay", 0, 1e6, recipe.weightDecay());
        between("labelSmoothing", 0, 1, recipe.labelSmoothing());
        switch (recipe.schedule()) {
            case Schedule.MultiStep(var milestones, double drop) -> {
                milestones.forEach(epoch -> atLeast("milestones", 0, epoch));
                between("drop", Double.MIN_VALUE, 1, drop);
            }
            case Schedule.OneCycle(double rise) -> between("rise", 0, 1, rise);
            case Schedule.Constant _, Schedule.Cosine _ -> {}
        }
    }

    private static void atLeast(String name, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "\"%s\" must be at least %d, not %d.".formatted(name, least, value));
        }
    }

    private static void between(String name, double least, double most, double value) {
        if (!(value >= least && value <= most)) {
            String from = least == Double.MIN_VALUE ? "above 0" : "from " + number(least);
            throw new IllegalArgumentException(
                    "\"%s\" must be %s to %s, not %s."
                            .formatted(name, from, number(most), number(value)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
