package signet.mark.extract;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import signet.mark.Polarity;
import signet.qr.encode.SegmentMode;
import signet.qr.recover.BlindScreen;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrLayout;
import signet.qr.symbol.QrVersion;

/**
 * Turns away most places after a look at the first 12 data bits: the mode indicator and the
 * beginning of the character count, which must not exceed what the level holds (ISO 18004 section
 * 7.4). Few of the 16 combinations of data mask and polarity survive.
 */
final class HeaderFilter {
    static final int BITS = 12;

    /** Bits of the answer for each level. */
    private static final int PATTERNS = 2 * DataMask.values().length;

    /** The modes that encoders choose for owners' texts; kanji would let more noise through. */
    private static final Set<SegmentMode> MODES =
            EnumSet.of(SegmentMode.NUMERIC, SegmentMode.ALPHANUMERIC, SegmentMode.BYTE);

    /** The character sets that encoders announce: ISO 8859-1 and UTF-8. */
    private static final int[] CHARACTER_SETS = {3, 26};

    private final int[] secondPlaces;
    private final long[][] wanted;

    /**
     * A filter for the symbols of a version that a search may find.
     *
     * @param errors how many of the 12 bits may be wrong, 0 or 1
     */
    HeaderFilter(QrVersion version, Set<Polarity> polarities, int errors) {
        Map<Integer, long[]> bySecondPlace = new TreeMap<>();
        for (EcLevel level : BlindScreen.levels(version)) {
            // With several blocks the second data codeword of the first block comes later.
            int second = version.blocks(level).transmitted(0, 1);
            boolean[] allowed = widened(allowed(version, level), errors);
            long[] table = bySecondPlace.computeIfAbsent(second, place -> new long[1 << BITS]);
            for (Polarity polarity : polarities) {
                for (DataMask mask : DataMask.values()) {
                    add(table, allowed, version.layout(), second, level, mask, polarity);
                }
            }
        }
        secondPlaces = bySecondPlace.keySet().stream().mapToInt(place -> place).toArray();
        wanted = bySecondPlace.values().toArray(long[][]::new);
    }

    /**
     * What may lie at a place: bit {@code 16 level + 2 mask + inverted} is set where the header
     * makes sense under that level, data mask and, inverted, with kept kernels light.
     */
    long look(CodewordGatherer words, int origin) {
        int first = (words.codeword(0, origin) & 0xff) << 4;
        long found = 0;
        for (int i = 0; i < secondPlaces.length; i++) {
            int second = (words.codeword(secondPlaces[i], origin) & 0xff) >>> 4;
            found |= wanted[i][first | second];
        }
        return found;
    }

    private static void add(
            long[] table,
            boolean[] allowed,
            QrLayout layout,
            int second,
            EcLevel level,
            DataMask mask,
            Polarity polarity) {
        byte[] bytes = layout.maskBytes(mask);
        int inverted = polarity == Polarity.LIGHT_KEPT ? 1 : 0;
        int pattern = (bytes[0] & 0xff) << 4 | (bytes[second] & 0xff) >>> 4;
        pattern ^= inverted * ((1 << BITS) - 1);
        long bit = 1L << PATTERNS * level.ordinal() + 2 * mask.number() + inverted;
        for (int header = 0; header < table.length; header++) {
            if (allowed[header ^ pattern]) {
                table[header] |= bit;
            }
        }
    }

    private static boolean[] allowed(QrVersion version, EcLevel level) {
        boolean[] allowed = new boolean[1 << BITS];
        int room = 8 * version.blocks(level).dataCodewords();
        for (SegmentMode mode : MODES) {
            int width = mode.countBits(version);
            int most = room - SegmentMode.INDICATOR_BITS - width;
            for (int count = 1; count < 1 << width && mode.bits(count) <= most; count++) {
                int header = mode.indicator() << width | count;
                allowed[header >>> SegmentMode.INDICATOR_BITS + width - BITS] = true;
            }
        }
        for (int characterSet : CHARACTER_SETS) {
            allowed[SegmentMode.ECI << 8 | characterSet] = true;
        }
        return allowed;
    }

    private static boolean[] widened(boolean[] allowed, int errors) {
        boolean[] wide = allowed.clone();
        for (int header = 0; header < allowed.length && errors > 0; header++) {
            for (int bit = 0; bit < BITS; bit++) {
                wide[header] |= allowed[header ^ 1 << bit];
            }
        }
        return wide;
    }
}
