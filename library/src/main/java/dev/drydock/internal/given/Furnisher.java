package dev.drydock.internal.given;

import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.given.Imported;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import dev.drydock.internal.document.Documents;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Says what is in an account and region, by calls. */
public class Furnisher implements Given {

    private static final int LONGEST_NAME = 255;

    private final Ground ground;

    public Furnisher(Ground ground) {
        this.ground = ground;
    }

    EcsClient ecs() {
        return (EcsClient) ground.client(EcsClient.class);
    }

    Ground ground() {
        return ground;
    }

    @Override
    public ClusterSetup cluster(String name) {
        Require.text("cluster", "name", name, "prod");
        String arn = ecs().createCluster(b -> b.clusterName(name)).cluster().clusterArn();
        return new FurnishedCluster(this, name, arn);
    }

    @Override
    public Given logGroup(String name) {
        Require.text("logGroup", "name", name, "/ecs/web");
        try {
            ((CloudWatchLogsClient) ground.client(CloudWatchLogsClient.class))
                    .createLogGroup(b -> b.logGroupName(name));
        } catch (ResourceAlreadyExistsException there) {
            return this; // which is all that was asked for
        }
        return this;
    }

    @Override
    public LoadBalancerSetup loadBalancer(String name) {
        Require.text("loadBalancer", "name", name, "web");
        BalancerSetup setup = balancers("loadBalancer");
        String arn = setup.balancer(name);
        if (setup.isProvisioning(arn)) {
            ground.time().advance(ground.provisioning());
        }
        return new FurnishedBalancer(setup, this, arn);
    }

    /**
     * What furnishes load balancers.
     *
     * @param method what of given() wants it
     * @throws IllegalStateException if the SDK's module is not on the class path
     */
    BalancerSetup balancers(String method) {
        try {
            return new BalancerSetup(ground::client);
        } catch (NoClassDefFoundError missing) { // also from linking it, so that it cannot say so itself
            throw new IllegalStateException(
                    method + "(…) of given() needs software.amazon.awssdk:elasticloadbalancingv2 on the class path",
                    missing);
        }
    }

    @Override
    public Given image(String image) {
        Require.text("image", "image", image, "shop/web:1");
        ground.provide(image);
        return this;
    }

    @Override
    public Given taskDefinition(RegisterTaskDefinitionRequest definition) {
        Require.given("taskDefinition", "definition", definition, "TaskDefinitions.fromResource(\"web.json\")");
        ecs().registerTaskDefinition(definition);
        return this;
    }

    @Override
    public Given taskDefinition(String family, String image) {
        return taskDefinition(family, image, definition -> {});
    }

    @Override
    public Given taskDefinition(String family, String image, Consumer<TaskDefinitionSetup> more) {
        Require.text("taskDefinition", "family", family, "web");
        Require.text("taskDefinition", "image", image, "shop/web:1");
        Require.given("taskDefinition", "more", more, "definition -> definition.port(8080)");
        DefinitionLine line = new DefinitionLine(family);
        more.accept(line);
        Ground.Mark before = line.isPlain() && isName(family) ? () -> {} : ground.mark();
        orGoBack(before, () -> register(line, image));
        return this;
    }

    /** Registers what a line says; returns the ARN. */
    String register(DefinitionLine line, String image) {
        RegisterTaskDefinitionRequest request = line.request(ground.home(), ground.named(image));
        line.group().ifPresent(this::logGroup);
        return ecs().registerTaskDefinition(request).taskDefinition().taskDefinitionArn();
    }

    /** Whether ECS takes this for the name of a family and of a service. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars()
                        .allMatch(each -> (each >= 'a' && each <= 'z')
                                || (each >= 'A' && each <= 'Z')
                                || (each >= '0' && each <= '9')
                                || each == '-'
                                || each == '_');
    }

    /**
     * What the code under test says last of a request cannot change what the line is about.
     *
     * @param member as AWS names it
     */
    static void requireKept(String line, String member, Object said, @Nullable Object asked) {
        if (!said.equals(asked)) {
            throw new IllegalStateException("with(…) cannot change " + member + ", which " + line + " says is " + said
                    + ", but makes it " + asked + "; say it in the line itself");
        }
    }

    /** Does something in several calls, or nothing at all. */
    static void orGoBack(Ground.Mark before, Runnable calls) {
        try {
            calls.run();
        } catch (RuntimeException | Error refused) { // an assertion in what a test says of a line is no less a reason
            before.goBack();
            throw refused;
        }
    }

    @Override
    public Imported imported(Path fileOrFolder) {
        Require.given("imported", "fileOrFolder", fileOrFolder, "Path.of(\"prod\")");
        return new Importer(this).importAll(Descriptions.in(fileOrFolder));
    }

    @Override
    public Imported imported(String json) {
        Require.text("imported", "json", json, "{\"clusters\": [{\"clusterName\": \"prod\"}]}");
        return new Importer(this).importAll(List.of(Documents.json(json)));
    }

    @Override
    public void requireEnded() {
        ground.mustBeEnded();
    }
}
