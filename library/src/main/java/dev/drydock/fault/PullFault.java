package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What goes wrong with the pulls of one image: they fail, or they take longer. Holds for every pull until told how often or
 * until when; before it is said what goes wrong it never strikes.
 *
 * <pre>{@code
 * aws.faults().pull("shop/web:2").isLimited().times(1);
 * aws.faults().pull("shop/web:2").takes(Duration.ofMinutes(4));
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html">CannotPullContainer
 *     task errors</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PullFault extends DeclaredFault<PullFault> {

    /**
     * Pulls fail, so that the tasks do with {@code CannotPullContainerError}.
     *
     * @param reason what the registry says, {@code toomanyrequests: You have reached your pull rate limit.}
     */
    PullFault fails(String reason);

    /** The registry cannot be reached. Fargate and the agent on instances word it differently. */
    PullFault timesOut();

    /** The image has no manifest for {@code linux/amd64}. */
    PullFault hasOtherPlatform();

    /** Docker Hub's limit for pulls is reached. */
    PullFault isLimited();

    /** The execution role may not pull from the ECR repository. */
    PullFault denies();

    /** The execution role may not get a token for ECR at all. */
    PullFault isNotAuthorized();

    /** The host has no space left for the image. */
    PullFault fillsTheDisk();

    /** Pulls take that long, and then fail if they are to. */
    PullFault takes(Duration howLong);
}
