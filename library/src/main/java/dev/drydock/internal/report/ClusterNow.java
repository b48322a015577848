package dev.drydock.internal.report;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * A cluster as it stands.
 *
 * @param name with the account and region before it where those are not the default ones
 * @param tasks stopped ones too while ECS still shows them
 */
public record ClusterNow(String name, List<Service> services, List<Task> tasks) {}
