package dev.drydock.discovery;

import org.apiguardian.api.API;

/**
 * What clients in a namespace of Service Connect call a service.
 *
 * @param dnsName the name, such as {@code web.shop}
 * @param port where the proxy beside the client listens, from 1
 * @param serviceArn the ARN of the service in Amazon ECS
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ConnectAlias(String dnsName, int port, String serviceArn) {}
