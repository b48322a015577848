package dev.drydock.server;

import dev.drydock.Alarm;
import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.ImageBuilder;
import dev.drydock.Secrets;
import dev.drydock.TaskDefinitions;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.given.ServiceSetup;
import dev.drydock.instance.InstanceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * What an account is to be furnished with, as data; {@code admin.md} has its form. It is read wholly before anything is
 * made. Images come first, then secrets, parameters and environment files, log groups, target groups, alarms, task definitions, clusters with
 * their instances and services, and faults last, so that they do not strike what is made here.
 */
final class WorldDocument {

    private final List<Step> steps = new ArrayList<>();
    private final List<FaultDocument> faults = new ArrayList<>();
    private final @Nullable String region;

    private WorldDocument(@Nullable String region) {
        this.region = region;
    }

    /** One thing to make, and the place in the document that asks for it. */
    private record Step(DocumentPart part, Consumer<DrydockRegion> make) {}

    /**
     * Reads a document.
     *
     * @throws DocumentException if something in it is not understood
     */
    static WorldDocument of(DocumentPart root) {
        root.only(
                "region",
                "images",
                "containers",
                "secrets",
                "parameters",
                "environmentFiles",
                "logGroups",
                "loadBalancers",
                "targetGroups",
                "alarms",
                "taskDefinitions",
                "clusters",
                "faults");
        WorldDocument world = new WorldDocument(root.optionalText("region"));
        root.list("images").forEach(world::image);
        root.list("containers").forEach(world::container);
        root.list("secrets").forEach(each -> world.secret(each, Secrets::put, Secrets::deny));
        root.list("parameters").forEach(each -> world.secret(each, Secrets::putParameter, Secrets::denyParameter));
        root.list("environmentFiles").forEach(world::environmentFile);
        root.list("logGroups").forEach(world::logGroup);
        root.list("loadBalancers").forEach(world::loadBalancer);
        root.list("targetGroups").forEach(each -> world.add(each, TargetGroupDocument.of(each)));
        root.list("alarms").forEach(world::alarm);
        root.list("taskDefinitions").forEach(world::taskDefinition);
        root.list("clusters").forEach(world::cluster);
        root.list("faults").forEach(each -> world.faults.add(FaultDocument.of(each)));
        return world;
    }

    /**
     * Makes what the document says, in its region or else in the default one.
     *
     * @return the faults it declared
     * @throws DocumentException naming the place that could not be made; what came before it is there
     */
    List<FaultDocument.Declared> furnish(Drydock aws) {
        List<FaultDocument.Declared> declared = new ArrayList<>();
        furnish(aws, declared::add);
        return List.copyOf(declared);
    }

    /**
     * As {@link #furnish(Drydock)}, and reports each fault as soon as it is declared, so that those before one that
     * fails are known too.
     *
     * @throws DocumentException naming the place that could not be made; what came before it is there
     */
    void furnish(Drydock aws, Consumer<FaultDocument.Declared> declared) {
        DrydockRegion home = aws.account();
        if (region != null) {
            try {
                home = aws.region(region);
            } catch (IllegalArgumentException noRegion) {
                throw new DocumentException("region", noRegion);
            }
        }
        for (Step step : steps) {
            try {
                step.make.accept(home);
            } catch (DocumentException told) {
                throw told;
            } catch (RuntimeException | AssertionError refused) {
                throw step.part.wrong(refused);
            }
        }
        faults.forEach(each -> declared.accept(each.declare(aws.faults())));
    }

    private void container(DocumentPart part) {
        part.only("name", "command", "script");
        Consumer<ScriptBuilder> script = ScriptDocument.of(part.list("script"));
        if (part.has("name") == part.has("command")) {
            throw part.wrong("a container is meant by its name or by its command; say one of name, command");
        }
        if (part.has("name")) {
            String name = part.text("name");
            add(part, home -> home.containers().add(name, script));
        } else {
            String command = part.text("command");
            add(part, home -> home.containers().addCommand(command, script));
        }
    }

    private void image(DocumentPart part) {
        if (part.isText()) {
            String name = part.asText();
            add(part, home -> home.images().push(name));
            return;
        }
        part.only("name", "content", "layers", "platforms", "labels", "script");
        String name = part.text("name");
        boolean described = part.has("content") || part.has("layers") || part.has("platforms") || part.has("labels");
        if (described) {
            Consumer<ImageBuilder> like = ImageWords.of(part);
            add(part, home -> home.images().push(name, like));
        }
        if (part.has("script")) {
            Consumer<ScriptBuilder> script = ScriptDocument.of(part.list("script"));
            add(part, home -> home.images().add(name, script));
        }
        if (!described && !name.endsWith("*")) {
            add(part, home -> home.given().image(name));
        }
    }

    private void secret(DocumentPart part, Put put, Deny deny) {
        part.only("name", "value", "denied");
        String name = part.text("name");
        boolean denied = part.has("denied") && part.required("denied").asFlag();
        if (denied == part.has("value")) {
            throw part.wrong("has either a \"value\", or \"denied\": true");
        }
        if (denied) {
            add(part, home -> deny.in(home.secrets(), name));
        } else {
            String value = part.text("value");
            add(part, home -> put.in(home.secrets(), name, value));
        }
    }

    private void environmentFile(DocumentPart part) {
        part.only("arn", "text");
        String arn = part.text("arn");
        String text = part.text("text");
        add(part, home -> home.environmentFiles().put(arn, text));
    }

    private void logGroup(DocumentPart part) {
        String name = part.asText();
        add(part, home -> home.given().logGroup(name));
    }

