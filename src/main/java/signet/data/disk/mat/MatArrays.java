package signet.data.disk.mat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.BufferUnderflowException;
import signet.format.MalformedFileException;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/** The arrays of a MATLAB file of version 5. */
public final class MatArrays {
    private final MatFile file;

    private MatArrays(MatFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedFileException if it is cut short or is not of MATLAB 5
     */
    public static MatArrays read(MemorySegment bytes) throws MalformedFileException {
        try (Source source = Sources.wrap(bytes.asByteBuffer())) {
            return new MatArrays(Mat5.newReader(source).disableSubsystemProcessing().readMat());
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | BufferUnderflowException e) {
            // The library has no exception of its own for bad content.
            throw new MalformedFileException("it is no whole MATLAB 5 file");
        }
    }

    /**
     * An array of unsigned bytes.
     *
     * @throws MalformedFileException if the file has none of this name
     */
    public MatArray bytes(String name) throws MalformedFileException {
        for (MatFile.Entry entry : file.getEntries()) {
            if (entry.getName().equals(name)
                    && entry.getValue() instanceof Matrix matrix
                    && matrix.getType() == MatlabType.UInt8) {
                return new MatArray(matrix);
            }
        }
        throw new MalformedFileException("it has no bytes named " + name);
    }
}
