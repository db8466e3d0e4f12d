package dev.footnote.retrieval;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.footnote.retrieval.index.ArticleIndex;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives free room back to the system. As it is set by default, the collector keeps up to 70 % of the heap free, and looks
 * only when it needs room, and the C library keeps what native code freed: what loading a model or indexing a book took
 * would stay with the process.
 */
final class FreeMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FreeMemory.class);

    /** Sentences from which on making an index leaves much behind. */
    private static final int MANY = 20;

    /** Percent of the heap that are free after {@link #giveBack}, where {@link #LEAST} leaves no more. */
    private static final int FREE = 30;

    /**
     * What part the heap keeps of what it began with: of less G1 soon makes half of that again, 130 to 170 MB at -Xmx256m in
     * place of 64 (G1HeapSizingPolicy::young_collection_expansion_amount, JDK 17).
     */
    private static final int LEAST = 4;

    /** Percent that may be free after other collections. */
    private static final int OTHERWISE = 55;

    static {
        keepFree(0, OTHERWISE);
        set("G1PeriodicGCInterval", 60_000); // ms
    }

    private FreeMemory() {}

    /** Two whole collections, 20 to 50 ms each: the second one leaves as much room as what the first found in use wants. */
    static synchronized void giveBack() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long used = Math.max(1, heap.getUsed());
        long wanted = Math.max(heap.getInit() / LEAST, 100 * used / (100 - FREE));
        int free = (int) (100 - 100 * used / wanted);
        keepFree(free - 5, free);
        System.gc();
        keepFree(0, OTHERWISE);
        trimNative();
    }

    /** In percent. In this order, as the lesser must stay below the other. */
    private static void keepFree(int least, int most) {
        set("MinHeapFreeRatio", 0);
        set("MaxHeapFreeRatio", most);
        set("MinHeapFreeRatio", Math.max(0, least));
    }

    private static void set(String option, int value) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .setVMOption(option, String.valueOf(value));
        } catch (RuntimeException e) {
            LOG.debug("this Java's collector can't be told to give memory back", e);
        }
    }

    /** What {@code jcmd System.trim_native_heap} does, where it is known: from JDK 17.0.9 on, on Linux. */
    private static void trimNative() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException | RuntimeException e) {
            LOG.debug("this Java can't give native memory back", e);
        }
    }

    /** The same index; what making it took is given back. */
    static ArticleIndex after(ArticleIndex index) {
        if (index.article().sentences().size() >= MANY) {
            giveBack();
        }
        return index;
    }
}