    /** The words are those of {@link LoadBalancerSetup}. */
    private void loadBalancer(DocumentPart part) {
        boolean named = part.isText();
        String name = named ? part.asText() : part.only("name", "listeners").text("name");
        add(part, home -> home.given().loadBalancer(name));
        if (!named) {
            part.list("listeners").forEach(each -> listener(name, each));
        }
    }

    private void listener(String balancer, DocumentPart part) {
        part.only("port", "targetGroup", "rules");
        int port = part.number("port");
        String group = part.text("targetGroup");
        add(part, home -> home.given().loadBalancer(balancer).listener(port, group));
        for (DocumentPart each : part.list("rules")) {
            each.only("priority", "path", "targetGroup");
            int priority = each.number("priority");
            String path = each.text("path");
            String to = each.text("targetGroup");
            add(
                    each,
                    home -> home.given()
                            .loadBalancer(balancer)
                            .listener(port, group)
                            .rule(priority, path, to));
        }
    }

    private void alarm(DocumentPart part) {
        boolean named = part.isText();
        String name = named ? part.asText() : part.only("name", "raised").text("name");
        boolean raised = named || part.required("raised").asFlag();
        add(part, home -> {
            Alarm alarm = home.alarm(name);
            if (raised) {
                alarm.raise();
            } else {
                alarm.clear();
            }
        });
    }

    private void taskDefinition(DocumentPart part) {
        RegisterTaskDefinitionRequest definition;
        try {
            definition = TaskDefinitions.fromJson(part.json());
        } catch (IllegalArgumentException unreadable) {
            throw part.wrong(unreadable);
        }
        add(part, home -> home.given().taskDefinition(definition));
    }

    private void cluster(DocumentPart part) {
        if (part.isText()) {
            String name = part.asText();
            add(part, home -> home.given().cluster(name));
            return;
        }
        part.only("name", "instances", "externalInstances", "services");
        String name = part.text("name");
        add(part, home -> home.given().cluster(name));
        part.list("instances").forEach(each -> instances(name, each));
        part.list("externalInstances").forEach(each -> externalInstances(name, each));
        part.list("services").forEach(each -> service(name, each));
    }

    private void instances(String cluster, DocumentPart part) {
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
        add(
                part,
                home -> in(home, cluster).instances(count, fleet -> {
                    fleet.type(type).zones(zones);
                    attributes.forEach(fleet::attribute);
                    if (trunking) {
                        fleet.trunking();
                    }
                }));
    }

    private void externalInstances(String cluster, DocumentPart part) {
        part.only("count", "cpu", "memory");
        int count = part.number("count");
        int cpu = part.number("cpu");
        int memory = part.number("memory");
        add(part, home -> in(home, cluster).externalInstances(count, cpu, memory));
    }

    private void service(String cluster, DocumentPart part) {
        part.only("name", "image", "running", "onInstances");
        String name = part.text("name");
        String image = part.text("image");
        int running = part.number("running");
        boolean onInstances =
                part.has("onInstances") && part.required("onInstances").asFlag();
        add(part, home -> {
            ServiceSetup service = in(home, cluster).service(name, image);
            (onInstances ? service.onInstances() : service).running(running);
        });
    }

    private static ClusterSetup in(DrydockRegion home, String cluster) {
        Given given = home.given();
        return given.cluster(cluster);
    }

    private void add(DocumentPart part, Consumer<DrydockRegion> make) {
        steps.add(new Step(part, make));
    }

    private interface Put {
        Secrets in(Secrets secrets, String name, String value);
    }

    private interface Deny {
        Secrets in(Secrets secrets, String name);
    }

    /** What an image is like that is to be pushed; the words are those of {@link ImageBuilder}. */
    private static final class ImageWords {

        static Consumer<ImageBuilder> of(DocumentPart part) {
            List<Consumer<ImageBuilder>> said = new ArrayList<>();
            String content = part.optionalText("content");
            if (content != null) {
                said.add(image -> image.content(content));
            }
            readOwn(part, said);
            for (DocumentPart platform : part.list("platforms")) {
                platform(platform, said);
            }
            return image -> said.forEach(each -> each.accept(image));
        }

        private static void platform(DocumentPart part, List<Consumer<ImageBuilder>> said) {
            if (part.isText()) {
                add(part, image -> image.platform(part.asText()), said);
                return;
            }
            part.only("platform", "layers", "labels");
            String platform = part.text("platform");
            add(part, image -> image.platform(platform), said);
            readOwn(part, said);
        }

        /** What can be said of all platforms, and of one. */
        private static void readOwn(DocumentPart part, List<Consumer<ImageBuilder>> said) {
            for (DocumentPart layer : part.list("layers")) {
                layer(layer, said);
            }
            if (part.has("labels")) {
                DocumentPart labels = part.required("labels").object();
                for (String key : labels.members()) {
                    String value = labels.text(key);
                    add(labels, image -> image.label(key, value), said);
                }
            }
        }

        private static void layer(DocumentPart part, List<Consumer<ImageBuilder>> said) {
            if (part.members().isEmpty()) {
                long size = part.asLong();
                add(part, image -> image.layers(size), said);
                return;
            }
            part.only("name", "size");
            String name = part.text("name");
            long size = part.required("size").asLong();
            add(part, image -> image.layer(name, size), said);
        }

        private static void add(DocumentPart part, Consumer<ImageBuilder> word, List<Consumer<ImageBuilder>> said) {
            said.add(image -> {
                try {
                    word.accept(image);
                } catch (IllegalArgumentException refused) {
                    throw part.wrong(refused);
                }
            });
        }
    }
}
