package signet.format.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import signet.format.MalformedFileException;
import signet.format.ReadLimits;
import signet.format.archive.Entry;
import signet.format.archive.ForgedZip;
import signet.format.archive.SafeZip;

/**
 * A file of PyTorch whose pickle can be exchanged.
 *
 * @param entries contents by name
 * @param pickleName which of them is the pickle
 */
record RepackedZip(Map<String, byte[]> entries, String pickleName) {
    static RepackedZip of(byte[] file) throws MalformedFileException {
        SafeZip zip = SafeZip.open(MemorySegment.ofArray(file), ReadLimits.DEFAULT);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String pickleName = "";
        for (Entry entry : zip.entries()) {
            entries.put(entry.name(), zip.stored(entry).toArray(ValueLayout.JAVA_BYTE));
            pickleName = entry.name().endsWith("/data.pkl") ? entry.name() : pickleName;
        }
        return new RepackedZip(entries, pickleName);
    }

    byte[] pickle() {
        return entries.get(pickleName);
    }

    byte[] with(byte[] pickle) {
        ForgedZip forged = new ForgedZip();
        entries.forEach(
                (name, content) -> forged.stored(name, name.equals(pickleName) ? pickle : content));
        return forged.bytes();
    }
}
