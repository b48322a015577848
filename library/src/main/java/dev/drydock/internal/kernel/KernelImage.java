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
     * @param queue whose handlers carry it out
     * @param kind foreground or not
     * @param event the event itself
     * @param resources what it touches
     */
    public record TicketImage(
            long at, long sequence, String queue, EventKind kind, Event event, List<String> resources) {}
}
