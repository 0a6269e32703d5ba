package signet.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signet.data.DataSetException;
import signet.format.MalformedFileException;
import signet.net.DeviceException;
import signet.net.train.NonFiniteLossException;

class ProblemsTest {
    private static final Path FILE = Path.of("some", "suspect.pth");

    @Test
    void namesFilePlaceAndReasonOfBadContent() {
        Problem problem =
                Problems.opening(
                        FILE,
                        new MalformedFileException("the pickle ends early", "data.pkl", 4112));
        assertThat(problem.sentence())
                .isEqualTo(
                        "suspect.pth could not be opened (data.pkl, byte 4,112): The pickle ends"
                                + " early.");
        assertThat(problem.advice()).isEqualTo("Copy the file again, or open another one.");
        assertThat(problem.kind().exitStatus()).isEqualTo(3);
    }

    @Test
    void advisesNoOtherCopyOfASoundFile() {
        Problem problem =
                Problems.opening(FILE, MalformedFileException.sound("This is a PNG picture."));
        assertThat(problem.advice()).isEmpty();
    }

    @Test
    void saysThatAnotherProgramTookBytesAway() {
        InternalError fault =
                new InternalError(
                        "a fault occurred in a recent unsafe memory access operation in compiled"
                                + " Java code");
        Problem opening = Problems.cutShort(FILE, fault);
        assertThat(opening.sentence())
                .startsWith("suspect.pth could not be opened: The file was cut short or replaced");
        assertThat(opening.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        Problem later = Problems.unexpected("Count conv1", fault);
        assertThat(later.reason()).isEqualTo(opening.reason());
        assertThat(later.advice()).isEqualTo("Open it again.");
        assertThat(Problems.unexpected("Count conv1", new InternalError("other")).reason())
                .isEqualTo("Other.");
    }

    @Test
    void leavesOutAPlaceThatIsNotKnown() {
        Problem problem = Problems.opening(FILE, new MalformedFileException("It is empty."));
        assertThat(problem.sentence()).isEqualTo("suspect.pth could not be opened: It is empty.");
    }

    @Test
    void keepsTheReasonOfABadMask() {
        Problem problem =
                Problems.opening(FILE, new IllegalArgumentException("the mask x holds 0.5"));
        assertThat(problem.reason()).isEqualTo("The mask x holds 0.5.");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(Problems.opening(FILE, new NoSuchFileException("x")).reason())
                .isEqualTo("There is no file of this name.");
    }

    @Test
    void saysThatAFileMayNotBeRead() {
        assertThat(Problems.opening(FILE, new AccessDeniedException("x")).reason())
                .isEqualTo("Your account may not read it.");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThat(Problems.folder(FILE).reason()).isEqualTo("It is a folder.");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, The disk is full.",
        "There is not enough space on the disk, The disk is full.",
        "Disk quota exceeded, The disk is full.",
        "Input/output error, Input/output error.",
    })
    void saysWhyAFileCannotBeSaved(String message, String reason) {
        Problem problem = Problems.saving(FILE, new IOException(message));
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.kind().exitStatus()).isEqualTo(4);
    }

    @Test
    void saysTheSameOfADiskErrorThatNamesTheFile() {
        IOException full = new FileSystemException("x", null, "No space left on device");
        assertThat(Problems.saving(FILE, full).reason()).isEqualTo("The disk is full.");
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThat(Problems.saving(FILE, new NoSuchFileException("x")).reason())
                .isEqualTo("Its folder does not exist.");
    }

    @Test
    void leavesTheWordsOfThoseWhoHaveSome() {
        Problem data =
                Problems.unexpected("Training", new DataSetException(FILE, "x.bin is no set."));
        assertThat(data.sentence()).isEqualTo("Training could not be finished: x.bin is no set.");
        assertThat(data.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        Problem device = Problems.unexpected("Training", new DeviceException("gpu:0 is gone."));
        assertThat(device.sentence()).endsWith(": gpu:0 is gone.");
        assertThat(device.kind()).isEqualTo(Problem.Kind.FAILED);
        Problem loss =
                Problems.unexpected("Training", new NonFiniteLossException(1, 2, Double.NaN));
        assertThat(loss.reason()).contains("step 3 of epoch 2");
        assertThat(loss.advice()).isEmpty();
        Problem disk = Problems.unexpected("Training", new IOException("No space left on device"));
        assertThat(disk.reason()).isEqualTo("The disk is full.");
    }

    @Test
    void saysWhatIsWrongWithAFileOfWhichTheSystemOnlyGivesTheName() {
        assertThat(Problems.unexpected("The sweep", new AccessDeniedException("out")).reason())
                .isEqualTo("Your account may not use out.");
        assertThat(Problems.unexpected("The sweep", new NoSuchFileException("a.pth")).reason())
                .isEqualTo("There is no a.pth.");
        assertThat(Problems.unexpected("The sweep", new NotDirectoryException("out")).reason())
                .isEqualTo("A folder is needed, and out is none.");
        FileSystemException disk = new FileSystemException("a/b", null, "Not a directory");
        assertThat(Problems.unexpected("The sweep", disk).sentence())
                .isEqualTo("The sweep could not be finished: Not a directory: a/b.");
    }

    @Test
    void namesTheKindOfAFailureWithoutWords() {
        assertThat(Problems.unexpected("Export", new IllegalStateException()).sentence())
                .isEqualTo("Export could not be finished: IllegalStateException.");
    }
}
