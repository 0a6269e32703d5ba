package signet.ui;

import java.util.function.Supplier;
import signet.app.settings.ComputeSettings;
import signet.net.Device;
import signet.ui.settings.Compute;
import signet.ui.settings.ComputeViewModel;
import signet.ui.settings.SettingsPanel;
import signet.ui.shell.WorkbenchViewModel;

/** Makes the panel of settings; what its check found outlives it. */
final class SettingsHost {
    private final WorkbenchViewModel model;
    private final ComputeViewModel compute;
    private final Supplier<FileDialogs> dialogs;

    SettingsHost(WorkbenchViewModel model, Compute compute, Supplier<FileDialogs> dialogs) {
        this.model = model;
        this.compute = new ComputeViewModel(model, compute);
        this.dialogs = dialogs;
    }

    SettingsPanel panel(Runnable onClose) {
        return new SettingsPanel(
                model,
                compute,
                () -> dialogs.get().openFolder("Choose the folder of a PyTorch 2.7.1"),
                onClose);
    }

    /** What a job that begins now runs on, as the bar at the bottom says it. */
    static String words(ComputeSettings compute) {
        String device =
                switch (compute.device()) {
                    case Device.Auto _ when compute.pytorch().isPresent() -> "GPU or CPU";
                    case Device.Auto _, Device.Cpu _ -> "CPU";
                    case Device.Gpu(int index) -> "GPU " + index;
                };
        int threads = compute.threadsOrAll();
        return "%s, %s".formatted(device, threads == 1 ? "1 thread" : threads + " threads");
    }
}
