package dev.drydock.given;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A service that was furnished and is stable; goes on furnishing its cluster.
 *
 * <pre>{@code
 * RunningService web = aws.given().cluster("prod").service("web", "shop/web:1").running(3);
 * aws.faults().task(web.taskArns().get(0)).losesContainer();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RunningService extends ClusterSetup {

    /** The service's ARN. */
    String serviceArn();

    /** The ARN of its task definition, with the revision. */
    String taskDefinitionArn();

    /** The ARNs of the tasks that ran when the line ended, in the order ECS lists them. */
    List<String> taskArns();
}
