package dev.drydock.internal.fault;

import dev.drydock.fault.Fault;
import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import software.amazon.awssdk.core.SdkRequest;

/** A fault that waits for calls of the operations it is about. */
final class ArmedCallFault extends ArmedFault<Fault> implements Fault, Conditional<Fault>, StrikesCalls {

    private final CallMatch match;
    private final CallEffect effect;

    /** Tells its draws from those of other faults. */
    private final String key;

    ArmedCallFault(Kernel kernel, CallMatch match, FaultEnd end, CallEffect effect, String key) {
        super(kernel, end);
        this.match = match;
        this.effect = effect;
        this.key = key;
    }

    @Override
    public CallMatch match() {
        return match;
    }

    @Override
    public boolean appliesTo(Call call, SdkRequest request) {
        return isArmed() && effect.isPossible().test(call, request) && match.matches(call, request, key);
    }

    @Override
    public Verdict strike(Call call, SdkRequest request) {
        count();
        return effect.verdict().apply(call, request);
    }

    @Override
    public boolean onlyDelays() {
        return effect.onlyDelays();
    }

    @Override
    Fault self() {
        return this;
    }

    @Override
    public String toString() {
        return match.target() + " " + effect.words() + match;
    }
}
