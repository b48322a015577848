package dev.drydock.call.shape;

import dev.drydock.call.Refusal;
import dev.drydock.call.Service;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Checks requests of one service by their shape, and refuses them in that service's own words.
 *
 * <p>ECS and ECR tell one error at a time, in the order of the members; CloudWatch Logs counts and tells all of them.
 * Null elements of lists and null values of maps are refused everywhere, so no handler meets one. RegisterTaskDefinition
 * looks after its family and its containers itself, in an order and in words of its own.
 *
 * <p>Instances are immutable, shared by the whole process and safe for any number of threads.
 *
 * <pre>{@code
 * ShapeCheck.of(Service.ECS).check("RunTask", request);
 * }</pre>
 */
public final class ShapeCheck {

    private final Service service;
    private final ConstraintTable table;
    private final ShapeCompiler compiler;
    private final Wording wording;
    private final Map<String, Structure> requests = new ConcurrentHashMap<>();

    private ShapeCheck(Service service) {
        this.service = service;
        this.table = new ConstraintTable(service);
        this.wording = Wording.of(service, table);
        this.compiler = new ShapeCompiler(table, wording.catalogue());
    }

    /** The check of a service; the first call reads its table. */
    public static ShapeCheck of(Service service) {
        return switch (service) {
            case ECS -> OfEcs.CHECK;
            case ECR -> OfEcr.CHECK;
            case LOGS -> OfLogs.CHECK;
        };
    }

    /**
     * Refuses a request that AWS would refuse for its shape alone.
     *
     * @param operation AWS's name of the operation, {@code RunTask}
     * @param request the request of that operation
     * @throws Refusal with AWS's code and message
     * @throws IllegalArgumentException if the service has no such operation
     */
    public void check(String operation, SdkRequest request) {
        Structure structure = requests.get(operation);
        if (structure == null) {
            structure = resolve(operation, request);
        }
        Walk walk = new Walk(wording.tellsAll());
        structure.check(request, Place.ROOT, walk);
        List<Violation> violations = walk.violations();
        if (!violations.isEmpty()) {
            throw wording.refuse(operation, violations);
        }
    }

    private Structure resolve(String operation, SdkRequest request) {
        if (!table.hasOperation(operation)) {
            throw new IllegalArgumentException("Amazon " + service.errorName() + " has no operation " + operation);
        }
        Structure made = compiler.request(operation, request.sdkFields());
        @Nullable Structure raced = requests.putIfAbsent(operation, made);
        return raced == null ? made : raced;
    }

    private static final class OfEcs {
        static final ShapeCheck CHECK = new ShapeCheck(Service.ECS);
    }

    private static final class OfEcr {
        static final ShapeCheck CHECK = new ShapeCheck(Service.ECR);
    }

    private static final class OfLogs {
        static final ShapeCheck CHECK = new ShapeCheck(Service.LOGS);
    }
}
