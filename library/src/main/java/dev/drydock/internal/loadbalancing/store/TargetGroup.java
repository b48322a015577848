package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Declared;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.store.GroupCatalog.GroupFacts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A target group: what it was created with, or what a test said about it, and what is registered. */
public final class TargetGroup {

    /** The attribute that says for how long targets drain, in seconds. */
    public static final String DRAINING = "deregistration_delay.timeout_seconds";

    final String arn;

    /** Null for a group that nobody created. */
    @Nullable
    GroupSettings settings;

    /** Whether it was created and deleted again; services may still name it. */
    boolean deleted;

    /** Null until somebody declares it. */
    @Nullable
    Declared declared;

    /** In milliseconds; -1 for the timings' own. */
    long deregistrationDelay = -1;

    /** In milliseconds; -1 for the timings' own. */
    long registrationDelay = -1;

    /** Why every target's checks fail; null while they pass. */
    @Nullable
    String failure;

    /** The attributes that were set, by key. */
    final TreeMap<String, String> attributes = new TreeMap<>();

    final TargetBook targets = new TargetBook();

    /** The tasks whose targets a user has taken out, while their services have not. */
    final TreeSet<String> lost = new TreeSet<>();

    /** How many of its targets were healthy when. */
    final HostCourse hosts = new HostCourse();

    TargetGroup(String arn) {
        this.arn = arn;
    }

    public String arn() {
        return arn;
    }

    /** How many of its targets were healthy when. */
    public HostCourse hosts() {
        return hosts;
    }

    /** What it was created with. */
    public GroupSettings settings() {
        if (settings == null) {
            throw new IllegalStateException(arn + " was not created");
        }
        return settings;
    }

    /** The attributes that were set, by key. */
    public SortedMap<String, String> attributes() {
        return Collections.unmodifiableSortedMap(attributes);
    }

    /** Whether it was created, and not deleted since. */
    boolean isCreated() {
        return settings != null && !deleted;
    }

    /** How it checks its targets; null for a group that nobody created. */
    @Nullable
    CheckSettings check() {
        return settings == null ? null : settings.check();
    }

    void add(RegisteredTarget target, long now) {
        targets.put(target);
        hosts.moved(null, target.health, now, isCreated());
    }

    void remove(RegisteredTarget target, long now) {
        if (targets.remove(target.key)) {
            hosts.moved(target.health, null, now, settings != null);
        }
    }

    /** What listeners and rules need to know of it. */
    GroupFacts facts() {
        String[] parts = arn.split("/");
        String name = parts.length > 1 ? parts[1] : arn;
        if (settings != null) {
            return new GroupFacts(
                    arn, name, settings.protocol(), settings.port(), settings.vpc(), settings.targetType());
        }
        String type = declared == null ? null : declared.targetType();
        return new GroupFacts(arn, name, null, 0, null, type == null ? "ip" : type);
    }

    /** The whole state. */
    record Image(
            String arn,
            @Nullable GroupSettings settings,
            boolean deleted,
            @Nullable Declared declared,
            long deregistrationDelay,
            long registrationDelay,
            @Nullable String failure,
            SortedMap<String, String> attributes,
            List<RegisteredTarget.Image> targets,
            List<String> lost,
            HostCourse.Image hosts) {}

    Image image() {
        return new Image(
                arn,
                settings,
                deleted,
                declared,
                deregistrationDelay,
                registrationDelay,
                failure,
                Collections.unmodifiableSortedMap(new TreeMap<>(attributes)),
                targets.sorted().stream().map(RegisteredTarget::image).toList(),
                List.copyOf(lost),
                hosts.image());
    }

    static TargetGroup of(Image image, Map<Long, Ticket> tickets) {
        TargetGroup group = new TargetGroup(image.arn());
        group.settings = image.settings();
        group.deleted = image.deleted();
        group.declared = image.declared();
        group.deregistrationDelay = image.deregistrationDelay();
        group.registrationDelay = image.registrationDelay();
        group.failure = image.failure();
        group.attributes.putAll(image.attributes());
        group.lost.addAll(image.lost());
        group.hosts.restore(image.hosts());
        image.targets().forEach(each -> group.targets.put(RegisteredTarget.of(group, each, tickets)));
        return group;
    }
}
