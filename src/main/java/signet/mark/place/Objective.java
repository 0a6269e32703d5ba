package signet.mark.place;

/** What a kernel that changes sides costs. */
public enum Objective {
    /** The squared weights that are lost; the number of weights in a file of masks. */
    ENERGY,
    /** One, whatever it holds. */
    MODULES
}
