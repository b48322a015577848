package dev.drydock.internal.account.metric;

/**
 * What CloudWatch's alarms act on, by the ARN that an alarm names. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#alarms-and-actions">
 *     Alarm actions</a>
 */
public interface AlarmActions {

    /** Whether an action's ARN is of a kind that acts on something here. */
    boolean isOurs(String action);

    /** Whether what an ARN names is there. */
    boolean exists(String action);

    /**
     * An alarm is in a state that has the action: when it comes there, and then every minute for as long as it stays,
     * as alarms do with Auto Scaling.
     */
    void act(String action, Firing firing);

    /**
     * An alarm in a state that has actions.
     *
     * @param alarm its name
     * @param state {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}
     * @param value the newest data point that counted; NaN if it was missing
     * @param threshold what it was compared with
     */
    record Firing(String alarm, String state, double value, double threshold) {}
}
