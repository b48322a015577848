package dev.drydock.internal.world;

import dev.drydock.container.LoadCurve;
import dev.drydock.internal.argument.Require;
import dev.drydock.routing.LoadBalancerRouting;
import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;

/** A load balancer as its clients see it, by name. */
public final class BalancerDoor implements LoadBalancerRouting {

    private static final String CLOSED = "loadBalancer() cannot be used";

    private final World world;
    private final RegionState state;
    private final String name;

    /** The load balancer of a name; it may be created later. */
    public BalancerDoor(World world, RegionState state, String name) {
        this.world = world;
        this.state = state;
        this.name = name;
    }

    @Override
    public Routed route(WebRequest request) {
        Require.given("route", "request", request, "WebRequest.get(\"/orders\")");
        return world.change(CLOSED, () -> state.router().route(name, request));
    }

    @Override
    public void traffic(double perMinute) {
        traffic(LoadCurve.steady(Require.load("traffic", "perMinute", perMinute)));
    }

    @Override
    public void traffic(LoadCurve perMinute) {
        Require.given("traffic", "perMinute", perMinute, "LoadCurve.steady(600)");
        world.change(CLOSED, () -> {
            state.traffic(name, perMinute);
            world.journal().note("load balancer " + name + ": gets requests a minute: " + perMinute);
            return true;
        });
    }
}
