package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Answering;
import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.loadbalancing.store.TargetFindings.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target in a group, and how its health checks have gone. */
final class RegisteredTarget {

    final TargetGroup group;
    final TargetKey key;

    /** The availability zone; null if that is not known, {@code all} if it gets requests from every zone. */
    @Nullable
    String zone;

    /** The ARN of the task behind it; empty if a user registered it. */
    String task = "";

    /** Whether a user has taken it out, though a task is behind it. */
    boolean taken;

    /** Whether it is registered no longer; part of no image, as one that is gone has none. */
    boolean gone;

    /** ARNs by which callers wait for its health. */
    List<String> owners = List.of();

    Health health = Health.UNUSED;

    /** Whether it has been healthy since it was registered last. */
    boolean wasHealthy;

    /** Since when it is healthy, in milliseconds since the epoch; what slow start counts from. */
    long healthySince;

    /** Since when a load balancer sends it requests or checks, in milliseconds since the epoch. */
    long since;

    /** Why its last check failed; null if it passed. */
    @Nullable
    String failure;

    /** How far its checks have come; null for one of a group that nobody created. */
    @Nullable
    ProbeRun run;

    /** Why its checks fail by what a test said of it alone; null if it follows its group. */
    @Nullable
    String own;

    /** What tests said that its checks find, in order of time. */
    List<Said> said = List.of();

    List<Silence> silences = List.of();
    List<PathAnswer> paths = List.of();

    /** Its next change. */
    @Nullable
    Ticket next;

    /** What waits for it; null until that is asked, and part of no image. */
    @Nullable
    Resources resources;

    RegisteredTarget(TargetGroup group, TargetKey key) {
        this.group = group;
        this.key = key;
    }

    TargetFindings findings(@Nullable CheckSettings check) {
        return new TargetFindings(said, new Answering(silences, paths), check);
    }

    boolean isJudged() {
        return health == Health.HEALTHY || health == Health.UNHEALTHY;
    }

    /** What tests have said holds from an instant on; what held before is kept as long as a check may be under way. */
    void say(long now, @Nullable String effective) {
        List<Said> all = new ArrayList<>();
        for (Said each : said) {
            if (each.from() < now) {
                all.clear();
                all.add(each);
            }
        }
        all.add(new Said(now, effective));
        said = List.copyOf(all);
    }

    void fallSilent(Silence silence) {
        List<Silence> more = new ArrayList<>(silences);
        more.add(silence);
        silences = List.copyOf(more);
    }

    void cancel() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /**
     * The whole state.
     *
     * @param next the number of the ticket of its next change; -1 if there is none
     */
    record Image(
            TargetKey key,
            @Nullable String zone,
            String task,
            boolean taken,
            List<String> owners,
            Health health,
            boolean wasHealthy,
            long healthySince,
            long since,
            @Nullable String failure,
            @Nullable ProbeRun run,
            @Nullable String own,
            List<Said> said,
            List<Silence> silences,
            List<PathAnswer> paths,
            long next) {}

    Image image() {
        return new Image(
                key,
                zone,
                task,
                taken,
                owners,
                health,
                wasHealthy,
                healthySince,
                since,
                failure,
                run,
                own,
                said,
                silences,
                paths,
                Ticket.numberOf(next));
    }

    static RegisteredTarget of(TargetGroup group, Image image, Map<Long, Ticket> tickets) {
        RegisteredTarget target = new RegisteredTarget(group, image.key());
        target.zone = image.zone();
        target.task = image.task();
        target.taken = image.taken();
        target.owners = image.owners();
        target.health = image.health();
        target.wasHealthy = image.wasHealthy();
        target.healthySince = image.healthySince();
        target.since = image.since();
        target.failure = image.failure();
        target.run = image.run();
        target.own = image.own();
        target.said = image.said();
        target.silences = image.silences();
        target.paths = image.paths();
        target.next = tickets.get(image.next());
        return target;
    }
}
