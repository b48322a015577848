package dev.drydock.server;

import dev.drydock.Alarm;
import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.Secrets;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.document.FaultDocument;
import dev.drydock.internal.document.ScriptDocument;
import dev.drydock.internal.wire.StrictReader;
import java.util.ArrayList;
import java.util.List;
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
    private final @Nullable DocumentPart region;

    private WorldDocument(@Nullable DocumentPart region) {
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
        root.optionalText("region");
        WorldDocument world = new WorldDocument(root.has("region") ? root.required("region") : null);
        root.list("images").forEach(each -> ImageDocument.read(each, world::add));
        root.list("containers").forEach(world::container);
        root.list("secrets").forEach(each -> world.secret(each, Secrets::put, Secrets::deny));
        root.list("parameters").forEach(each -> world.secret(each, Secrets::putParameter, Secrets::denyParameter));
        root.list("environmentFiles").forEach(world::environmentFile);
        root.list("logGroups").forEach(world::logGroup);
        root.list("loadBalancers").forEach(world::loadBalancer);
        root.list("targetGroups").forEach(each -> world.add(each, TargetGroupDocument.of(each)));
        root.list("alarms").forEach(world::alarm);
        root.list("taskDefinitions").forEach(world::taskDefinition);
        root.list("clusters").forEach(each -> new ClusterDocument(each, world::add).read());
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
                home = aws.region(region.asText());
            } catch (IllegalArgumentException noRegion) {
                throw region.wrong(noRegion);
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
        RegisterTaskDefinitionRequest definition = StrictReader.definition(part);
        add(part, home -> home.given().taskDefinition(definition));
    }

    /** What reads a part of the document tells what is to be made. */
    interface Steps {
        void add(DocumentPart part, Consumer<DrydockRegion> make);
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
}
