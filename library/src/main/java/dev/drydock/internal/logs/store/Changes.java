package dev.drydock.internal.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * When something last changed, or anything in it: a stream, a group, a store. Counted in changes of the outermost, so that
 * whoever remembers one number knows of everything whether it has changed since.
 */
final class Changes {

    private final @Nullable Changes around;
    private long last;

    /**
     * Of something new, which is a change.
     *
     * @param around what it lies in; null for the outermost
     */
    Changes(@Nullable Changes around) {
        this.around = around;
        count();
    }

    final long count() {
        last = around == null ? last + 1 : around.count();
        return last;
    }

    long last() {
        return last;
    }
}
