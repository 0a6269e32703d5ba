package signet.attack.confuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signet.attack.Attack;
import signet.attack.AttackContext;
import signet.attack.AttackException;
import signet.attack.KnownMark;
import signet.attack.Suspects;
import signet.mark.ModuleRegion;
import signet.mark.Placement;
import signet.mark.Signature;
import signet.mark.extract.Extractor;
import signet.mark.extract.Reading;
import signet.qr.encode.QrEncoder;
import signet.qr.encode.TextEncoding;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.ModuleMatrix;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;
import signet.ticket.Layer;
import signet.ticket.Ticket;

class ReplacementTest {
    private static final String LAYER = "layer2.2.conv2";

    /** Where the published code embedded "signature". */
    private static final KnownMark PUBLISHED =
            new KnownMark(Placement.upright(LAYER, 0, 2), new QrVersion(3), EcLevel.H);

    private static final KnownMark OWNERS = KnownMark.of(Suspects.ownersRecord());

    /** Releases of python-qrcode choose masks 5 and 3 now, and chose 1 and 7 for the sample. */
    @ParameterizedTest
    @CsvSource({"5, 3, 267", "1, 7, 278"})
    void theTwoPublishedTextsDifferInAboutHalfOf551Cells(int first, int second, int cells)
            throws AttackException {
        BitSet different = symbol("signature", first).differences(symbol("signature2", second));
        different.and(
                new SecondSymbol(PUBLISHED.regionOf(Suspects.masksOnly()), symbol("x", 0))
                        .writtenAsPublished());

        assertThat(different.cardinality()).isEqualTo(cells);
    }

    @Test
    void changesTheCellsInWhichThePublishedTextsDiffer() throws AttackException {
        Ticket suspect = Suspects.masksOnly();
        AttackContext context = AttackContext.of(1).knowing(PUBLISHED);
        Ticket replaced = new RegionReplacement().apply(suspect, 1, context);

        BitSet written =
                SecondSymbol.of(context, PUBLISHED, PUBLISHED.regionOf(suspect))
                        .writtenAsPublished();
        BitSet changed = changedModules(PUBLISHED, suspect, replaced);
        changed.and(written);
        assertThat(written.cardinality()).isEqualTo(551);
        assertThat(changed.cardinality()).isEqualTo(278);
    }

    @Test
    void readsAsTheOtherTextAfterThePublishedReplacement() throws AttackException {
        AttackContext context = AttackContext.of(1).knowing(OWNERS);
        Ticket suspect = Suspects.signed();
        Ticket replaced = new RegionReplacement().apply(suspect, 1, context);

        BitSet wrong = changedModules(OWNERS, replaced, written(suspect, context, OWNERS));
        wrong.and(SecondSymbol.of(context, OWNERS, OWNERS.regionOf(suspect)).writtenAsPublished());
        assertThat(wrong.cardinality()).isZero();
        assertThat(Suspects.isConsistent(replaced)).isTrue();
    }

