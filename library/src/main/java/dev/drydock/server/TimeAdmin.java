package dev.drydock.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.time.VirtualTime;
import java.util.List;

/** Virtual time: reading it, moving it, and setting what else moves it. */
final class TimeAdmin {

    private static final int SHOWN = 20;

    private final ServedWorld world;

    TimeAdmin(ServedWorld world) {
        this.world = world;
    }

    AdminAnswer show(AdminRequest request) {
        VirtualTime time = world.aws().time();
        ObjectNode node = AdminAnswer.object();
        node.put("now", time.instant().toString());
        node.put("start", time.start().toString());
        node.put("elapsed", time.elapsed().toString());
        node.put("mode", TimeModeText.of(time.mode()));
        List<String> pending = time.pending();
        node.put("pendingCount", pending.size());
        pending.stream().limit(SHOWN).forEach(node.putArray("pending")::add);
        return AdminAnswer.json(node);
    }

    AdminAnswer advance(AdminRequest request) {
        DocumentPart body = request.document().only("by");
        world.aws().time().advance(body.duration("by"));
        return show(request);
    }

    AdminAnswer settle(AdminRequest request) {
        DocumentPart body = request.document().only("atMost");
        if (body.has("atMost")) {
            world.aws().time().settle(body.duration("atMost"));
        } else {
            world.aws().time().settle();
        }
        return show(request);
    }

    AdminAnswer mode(AdminRequest request) {
        DocumentPart body = request.document().only("mode");
        world.aws().time().mode(TimeModeText.parse(body.text("mode")));
        return show(request);
    }
}
