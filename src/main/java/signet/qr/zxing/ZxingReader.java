package signet.qr.zxing;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;
import signet.qr.symbol.ModuleMatrix;

/** Reads a complete symbol with ZXing, module by module, no image in between. */
public final class ZxingReader {
    private ZxingReader() {}

    /** The text of a symbol, or empty if ZXing cannot read it. */
    public static Optional<String> read(ModuleMatrix symbol) {
        // Decoder unmasks the matrix in place, so it gets one of its own.
        BitMatrix matrix = new BitMatrix(symbol.size());
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.isDark(row, column)) {
                    matrix.set(column, row);
                }
            }
        }
        try {
            return Optional.of(new Decoder().decode(matrix).getText());
        } catch (ChecksumException | FormatException unreadable) {
            return Optional.empty();
        }
    }
}
