package dev.drydock.internal.fault;

import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ReadLag;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Caller;
import dev.drydock.internal.call.Interceptor.Reading;
import dev.drydock.internal.fault.read.LateReading;
import dev.drydock.internal.fault.read.Past;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Reads that see the world as it stood a while ago. */
final class ArmedLag extends ArmedFault<ReadLag> implements ReadLag, Conditional<ReadLag> {

    private final Kernel kernel;
    private final CallMatch match;
    private final Duration howLong;
    private final long longest;

    /** Tells its draws from those of other faults. */
    private final String key;

    /** What was there then counts as having been there for ever, unless the world has gone back since. */
    private final long declaredAt;

    private final int restores;

    private boolean evenBackwards;
    private long drawn;

    private ArmedLag(Kernel kernel, CallTarget target, FaultEnd end, Duration howLong, String key) {
        super(kernel, end);
        this.kernel = kernel;
        this.match = new CallMatch(kernel, target, end);
        this.howLong = howLong;
        this.longest = howLong.plusNanos(999_999).toMillis();
        this.key = key;
        this.declaredAt = kernel.tick();
        this.restores = kernel.restores();
    }

    @Override
    public ReadLag evenBackwards() {
        return locked(() -> evenBackwards = true);
    }

    @Override
    public CallMatch match() {
        return match;
    }

    /** Whether it may strike now or later. */
    boolean isToCome() {
        return isArmed() && !match.isOver();
    }

    /** In milliseconds. */
    long longest() {
        return longest;
    }

    boolean appliesTo(Call call, SdkRequest request) {
        return isArmed() && match.matches(call, request, key);
    }

    Reading reading(Past past, Caller caller, Call call, Consumer<ArmedFault<?>> struck) {
        long lag = longest();
        if (evenBackwards) {
            lag = Math.round(kernel.chance().fraction("lag", key, drawn) * longest);
            drawn++;
        }
        long earliest = restores == kernel.restores() ? declaredAt - 1 : Long.MIN_VALUE;
        return new LateReading(kernel, past, caller, call, lag, earliest, evenBackwards, () -> {
            count();
            struck.accept(this);
        });
    }

    @Override
    ReadLag self() {
        return this;
    }

    @Override
    public String toString() {
        AwsService service = match.target().service();
        return "reads" + (service == null ? "" : " of " + service.id()) + " lag behind by " + howLong
                + (evenBackwards ? " at most, even backwards" : "") + match;
    }

    /** Reads of which it is not said yet what goes wrong. */
    record Target(FaultPlan faults, @Nullable AwsService service) implements ReadFaults {

        @Override
        public ReadFaults on(AwsService only) {
            return new Target(faults, Require.given("on", "service", only, "AwsService.ECS"));
        }

        @Override
        public ReadLag lagBehind(Duration howLong) {
            if (Require.notNegative("lagBehind", "howLong", howLong).isZero()) {
                throw new IllegalArgumentException("lagBehind(…) needs some time for howLong, such as"
                        + " Duration.ofSeconds(5), but was given none, so the fault would never strike");
            }
            Kernel kernel = faults.kernel();
            return faults.addLag(
                    key -> new ArmedLag(kernel, CallTarget.of(service), new FaultEnd(kernel), howLong, key));
        }

        @Override
        public String toString() {
            return "reads" + (service == null ? "" : " of " + service.id());
        }
    }
}
