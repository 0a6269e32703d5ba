package signet.ui.sign;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import signet.mark.MarkException;
import signet.mark.MarkProfile;
import signet.mark.Signature;
import signet.mark.place.CostModel;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/**
 * What a person asks for: a text and how it is to be pressed.
 *
 * @param margin weights in every lit kernel; Signet mode only
 * @param lambda what a fragile kernel costs beside damage; Signet mode only
 */
public record SignForm(
        String text,
        MarkProfile mode,
        QrVersion version,
        EcLevel level,
        int margin,
        double lambda) {
    /** No text yet; the rest as the literature and the measurements suggest. */
    public static final SignForm EMPTY =
            new SignForm(
                    "",
                    MarkProfile.SIGNET,
                    new QrVersion(3),
                    EcLevel.H,
                    CostModel.DEFAULT.margin(),
                    CostModel.DEFAULT.lambda());

    public SignForm {
        Objects.requireNonNull(text);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(version);
        Objects.requireNonNull(level);
    }

    public SignForm with(String other) {
        return new SignForm(other, mode, version, level, margin, lambda);
    }

    public SignForm with(MarkProfile other) {
        return new SignForm(text, other, version, level, margin, lambda);
    }

    public SignForm with(QrVersion other) {
        return new SignForm(text, mode, other, level, margin, lambda);
    }

    public SignForm with(EcLevel other) {
        return new SignForm(text, mode, version, other, margin, lambda);
    }

    public SignForm withMargin(int other) {
        return new SignForm(text, mode, version, level, other, lambda);
    }

    public SignForm withLambda(double other) {
        return new SignForm(text, mode, version, level, margin, other);
    }

    /** The same text with everything else as at first. */
    public SignForm reset() {
        return EMPTY.with(text);
    }

    /** Bytes that the text takes. */
    public int used() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Bytes that the symbol holds. */
    public int capacity() {
        TextEncoding encoding = text.isEmpty() ? TextEncoding.ASCII : Signature.of(text).encoding();
        return QrEncoder.capacity(version, level, encoding);
    }

    /** Why this cannot be pressed into any ticket, as a sentence; empty where it can. */
    public Optional<String> problem() {
        if (text.isEmpty()) {
            return Optional.of("Type a signature to see where it fits and what it costs.");
        }
        try {
            signature().padCount(profile());
            return Optional.empty();
        } catch (MarkException unfit) {
            return Optional.of(unfit.getMessage());
        }
    }

    /** The text and its character set; there must be a text. */
    Signature signature() {
        return Signature.of(text);
    }

    /** A symbol of the size and level asked for. */
    SymbolProfile profile() {
        return new SymbolProfile(version, level, DataMask.CHEQUERED);
    }

    /** How costs are counted. */
    CostModel model() {
        return new CostModel(
                CostModel.DEFAULT.objective(), margin, lambda, CostModel.DEFAULT.designRatio());
    }
}
