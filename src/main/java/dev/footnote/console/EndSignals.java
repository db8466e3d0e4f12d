package dev.footnote.console;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears SIGTERM and SIGINT before Java does. Java would run all its shutdown hooks at once, and that of the ONNX runtime
 * frees what the answers under way compute with: the process would crash instead of letting them finish.
 */
final class EndSignals {

    private static final Logger LOG = LoggerFactory.getLogger(EndSignals.class);

    private final CompletableFuture<Void> heard = new CompletableFuture<>();

    private EndSignals() {}

    /** Begins to hear them. The first is kept until it is told what to do; a second one ends the process at once. */
    static EndSignals listen() {
        EndSignals signals = new EndSignals();
        Runnable once = () -> {
            if (signals.heard.isDone()) {
                Runtime.getRuntime().halt(1);
            }
            signals.heard.complete(null);
        };
        try {
            listen("TERM", once);
            listen("INT", once);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LOG.info("This Java keeps signals to itself: {}", e.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> signals.heard.complete(null), "shutdown"));
        }
        return signals;
    }

    /** Does it at the first signal, or now if that was heard already. */
    void then(Runnable end) {
        heard.thenRun(end);
    }

    /** By reflection, as the compiler cannot be kept from warning of this class, which all Javas have. */
    private static void listen(String name, Runnable heard) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object listener = Proxy.newProxyInstance(
                EndSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        heard.run();
                    }
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
    }
}
