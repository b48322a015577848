/**
 * The traffic of load balancers, as tests declare it, and the metrics of {@code AWS/ApplicationELB} that are computed from it
 * and from the health of targets when somebody asks.
 *
 * <p>Knows the store alone, and no class of the SDK.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">CloudWatch
 *     metrics for your Application Load Balancer</a>
 */
@NullMarked
package dev.drydock.internal.loadbalancing.traffic;

import org.jspecify.annotations.NullMarked;
