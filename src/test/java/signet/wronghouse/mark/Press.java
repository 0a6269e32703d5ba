package signet.wronghouse.mark;

import ai.djl.ndarray.NDArray;
import com.google.zxing.common.BitMatrix;
import org.jfree.chart.JFreeChart;
import signet.wronghouse.lab.Notes;
import us.hebi.matlab.mat.types.Matrix;

/** A scheme that looks at an experiment and reads symbols, computes and draws charts itself. */
public record Press(
        Notes notes, BitMatrix bits, Matrix matrix, NDArray weights, JFreeChart chart) {}
