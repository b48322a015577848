package dev.drydock.internal.world;

import dev.drydock.fault.Faults;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EnvironmentFileSource;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.internal.container.Scripts;
import dev.drydock.internal.ecs.EcsDependencies;
import dev.drydock.internal.fault.FaultPlan;

/**
 * What a test sets up around a world and what runs tasks asks: scripts, faults, registries, and the past that late reads
 * see. Made when first asked for: a test that runs nothing should not wait for its classes, as {@code ColdStart} shows.
 */
final class Stage {

    private final World world;
    final Scripts scripts;
    final WorldHistory history;
    private final FaultPlan faults;
    final Registries registries;

    /** The stage of a world; shadows of the world have its scripts. */
    Stage(World world, Scripts scripts) {
        this.world = world;
        this.scripts = scripts;
        this.history = new WorldHistory(world);
        this.faults =
                new FaultPlan(world.kernel(), world.journal(), new WorldInfrastructure(world), world.gate(), history);
        this.registries = new Registries(world, scripts);
        world.pipeline().intercept(faults);
        world.kernel().witness(world::standing);
    }

    /** No faults, no scripts, nothing told; the world is about to go back to its beginning. Under the lock. */
    void startOver() {
        faults.startOver();
        history.startOver();
        scripts.clear();
        registries.startOver();
    }

    Faults faults() {
        return faults;
    }

    /** What ECS in a region needs from beside it. */
    EcsDependencies around(RegionState region) {
        WorldSettings settings = world.settings();
        String account = region.home().accountId();
        return new EcsDependencies(
                settings.timings(),
                faults.over(
                        StepOutcomes.timed(settings.timings(), world.kernel().chance()), settings.timings()),
                registries.of(region.home()),
                scripts,
                name -> world.state(new AccountRegion(account, name)).secrets(),
                this::environmentFile,
                name -> world.state(new AccountRegion(account, name)).logSink(),
                region.targets(),
                region.discovered(),
                region.alarms(),
                world.journal(),
                settings.leniencies());
    }

    /** Buckets are known by their names alone, so a file is found wherever it was declared. */
    private EnvironmentFileSource.Resolution environmentFile(EnvironmentFileSource.S3Object file) {
        EnvironmentFileSource.Resolution found = new EnvironmentFileSource.Accepted();
        for (RegionState each : world.regions().values()) {
            EnvironmentFileSource.Resolution here = each.environmentFiles().resolve(file);
            if (here instanceof EnvironmentFileSource.Found) {
                return here;
            }
            found = here instanceof EnvironmentFileSource.Missing ? here : found;
        }
        return found;
    }
}
