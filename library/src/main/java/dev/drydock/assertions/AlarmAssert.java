package dev.drydock.assertions;

import dev.drydock.Alarm;
import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;

/** Assertions about an alarm of CloudWatch, as it is now. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AlarmAssert extends WorldAssert<AlarmAssert, Alarm> {

    private final Circumstances circumstances;

    AlarmAssert(DrydockAssert world, Alarm alarm, Circumstances circumstances, Verdicts verdicts) {
        super(alarm, AlarmAssert.class, world, verdicts);
        this.circumstances = circumstances;
    }

    /**
     * It is in ALARM.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isInAlarm(); // passes once a value has crossed its threshold
     * assertThat(aws).alarm("latency").isInAlarm(); // fails while it has insufficient data
     * }</pre>
     */
    public AlarmAssert isInAlarm() {
        return isIn("ALARM");
    }

    /**
     * It is OK.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").isOk(); // passes while its values are on the right side
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
     * assertThat(aws).alarm("latency").hasInsufficientData(); // fails for one that nobody has created: it is OK
     * }</pre>
     */
    public AlarmAssert hasInsufficientData() {
        return isIn("INSUFFICIENT_DATA");
    }

    private AlarmAssert isIn(String state) {
        return verify(() -> {
            if (!actual.state().equals(state)) {
                throw failure("to be in " + state);
            }
        });
    }

    /**
     * The reason of its state contains a text.
     *
     * <pre>{@code
     * assertThat(aws).alarm("latency").hasReasonContaining("greater than the threshold (10.0)"); // passes in ALARM
     * assertThat(aws).alarm("latency").hasReasonContaining("greater than the threshold (99.0)"); // fails then
     * }</pre>
     */
    public AlarmAssert hasReasonContaining(String text) {
        Require.text("hasReasonContaining", "text", text, "Threshold Crossed");
        return verify(() -> {
            if (!actual.reason().contains(text)) {
                throw failure("to have a reason with \"" + text + "\"");
            }
        });
    }

    private AssertionError failure(String expected) {
        return circumstances.failure(
                info,
                "Expected alarm " + actual + " " + expected + ", but it is in " + actual.state() + "\n  reason: "
                        + (actual.reason().isEmpty() ? "none; nobody has created it" : actual.reason()));
    }
}
