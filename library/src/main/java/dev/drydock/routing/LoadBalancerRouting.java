package dev.drydock.routing;

import org.apiguardian.api.API;

/**
 * A load balancer as its clients see it.
 *
 * <pre>{@code
 * Routed answer = aws.loadBalancer("web").route(WebRequest.get("/orders?id=7").host("shop.example.com"));
 * assertThat(answer.targetGroup()).contains(green);
 * }</pre>
 *
 * <p>Nothing is sent: it is said which listener, rule and target would get the request, by what is registered and healthy
 * now. Each request counts, so that the next one goes to the next target. Nothing here moves time.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LoadBalancerRouting {

    /**
     * Where a request goes.
     *
     * @throws IllegalArgumentException if there is no load balancer of the name
     */
    Routed route(WebRequest request);
}
