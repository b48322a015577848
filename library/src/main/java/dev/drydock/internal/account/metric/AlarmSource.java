package dev.drydock.internal.account.metric;

import java.util.List;
import java.util.function.Consumer;

/**
 * The alarms that deployments watch, by name. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html">How CloudWatch
 *     alarms detect Amazon ECS deployment failures</a>
 */
public interface AlarmSource {

    /** Those of the named alarms that are in ALARM, in the order given; an unknown alarm is not. */
    List<String> firing(List<String> names);

    /** From now on the listener is told the name of each alarm that goes to ALARM. */
    void listen(Consumer<String> listener);
}
