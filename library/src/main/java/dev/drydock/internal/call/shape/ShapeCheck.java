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
 */
public abstract class ShapeCheck {

    private final AwsService service;
    private final ConstraintTable table;
    private final ShapeCompiler compiler;
    private final Catalogue catalogue;
    private final boolean tellsAll;
    private final Map<String, Structure> requests = new ConcurrentHashMap<>();
    private volatile @Nullable MemberWords words;

    /**
     * The check of a service.
     *
     * @param constraints the table of what the API model requires
     * @param catalogue what is known beyond the API model
     * @param tellsAll whether all violations are reported, not only the first
     */
    protected ShapeCheck(AwsService service, String constraints, Catalogue catalogue, boolean tellsAll) {
        this.service = service;
        this.table = new ConstraintTable(constraints);
        this.catalogue = catalogue;
        this.compiler = new ShapeCompiler(table, catalogue);
        this.tellsAll = tellsAll;
    }

    /** AWS's exact words for single members; asked for when a request is refused. */
    protected abstract MemberWords words();

    /**
     * The refusal where there are no words for the member.
     *
     * @param operation AWS's name of the operation
     * @param code the exception the model gives the operation for this; null where it is the service's usual one
     * @param violations what was found, the first one first
     */
    protected abstract Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations);

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
    public final SdkRequest check(String operation, SdkRequest request) {
        Structure structure = requests.get(operation);
        if (structure == null) {
            structure = resolve(operation, request);
        }
        ViolationCollector collector = new ViolationCollector(tellsAll);
        structure.check(request, null, collector);
        List<ShapeViolation> violations = collector.violations();
        if (!violations.isEmpty()) {
            throw refusal(operation, violations);
        }
        return collector.hasEmptyTexts() ? (SdkRequest) structure.withoutEmptyTexts(request) : request;
    }

    /** The refusal for what was found; the words for a single member win. */
    private Refusal refusal(String operation, List<ShapeViolation> violations) {
        MemberWords known = words;
        if (known == null) {
            known = words();
            words = known;
        }
        for (ShapeViolation violation : violations) {
            Message message = known.message(violation, catalogue.rule(violation));
            if (message != null) {
                return message.text().contains("{}")
                        ? message.with(CommonValidation.argument(violation.constraint()))
                        : message.with();
            }
        }
        return generally(operation, table.codeOf(operation), violations);
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
