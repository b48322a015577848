package dev.drydock.internal.kernel;

import java.util.List;
import java.util.SortedMap;

/**
 * Time, queue and counts of a world, as data.
 *
 * @param now milliseconds since the epoch
 * @param sequence the number the next ticket gets
 * @param ids the identifiers' counts
 * @param tickets what is to come, in order; events that run user code are left out
 */
public record KernelImage(long now, long sequence, SortedMap<String, Long> ids, List<TicketImage> tickets) {

    /**
     * One pending event.
     *
     * @param at milliseconds since the epoch
     * @param sequence the ticket's number
     * @param lane whose handlers carry it out
     * @param kind foreground or not
     * @param event the event itself
     * @param subjects what it touches
     */
    public record TicketImage(
            long at, long sequence, String lane, EventKind kind, Event event, List<String> subjects) {}
}
