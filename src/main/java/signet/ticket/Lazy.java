package signet.ticket;

import java.util.function.Supplier;

/** A value made at most once, when first asked for, by whichever thread asks first. */
final class Lazy<T> {
    private Supplier<T> maker;
    private volatile T value;

    private Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Lazy<T> of(Supplier<T> maker) {
        return new Lazy<>(maker);
    }

    T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                made = value;
                if (made == null) {
                    made = maker.get();
                    value = made;
                    maker = null;
                }
            }
        }
        return made;
    }
}
