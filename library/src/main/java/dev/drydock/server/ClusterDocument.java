package dev.drydock.server;

import dev.drydock.DrydockRegion;
import dev.drydock.given.ClusterSetup;
import dev.drydock.given.ServiceSetup;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.given.TaskSetup;
import dev.drydock.instance.InstanceType;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.wire.StrictReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * A cluster as data, with its instances, services and standalone tasks. The words are those of {@code given()}; {@code with} has
 * the members of the request as AWS names them.
 */
final class ClusterDocument {

    private final DocumentPart part;
    private final WorldDocument.Steps steps;
    private final String name;

    ClusterDocument(DocumentPart part, WorldDocument.Steps steps) {
        this.part = part;
        this.steps = steps;
        this.name = part.isText()
                ? part.asText()
                : part.only("name", "instances", "externalInstances", "services", "tasks")
                        .text("name");
    }

    void read() {
        steps.add(part, this::cluster);
        if (!part.isText()) {
            part.list("instances").forEach(this::instances);
            part.list("externalInstances").forEach(this::externalInstances);
            part.list("services").forEach(this::service);
            part.list("tasks").forEach(this::tasks);
        }
    }

    private ClusterSetup cluster(DrydockRegion home) {
        return home.given().cluster(name);
    }

    private void instances(DocumentPart part) {
        part.only("count", "type", "zones", "attributes", "trunking");
        int count = part.number("count");
        InstanceType type;
        try {
            type = InstanceType.of(part.text("type"));
        } catch (IllegalArgumentException unknown) {
            throw part.required("type").wrong(unknown);
        }
        String[] zones = part.list("zones").stream().map(DocumentPart::asText).toArray(String[]::new);
        Map<String, String> attributes = new TreeMap<>();
        if (part.has("attributes")) {
            DocumentPart given = part.required("attributes").object();
            given.members().forEach(name -> attributes.put(name, given.text(name)));
        }
        boolean trunking = part.has("trunking") && part.required("trunking").asFlag();
        steps.add(
                part,
                home -> cluster(home).instances(count, fleet -> {
                    fleet.type(type).zones(zones);
                    attributes.forEach(fleet::attribute);
                    if (trunking) {
                        fleet.trunking();
                    }
                }));
    }

    private void externalInstances(DocumentPart part) {
        part.only("count", "cpu", "memory");
        int count = part.number("count");
        int cpu = part.number("cpu");
        int memory = part.number("memory");
        steps.add(part, home -> cluster(home).externalInstances(count, cpu, memory));
    }

    private void service(DocumentPart part) {
        part.only(
                "name",
                "image",
                "running",
                "onInstances",
                "capacityProviders",
                "circuitBreaker",
                "healthCheck",
                "targetGroup",
                "logGroup",
                "tags",
                "scaling",
                "definition",
                "with");
        String service = part.text("name");
        String image = part.text("image");
        int running = part.number("running");
        List<Consumer<ServiceSetup>> said = new ArrayList<>();
        if (isTrue(part, "onInstances")) {
            said.add(ServiceSetup::onInstances);
        }
        if (part.has("capacityProviders")) {
            String[] providers = texts(part.required("capacityProviders"));
            said.add(line -> line.capacityProviders(providers));
        }
        if (part.has("circuitBreaker")) {
            boolean rollback = part.required("circuitBreaker")
                    .only("rollback")
                    .required("rollback")
                    .asFlag();
            said.add(line -> line.circuitBreaker(rollback));
        }
        if (part.has("healthCheck")) {
            String command = part.text("healthCheck");
            said.add(line -> line.healthCheck(command));
        }
        if (part.has("targetGroup")) {
            said.add(targetGroup(part.required("targetGroup").only("name", "arn", "port")));
        }
        logGroup(part, () -> said.add(ServiceSetup::logGroup), group -> said.add(line -> line.logGroup(group)));
        pairs(part, "tags", (key, value) -> said.add(line -> line.tag(key, value)));
        if (part.has("scaling")) {
            said.add(scaling(part.required("scaling").only("min", "max", "cpu")));
        }
        if (part.has("definition")) {
            Consumer<TaskDefinitionSetup> definition = definition(part.required("definition"));
            said.add(line -> line.definition(definition));
        }
        with(
                part,
                CreateServiceRequest.builder(),
                request -> said.add(line -> line.with(b -> StrictReader.read(request, b))));
        steps.add(part, home -> {
            ServiceSetup line = cluster(home).service(service, image);
            said.forEach(each -> each.accept(line));
            line.running(running);
        });
    }

