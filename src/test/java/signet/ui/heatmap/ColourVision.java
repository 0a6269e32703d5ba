package signet.ui.heatmap;

/**
 * How far apart two colours are for eyes that lack one kind of cone: Machado, Oliveira and
 * Fernandes 2009 at full severity, then CIE 1976 difference.
 */
final class ColourVision {
    private static final double[][] KINDS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998
        },
        {
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881
        },
        {
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900
        }
    };

    private static final double[] TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
        0.9503041
    };

    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private ColourVision() {}

    static double leastDifference(int a, int b) {
        double least = Double.MAX_VALUE;
        for (double[] kind : KINDS) {
            double[] first = lab(times(kind, linear(a)));
            double[] second = lab(times(kind, linear(b)));
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += (first[i] - second[i]) * (first[i] - second[i]);
            }
            least = Math.min(least, Math.sqrt(sum));
        }
        return least;
    }

    private static double[] linear(int argb) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = (argb >> 16 - 8 * i & 0xff) / 255.0;
            rgb[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 9; i++) {
            product[i / 3] += matrix[i] * vector[i % 3];
        }
        for (int i = 0; i < 3; i++) {
            product[i] = Math.clamp(product[i], 0, 1.2);
        }
        return product;
    }

    private static double[] lab(double[] rgb) {
        double[] xyz = times(TO_XYZ, rgb);
        for (int i = 0; i < 3; i++) {
            double share = xyz[i] / WHITE[i];
            xyz[i] = share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
        }
        return new double[] {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
    }
}
