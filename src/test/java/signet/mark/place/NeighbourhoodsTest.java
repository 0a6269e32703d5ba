package signet.mark.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signet.mark.Placement;
import signet.qr.symbol.DataMask;
import signet.qr.symbol.EcLevel;
import signet.qr.symbol.QrVersion;
import signet.qr.symbol.SymbolProfile;

class NeighbourhoodsTest {
    private static final Candidate BEST = at("a", 10, 10, 1);

    @Test
    void skipsWhatABetterPlaceCoversByMoreThanHalf() {
        Candidate moved = at("a", 11, 12, 1);
        Candidate halfWay = at("a", 10, 20, 1);

        assertThat(picked(10, BEST, moved, halfWay)).containsExactly(BEST);
    }

    @Test
    void keepsWhatABetterPlaceCoversByLessThanHalf() {
        Candidate aside = at("a", 10, 21, 1);
        Candidate diagonal = at("a", 17, 17, 1);
        Candidate elsewhere = at("b", 10, 10, 1);

        assertThat(picked(10, BEST, aside)).containsExactly(BEST, aside);
        assertThat(picked(10, BEST, diagonal)).containsExactly(BEST, diagonal);
        assertThat(picked(10, BEST, elsewhere)).containsExactly(BEST, elsewhere);
    }

    @Test
    void comparesOnlyWithPlacesThatWerePicked() {
        Candidate skipped = at("a", 10, 18, 1);
        Candidate besideTheSkipped = at("a", 10, 26, 1);

        assertThat(picked(10, BEST, skipped, besideTheSkipped))
                .containsExactly(BEST, besideTheSkipped);
    }

    @Test
    void aSmallSymbolUnderALargeOneIsNoOtherPlace() {
        Candidate large = at("a", 0, 0, 3);
        Candidate small = at("a", 4, 4, 1);

        assertThat(picked(10, large, small)).containsExactly(large);
        assertThat(picked(10, small, large)).containsExactly(small);
    }

    @Test
    void picksNoMoreThanAskedFor() {
        assertThat(picked(2, BEST, at("b", 0, 0, 1), at("c", 0, 0, 1)))
                .extracting(candidate -> candidate.placement().layer())
                .containsExactly("a", "b");
    }

    private static List<Candidate> picked(int limit, Candidate... candidates) {
        return Neighbourhoods.best(List.of(candidates), candidate -> candidate, limit);
    }

    private static Candidate at(String layer, int row, int column, int version) {
        return new Candidate(
                Placement.upright(layer, row, column),
                new SymbolProfile(new QrVersion(version), EcLevel.H, DataMask.CHEQUERED),
                0);
    }
}
