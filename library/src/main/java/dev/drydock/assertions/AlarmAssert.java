package dev.drydock.assertions;

import dev.drydock.Alarm;
import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an alarm of CloudWatch, as it is now. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AlarmAssert extends AbstractAssert<AlarmAssert, Alarm> {

    private final DrydockAssert world;
    private final Circumstances circumstances;

    AlarmAssert(DrydockAssert world, Alarm alarm, Circumstances circumstances) {
        super(alarm, AlarmAssert.class);
        this.world = world;
        this.circumstances = circumstances;
    }

    /**
     * It is in ALARM.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isInAlarm(); // passes if it is
     * }</pre>
     */
    public AlarmAssert isInAlarm() {
        return isIn("ALARM");
    }

    /**
     * It is OK.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isOk(); // fails if it has insufficient data
     * }</pre>
     */
    public AlarmAssert isOk() {
        return isIn("OK");
    }

    /**
     * It has insufficient data.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").hasInsufficientData(); // passes for one that was created just now
     * }</pre>
     */
    public AlarmAssert hasInsufficientData() {
        return isIn("INSUFFICIENT_DATA");
    }

    private AlarmAssert isIn(String state) {
        if (!actual.state().equals(state)) {
            throw failure("to be in " + state);
        }
        return this;
    }

    /**
     * The reason of its state contains a text.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").hasReasonContaining("was greater than the threshold (10.0)");
     * }</pre>
     */
    public AlarmAssert hasReasonContaining(String text) {
        Require.text("hasReasonContaining", "text", text, "Threshold Crossed");
        if (!actual.reason().contains(text)) {
            throw failure("to have a reason with \"" + text + "\"");
        }
        return this;
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isInAlarm().and().service("prod", "web").rolledBack();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    private AssertionError failure(String expected) {
        return circumstances.failure(
                info,
                "Expected alarm " + actual + " " + expected + ", but it is in " + actual.state() + "\n  reason: "
                        + (actual.reason().isEmpty() ? "none; nobody has created it" : actual.reason()));
    }
}
