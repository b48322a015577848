package dev.drydock.internal.world;

import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.TaskFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks in every region for what faults are to break. */
final class WorldInfrastructure implements InfrastructureFaults {

    private final World world;

    WorldInfrastructure(World world) {
        this.world = world;
    }

    private Stream<InfrastructureFaults> all() {
        return List.copyOf(world.struck()).stream().map(each -> each.ecsRegion().infrastructure());
    }

    private boolean any(Predicate<InfrastructureFaults> strike) {
        return all().anyMatch(strike);
    }

    private <T> List<T> each(Function<InfrastructureFaults, List<T>> found) {
        return all().flatMap(each -> found.apply(each).stream()).toList();
    }

    @Override
    public boolean killContainer(String taskArn, @Nullable String container) {
        return any(each -> each.killContainer(taskArn, container));
    }

    @Override
    public List<String> running(String taskArn) {
        return each(region -> region.running(taskArn));
    }

    @Override
    public boolean retire(String taskArn) {
        return any(each -> each.retire(taskArn));
    }

    @Override
    public boolean failHealthCheck(String taskArn, @Nullable String container, Duration howLong) {
        return any(each -> each.failHealthCheck(taskArn, container, howLong));
    }

    @Override
    public int interruptSpot(String reference) {
        return all().mapToInt(each -> each.interruptSpot(reference)).sum();
    }

    @Override
    public boolean loseInstance(String instance, boolean terminated) {
        return any(each -> each.loseInstance(instance, terminated));
    }

    @Override
    public boolean connectInstance(String instance, boolean connected) {
        return any(each -> each.connectInstance(instance, connected));
    }

    @Override
    public boolean drainInstance(String instance, boolean terminates) {
        return any(each -> each.drainInstance(instance, terminates));
    }

    @Override
    public boolean activateInstance(String instance) {
        return any(each -> each.activateInstance(instance));
    }

    @Override
    public List<String> zones() {
        return each(InfrastructureFaults::zones).stream().distinct().toList();
    }

    @Override
    public Lost loseZone(String zone) {
        List<String> hosts = new ArrayList<>();
        int others = 0;
        for (InfrastructureFaults each : all().toList()) {
            Lost lost = each.loseZone(zone);
            hosts.addAll(lost.hosts());
            others += lost.others();
        }
        return new Lost(hosts, others);
    }

    @Override
    public List<String> instances(String cluster, boolean connected) {
        return each(region -> region.instances(cluster, connected));
    }

    @Override
    public List<String> tasks(String cluster, @Nullable String group, boolean onSpot) {
        return each(region -> region.tasks(cluster, group, onSpot));
    }

    @Override
    public @Nullable TaskFacts facts(String taskArn) {
        for (InfrastructureFaults each : all().toList()) {
            TaskFacts facts = each.facts(taskArn);
            if (facts != null) {
                return facts;
            }
        }
        return null;
    }

    @Override
    public boolean stopTask(String taskArn, String reason) {
        return any(each -> each.stopTask(taskArn, reason));
    }

    @Override
    public boolean signal(String taskArn, String container) {
        return any(each -> each.signal(taskArn, container));
    }

    @Override
    public int closePort(String taskArn, int port, Duration howLong) {
        return all().mapToInt(each -> each.closePort(taskArn, port, howLong)).sum();
    }
}
