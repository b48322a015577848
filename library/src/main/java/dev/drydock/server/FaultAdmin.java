package dev.drydock.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.document.FaultDocument;
import dev.drydock.internal.document.FaultDocument.Declared;

/** Faults: declaring them, seeing how often they struck, and taking them back. */
final class FaultAdmin {

    private final ServedWorld world;

    FaultAdmin(ServedWorld world) {
        this.world = world;
    }

    AdminAnswer show(AdminRequest request) {
        ObjectNode root = AdminAnswer.object();
        ArrayNode faults = root.putArray("faults");
        world.faults().all().forEach((number, fault) -> write(faults.addObject(), number, fault));
        return AdminAnswer.json(root);
    }

    AdminAnswer declare(AdminRequest request) {
        ServedFaults faults = world.faults();
        FaultDocument document = FaultDocument.of(request.document());
        Declared declared = document.declare(world.aws().faults());
        ObjectNode node = AdminAnswer.object();
        write(node, faults.add(declared), declared);
        return AdminAnswer.json(node);
    }

    AdminAnswer clear(AdminRequest request) {
        world.aws().faults().clear();
        world.faults().clear();
        return show(request);
    }

    /** {@code DELETE /faults/3}. */
    AdminAnswer takeBack(AdminRequest request) {
        int number = Integer.parseInt(request.path().substring(request.path().lastIndexOf('/') + 1));
        ServedFaults faults = world.faults();
        Declared fault = faults.remove(number);
        if (fault == null) {
            return AdminAnswer.refused(404, "There is no fault " + number + "; there are " + faults.numbers());
        }
        fault.takeBack(world.aws().faults());
        return show(request);
    }

    private static void write(ObjectNode node, int number, Declared fault) {
        node.put("number", number);
        node.put("fault", fault.text());
        node.put("struck", fault.struck());
    }
}
