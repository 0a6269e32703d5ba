package signet.report.attack;

import java.util.BitSet;
import signet.qr.symbol.ModuleKind;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrLayout;

/**
 * A symbol as it was pressed and as it was found, in the symbol's own turn and polarity.
 *
 * @param pressed the whole symbol of the record
 * @param found the raw modules, nothing corrected
 */
public record ExtractedCode(ModuleMatrix pressed, ModuleMatrix found) {
    public ExtractedCode {
        if (pressed.size() != found.size()) {
            throw new IllegalArgumentException(
                    "a symbol of %d modules was found at one of %d"
                            .formatted(found.size(), pressed.size()));
        }
    }

    /** Modules that carry a codeword bit and were not found as pressed, row-major. */
    public BitSet damaged() {
        BitSet damaged = pressed.differences(found);
        damaged.and(modules(ModuleKind.CODEWORD));
        return damaged;
    }

    /** Modules that carry no part of the signature: patterns, format and version, row-major. */
    public BitSet ghosts() {
        BitSet ghosts = modules(ModuleKind.FUNCTION);
        ghosts.or(modules(ModuleKind.FORMAT));
        ghosts.or(modules(ModuleKind.VERSION));
        return ghosts;
    }

    private BitSet modules(ModuleKind kind) {
        QrLayout layout = pressed.version().layout();
        BitSet modules = new BitSet();
        for (int module = 0; module < pressed.version().modules(); module++) {
            modules.set(module, layout.kind(module) == kind);
        }
        return modules;
    }
}
