package dev.drydock.internal.call.shape;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Checks requests of one service by their shape, and refuses them in that service's own words.
 *
 * <p>ECS and ECR report one error at a time, in the order of the members; CloudWatch Logs counts and reports all of
 * them. Null elements of lists and null values of maps are refused everywhere, so no handler meets one.
 * RegisterTaskDefinition checks its family and its containers itself, in its own order and words.
 *
 * <p>Instances are immutable, shared by the whole process and safe for any number of threads.
 *
 * <pre>{@code
 * new ShapeCheck(Service.ECS, new EcsWording()).check("RunTask", request);
 * }</pre>
 */
public final class ShapeCheck {

    private final AwsService service;
    private final ConstraintTable table;
    private final ShapeCompiler compiler;
    private final Wording wording;
    private final Catalogue catalogue;
    private final Map<String, Structure> requests = new ConcurrentHashMap<>();

    /** The check of a service. */
    public ShapeCheck(AwsService service, Wording wording) {
        this.service = service;
        this.wording = wording;
        this.table = new ConstraintTable(wording.constraints());
        this.catalogue = wording.catalogue();
        this.compiler = new ShapeCompiler(table, catalogue);
    }

    /**
     * Refuses a request that AWS would refuse for its shape alone. To AWS an optional text that is empty is none, so the
     * request goes on without it; where the model has a least length, an enumeration or a pattern for it, those decide.
     *
     * @param operation AWS's name of the operation, {@code RunTask}
     * @param request the request of that operation
     * @return the request as its handler is to take it
     * @throws Refusal with AWS's code and message
     * @throws IllegalArgumentException if the service has no such operation
     */
    public SdkRequest check(String operation, SdkRequest request) {
        Structure structure = requests.get(operation);
        if (structure == null) {
            structure = resolve(operation, request);
        }
        ViolationCollector collector = new ViolationCollector(wording.tellsAll());
        structure.check(request, MemberPath.ROOT, collector);
        List<ShapeViolation> violations = collector.violations();
        if (!violations.isEmpty()) {
            throw refusal(operation, violations);
        }
        return collector.hasEmptyTexts() ? (SdkRequest) structure.withoutEmptyTexts(request) : request;
    }

    /** The refusal for what was found; the catalogue wins. */
    private Refusal refusal(String operation, List<ShapeViolation> violations) {
        for (ShapeViolation violation : violations) {
            Message message = catalogue.message(violation);
            if (message != null) {
                return message.text().contains("{}")
                        ? message.with(CommonValidation.argument(violation.constraint()))
                        : message.with();
            }
        }
        return wording.generally(operation, table.codeOf(operation), violations);
    }

    private Structure resolve(String operation, SdkRequest request) {
        if (!table.hasOperation(operation)) {
            throw new IllegalArgumentException("Amazon " + service.errorName() + " has no operation " + operation);
        }
        Structure made = compiler.request(operation, request.sdkFields());
        @Nullable Structure raced = requests.putIfAbsent(operation, made);
        return raced == null ? made : raced;
    }
}
