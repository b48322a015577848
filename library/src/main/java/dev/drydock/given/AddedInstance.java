package dev.drydock.given;

import org.apiguardian.api.API;

/**
 * A container instance that was furnished.
 *
 * @param ec2InstanceId its id in EC2, {@code i-0123456789abcdef0}; {@code mi-…} of an external one
 * @param arn its ARN as a container instance
 * @see ClusterSetup#instances(int, String)
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AddedInstance(String ec2InstanceId, String arn) {}
