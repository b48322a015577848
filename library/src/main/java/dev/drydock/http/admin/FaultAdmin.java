package dev.drydock.http.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.http.document.FaultDocument;
import dev.drydock.http.document.FaultDocument.Declared;
import java.util.function.IntSupplier;

/** Faults: declaring them, seeing how often they struck, and taking them back. */
final class FaultAdmin {

    private final ServedWorld world;

    FaultAdmin(ServedWorld world) {
        this.world = world;
    }

    AdminAnswer show(AdminRequest request) {
        ObjectNode root = AdminAnswer.object();
        ArrayNode faults = root.putArray("faults");
        world.declared().forEach(each -> write(faults.addObject(), each));
        return AdminAnswer.json(root);
    }

    AdminAnswer declare(AdminRequest request) {
        ObjectNode node = AdminAnswer.object();
        write(node, world.declare(FaultDocument.of(request.document())));
        return AdminAnswer.json(node);
    }

    AdminAnswer clear(AdminRequest request) {
        world.clearFaults();
        return show(request);
    }

    private static void write(ObjectNode node, Declared fault) {
        node.put("fault", fault.text());
        IntSupplier struck = fault.struck();
        node.put("struck", struck == null ? 1 : struck.getAsInt());
    }
}
