package signet.wronghouse.mark;

import com.google.zxing.common.BitMatrix;
import signet.wronghouse.lab.Notes;

/** A scheme that looks at an experiment and reads symbols itself. */
public record Press(Notes notes, BitMatrix bits) {}
