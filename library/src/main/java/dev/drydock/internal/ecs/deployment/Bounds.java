package dev.drydock.internal.ecs.deployment;

/**
 * How far the number of tasks may deviate from the desired count while tasks are replaced.
 *
 * @param minimumHealthyPercent of the desired count that must be running and healthy
 * @param maximumPercent of the desired count that may be starting or running
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html">Deployment
 *     configuration</a>
 */
public record Bounds(int minimumHealthyPercent, int maximumPercent) {

    /** How many tasks must stay healthy; AWS rounds up, so that 75% of 2 is 2. */
    public int floor(int desired) {
        return (int) (((long) desired * minimumHealthyPercent + 99) / 100);
    }

    /** How many tasks there may be, those STOPPING not counted; AWS rounds down, so that 125% of 3 is 3. */
    public int ceiling(int desired) {
        return (int) Math.min(Integer.MAX_VALUE, (long) desired * maximumPercent / 100);
    }
}
