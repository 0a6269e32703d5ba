package signet.app.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Environment variables with which a process computes best; they must be set before it starts. */
public final class ComputeEnvironment {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /**
     * The allocator's settings with which training runs as fast as in PyTorch's own process: pages
     * stay mapped from one step to the next.
     *
     * <p>Small pieces are not set aside for reuse. PyTorch aligns its arrays, for which glibc
     * before 2.38 cuts slivers off; a sliver set aside keeps the hole of a freed array from
     * closing, the next array of the same size does not fit it any more, and the process grows to
     * several times of what lives in it.
     */
    private static final Map<String, String> GLIBC =
            Map.of(
                    "MALLOC_ARENA_MAX", "1",
                    "MALLOC_MMAP_MAX_", "0",
                    "MALLOC_TRIM_THRESHOLD_", "8000000000",
                    "MALLOC_TOP_PAD_", "268435456",
                    "GLIBC_TUNABLES",
                            "glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=0"
                                    + ":glibc.malloc.mxfast=0");

    private ComputeEnvironment() {}

    /** Names and values, for the system that runs here. */
    public static Map<String, String> variables() {
        Map<String, String> environment = new HashMap<>();
        // libgomp's own choice collapses to a quarter of the speed beside any other busy program.
        environment.put("GOMP_SPINCOUNT", "100000");
        if (OS.startsWith("linux")) {
            environment.putAll(GLIBC);
        }
        return environment;
    }
}
