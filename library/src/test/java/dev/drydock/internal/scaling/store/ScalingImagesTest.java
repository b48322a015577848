package dev.drydock.internal.scaling.store;

import dev.drydock.internal.scaling.store.ScalableTargetState.Suspension;
import dev.drydock.internal.scaling.store.ScalingPolicyState.Identity;
import dev.drydock.testkit.EntityImages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The image of scalable targets leaves nothing out. */
class ScalingImagesTest {

    @Test
    void the_image_of_targets_leaves_nothing_out() {
        EntityImages.of(ScalingStore::new, ScalingStore::image, (image, tickets) -> {
                    ScalingStore store = new ScalingStore();
                    store.restore(image, tickets);
                    return store;
                })
                .value(String.class, ScalingImagesTest::text)
                .derived("newest", "open", "restored") // the first two are counted from the activities
                .derived("edition", "keysOfActions") // of the policies
                .value(
                        ScalableTargetState.class,
                        n -> new ScalableTargetState(text(n - 1), "arn", 1, n, Suspension.NONE, n, 0))
                .value(ScalingPolicyState.class, n -> {
                    Identity identity = new Identity(key(n), "cpu", "arn");
                    return new ScalingPolicyState(identity, "a", null, null, List.of(), n, null, null);
                })
                .value(
                        ScheduledActionState.class,
                        n -> new ScheduledActionState(key(n), "cpu", "arn", "rate(1 day)", null, null, null, 1, 2, n))
                .value(
                        ScalingActivityState.class,
                        n -> new ScalingActivityState(
                                n,
                                text(n - 1),
                                "service/prod/web",
                                new ScalingActivityState.Said("d", "c", null),
                                n,
                                n,
                                "Successful",
                                null,
                                null))
                .value(Map.class, n -> new LinkedHashMap<>(Map.of("team", "shop")))
                .check();
    }

    /** Policies and actions are kept by their resource and name. */
    private static String text(int n) {
        return key(n + 1) + "\ncpu";
    }

    /** What is kept by its name has the text made just before. */
    private static String key(int n) {
        return "value-" + (n - 1);
    }
}
