package dev.drydock.internal.ecr.store;

import dev.drydock.internal.kernel.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A repository's lifecycle policy, when it runs, and the last preview of one. */
public final class RepositoryLifecycle {

    private @Nullable LifecycleText policy;

    /** When the policy runs next. */
    private @Nullable Ticket run;

    private @Nullable Preview preview;

    /** When the preview is complete. */
    private @Nullable Ticket previewEnd;

    /** The policy; null if there is none. */
    public @Nullable LifecycleText policy() {
        return policy;
    }

    /** When the policy runs next, or ran last; null if it never will. */
    public @Nullable Ticket run() {
        return run;
    }

    /** The last preview; null before the first. */
    public @Nullable Preview preview() {
        return preview;
    }

    /** When the last preview is, or was, complete; null before the first. */
    public @Nullable Ticket previewEnd() {
        return previewEnd;
    }

    /** Puts a policy, or the same one after a run. When it runs does not change. */
    public void put(LifecycleText next) {
        policy = next;
    }

    /** Notes when the policy runs next. */
    public void runAt(Ticket next) {
        run = next;
    }

    /** Takes the policy away; whoever does it cancels the next run. */
    public void removePolicy() {
        policy = null;
        run = null;
    }

    /** Notes a preview, and when it is complete. */
    public void startPreview(Preview next, Ticket end) {
        preview = next;
        previewEnd = end;
    }

    /** Puts the complete preview in the place of the one that was started. */
    public void completePreview(Preview complete) {
        preview = complete;
    }

    /**
     * A policy as it was given.
     *
     * @param text as it came
     * @param lastEvaluatedAt the epoch before its first run, as AWS has it
     */
    public record LifecycleText(String text, Instant lastEvaluatedAt) {}

    /**
     * What a policy would do.
     *
     * @param text the policy
     * @param complete whether its evaluation is over
     * @param results what would expire; empty before that
     */
    public record Preview(String text, boolean complete, List<Previewed> results) {}

    /**
     * An image that would expire or be archived, as it was then.
     *
     * @param priority that of the rule
     * @param transition whether it would be archived, instead of expire
     * @param archived whether it was archived then
     */
    public record Previewed(
            long number,
            String digest,
            List<String> tags,
            Instant pushedAt,
            int priority,
            boolean transition,
            boolean archived) {

        /** The number padded to a fixed length, so that it sorts as text. */
        public String order() {
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
        return new Image(policy, Ticket.numberOf(run), preview, Ticket.numberOf(previewEnd));
    }

    /** Whether an image shows all of it. */
    boolean isAs(Image image) {
        return Objects.equals(policy, image.policy)
                && Ticket.numberOf(run) == image.run
                && Objects.equals(preview, image.preview)
                && Ticket.numberOf(previewEnd) == image.previewEnd;
    }

    void restore(Image image, Map<Long, Ticket> tickets) {
        policy = image.policy();
        run = tickets.get(image.run());
        preview = image.preview();
        previewEnd = tickets.get(image.previewEnd());
    }
}
