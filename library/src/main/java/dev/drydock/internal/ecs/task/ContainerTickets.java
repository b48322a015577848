package dev.drydock.internal.ecs.task;

import dev.drydock.internal.kernel.Ticket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is pending for a container: one ticket per purpose. */
public final class ContainerTickets {

    /** For what an event is pending. */
    public enum Purpose {
        /** That it starts, or cannot. */
        START,
        /** The end of its script. */
        END,
        /** The script's next visible step. */
        STEP,
        /** The next change of its health. */
        FLIP,
        /** SIGKILL, should SIGTERM not help. */
        KILL,
        /** That it acts on SIGTERM. */
        HANDLER,
        /** That those that wait for it have waited too long. */
        TIMEOUT,
        /** That its log driver waits no longer for more lines of an event. */
        LINES
    }

    private @Nullable Ticket start;
    private @Nullable Ticket end;
    private @Nullable Ticket step;
    private @Nullable Ticket flip;
    private @Nullable Ticket kill;
    private @Nullable Ticket handler;
    private @Nullable Ticket timeout;
    private @Nullable Ticket lines;

    ContainerTickets() {}

    /** The event pending for a purpose, or the last one that was pending. */
    public @Nullable Ticket of(Purpose purpose) {
        return switch (purpose) {
            case START -> start;
            case END -> end;
            case STEP -> step;
            case FLIP -> flip;
            case KILL -> kill;
            case HANDLER -> handler;
            case TIMEOUT -> timeout;
            case LINES -> lines;
        };
    }

    /** An event is pending for a purpose now. */
    public void await(Purpose purpose, Ticket ticket) {
        switch (purpose) {
            case START -> start = ticket;
            case END -> end = ticket;
            case STEP -> step = ticket;
            case FLIP -> flip = ticket;
            case KILL -> kill = ticket;
            case HANDLER -> handler = ticket;
            case TIMEOUT -> timeout = ticket;
            case LINES -> lines = ticket;
        }
    }

    // ---- images

    Image image() {
        return new Image(
                Ticket.numberOf(start),
                Ticket.numberOf(end),
                Ticket.numberOf(step),
                Ticket.numberOf(flip),
                Ticket.numberOf(kill),
                Ticket.numberOf(handler),
                Ticket.numberOf(timeout),
                Ticket.numberOf(lines));
    }

    /** The number under which an image keeps a ticket; -1 for one that is not pending. */
    void restore(Image image, Map<Long, Ticket> pending) {
        start = pending.get(image.start);
        end = pending.get(image.end);
        step = pending.get(image.step);
        flip = pending.get(image.flip);
        kill = pending.get(image.kill);
        handler = pending.get(image.handler);
        timeout = pending.get(image.timeout);
        lines = pending.get(image.lines);
    }

    /** The numbers of tickets, one per purpose. */
    record Image(long start, long end, long step, long flip, long kill, long handler, long timeout, long lines) {}
}
