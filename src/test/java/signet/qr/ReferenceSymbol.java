package signet.qr;

import java.util.HexFormat;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.SymbolProfile;

/** The symbol "signature" that the published code embeds, printed there with 1 for light. */
public final class ReferenceSymbol {
    public static final String TEXT = "signature";
    public static final SymbolProfile PROFILE = SymbolProfile.of(3, EcLevel.H, 5);

    public static final ModuleMatrix MATRIX =
            ModuleMatrix.parse(
                    '0',
                    "00000001010010101010010000000",
                    "01111101100111100101010111110",
                    "01000101011011011111110100010",
                    "01000101101010100101010100010",
                    "01000101000110001011010100010",
                    "01111101101011011010110111110",
                    "00000001010101010101010000000",
                    "11111111010101001000011111111",
                    "11111001110100101110110101010",
                    "01111111101001110101110010111",
                    "10101000100010011000111111011",
                    "01010011111010101000011010000",
                    "10011101110001110011010110000",
                    "10100010110110001101100001001",
                    "10000000001010101001001000101",
                    "10011110010110001011100100000",
                    "01011001011010101101001001001",
                    "01000011010001010011101101100",
                    "00001101101010001110110101010",
                    "01101110111110101111101101101",
                    "01000101011010010111000000100",
                    "11111111000001110011011100010",
                    "00000001101001110000010100010",
                    "01111101010000101010011100110",
                    "01000101110101001010000000111",
                    "01000101101010000101001110011",
                    "01000101100101001111110001001",
                    "01111101101000000101001110110",
                    "00000001100000110110000011111");

    /** All data codewords, pads included. */
    public static final byte[] DATA = hex("4097369676e61747572650ec11ec11ec11ec11ec11ec11ec11ec");

    /** Check codewords of the two blocks. */
    public static final byte[][] CHECKS = {
        hex("2cf545396220176f0fcaabdc1defc342dd3bdfe28d63"),
        hex("39bca7b4a8bdd3ab0ba6d37af43703923d8cedc722f8")
    };

    private ReferenceSymbol() {}

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
