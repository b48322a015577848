package dev.drydock.given;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Standalone tasks that were furnished and are RUNNING; goes on furnishing their cluster.
 *
 * <pre>{@code
 * String report = aws.given().cluster("prod").task("report", "shop/report:1").running().taskArns().get(0);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RunningTasks extends ClusterSetup {

    /** Their ARNs, in the order they were started. */
    List<String> taskArns();

    /** The ARN of their task definition, with the revision. */
    String taskDefinitionArn();
}
