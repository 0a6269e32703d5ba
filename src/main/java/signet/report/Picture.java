package signet.report;

/** What of a layer a heatmap shows. */
public enum Picture {
    /** One cell per kernel, coloured by its kept weights. */
    KERNELS("Kept per kernel"),
    /** One cell per weight, kept or pruned. */
    ELEMENTS("Mask"),
    /** One cell per weight, kept ones coloured by magnitude. */
    MAGNITUDES("|Weight|"),
    /** One cell per weight, kept ones coloured by value. */
    WEIGHTS("Weight");

    private final String legend;

    Picture(String legend) {
        this.legend = legend;
    }

    /** What the colours stand for, as words before the legend. */
    public String legend() {
        return legend;
    }
}
