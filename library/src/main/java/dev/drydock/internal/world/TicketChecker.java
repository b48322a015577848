package dev.drydock.internal.world;

import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.KernelImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every pending event names what exists, and none is pending twice for one instant: an entity keeps one ticket per
 * purpose.
 */
final class TicketChecker {

    private static final String ORPHAN = "a pending event names what exists";
    private static final String TWICE = "an event is pending once";

    private TicketChecker() {}

    static void check(KernelImage image, Map<String, RegionState> regions, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (KernelImage.TicketImage each : image.tickets()) {
            findings.require(
                    seen.add(each.queue() + each.at() + each.event()),
                    TWICE,
                    each.event().toString(),
                    "at " + each.at());
            RegionState region = regions.get(each.queue());
            if (region != null) {
                check(each.event(), region, findings);
            }
        }
    }

    private static void check(Event event, RegionState region, Findings findings) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getType() == String.class
                    && read(event, component) instanceof String text
                    && text.startsWith("arn:")
                    && text.contains(":ecs:")) {
                findings.require(region.ecsRegion().knows(text), ORPHAN, text, "named by " + event);
            }
        }
    }

    private static Object read(Event event, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(event);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("The events of Drydock are records that can be read", unreadable);
        }
    }
}
