package signet.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import signet.app.EmbedSignature.Parameters;
import signet.mark.MarkException;
import signet.mark.Orientation;
import signet.mark.Placement;
import signet.mark.Polarity;
import signet.mark.ProtectedKernels;
import signet.mark.Signature;
import signet.mark.embed.PaperSettings;
import signet.mark.embed.SignetSettings;
import signet.mark.place.CostModel;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

/** What was asked for, checked and completed: everything left out gets its usual value. */
final class EmbedSettings {
    private final Parameters given;
    private final Signature signature;
    private final EcLevel level;
    private final QrVersion version;

    private EmbedSettings(Parameters given) throws MarkException {
        this.given = given;
        this.signature =
                given.encoding()
                        .map(encoding -> new Signature(given.text(), encoding))
                        .orElseGet(() -> Signature.of(given.text()));
        this.level = given.level().orElse(EcLevel.H);
        this.version =
                given.version().isPresent()
                        ? new QrVersion(given.version().get())
                        : usualVersion(signature, level);
    }

    /**
     * @throws MarkException if something cannot be or does not go together
     */
    static EmbedSettings of(Parameters given) throws MarkException {
        try {
            EmbedSettings settings = new EmbedSettings(given);
            settings.places();
            settings.costs();
            return settings;
        } catch (IllegalArgumentException e) {
            throw MarkException.request(e.getMessage());
        }
    }

    /** The usual version or, for a longer text, the first that holds it. */
    private static QrVersion usualVersion(Signature signature, EcLevel level) throws MarkException {
        QrVersion usual = SignetSettings.of(signature).versions().getFirst();
        for (int number = usual.number(); number < QrVersion.LAST; number++) {
            QrVersion version = new QrVersion(number);
            if (holds(signature, version, level)) {
                return version;
            }
        }
        return new QrVersion(QrVersion.LAST);
    }

    private static boolean holds(Signature signature, QrVersion version, EcLevel level) {
        try {
            signature.padCount(new SymbolProfile(version, level, DataMask.CHEQUERED));
            return true;
        } catch (MarkException tooLong) {
            return false;
        }
    }

    PaperSettings paper(ProtectedKernels taken) throws MarkException {
        if (given.margin().isPresent() || given.lambda().isPresent()) {
            throw MarkException.request(
                    "A margin and lambda belong to mode signet; leave them out, or leave out the"
                            + " mode.");
        }
        PaperSettings usual = PaperSettings.of(signature);
        return new PaperSettings(
                signature,
                version,
                level,
                Optional.empty(),
                Set.of(),
                upright(),
                false,
                taken,
                given.seed().orElse(usual.seed()));
    }

    SignetSettings signet(ProtectedKernels taken) {
        SignetSettings usual = SignetSettings.of(signature);
        return new SignetSettings(
                signature,
                List.of(version),
                List.of(level),
                costs(),
                usual.minFlips(),
                taken,
                given.seed().orElse(usual.seed()));
    }

    private CostModel costs() {
        CostModel usual = CostModel.DEFAULT;
        return new CostModel(
                usual.objective(),
                given.margin().orElse(usual.margin()),
                given.lambda().orElse(usual.lambda()),
                usual.designRatio());
    }

    /** The ways to lay the symbol at the place that was asked for; empty where none was. */
    List<Placement> places() throws MarkException {
        long parts =
                Stream.of(given.layer(), given.row(), given.column())
                        .filter(Optional::isPresent)
                        .count();
        boolean turned = given.orientation().isPresent() || given.polarity().isPresent();
        if (parts == 0 && !turned) {
            return List.of();
        }
        if (parts < 3) {
            throw MarkException.request(
                    "A place is a layer, a row and a column; give --layer, --row and --column"
                            + " together.");
        }
        Placement upright =
                Placement.upright(given.layer().get(), given.row().get(), given.column().get());
        return given
                .orientation()
                .map(List::of)
                .orElse(Arrays.asList(Orientation.values()))
                .stream()
                .flatMap(orientation ->
                        polarities()
                                .map(polarity ->
                                        new Placement(
                                                upright.layer(),
                                                upright.row(),
                                                upright.column(),
                                                orientation,
                                                polarity)))
                .toList();
    }

    private Stream<Polarity> polarities() {
        return given.polarity().map(Stream::of).orElse(Arrays.stream(Polarity.values()));
    }

    /**
     * The paper lays its symbol upright with light modules kept, unless something else is asked.
     */
    private Optional<Placement> upright() throws MarkException {
        return places().stream()
                .filter(place ->
                        place.orientation() == given.orientation().orElse(Orientation.UPRIGHT)
                                && place.polarity() == given.polarity().orElse(Polarity.LIGHT_KEPT))
                .findFirst();
    }
}
