package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.kernel.Kernel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the pulls of one image: they fail, or they take longer. Holds for every pull until told how often. */
public final class PullFault extends DeclaredFault<PullFault> {

    private final String image;
    private @Nullable String failure;
    private @Nullable PullFailureKind kind;
    private @Nullable Duration duration;

    PullFault(Kernel kernel, String image) {
        super(kernel);
        this.image = image;
    }

    /**
     * Pulls fail, so that the tasks do with {@code CannotPullContainerError}.
     *
     * @param reason what the registry says, {@code toomanyrequests: You have reached your pull rate limit.}
     */
    public PullFault fails(String reason) {
        return locked(() -> failure = reason);
    }

    /** The registry cannot be reached. Fargate and the agent on instances word it differently. */
    public PullFault timesOut() {
        return locked(() -> kind = PullFailureKind.TIMES_OUT);
    }

    /** The image has no manifest for {@code linux/amd64}. */
    public PullFault hasOtherPlatform() {
        return locked(() -> kind = PullFailureKind.OTHER_PLATFORM);
    }

    /** Docker Hub's limit for pulls is reached. */
    public PullFault isLimited() {
        return locked(() -> kind = PullFailureKind.LIMITED);
    }

    /** The execution role may not pull from the ECR repository. */
    public PullFault isDenied() {
        return locked(() -> kind = PullFailureKind.DENIED);
    }

    /** The execution role may not get a token for ECR at all. */
    public PullFault isNotAuthorized() {
        return locked(() -> kind = PullFailureKind.NOT_AUTHORIZED);
    }

    /** The host has no space left for the image. */
    public PullFault fillsTheDisk() {
        return locked(() -> kind = PullFailureKind.DISK_FULL);
    }

    /** Pulls take that long, and then fail if they are to. */
    public PullFault takes(Duration howLong) {
        if (howLong.isNegative()) {
            throw new IllegalArgumentException("A pull cannot take less than no time, but was told " + howLong);
        }
        return locked(() -> duration = howLong);
    }

    /** {@code shop/web:2} stands for that image in any registry; a name with its host for that one alone. */
    boolean appliesTo(Facts facts) {
        String pulled = facts.image();
        return isArmed() && isSaid() && pulled != null && (pulled.equals(image) || pulled.endsWith('/' + image));
    }

    private boolean isSaid() {
        return failure != null || kind != null || duration != null;
    }

    Outcome strike(Outcome planned, Facts facts, Timings timings) {
        count();
        Duration lasts = duration;
        if (lasts == null) {
            boolean waits = kind == PullFailureKind.TIMES_OUT;
            lasts = waits ? timings.of(Timing.PULL_TIMEOUT) : planned.duration();
        }
        return new Outcome(lasts, failure(facts, planned));
    }

    private @Nullable Failure failure(Facts facts, Outcome planned) {
        if (failure == null) {
            return kind == null ? planned.failure() : kind.failure(facts);
        }
        String text = "CannotPullContainerError: " + failure;
        return new Failure(text, text);
    }

    @Override
    PullFault self() {
        return this;
    }

    /** The fault in words. */
    @Override
    public String toString() {
        if (!isSaid()) {
            return "pulls of " + image + ": nothing was said of what goes wrong with them, so this strikes nothing";
        }
        return "pulls of " + image
                + (failure != null ? " fail with " + failure : kind != null ? " fail: " + kind : " take " + duration);
    }
}
