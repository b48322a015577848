package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * What goes wrong with one step in the life of tasks, such as making a network interface or starting a container. Strikes
 * every task it is about until it is told how often or until when.
 *
 * <pre>{@code
 * aws.faults().eni().timesOut().inGroup("service:web").times(1);
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html">Amazon ECS task
 *     lifecycle</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StepFault extends DeclaredFault<StepFault> {

    /**
     * Strikes only the tasks of a group.
     *
     * @param taskGroup {@code service:web}, or {@code family:job} for tasks that RunTask started
     */
    StepFault inGroup(String taskGroup);
}
