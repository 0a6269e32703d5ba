package signet.qr.symbol;

import java.util.Objects;

/** What fixes a symbol apart from its content: version, level and data mask. */
public record SymbolProfile(QrVersion version, EcLevel level, DataMask mask) {
    public SymbolProfile {
        Objects.requireNonNull(version);
        Objects.requireNonNull(level);
        Objects.requireNonNull(mask);
    }

    /** A profile from the numbers of the standard, mask 0 to 7. */
    public static SymbolProfile of(int version, EcLevel level, int mask) {
        return new SymbolProfile(new QrVersion(version), level, DataMask.of(mask));
    }

    public BlockPlan blocks() {
        return version.blocks(level);
    }

    public QrLayout layout() {
        return version.layout();
    }

    @Override
    public String toString() {
        return "%s-%s mask %d".formatted(version, level, mask.number());
    }
}
