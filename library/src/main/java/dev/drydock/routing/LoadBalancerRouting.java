package dev.drydock.routing;

import dev.drydock.container.LoadCurve;
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
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LoadBalancerRouting {

    /**
     * Where a request goes.
     *
     * @throws IllegalArgumentException if there is no load balancer of the name
     */
    Routed route(WebRequest request);

    /**
     * The load balancer gets so many requests a minute from now on, in place of those it got before. They take the default
     * rule of its listener with the lowest port that forwards, and are divided by the weights of its target groups and among
     * healthy targets; CloudWatch is told of them as {@code RequestCount}, {@code RequestCountPerTarget} and so on. No
     * container uses more for that: scripts say what they use by {@code sharesLoad}.
     *
     * @param perMinute requests a minute, 0 or more; fractions are counted, too
     * @throws IllegalArgumentException if there is no Application Load Balancer of the name
     * @see <a
     *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">CloudWatch
     *     metrics for your Application Load Balancer</a>
     */
    void traffic(double perMinute);

    /**
     * The load balancer gets requests as a curve says from now on.
     *
     * <pre>{@code
     * aws.loadBalancer("web").traffic(LoadCurve.daily().at("06:00", 100).at("09:00", 6_000).at("20:00", 800));
     * }</pre>
     *
     * @param perMinute requests a minute over time
     * @throws IllegalArgumentException if there is no Application Load Balancer of the name
     * @see #traffic(double)
     */
    void traffic(LoadCurve perMinute);
}
