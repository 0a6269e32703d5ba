package signet.net.djl;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/**
 * Tells the C library to keep freed memory. Training frees and asks for the same megabytes in every
 * step; given back to the system each time, they cost an eighth of the step in page faults.
 */
final class Allocator {
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_MAX = -4;
    private static final int M_ARENA_MAX = -8;
    private static final int AHEAD = 256 << 20;

    private Allocator() {}

    /**
     * Sets it, unless the environment says something about it already.
     *
     * @return what allocates now, in words
     */
    static String tune(String system, Map<String, String> environment) {
        if (!system.equals("Linux")) {
            return "allocator of the system";
        }
        if (isChosen(environment)) {
            return "allocator set by the environment";
        }
        try {
            Function mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
            set(mallopt, M_ARENA_MAX, 1);
            set(mallopt, M_MMAP_MAX, 0);
            set(mallopt, M_TRIM_THRESHOLD, Integer.MAX_VALUE);
            set(mallopt, M_TOP_PAD, AHEAD);
            return "glibc malloc that keeps its memory";
        } catch (UnsatisfiedLinkError withoutGlibc) {
            return "allocator of the system";
        }
    }

    private static boolean isChosen(Map<String, String> environment) {
        return environment.keySet().stream().anyMatch(name -> name.startsWith("MALLOC_"))
                || environment.getOrDefault("GLIBC_TUNABLES", "").contains("glibc.malloc")
                || environment.getOrDefault("LD_PRELOAD", "").contains("malloc");
    }

    private static void set(Function mallopt, int parameter, int value) {
        mallopt.invokeInt(new Object[] {parameter, value});
    }
}
