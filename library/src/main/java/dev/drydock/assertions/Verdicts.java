package dev.drydock.assertions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of assertions that fail: they are thrown at once, collected, or not even made. */
final class Verdicts {

    /** The first failure is thrown. */
    static final Verdicts THROWN = new Verdicts(null, true);

    /** Nothing is asserted of a subject that there is not, because that has been told. */
    private static final Verdicts NONE = new Verdicts(null, false);

    private final @Nullable Consumer<AssertionError> collector;
    private final boolean judges;

    private Verdicts(@Nullable Consumer<AssertionError> collector, boolean judges) {
        this.collector = collector;
        this.judges = judges;
    }

    /** Failures are handed to a collector, and what comes next is asserted all the same. */
    static Verdicts collected(Consumer<AssertionError> collector) {
        return new Verdicts(collector, true);
    }

    /** Makes an assertion. */
    void judge(Runnable assertion) {
        if (!judges) {
            return;
        }
        if (collector == null) {
            assertion.run();
            return;
        }
        try {
            assertion.run();
        } catch (AssertionError failure) {
            collector.accept(failure);
        }
    }

    /**
     * Looks for something to be asserted next.
     *
     * @param there looks for it; fails if it is not there
     * @param assertions makes the assertions about it, which may be given up
     * @param stand what to make assertions about that are not judged
     */
    <T, A> A find(Supplier<T> there, Supplier<T> stand, Assertions<T, A> assertions) {
        if (!judges) {
            return assertions.about(stand.get(), NONE);
        }
        if (collector == null) {
            return assertions.about(there.get(), this);
        }
        T found;
        try {
            found = there.get();
        } catch (AssertionError failure) {
            collector.accept(failure);
            return assertions.about(stand.get(), NONE);
        }
        return assertions.about(found, this);
    }

    /** Makes the assertions about a subject. */
    interface Assertions<T, A> {

        A about(T subject, Verdicts verdicts);
    }
}
