package dev.footnote.retrieval;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.footnote.retrieval.index.ArticleIndex;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the heap's free room back to the system. As it is set by default, the collector keeps up to 70 % of the heap free,
 * and looks only when it needs room: what loading a model or indexing a book took would stay with the process.
 */
final class FreeHeap {

    private static final Logger LOG = LoggerFactory.getLogger(FreeHeap.class);

    /** Sentences of a long article. */
    private static final int LONG = 200;

    static {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            machine.setVMOption("MinHeapFreeRatio", "10"); // percent; first, as it must stay below the next
            machine.setVMOption("MaxHeapFreeRatio", "30");
            machine.setVMOption("G1PeriodicGCInterval", "60000"); // ms
        } catch (RuntimeException e) {
            LOG.info("this Java's collector can't be told to give memory back: {}", e.getMessage());
        }
    }

    private FreeHeap() {}

    /** One whole collection, 20 to 30 ms. */
    static void giveBack() {
        System.gc();
    }

    /** The same index; if it was long to make, what making it took is given back. */
    static ArticleIndex after(ArticleIndex index) {
        if (index.article().sentences().size() >= LONG) {
            giveBack();
        }
        return index;
    }
}
