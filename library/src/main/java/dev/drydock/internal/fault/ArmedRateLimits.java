package dev.drydock.internal.fault;

import dev.drydock.fault.RateLimits;
import dev.drydock.internal.call.Interceptor.Verdict;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.fault.PublishedRates.Rate;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** Buckets of tokens for each account and region, of which each call takes one, and which fill up in virtual time. */
final class ArmedRateLimits extends ArmedFault<RateLimits> implements RateLimits, StrikesCalls {

    /** A token is counted in thousandths, so that what a millisecond brings is a whole number of them. */
    private static final long TOKEN = 1_000;

    private final Kernel kernel;

    /** Looked up by bucket and home only; never iterated. */
    private final Map<String, Bucket> buckets = new HashMap<>();

    ArmedRateLimits(Kernel kernel) {
        super(kernel);
        this.kernel = kernel;
    }

    @Override
    public boolean appliesTo(Call call, SdkRequest request) {
        Rate rate = PublishedRates.of(call.service(), call.operation());
        if (rate == null || !isArmed()) {
            return false;
        }
        long now = kernel.tick();
        return !buckets.computeIfAbsent(rate.bucket() + ' ' + call.home(), name -> new Bucket(rate, now))
                .takesOne(now);
    }

    @Override
    public Verdict strike(Call call, SdkRequest request) {
        count();
        return Verdict.fail(Refusal.of("ThrottlingException", "Rate exceeded"));
    }

    @Override
    RateLimits self() {
        return this;
    }

    @Override
    public String toString() {
        return "calls are throttled at the rates of AWS";
    }

    /** What is left of the calls that an account may make. */
    private static final class Bucket {

        private final Rate rate;
        private long tokens;
        private long at;

        Bucket(Rate rate, long now) {
            this.rate = rate;
            this.tokens = rate.burst() * TOKEN;
            this.at = now;
        }

        boolean takesOne(long now) {
            long most = rate.burst() * TOKEN;
            long passed = now - at;
            boolean isBack = passed < 0; // in time, by a snapshot: the bucket is as new
            tokens = isBack || passed > most ? most : Math.min(most, tokens + passed * rate.sustained());
            at = now;
            if (tokens < TOKEN) {
                return false;
            }
            tokens -= TOKEN;
            return true;
        }
    }
}
