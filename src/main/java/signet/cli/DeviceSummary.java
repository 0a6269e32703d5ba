package signet.cli;

import signet.app.worker.DeviceReport;
import signet.format.json.JsonObject;

/** Tells what networks can run on; the answer is no where they cannot. */
final class DeviceSummary implements Verb.Report<DeviceReport> {
    @Override
    public void print(DeviceReport report, Console console) {
        report.sentences().forEach(console::line);
    }

    @Override
    public JsonObject json(DeviceReport report) {
        return report.toJson();
    }

    @Override
    public boolean isNo(DeviceReport report) {
        return !report.isUsable();
    }
}
