package signet.net.train;

import java.util.List;

/** How the learning rate changes over training. */
public sealed interface Schedule {
    /**
     * What the base rate is multiplied with.
     *
     * @param epoch counted from 0
     * @param step of the epoch, counted from 0
     * @param steps of an epoch
     * @param epochs in all
     */
    double factor(int epoch, int step, int steps, int epochs);

    /** The base rate, always. */
    record Constant() implements Schedule {
        @Override
        public double factor(int epoch, int step, int steps, int epochs) {
            return 1;
        }
    }

    /** Multiplied by {@code drop} at the start of each of these epochs. */
    record MultiStep(List<Integer> milestones, double drop) implements Schedule {
        public MultiStep {
            milestones = List.copyOf(milestones);
        }

        @Override
        public double factor(int epoch, int step, int steps, int epochs) {
            return Math.pow(drop, milestones.stream().filter(at -> at <= epoch).count());
        }
    }

    /** Half a cosine from 1 to 0 (Loshchilov and Hutter 2017), step by step. */
    record Cosine() implements Schedule {
        @Override
        public double factor(int epoch, int step, int steps, int epochs) {
            double done = ((double) epoch * steps + step) / ((double) epochs * steps);
            return (1 + Math.cos(Math.PI * done)) / 2;
        }
    }

    /**
     * Up and down in one cosine each (Smith and Topin 2018, as PyTorch's {@code OneCycleLR}): from
     * 1/25 to 1, then to 1/250,000.
     *
     * @param rise part of all steps in which the rate rises, 0 to 1
     */
    record OneCycle(double rise) implements Schedule {
        private static final double START = 1 / 25.0;
        private static final double END = START / 10_000;

        @Override
        public double factor(int epoch, int step, int steps, int epochs) {
            double total = (double) epochs * steps;
            double top = rise * total - 1;
            double now = (double) epoch * steps + step;
            return now <= top
                    ? between(START, 1, now / top)
                    : between(1, END, (now - top) / (total - 1 - top));
        }

        private static double between(double from, double to, double part) {
            return to + (from - to) * (1 + Math.cos(Math.PI * part)) / 2;
        }
    }
}
