package dev.drydock.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.internal.document.OperationNames;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls made to the world and their outcomes. */
final class JournalAdmin {

    private static final int MOST = 10_000;
    private static final int SHOWN = 100;

    private final ServedWorld world;

    JournalAdmin(ServedWorld world) {
        this.world = world;
    }

    /** Calls, the oldest first: {@code ?operation=RunTask} for those of one name, {@code ?last=10} for the last ones. */
    AdminAnswer calls(AdminRequest request) {
        String name = request.query().get("operation");
        List<OperationName> operations = name == null ? List.of() : OperationNames.all(name);
        List<Call> calls = world.aws().journal().calls().stream()
                .filter(each -> !each.isSetup())
                .filter(each -> name == null || operations.stream().anyMatch(each::is))
                .toList();
        int shown = Math.min(calls.size(), last(request.query().get("last")));
        ObjectNode root = AdminAnswer.object();
        root.put("count", calls.size());
        root.put("dropped", world.aws().journal().dropped());
        ArrayNode array = root.putArray("calls");
        for (Call call : calls.subList(calls.size() - shown, calls.size())) {
            write(array.addObject(), call);
        }
        return AdminAnswer.json(root);
    }

    AdminAnswer timeline(AdminRequest request) {
        return AdminAnswer.text(world.aws().journal().text());
    }

    private static void write(ObjectNode node, Call call) {
        node.put("number", call.number());
        node.put("at", call.at().toString());
        node.put("home", call.home());
        node.put("service", call.service().id());
        node.put("operation", call.operation());
        node.put("attempt", call.attempt());
        node.put("userAgent", call.userAgent());
        node.put("error", call.errorCode());
        node.put("request", call.requestText());
        node.put("outcome", call.outcomeText());
    }

    private static int last(@Nullable String text) {
        if (text == null) {
            return SHOWN;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("last is a number from 0 to " + MOST + ", but was \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
