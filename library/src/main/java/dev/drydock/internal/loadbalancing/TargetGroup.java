package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A target group: what a test said about it, and what is registered. */
final class TargetGroup {

    final String arn;

    /** Null until somebody declares it. */
    @Nullable
    Declared declared;

    /** In milliseconds; -1 for the timings' own. */
    long deregistrationDelay = -1;

    /** In milliseconds; -1 for the timings' own. */
    long registrationDelay = -1;

    /** Why every target's checks fail; null while they pass. */
    @Nullable
    String failure;

    /** By task. */
    final TreeMap<String, RegisteredTarget> targets = new TreeMap<>();

    TargetGroup(String arn) {
        this.arn = arn;
    }

    /**
     * The whole state.
     *
     * @param targets by task
     */
    record Image(
            String arn,
            @Nullable Declared declared,
            long deregistrationDelay,
            long registrationDelay,
            @Nullable String failure,
            List<RegisteredTarget> targets) {}

    Image image() {
        return new Image(
                arn,
                declared,
                deregistrationDelay,
                registrationDelay,
                failure,
                List.copyOf(new ArrayList<>(targets.values())));
    }

    static TargetGroup of(Image image) {
        TargetGroup group = new TargetGroup(image.arn());
        group.declared = image.declared();
        group.deregistrationDelay = image.deregistrationDelay();
        group.registrationDelay = image.registrationDelay();
        group.failure = image.failure();
        image.targets().forEach(each -> group.targets.put(each.target().task(), each));
        return group;
    }
}
