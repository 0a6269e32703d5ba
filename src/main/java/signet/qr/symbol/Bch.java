package signet.qr.symbol;

/** Systematic binary cyclic codes, as the format and version words use them (Annexes C and D). */
final class Bch {
    private Bch() {}

    /** The message followed by the remainder of its division by the generator. */
    static int encode(int message, int generator) {
        int degree = 31 - Integer.numberOfLeadingZeros(generator);
        int remainder = message << degree;
        while (remainder >>> degree != 0) {
            int shift = 31 - Integer.numberOfLeadingZeros(remainder) - degree;
            remainder ^= generator << shift;
        }
        return message << degree | remainder;
    }
}
