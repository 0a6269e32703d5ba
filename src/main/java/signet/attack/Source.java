package signet.attack;

/**
 * Where an attack comes from.
 *
 * @param work the publication, or {@code Signet}
 * @param place section, table or file in it; empty where there is none
 */
public record Source(String work, String place) {
    /** An attack that no publication cited here tried on signatures in masks. */
    public static final Source SIGNET = new Source("Signet", "");

    /** The NeurIPS'21 paper on the ownership of lottery tickets (arXiv 2111.00162). */
    public static Source paper(String place) {
        return new Source("arXiv 2111.00162", place);
    }

    /** As people write it: {@code arXiv 2111.00162, Table 8}. */
    @Override
    public String toString() {
        return place.isEmpty() ? work : work + ", " + place;
    }
}
