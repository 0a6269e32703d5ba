package signet.qr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signet.qr.Vectors;
import tools.jackson.databind.JsonNode;

class ReedSolomonTest {
    private static final ReedSolomon V3_H = new ReedSolomon(22);

    @ParameterizedTest
    @ValueSource(ints = {7, 10, 13, 15, 17, 18, 22, 26, 28, 30, 68})
    void encodesLikeZxing(int checks) {
        Random random = new Random(checks);
        ReedSolomonEncoder theirs = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        for (int length = 1; length < 120; length += 7) {
            byte[] word = randomWord(random, new ReedSolomon(checks), length);
            int[] expected = new int[length + checks];
            for (int i = 0; i < length; i++) {
                expected[i] = word[i] & 0xff;
            }
            theirs.encode(expected, checks);
            assertThat(IntStream.range(0, word.length).map(i -> word[i] & 0xff))
                    .containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void correctsExactlyElevenErrorsOfABlockOfVersionThreeH() {
        Random random = new Random(11);
        for (int trial = 0; trial < 500; trial++) {
            byte[] sent = randomWord(random, V3_H, 13);
            assertThat(V3_H.correct(damage(sent, random, 11)))
                    .hasValueSatisfying(found -> {
                        assertThat(found.codeword()).isEqualTo(sent);
                        assertThat(found.errors()).isEqualTo(11);
                    });
            assertThat(V3_H.correct(damage(sent, random, 12))).isNotPresent();
        }
    }

    @Test
    void correctsTwentyTwoErasuresOfABlockOfVersionThreeH() {
        Random random = new Random(22);
        for (int trial = 0; trial < 500; trial++) {
            byte[] sent = randomWord(random, V3_H, 13);
            byte[] received = damage(sent, random, 22);
            assertThat(V3_H.correct(received, differences(sent, received)))
                    .hasValueSatisfying(found -> {
                        assertThat(found.codeword()).isEqualTo(sent);
                        assertThat(found.errors()).isZero();
                        assertThat(found.erasures()).isEqualTo(22);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 10, 17, 22, 30})
    void correctsEveryMixOfErrorsAndErasuresWithinTheBound(int checks) {
        ReedSolomon code = new ReedSolomon(checks);
        Random random = new Random(checks);
        for (int erasures = 0; erasures <= checks; erasures++) {
            int errors = (checks - erasures) / 2;
            byte[] sent = randomWord(random, code, 20);
            byte[] first = damage(sent, random, erasures);
            int[] erased = differences(sent, first);
            byte[] received = damageOutside(first, random, errors, erased);
            Optional<Correction> found = code.correct(received, erased);
            assertThat(found).isPresent();
            assertThat(found.get().codeword()).isEqualTo(sent);
            assertThat(found.get().errors()).isEqualTo(errors);
        }
    }

    @Test
    void acceptsErasuresThatWereRightAllAlong() {
        byte[] sent = randomWord(new Random(3), V3_H, 13);
        assertThat(V3_H.correct(sent, 0, 5, 34).orElseThrow().codeword()).isEqualTo(sent);
        byte[] received = sent.clone();
        received[5] ^= 1;
        received[7] ^= 1;
        assertThat(V3_H.correct(received, 0, 5, 34))
                .hasValueSatisfying(found -> {
                    assertThat(found.codeword()).isEqualTo(sent);
                    assertThat(found.errors()).isEqualTo(1);
                });
    }

    @Test
    void answersOnlyWithCodewordsWithinTheBound() {
        Random random = new Random(9);
        ReedSolomon code = new ReedSolomon(4);
        int found = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] received = new byte[20];
            random.nextBytes(received);
            Optional<Correction> answer = code.correct(received);
            if (answer.isPresent()) {
                found++;
                assertThat(code.contains(answer.get().codeword())).isTrue();
                assertThat(differences(received, answer.get().codeword()).length)
                        .isEqualTo(answer.get().errors())
                        .isLessThanOrEqualTo(2);
            }
        }
        // C(20,2) 255^2 words lie around each codeword, of 256^4: 57 of 20,000 on average.
        assertThat(found).isBetween(30, 90);
    }

    @Test
    void decodesTheVectorOnlyWithItsLeastReliableSymbolsErased() {
        JsonNode vector = Vectors.group("gmd");
        byte[] received = Vectors.bytes(vector.get("received"));
        byte[] before = received.clone();
        JsonNode order = vector.get("erase_order_first12");
        int[] erasures = IntStream.range(0, 12).map(i -> order.get(i).asInt()).toArray();
        assertThat(V3_H.correct(received)).isEmpty();
        Correction found = V3_H.correct(received, erasures).orElseThrow();
        assertThat(found.codeword()).isEqualTo(Vectors.bytes(vector.get("decoded")));
        assertThat(found.errors()).isEqualTo(4);
        assertThat(received).isEqualTo(before);
    }

    @Test
    void findsNothingBeyondItsErasures() {
        byte[] word = randomWord(new Random(1), V3_H, 13);
        assertThat(V3_H.correct(word, IntStream.range(0, 23).toArray())).isEmpty();
    }

    @Test
    void refusesImpossibleLengths() {
        assertThatThrownBy(() -> new ReedSolomon(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> V3_H.correct(new byte[22])).hasMessageContaining("22 symbols");
        assertThatThrownBy(() -> GaloisField.divide(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static byte[] randomWord(Random random, ReedSolomon code, int length) {
        byte[] data = new byte[length];
        random.nextBytes(data);
        return code.encode(data);
    }

    private static byte[] damage(byte[] word, Random random, int places) {
        return damageOutside(word, random, places, new int[0]);
    }

    private static byte[] damageOutside(byte[] word, Random random, int places, int[] spared) {
        byte[] damaged = word.clone();
        boolean[] taken = new boolean[word.length];
        for (int place : spared) {
            taken[place] = true;
        }
        for (int left = places; left > 0; ) {
            int place = random.nextInt(word.length);
            if (!taken[place]) {
                taken[place] = true;
                damaged[place] ^= (byte) (1 + random.nextInt(255));
                left--;
            }
        }
        return damaged;
    }

    private static int[] differences(byte[] a, byte[] b) {
        return IntStream.range(0, a.length).filter(i -> a[i] != b[i]).toArray();
    }
}
