package dev.drydock.given;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The container instances that a line has added to a cluster; goes on furnishing it.
 *
 * <pre>{@code
 * AddedInstances fleet = aws.given().cluster("prod").instances(2, "m5.large");
 * aws.faults().instance(fleet.ec2Ids().get(0)).terminate();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AddedInstances extends ClusterSetup {

    /** Those that this line has added, in the order they were added. */
    List<AddedInstance> added();

    /** Their ids in EC2, {@code i-0123456789abcdef0}; of external instances in Systems Manager, {@code mi-…}. */
    default List<String> ec2Ids() {
        return added().stream().map(AddedInstance::ec2InstanceId).toList();
    }

    /** Their ARNs as container instances. */
    default List<String> arns() {
        return added().stream().map(AddedInstance::arn).toList();
    }
}
