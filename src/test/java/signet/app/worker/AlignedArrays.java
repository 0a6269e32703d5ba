package signet.app.worker;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A process that uses the C library's heap as steps of training do: aligned arrays that all go at
 * the end of a step, among small pieces of which some stay. It says how many kilobytes of the heap
 * are in memory after a few steps and after many.
 */
final class AlignedArrays {
    private static final int EARLY = 5;
    private static final int STEPS = 100;
    private static final int ARRAYS = 60;
    private static final int PIECES = 10;
    private static final int STAYING = 1000;
    private static final int LARGEST_PIECE = 200;
    private static final long SMALLEST_ARRAY = 1 << 18;
    private static final long ALIGNMENT = 64;
    private static final long PAGE = 4096;

    private static final NativeLibrary C = NativeLibrary.getInstance("c");
    private static final Function MALLOC = C.getFunction("malloc");
    private static final Function ALIGNED = C.getFunction("aligned_alloc");
    private static final Function FREE = C.getFunction("free");

    private final Random random = new Random(1);
    private final Deque<Pointer> pieces = new ArrayDeque<>();

    static void main() throws IOException {
        AlignedArrays heap = new AlignedArrays();
        long early = 0;
        for (int step = 1; step <= STEPS; step++) {
            heap.step();
            early = step == EARLY ? kilobytes() : early;
        }
        System.out.println(early + " " + kilobytes());
    }

    private void step() {
        List<Pointer> arrays = new ArrayList<>();
        for (int i = 0; i < ARRAYS; i++) {
            arrays.add(array(SMALLEST_ARRAY << i % 3));
            for (int piece = 0; piece < PIECES; piece++) {
                long bytes = 1 + random.nextInt(LARGEST_PIECE);
                pieces.add(MALLOC.invokePointer(new Object[] {bytes}));
            }
            while (pieces.size() > STAYING) {
                free(random.nextBoolean() ? pieces.removeFirst() : pieces.removeLast());
            }
        }
        arrays.reversed().forEach(AlignedArrays::free);
    }

    private static Pointer array(long bytes) {
        Pointer array = ALIGNED.invokePointer(new Object[] {ALIGNMENT, bytes});
        for (long at = 0; at < bytes; at += PAGE) {
            array.setByte(at, (byte) 1);
        }
        return array;
    }

    private static void free(Pointer memory) {
        FREE.invokeVoid(new Object[] {memory});
    }

    private static long kilobytes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        int heap = 0;
        while (!lines.get(heap).endsWith("[heap]")) {
            heap++;
        }
        return lines.stream()
                .skip(heap)
                .filter(line -> line.startsWith("Rss:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
