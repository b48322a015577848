package dev.drydock.internal.fault;

import dev.drydock.fault.PullFault;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault that waits for the pulls of one image. */
final class ArmedPullFault extends ArmedFault<PullFault> implements PullFault {

    private final String image;
    private @Nullable String failure;
    private @Nullable PullFailureKind kind;
    private @Nullable Duration duration;

    ArmedPullFault(Kernel kernel, String image) {
        super(kernel);
        this.image = image;
    }

    @Override
    public PullFault fails(String reason) {
        Require.text("fails", "reason", reason, "toomanyrequests: You have reached your pull rate limit.");
        return locked(() -> failure = reason);
    }

    @Override
    public PullFault timesOut() {
        return locked(() -> kind = PullFailureKind.TIMES_OUT);
    }

    @Override
    public PullFault hasOtherPlatform() {
        return locked(() -> kind = PullFailureKind.OTHER_PLATFORM);
    }

    @Override
    public PullFault isLimited() {
        return locked(() -> kind = PullFailureKind.LIMITED);
    }

    @Override
    public PullFault denies() {
        return locked(() -> kind = PullFailureKind.DENIED);
    }

    @Override
    public PullFault isNotAuthorized() {
        return locked(() -> kind = PullFailureKind.NOT_AUTHORIZED);
    }

    @Override
    public PullFault fillsTheDisk() {
        return locked(() -> kind = PullFailureKind.DISK_FULL);
    }

    @Override
    public PullFault takes(Duration howLong) {
        Require.given("takes", "howLong", howLong, "Duration.ofMinutes(4)");
        if (howLong.isNegative()) {
            throw new IllegalArgumentException(
                    "A pull cannot take less than no time, but takes(…) was told " + howLong);
        }
        return locked(() -> duration = howLong);
    }

    /** {@code shop/web:2} stands for that image in any registry; a name with its host for that one alone. */
    boolean appliesTo(StepContext context) {
        String pulled = context.image();
        return isArmed() && isSaid() && pulled != null && (pulled.equals(image) || pulled.endsWith('/' + image));
    }

    private boolean isSaid() {
        return failure != null || kind != null || duration != null;
    }

    Outcome strike(Outcome planned, StepContext context, Timings timings) {
        count();
        Duration lasts = duration;
        if (lasts == null) {
            boolean waits = kind == PullFailureKind.TIMES_OUT;
            lasts = waits ? timings.of(Timing.PULL_TIMEOUT) : planned.duration();
        }
        return new Outcome(lasts, failure(context, planned));
    }

    private @Nullable Failure failure(StepContext context, Outcome planned) {
        if (failure == null) {
            return kind == null ? planned.failure() : kind.failure(context);
        }
        String text = "CannotPullContainerError: " + failure;
        return new Failure(text, text);
    }

    @Override
    PullFault self() {
        return this;
    }

    @Override
    public String toString() {
        if (!isSaid()) {
            return "pulls of " + image + ": nothing was said of what goes wrong with them, so it never strikes";
        }
        return "pulls of " + image
                + (failure != null ? " fail with " + failure : kind != null ? " fail: " + kind : " take " + duration);
    }
}
