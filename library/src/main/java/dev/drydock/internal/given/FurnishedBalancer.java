package dev.drydock.internal.given;

import dev.drydock.given.Given;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.client.loadbalancing.BalancerSetup;
import org.jspecify.annotations.Nullable;

/** A load balancer that stands, and what is said of it. */
final class FurnishedBalancer implements LoadBalancerSetup {

    private final BalancerSetup setup;
    private final Given given;
    private final Ground ground;
    private final String arn;
    private final String vpc;
    private @Nullable String listener;

    FurnishedBalancer(BalancerSetup setup, Furnisher furnisher, String arn) {
        this.setup = setup;
        this.given = furnisher;
        this.ground = furnisher.ground();
        this.arn = arn;
        this.vpc = setup.vpcOf(arn);
    }

    @Override
    public LoadBalancerSetup listener(int port, String targetGroup) {
        Require.atLeast("listener", "port", port, 1);
        Require.text("listener", "targetGroup", targetGroup, "web");
        Furnisher.orGoBack(ground.mark(), () -> listener = setup.listener(arn, port, setup.group(targetGroup, vpc)));
        return this;
    }

    @Override
    public LoadBalancerSetup rule(int priority, String path, String targetGroup) {
        Require.atLeast("rule", "priority", priority, 1);
        Require.text("rule", "path", path, "/api/*");
        Require.text("rule", "targetGroup", targetGroup, "api");
        String of = listener;
        if (of == null) {
            throw new IllegalStateException("rule(…) needs a listener to belong to; say listener(80, \"web\") before");
        }
        Furnisher.orGoBack(ground.mark(), () -> setup.rule(of, priority, path, setup.group(targetGroup, vpc)));
        return this;
    }

    @Override
    public String targetGroup(String name) {
        Require.text("targetGroup", "name", name, "web");
        return setup.group(name, vpc);
    }

    @Override
    public String arn() {
        return arn;
    }

    @Override
    public Given and() {
        return given;
    }
}
