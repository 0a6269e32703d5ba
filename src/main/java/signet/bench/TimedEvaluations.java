package signet.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import signet.net.Engine;

/** Tells how long an engine evaluated, whoever asked it to. */
final class TimedEvaluations {
    private final Engine engine;
    private long nanos;
    private int count;

    TimedEvaluations(Engine of) {
        engine =
                (Engine)
                        Proxy.newProxyInstance(
                                Engine.class.getClassLoader(),
                                new Class<?>[] {Engine.class},
                                (proxy, method, arguments) -> {
                                    long begun = System.nanoTime();
                                    try {
                                        return method.invoke(of, arguments);
                                    } catch (InvocationTargetException failed) {
                                        throw failed.getCause();
                                    } finally {
                                        if (method.getName().equals("evaluate")) {
                                            nanos += System.nanoTime() - begun;
                                            count++;
                                        }
                                    }
                                });
    }

    /** The engine itself, but for the clock. */
    Engine engine() {
        return engine;
    }

    double seconds() {
        return nanos / 1e9;
    }

    int count() {
        return count;
    }
}