    private static Consumer<ServiceSetup> targetGroup(DocumentPart group) {
        if (group.has("name") == group.has("arn")) {
            throw group.wrong("a target group is meant by its name or by its ARN; say one of name, arn");
        }
        String named = group.text(group.has("name") ? "name" : "arn");
        int port = group.number("port");
        return line -> line.targetGroup(named, port);
    }

    private static Consumer<ServiceSetup> scaling(DocumentPart bounds) {
        int least = bounds.number("min");
        int most = bounds.number("max");
        double percent = bounds.required("cpu").asDecimal();
        return line -> line.scaling(least, most, percent);
    }

    private void tasks(DocumentPart part) {
        part.only("family", "image", "running", "onInstances", "capacityProviders", "tags", "definition", "with");
        String family = part.text("family");
        String image = part.optionalText("image");
        int running = part.has("running") ? part.number("running") : 1;
        List<Consumer<TaskSetup>> said = new ArrayList<>();
        if (isTrue(part, "onInstances")) {
            said.add(TaskSetup::onInstances);
        }
        if (part.has("capacityProviders")) {
            String[] providers = texts(part.required("capacityProviders"));
            said.add(line -> line.capacityProviders(providers));
        }
        pairs(part, "tags", (key, value) -> said.add(line -> line.tag(key, value)));
        if (part.has("definition")) {
            Consumer<TaskDefinitionSetup> definition = definition(part.required("definition"));
            said.add(line -> line.definition(definition));
        }
        with(
                part,
                RunTaskRequest.builder(),
                request -> said.add(line -> line.with(b -> StrictReader.read(request, b))));
        steps.add(part, home -> {
            ClusterSetup cluster = cluster(home);
            TaskSetup line = image == null ? cluster.task(family) : cluster.task(family, image);
            said.forEach(each -> each.accept(line));
            line.running(running);
        });
    }

    private static Consumer<TaskDefinitionSetup> definition(DocumentPart part) {
        part.only("cpu", "memory", "port", "command", "environment", "healthCheck", "logGroup", "tags", "with");
        List<Consumer<TaskDefinitionSetup>> said = new ArrayList<>();
        if (part.has("cpu") || part.has("memory")) {
            int cpu = part.number("cpu");
            int memory = part.number("memory");
            said.add(line -> line.size(cpu, memory));
        }
        if (part.has("port")) {
            int port = part.number("port");
            said.add(line -> line.port(port));
        }
        if (part.has("command")) {
            String[] words = texts(part.required("command"));
            said.add(line -> line.command(words));
        }
        pairs(part, "environment", (name, value) -> said.add(line -> line.environment(name, value)));
        if (part.has("healthCheck")) {
            String command = part.text("healthCheck");
            said.add(line -> line.healthCheck(command));
        }
        logGroup(part, () -> said.add(TaskDefinitionSetup::logGroup), group -> said.add(line -> line.logGroup(group)));
        pairs(part, "tags", (key, value) -> said.add(line -> line.tag(key, value)));
        with(
                part,
                RegisterTaskDefinitionRequest.builder(),
                request -> said.add(line -> line.with(b -> StrictReader.read(request, b))));
        return line -> said.forEach(each -> each.accept(line));
    }

    private static boolean isTrue(DocumentPart part, String member) {
        return part.has(member) && part.required(member).asFlag();
    }

    private static String[] texts(DocumentPart list) {
        return list.asList().stream().map(DocumentPart::asText).toArray(String[]::new);
    }

    /** {@code true} for the group that is named like what writes to it, or its name. */
    private static void logGroup(DocumentPart part, Runnable usual, Consumer<String> named) {
        if (!part.has("logGroup")) {
            return;
        }
        DocumentPart group = part.required("logGroup");
        if (group.isText()) {
            named.accept(group.asText());
        } else if (group.asFlag()) {
            usual.run();
        }
    }

    private static void pairs(DocumentPart part, String member, BiConsumer<String, String> each) {
        if (part.has(member)) {
            DocumentPart pairs = part.required(member).object();
            pairs.members().forEach(name -> each.accept(name, pairs.text(name)));
        }
    }

    /** Members of a request, which are read now, so that what is wrong with them is told before anything is made. */
    private static void with(DocumentPart part, SdkPojo probe, Consumer<DocumentPart> said) {
        if (part.has("with")) {
            DocumentPart request = part.required("with").object();
            StrictReader.read(request, probe);
            said.accept(request);
        }
    }
}
