package signet.mark.embed;

import java.util.List;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.place.CostModel;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;

/**
 * How a signature is to be embedded in Signet mode.
 *
 * @param versions to choose from
 * @param levels to choose from
 * @param minFlips kernels that must change sides; fewer cannot tell a claim from ancestry
 * @param taken kernels of signatures that the ticket carries already
 * @param seed decides between equal choices
 */
public record SignetSettings(
        Signature signature,
        List<QrVersion> versions,
        List<EcLevel> levels,
        CostModel model,
        int minFlips,
        ProtectedKernels taken,
        long seed) {
    /** Watermark science, section 2.1: about 64 + log2 of the places searched. */
    public static final int MIN_FLIPS = 100;

    public SignetSettings {
        versions = List.copyOf(versions);
        levels = List.copyOf(levels);
        if (versions.isEmpty() || levels.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one version and one level.");
        }
    }

    /** Version 3 at level H, four weights in every lit kernel. */
    public static SignetSettings of(Signature signature) {
        return new SignetSettings(
                signature,
                List.of(new QrVersion(3)),
                List.of(EcLevel.H),
                CostModel.DEFAULT,
                MIN_FLIPS,
                ProtectedKernels.NONE,
                1);
    }

    public SignetSettings with(CostModel other) {
        return new SignetSettings(signature, versions, levels, other, minFlips, taken, seed);
    }

    public SignetSettings with(List<QrVersion> otherVersions, List<EcLevel> otherLevels) {
        return new SignetSettings(
                signature, otherVersions, otherLevels, model, minFlips, taken, seed);
    }

    public SignetSettings beside(ProtectedKernels others) {
        return new SignetSettings(signature, versions, levels, model, minFlips, others, seed);
    }
}
