package dev.drydock.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * The desired counts of services, as what scales them sees and sets them. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html">Automatically scale
 *     your Amazon ECS service</a>
 */
public interface DesiredCount {

    /**
     * How a service stands; null if there is none of that name that is not INACTIVE.
     *
     * @param cluster its name
     * @param service its name
     */
    @Nullable
    Scaled find(String cluster, String service);

    /**
     * Wants another count from now on, as UpdateService does; a count that is already wanted changes nothing.
     *
     * @throws dev.drydock.internal.call.Refusal as UpdateService would throw it
     */
    void want(String cluster, String service, int count);

    /** From now on the listener is told when a service's counts or its deployments change. */
    void listen(Listener listener);

    /** Hears of changes. */
    interface Listener {

        /** A service's counts or deployments have changed, or it was deleted. */
        void changed(String cluster, String service);
    }

    /**
     * A service.
     *
     * @param arn of the service
     * @param desired how many tasks are wanted
     * @param running how many are RUNNING
     * @param deploying whether a deployment is in progress
     */
    record Scaled(String arn, int desired, int running, boolean deploying) {}
}
