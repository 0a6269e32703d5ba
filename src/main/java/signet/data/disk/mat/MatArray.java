package signet.data.disk.mat;

import java.util.Arrays;
import java.util.List;
import us.hebi.matlab.mat.types.Matrix;

/** An array of unsigned bytes in MATLAB's order: the first dimension runs fastest. */
public final class MatArray {
    private final Matrix matrix;

    MatArray(Matrix matrix) {
        this.matrix = matrix;
    }

    /** Length of each dimension. */
    public List<Integer> dimensions() {
        return Arrays.stream(matrix.getDimensions()).boxed().toList();
    }

    /** Number of values. */
    public int length() {
        return matrix.getNumElements();
    }

    /** Value at a place counted over all dimensions, 0 to 255. */
    public int at(int place) {
        return matrix.getByte(place) & 0xff;
    }
}
