package signet.ui;

import java.io.File;
import java.util.List;
import java.util.function.BooleanSupplier;
import signet.ui.inspect.InspectViewModel;
import signet.ui.shell.WorkbenchViewModel;

/**
 * What becomes of files that are dropped: suspects in Verify, elsewhere a ticket and another beside
 * it.
 *
 * @param inVerify whether the person is in Verify
 */
record Dropped(
        WorkbenchViewModel model,
        InspectViewModel inspect,
        VerifyPlace verify,
        BooleanSupplier inVerify) {
    /** What {@link #open} will do, in words. */
    String promise(List<File> files) {
        return inVerify.getAsBoolean() ? VerifyPlace.promise(files) : FileDrop.promise(files);
    }

    void open(List<File> files) {
        if (inVerify.getAsBoolean()) {
            verify.drop(files);
            return;
        }
        model.openThen(
                files.getFirst().toPath(),
                () -> {
                    if (files.size() > 1) {
                        inspect.compareWith(files.get(1).toPath());
                    }
                });
    }
}
