package dev.drydock.ecr;

import dev.drydock.kernel.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository's lifecycle policy, when it runs, and the last preview of one. */
final class RepositoryLifecycle {

    @Nullable
    LifecycleText policy;

    /** When the policy runs next. */
    @Nullable
    Ticket run;

    @Nullable
    Preview preview;

    /** When the preview is complete. */
    @Nullable
    Ticket previewEnd;

    /**
     * A policy as it was put.
     *
     * @param text as it came
     * @param lastEvaluatedAt the epoch before its first run, as AWS has it
     */
    record LifecycleText(String text, Instant lastEvaluatedAt) {}

    /**
     * What a policy would do.
     *
     * @param text the policy
     * @param complete whether it has been found out
     * @param results what would expire; empty before that
     */
    record Preview(String text, boolean complete, List<Previewed> results) {}

    /** An image that would expire, as it was then. */
    record Previewed(long number, String digest, List<String> tags, Instant pushedAt, int priority) {

        /** The number as text of one length, so that texts sort as numbers do. */
        String order() {
            return String.valueOf(1_000_000_000_000L + number);
        }
    }

    /**
     * Everything of it.
     *
     * @param policy null if there is none
     * @param run the number of the ticket; -1 if there is none
     * @param preview null if there is none
     * @param previewEnd the number of the ticket; -1 if there is none
     */
    record Image(
            @Nullable LifecycleText policy,
            long run,
            @Nullable Preview preview,
            long previewEnd) {}

    Image image() {
        return new Image(policy, number(run), preview, number(previewEnd));
    }

    private static long number(@Nullable Ticket ticket) {
        return ticket != null && ticket.isPending() ? ticket.sequence() : -1;
    }

    void restore(Image image, Map<Long, Ticket> tickets) {
        policy = image.policy();
        run = tickets.get(image.run());
        preview = image.preview();
        previewEnd = tickets.get(image.previewEnd());
    }
}
