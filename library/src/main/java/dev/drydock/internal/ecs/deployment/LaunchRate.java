package dev.drydock.internal.ecs.deployment;

/**
 * How fast a service may launch tasks: 500 in a minute, a quota of AWS for Fargate and EC2 alike. A fresh service has
 * launched none.
 *
 * @param since when the present minute began
 * @param launched how many tasks in it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html">Amazon ECS service
 *     quotas</a>
 */
public record LaunchRate(long since, int launched) {

    /** Nothing launched yet. */
    public static final LaunchRate FRESH = new LaunchRate(0, 0);

    private static final int MOST = 500;
    private static final long MINUTE = 60_000;

    /** How many tasks may be launched now. */
    int allowed(long now) {
        return isOver(now) ? MOST : MOST - launched;
    }

    /** When more may be launched than now; the minute begins with its first launch. */
    long next(long now) {
        return (isOver(now) ? now : since) + MINUTE;
    }

    private boolean isOver(long now) {
        return now >= since + MINUTE;
    }

    /** The rate after so many more launches. */
    public LaunchRate after(int count, long now) {
        return isOver(now) ? new LaunchRate(now, count) : new LaunchRate(since, launched + count);
    }
}