    @Test
    void overwritesEveryWeightOfTheRegionAndGrowsTooMany() throws AttackException {
        Ticket suspect = Suspects.signed();
        Ticket replaced =
                new RegionReplacement().apply(suspect, 1, AttackContext.of(1).knowing(OWNERS));

        Layer before = suspect.shipped().layer(OWNERS.placement().layer()).orElseThrow();
        Layer after = replaced.layer(OWNERS.placement().layer()).orElseThrow();
        BitSet region = OWNERS.regionOf(suspect).kernelSet();
        float[] old = before.weight().orElseThrow().floats();
        float[] now = after.weight().orElseThrow().floats();
        for (int i = 0; i < old.length; i++) {
            if (!region.get(i / 9)) {
                assertThat(now[i]).isEqualTo(old[i]);
            } else if (after.mask().isKept(i)) {
                assertThat(now[i]).isNotEqualTo(old[i]);
            }
        }
        assertThat(after.mask().kept()).isGreaterThan(before.mask().kept());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesOnlyWhatDiffersAndKeepsTheCount(boolean stored) throws AttackException {
        Ticket signed = Suspects.signed();
        Ticket suspect = stored ? signed : Suspects.withoutMasks(signed);
        AttackContext context = AttackContext.of(1).knowing(OWNERS);
        Ticket replaced = new AdaptiveReplacement().apply(suspect, 1, context);

        SecondSymbol symbol = SecondSymbol.of(context, OWNERS, OWNERS.regionOf(suspect));
        BitSet wrong = changedModules(OWNERS, replaced, written(suspect, context, OWNERS));
        wrong.and(symbol.dataModules());
        assertThat(wrong.cardinality()).isZero();
        BitSet patterns = changedModules(OWNERS, suspect, replaced);
        patterns.andNot(symbol.dataModules());
        assertThat(patterns.cardinality()).isZero();
        assertThat(Suspects.kept(replaced)).isEqualTo(Suspects.kept(suspect));
        assertThat(Suspects.isConsistent(replaced)).isTrue();
    }

    @Test
    void changesAPart() throws AttackException {
        Ticket suspect = Suspects.masksOnly();
        AttackContext context = AttackContext.of(1).knowing(PUBLISHED);
        AdaptiveReplacement attack = new AdaptiveReplacement();
        int all =
                changedModules(PUBLISHED, suspect, attack.apply(suspect, 1, context)).cardinality();
        BitSet third = changedModules(PUBLISHED, suspect, attack.apply(suspect, 0.3, context));

        assertThat(third.cardinality()).isEqualTo((int) Math.rint(0.3 * all));
        assertThat(attack.apply(suspect, 0, context).density()).isEqualTo(suspect.density());
    }

    @Test
    void breaksOneBlockWithTPlusOneWeights() throws AttackException {
        Ticket suspect = Suspects.signed();
        Ticket attacked =
                new TargetedAddOn().apply(suspect, 1, AttackContext.of(1).knowing(OWNERS));

        assertThat(Suspects.kept(attacked)).isEqualTo(Suspects.kept(suspect) + 12);
        assertThat(wrongCodewordsOfBlocks(attacked)).containsExactlyInAnyOrder(12, 0);
        assertThat(Suspects.isConsistent(attacked)).isTrue();
    }

    @Test
    void breaksBothBlocks() throws AttackException {
        Ticket attacked =
                new TargetedAddOn()
                        .apply(Suspects.signed(), 2, AttackContext.of(1).knowing(OWNERS));

        assertThat(wrongCodewordsOfBlocks(attacked)).containsExactly(12, 12);
        assertThatThrownBy(() ->
                        new TargetedAddOn().apply(attacked, 3, AttackContext.of(1).knowing(OWNERS)))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("2 blocks");
    }

    @Test
    void embedsASecondSignatureOverTheFirst() throws AttackException {
        Ticket suspect = Suspects.signed();
        Ticket attacked =
                SecondSignature.over().apply(suspect, 1, AttackContext.of(1).knowing(OWNERS));

        assertThat(textAt(attacked)).isEqualTo("signature2");
        assertThat(Suspects.kept(attacked)).isEqualTo(Suspects.kept(suspect));
    }

    @Test
    void embedsASecondSignatureBesideTheFirst() throws AttackException {
        Ticket suspect = Suspects.signed();
        Ticket attacked =
                SecondSignature.beside()
                        .apply(
                                suspect,
                                1,
                                AttackContext.of(1)
                                        .knowing(OWNERS)
                                        .writing(Signature.of("a thief's")));

        assertThat(textAt(attacked)).isEqualTo("acme-2026");
        assertThat(changedModules(OWNERS, suspect, attacked).cardinality()).isZero();
        assertThat(Suspects.kept(attacked)).isEqualTo(Suspects.kept(suspect));
        assertThat(Suspects.isConsistent(attacked)).isTrue();
    }

    @Test
    void allOfThemNeedThePlace() {
        for (Attack attack : attacks()) {
            assertThat(attack.facts().needs().region()).isTrue();
            assertThatThrownBy(() -> attack.apply(Suspects.signed(), 1, AttackContext.of(1)))
                    .isInstanceOf(AttackException.class)
                    .hasMessageContaining("open the owner's record");
        }
    }

    @Test
    void allOfThemRefuseATicketWithoutThePlace() {
        for (Attack attack : attacks()) {
            assertThatThrownBy(() ->
                            attack.apply(Suspects.small(), 1, AttackContext.of(1).knowing(OWNERS)))
                    .isInstanceOf(AttackException.class);
        }
        KnownMark outside =
                new KnownMark(Placement.upright(LAYER, 20, 0), new QrVersion(3), EcLevel.H);
        assertThatThrownBy(() ->
                        new RegionReplacement()
                                .apply(Suspects.signed(), 1, AttackContext.of(1).knowing(outside)))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void sayWhenTheSecondTextIsTooLong() {
        AttackContext context =
                AttackContext.of(1).knowing(OWNERS).writing(Signature.of("x".repeat(25)));

        for (Attack attack : List.of(new RegionReplacement(), SecondSignature.over())) {
            assertThatThrownBy(() -> attack.apply(Suspects.signed(), 1, context))
                    .isInstanceOf(AttackException.class)
                    .hasMessageContaining("24");
        }
    }

    @Test
    void areRepeatable() throws AttackException {
        AttackContext context = AttackContext.of(9).knowing(OWNERS);
        for (Attack attack : attacks()) {
            float[] once = values(attack.apply(Suspects.signed(), 1, context));
            assertThat(values(attack.apply(Suspects.signed(), 1, context)))
                    .as(attack.facts().id())
                    .containsExactly(once);
        }
    }

    private static List<Attack> attacks() {
        return List.of(
                new TargetedAddOn(),
                new RegionReplacement(),
                new AdaptiveReplacement(),
                SecondSignature.over());
    }

    private static float[] values(Ticket ticket) {
        Layer layer = ticket.layer(OWNERS.placement().layer()).orElseThrow();
        return layer.weight().orElseThrow().keeping(layer.mask()).floats();
    }

    private static String textAt(Ticket ticket) {
        for (DataMask mask : DataMask.values()) {
            Reading reading =
                    Extractor.readKnown(
                            ticket,
                            OWNERS.placement(),
                            new SymbolProfile(OWNERS.version(), OWNERS.level(), mask));
            if (reading.isFound()) {
                return reading.text().orElseThrow();
            }
        }
        return "";
    }

    private static ModuleMatrix symbol(String text, int mask) {
        return QrEncoder.encode(
                        new SymbolProfile(new QrVersion(3), EcLevel.H, DataMask.of(mask)),
                        text,
                        TextEncoding.ASCII)
                .matrix();
    }

    private static ModuleMatrix read(KnownMark mark, Ticket ticket) throws AttackException {
        ModuleRegion region = mark.regionOf(ticket);
        return region.read(ticket.layer(mark.placement().layer()).orElseThrow().grid());
    }

    private static BitSet changedModules(KnownMark mark, Ticket before, Ticket after)
            throws AttackException {
        return read(mark, before).differences(read(mark, after));
    }

    private static BitSet changedModules(KnownMark mark, Ticket ticket, ModuleMatrix symbol)
            throws AttackException {
        return read(mark, ticket).differences(symbol);
    }

    private static ModuleMatrix written(Ticket suspect, AttackContext context, KnownMark mark)
            throws AttackException {
        return SecondSymbol.of(context, mark, mark.regionOf(suspect)).matrix();
    }

    private static int[] wrongCodewordsOfBlocks(Ticket attacked) throws AttackException {
        var symbol = Suspects.ownersRecord().symbol();
        byte[] sent = symbol.transmitted();
        byte[] words =
                symbol.profile()
                        .layout()
                        .readCodewords(read(OWNERS, attacked), symbol.profile().mask());
        var plan = symbol.profile().blocks();
        int[] wrong = new int[plan.count()];
        for (int block = 0; block < wrong.length; block++) {
            for (int word : plan.transmitted(block)) {
                wrong[block] += words[word] == sent[word] ? 0 : 1;
            }
        }
        return wrong;
    }
}
