package dev.drydock.internal.call;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was listed last, kept until something changes, so that going through a listing page by page costs its length once
 * and not once a page. To be kept by what is listed, which forgets it with each change; it is no part of any image.
 */
public final class LastListing {

    private @Nullable Object asked;
    private @Nullable Object listed;

    /** Nothing was listed. */
    public LastListing() {}

    /**
     * What was listed for the same question since the last change, else what is listed now.
     *
     * @param question all that the listing follows from beside what is listed; compared by {@code equals}
     * @param listing lists; what it makes must not change
     */
    @SuppressWarnings("unchecked") // equal questions are asked at one place, which lists one type
    public <T> T of(Record question, Supplier<T> listing) {
        if (listed == null || !question.equals(asked)) {
            listed = listing.get();
            asked = question;
        }
        return (T) listed;
    }

    /** Something has changed. */
    public void forget() {
        asked = null;
        listed = null;
    }
}
