package dev.drydock.internal.fault;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.fault.request.ModelTypes;
import dev.drydock.internal.fault.request.RequestMember;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** Which calls a fault strikes, of those it is about. Changed and asked under the lock. */
final class CallMatch {

    private final Kernel kernel;
    private final CallTarget target;
    private final FaultEnd ends;
    private final List<Where> wheres = new ArrayList<>();
    private @Nullable Instant from;
    private @Nullable Instant to;
    private int after;
    private int every = 1;
    private double probability = 1;
    private long matched;

    /**
     * All calls of a target.
     *
     * @param ends when the fault ends, which must not be before it begins
     */
    CallMatch(Kernel kernel, CallTarget target, FaultEnd ends) {
        this.kernel = kernel;
        this.target = target;
        this.ends = ends;
    }

    /** The same for a fault that ends as that. */
    CallMatch copy(FaultEnd copiedEnds) {
        CallMatch copy = new CallMatch(kernel, target, copiedEnds);
        copy.wheres.addAll(wheres);
        copy.from = from;
        copy.to = to;
        copy.after = after;
        copy.every = every;
        copy.probability = probability;
        return copy;
    }

    CallTarget target() {
        return target;
    }

    <R extends SdkRequest> void where(Class<R> type, Predicate<? super R> condition) {
        Require.given("where", "type", type, "RunTaskRequest.class");
        Require.given("where", "condition", condition, "request -> request.count() > 1");
        if (requests().noneMatch(type::isAssignableFrom)) {
            throw new IllegalArgumentException("where(…) needs a type of request that " + told() + " has, such as "
                    + example() + ", but was given " + type.getSimpleName()
                    + ", so the fault would never strike; begin another with on(…) the operation of that request");
        }
        wheres.add(new Where(type.getSimpleName() + " is as asked", type, call -> condition.test(type.cast(call))));
    }

    void where(String member, String value) {
        Require.text("where", "member", member, "cluster");
        Require.text("where", "value", value, "prod");
        RequestMember path = RequestMember.of(member);
        boolean isThere = target.operations()
                .map(ModelTypes::newRequest)
                .filter(Objects::nonNull)
                .anyMatch(path::isIn);
        if (!isThere) {
            throw new IllegalArgumentException("where(…) needs the path of a member with one value in the requests of "
                    + told() + ", but was given " + member + members() + ", so the fault would never strike");
        }
        wheres.add(new Where(member + " is " + value, SdkRequest.class, request -> path.is(value, request)));
    }

    void after(int calls) {
        after = (int) Require.atLeast("after", "calls", calls, 1);
    }

    void every(int calls) {
        every = (int) Require.atLeast("every", "calls", calls, 1);
    }

    void withProbability(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("withProbability(…) needs a number above 0 and up to 1 for probability,"
                    + " such as 0.1 for one call in ten, but was given " + value);
        }
        probability = value;
    }

    void between(Instant start, Instant end) {
        Require.given("between", "start", start, "aws.time().instant().plusSeconds(60)");
        Require.given("between", "end", end, "aws.time().instant().plusSeconds(120)");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("between(…) needs an end after its start " + start + ", but was given "
                    + end + ", so the fault would never strike");
        }
        if (!end.isAfter(kernel.now())) {
            throw new IllegalArgumentException("between(…) needs an end that is still to come, but was given " + end
                    + ", and it is " + kernel.now()
                    + " in this world already; reckon from aws.time().instant(), or use lasts(duration)");
        }
        ends.begins(start);
        from = start;
        to = end;
    }

    /** Whether the fault strikes a call, which it counts if it might have. */
    boolean matches(Call call, SdkRequest request, String key) {
        if (!target.covers(call) || !isTime()) {
            return false;
        }
        for (int i = 0; i < wheres.size(); i++) {
            if (!wheres.get(i).holds(request)) {
                return false;
            }
        }
        matched++;
        return matched > after
                && (matched - after) % every == 0
                && (probability == 1 || kernel.chance().fraction("fault", key, matched) < probability);
    }

    /** Whether its stretch of time has gone by. */
    boolean isOver() {
        return to != null && !kernel.now().isBefore(to);
    }

    private boolean isTime() {
        if (from == null && to == null) {
            return true;
        }
        Instant now = kernel.now();
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }

    private Stream<Class<?>> requests() {
        Stream<Class<?>> all = target.operations().map(ModelTypes::request).filter(Objects::nonNull);
        return all.filter(each -> wheres.stream().allMatch(where -> where.type.isAssignableFrom(each)));
    }

    private String told() {
        return wheres.isEmpty() ? target.toString() : target + " with what where(…) asks of it already";
    }

    private String example() {
        return requests().findFirst().map(Class::getSimpleName).orElse("none");
    }

    /** What a request has, if all are of one kind. */
    private String members() {
        SdkPojo request = target.operation() == null ? null : ModelTypes.newRequest(target.operation());
        return request == null
                ? ""
                : "; there are "
                        + String.join(
                                ", ",
                                request.sdkFieldNameToField().keySet().stream()
                                        .sorted()
                                        .toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        wheres.forEach(each -> text.append(", where ").append(each.words));
        if (from != null) {
            text.append(", between ").append(from).append(" and ").append(to);
        }
        if (after > 0) {
            text.append(", after ").append(after).append(after == 1 ? " call" : " calls");
        }
        if (every > 1) {
            text.append(", one in ").append(every).append(" calls");
        }
        if (probability < 1) {
            text.append(", with probability ").append(probability);
        }
        return text.toString();
    }

    /** What a request must be like. */
    private record Where(String words, Class<? extends SdkRequest> type, Predicate<SdkRequest> condition) {

        boolean holds(SdkRequest request) {
            return type.isInstance(request) && condition.test(request);
        }
    }
}
