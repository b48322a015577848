package dev.drydock.internal.account;

/**
 * What ECS needs of the services next to it in the same account and region.
 *
 * @param targets the target groups of load balancers
 * @param alarms the alarms of CloudWatch
 */
public record Neighbors(TargetRegistry targets, AlarmSource alarms) {}
