package dev.drydock.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.DrydockRegion;
import dev.drydock.Snapshot;
import dev.drydock.View;
import dev.drydock.internal.world.SnapshotJson;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** The world as a whole: showing it, furnishing it, starting over, and going back to how it was. */
final class WorldAdmin {

    private final ServedWorld world;

    WorldAdmin(ServedWorld world) {
        this.world = world;
    }

    AdminAnswer show(AdminRequest request) {
        world.aws().time().instant(); // a scaled world first comes to where the wall clock is
        return request.wantsJson() ? asJson() : AdminAnswer.text(world.aws().describe());
    }

    private AdminAnswer asJson() {
        ObjectNode root = AdminAnswer.object();
        root.put("now", world.aws().time().instant().toString());
        ArrayNode regions = root.putArray("regions");
        world.regions().forEach(each -> region(regions.addObject(), each));
        return AdminAnswer.json(root);
    }

    AdminAnswer furnish(AdminRequest request) {
        world.furnish(WorldDocument.of(request.document()));
        return asJson();
    }

    AdminAnswer reset(AdminRequest request) {
        request.document().only();
        world.reset();
        return AdminAnswer.json(AdminAnswer.object()
                .put("status", "ok")
                .put("now", world.aws().time().instant().toString()));
    }

    AdminAnswer snapshot(AdminRequest request) {
        String secrets = request.query().getOrDefault("secrets", "hidden");
        if (!secrets.equals("hidden") && !secrets.equals("shown")) {
            throw new IllegalArgumentException("secrets is hidden or shown, but was \"" + secrets + "\"");
        }
        String json = world.aws().snapshot().json();
        return AdminAnswer.rawJson(secrets.equals("shown") ? json : SnapshotJson.withoutSecrets(json));
    }

    AdminAnswer restore(AdminRequest request) {
        try {
            world.aws().restore(new Snapshot(request.body()));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("The snapshot was not restored: " + refused.getMessage(), refused);
        }
        return asJson();
    }

    private static void region(ObjectNode node, DrydockRegion region) {
        node.put("account", region.accountId()).put("region", region.regionName());
        View view = region.view();
        ArrayNode clusters = node.putArray("clusters");
        for (String arn : view.clusterArns()) {
            view.cluster(arn).ifPresent(each -> cluster(clusters.addObject(), view, each));
        }
        view.logGroups().forEach(node.putArray("logGroups")::add);
        view.loadBalancers().forEach(node.putArray("loadBalancers")::add);
    }

    private static void cluster(ObjectNode node, View view, Cluster cluster) {
        node.put("name", cluster.clusterName());
        node.put("status", cluster.status());
        node.put("instances", cluster.registeredContainerInstancesCount());
        node.put("running", cluster.runningTasksCount());
        node.put("pending", cluster.pendingTasksCount());
        ArrayNode services = node.putArray("services");
        view.services(cluster.clusterArn()).forEach(each -> service(services.addObject(), each));
        ArrayNode tasks = node.putArray("tasks");
        view.tasks(cluster.clusterArn()).forEach(each -> task(tasks.addObject(), each));
    }

    private static void service(ObjectNode node, Service service) {
        node.put("name", service.serviceName());
        node.put("status", service.status());
        node.put("desired", service.desiredCount());
        node.put("running", service.runningCount());
        node.put("pending", service.pendingCount());
        List<Deployment> deployments = service.deployments();
        ArrayNode array = node.putArray("deployments");
        for (Deployment each : deployments) {
            array.addObject()
                    .put("status", each.status())
                    .put("taskDefinition", afterSlash(each.taskDefinition()))
                    .put("rolloutState", each.rolloutStateAsString())
                    .put("desired", each.desiredCount())
                    .put("running", each.runningCount());
        }
    }

    private static void task(ObjectNode node, Task task) {
        node.put("arn", task.taskArn());
        node.put("group", task.group());
        node.put("taskDefinition", afterSlash(task.taskDefinitionArn()));
        node.put("lastStatus", task.lastStatus());
        node.put("desiredStatus", task.desiredStatus());
        if (task.stoppedReason() != null) {
            node.put("stoppedReason", task.stoppedReason());
        }
    }

    private static String afterSlash(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
