package signet.mark.place;

/**
 * The costs of a symbol family at neighbouring positions of one row of a layer, all data masks and
 * both polarities at once: sums of shifted rows, which the virtual machine turns into vector
 * instructions.
 */
final class RegionSums {
    private static final int MASKS = 8;

    private final float[] differences;
    private final float[] darkSums;
    private final int columns;
    private final float[][] darkModules = new float[MASKS][];
    private final float[] allModules;
    private final float[] group;
    private final float[] allDark;
    private final float[] cheapest;

    /**
     * @param differences {@link KernelCosts#differences()}
     * @param darkSums {@link KernelCosts#darkSums()}
     * @param columns kernels in a row of the layer
     * @param width positions at once
     */
    RegionSums(float[] differences, float[] darkSums, int columns, int width) {
        this.differences = differences;
        this.darkSums = darkSums;
        this.columns = columns;
        for (int mask = 0; mask < MASKS; mask++) {
            darkModules[mask] = new float[width];
        }
        allModules = new float[width];
        group = new float[width];
        allDark = new float[width];
        cheapest = new float[width];
    }

    /** Adds up the regions that start at a row and at {@code count} columns from a first one on. */
    void sum(Template template, int row, int column, int count) {
        clear(allModules, count);
        clear(allDark, count);
        for (float[] sums : darkModules) {
            clear(sums, count);
        }
        for (Template.Group modules : template.groups()) {
            sumGroup(modules, row, column, count);
            add(allModules, group, count);
            for (int mask = 0; mask < MASKS; mask++) {
                if ((modules.masks() >>> mask & 1) != 0) {
                    add(darkModules[mask], group, count);
                }
            }
        }
        for (Template.Run run : template.runs()) {
            int start = (row + run.row()) * (columns + 1) + column;
            addDifference(allDark, darkSums, start + run.to(), start + run.from(), count);
        }
        findCheapest(count);
    }

    /** The lowest cost over masks and polarities at a position. */
    float cheapest(int position) {
        return cheapest[position];
    }

    /** Cost at a position under a mask with the dark modules' kernels kept. */
    float darkKept(int mask, int position) {
        return allDark[position] + darkModules[mask][position];
    }

    /** Cost at a position under a mask with the light modules' kernels kept. */
    float lightKept(int mask, int position) {
        return allDark[position] + (allModules[position] - darkModules[mask][position]);
    }

    private void findCheapest(int count) {
        for (int i = 0; i < count; i++) {
            cheapest[i] = Float.POSITIVE_INFINITY;
        }
        for (float[] dark : darkModules) {
            for (int i = 0; i < count; i++) {
                float kept = Math.min(dark[i], allModules[i] - dark[i]);
                cheapest[i] = Math.min(cheapest[i], allDark[i] + kept);
            }
        }
    }

    private void sumGroup(Template.Group modules, int row, int column, int count) {
        int[] rows = modules.rows();
        int[] shifts = modules.columns();
        clear(group, count);
        int i = 0;
        for (; i + 4 <= rows.length; i += 4) {
            addFour(
                    group,
                    differences,
                    (row + rows[i]) * columns + column + shifts[i],
                    (row + rows[i + 1]) * columns + column + shifts[i + 1],
                    (row + rows[i + 2]) * columns + column + shifts[i + 2],
                    (row + rows[i + 3]) * columns + column + shifts[i + 3],
                    count);
        }
        for (; i < rows.length; i++) {
            addFrom(group, differences, (row + rows[i]) * columns + column + shifts[i], count);
        }
    }

    private static void clear(float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = 0;
        }
    }

    private static void add(float[] sums, float[] more, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += more[i];
        }
    }

    private static void addFrom(float[] sums, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[from + i];
        }
    }

    private static void addFour(
            float[] sums, float[] values, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[a + i] + values[b + i] + (values[c + i] + values[d + i]);
        }
    }

    private static void addDifference(
            float[] sums, float[] values, int plus, int minus, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[plus + i] - values[minus + i];
        }
    }
}
