package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a process keeps of the memory that it no longer needs. */
class FreeMemoryTest {

    @Test
    void isGivenBackAndKeptSmallFromThenOn() {
        FreeMemory.giveBack();

        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("55");
        assertThat(machine.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("0");
        assertThat(machine.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("60000");
    }
}
