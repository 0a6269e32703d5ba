package signet.wronghouse.mark;

import com.google.zxing.common.BitMatrix;
import signet.wronghouse.lab.Notes;
import us.hebi.matlab.mat.types.Matrix;

/** A scheme that looks at an experiment and reads symbols and arrays itself. */
public record Press(Notes notes, BitMatrix bits, Matrix matrix) {}
