package signet.net.djl;

import java.nio.file.Path;
import signet.net.Device;
import signet.net.DeviceException;

/** The engine of the tests: one thread, so that results are the same on a busy machine. */
final class Engines {
    private Engines() {}

    static DjlEngine open() throws DeviceException {
        return DjlEngine.open(Device.CPU, 1, Path.of("target", "pytorch"));
    }
}
