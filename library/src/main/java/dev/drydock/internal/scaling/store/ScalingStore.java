package dev.drydock.internal.scaling.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scalable targets of one account and region, with all that belongs to them. Called under the lock. */
public final class ScalingStore implements Store {

    /** For how long activities are shown: six weeks, in milliseconds. */
    private static final long SHOWN = 6L * 7 * 24 * 60 * 60 * 1000;

    /** In the ARN of a policy, what stands before the resource. */
    public static final String RESOURCE = ":resource/ecs/";

    /** In the ARN of a policy, what stands before its name. */
    public static final String NAME = ":policyName/";

    /** In the ARN by which an alarm of target tracking names its policy, what stands last. */
    public static final String CREATED_BY = ":createdBy/";

    /** By resource id. */
    private final TreeMap<String, ScalableTargetState> targets = new TreeMap<>();

    /** By resource id and name. */
    private final TreeMap<String, ScalingPolicyState> policies = new TreeMap<>();

    /** The keys of policies by the ARNs that alarms name. Looked up only, never iterated; found again when it is empty. */
    private final Map<String, String> keysOfActions = new HashMap<>();

    /** Rises when a policy is added or removed, not when one changes. */
    private long edition;

    /** By resource id and name. */
    private final TreeMap<String, ScheduledActionState> actions = new TreeMap<>();

    /** By id, the oldest first. */
    private final LinkedHashMap<String, ScalingActivityState> activities = new LinkedHashMap<>();

    /** The newest activity of each target. Looked up only, never iterated. */
    private final Map<String, String> newest = new HashMap<>();

    /** The activity in progress of each target. Looked up only, never iterated. */
    private final Map<String, String> open = new HashMap<>();

    /** By ARN of the target. */
    private final TreeMap<String, Map<String, String>> tags = new TreeMap<>();

    /** What is to come, by {@code what resource name}. */
    private final TreeMap<String, Ticket> tickets = new TreeMap<>();

    /** How many activities there have been. */
    private long counted;

    private Runnable restored = () -> {};

    /** No targets. */
    public ScalingStore() {}

    /** From now on somebody is told when an image has been put back. */
    public void restored(Runnable listener) {
        restored = listener;
    }

    /** A key that sorts by resource, then by name; neither has the character between them. */
    private static String key(String resourceId, String name) {
        return resourceId + '\n' + name;
    }

    // ---- targets

    public @Nullable ScalableTargetState target(String resourceId) {
        return targets.get(resourceId);
    }

    /** The target of an ARN; null if there is none. */
    public @Nullable ScalableTargetState targetOfArn(String arn) {
        for (ScalableTargetState each : targets.values()) {
            if (each.arn().equals(arn)) {
                return each;
            }
        }
        return null;
    }

    /** All, by resource id. */
    public Collection<ScalableTargetState> targets() {
        return Collections.unmodifiableCollection(targets.values());
    }

    /** Adds a target, or puts it in the place of the one of its resource. */
    public void put(ScalableTargetState target) {
        targets.put(target.resourceId(), target);
    }

    /** Removes a target with its tags; its policies and actions must be gone. */
    public void removeTarget(String resourceId) {
        ScalableTargetState gone = targets.remove(resourceId);
        if (gone != null) {
            tags.remove(gone.arn());
        }
    }

    // ---- tags

    /** The tags of a target, in the order in which they came. */
    public Map<String, String> tags(String arn) {
        return Collections.unmodifiableMap(tags.getOrDefault(arn, Map.of()));
    }

    /** Puts tags in the place of those that a target has. */
    public void tag(String arn, Map<String, String> all) {
        if (all.isEmpty()) {
            tags.remove(arn);
        } else {
            tags.put(arn, new LinkedHashMap<>(all));
        }
    }

    // ---- policies

    public @Nullable ScalingPolicyState policy(String resourceId, String name) {
        return policies.get(key(resourceId, name));
    }

    /** The policy whose ARN an alarm names as its action; null if there is none. */
    public @Nullable ScalingPolicyState policyOfAction(String arn) {
        String known = keysOfActions.get(arn);
        if (known != null) {
            return policies.get(known);
        }
        ScalingPolicyState found = findPolicyOfAction(arn);
        if (found != null) {
            keysOfActions.put(arn, key(found.resourceId(), found.name()));
        }
        return found;
    }

    private @Nullable ScalingPolicyState findPolicyOfAction(String arn) {
        int resource = arn.indexOf(RESOURCE);
        int name = arn.indexOf(NAME);
        if (resource < 0 || name < resource) {
            return null;
        }
        // Names of policies may have anything in them, so no part of the ARN after the resource is taken for the name.
        for (ScalingPolicyState each : of(policies, arn.substring(resource + RESOURCE.length(), name))) {
            if (each.action().equals(arn) || each.arn().equals(arn)) {
                return each;
            }
        }
        return null;
    }

    /** All, by resource id and name. */
    public Collection<ScalingPolicyState> policies() {
        return Collections.unmodifiableCollection(policies.values());
    }

    /** Those of a target, by name. */
    public List<ScalingPolicyState> policiesOf(String resourceId) {
        return List.copyOf(of(policies, resourceId));
    }

    public void put(ScalingPolicyState policy) {
        ScalingPolicyState before = policies.put(key(policy.resourceId(), policy.name()), policy);
        if (before == null
                || !before.arn().equals(policy.arn())
                || !before.action().equals(policy.action())) {
            others();
        }
    }

    public void removePolicy(String resourceId, String name) {
        policies.remove(key(resourceId, name));
        others();
    }

    /** There are other policies, or by other names, than before. */
    private void others() {
        edition++;
        keysOfActions.clear();
    }

    /** Differs when policies were added or removed. */
    public long edition() {
        return edition;
    }

    // ---- scheduled actions

    public @Nullable ScheduledActionState action(String resourceId, String name) {
        return actions.get(key(resourceId, name));
    }

    /** All, by resource id and name. */
    public Collection<ScheduledActionState> actions() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /** Those of a target, by name. */
    public List<ScheduledActionState> actionsOf(String resourceId) {
        return List.copyOf(of(actions, resourceId));
    }

    public void put(ScheduledActionState action) {
        actions.put(key(action.resourceId(), action.name()), action);
    }

    public void removeAction(String resourceId, String name) {
        actions.remove(key(resourceId, name));
    }

    private static <T> Collection<T> of(TreeMap<String, T> all, String resourceId) {
        return all.subMap(key(resourceId, ""), resourceId + '\u000b').values();
    }

    // ---- activities

    /** Those that are shown at an instant, the newest first. */
    public List<ScalingActivityState> activities(long now) {
        List<ScalingActivityState> shown = new ArrayList<>(activities.values());
        shown.removeIf(each -> each.startedAt() < now - SHOWN);
        Collections.reverse(shown);
        return shown;
    }

    /** The newest of a target; null if there is none. */
    public @Nullable ScalingActivityState newest(String resourceId) {
        return found(newest.get(resourceId));
    }

    /** The one of a target that is in progress; null if none is. */
    public @Nullable ScalingActivityState open(String resourceId) {
        return found(open.get(resourceId));
    }

    private @Nullable ScalingActivityState found(@Nullable String id) {
        return id == null ? null : activities.get(id);
    }

    /** The number of the activity that comes next. */
    public long count() {
        return counted++;
    }

    /** Adds an activity, and forgets those that are not shown any more. */
    public void add(ScalingActivityState activity) {
        Iterator<ScalingActivityState> oldest = activities.values().iterator();
        while (oldest.hasNext() && oldest.next().startedAt() < activity.startedAt() - SHOWN) {
            oldest.remove();
        }
        keep(activity);
    }

    /** Puts an activity in the place of the one of its id. */
    public void replace(ScalingActivityState activity) {
        if (activities.replace(activity.id(), activity) != null
                && !activity.isOpen()
                && activity.id().equals(open.get(activity.resourceId()))) {
            open.remove(activity.resourceId());
        }
    }

    private void keep(ScalingActivityState activity) {
        activities.put(activity.id(), activity);
        newest.put(activity.resourceId(), activity.id());
        if (activity.isOpen()) {
            open.put(activity.resourceId(), activity.id());
        }
    }

    // ---- what is to come

    /** Keeps the ticket of what is to come, and cancels the one that was to come before. */
    public void await(String what, @Nullable Ticket next) {
        Ticket before = next == null ? tickets.remove(what) : tickets.put(what, next);
        if (before != null) {
            before.cancel();
        }
    }

    /** Whether something is to come. */
    public boolean awaits(String what) {
        Ticket ticket = tickets.get(what);
        return ticket != null && ticket.isPending();
    }

    // ---- images

    @Override
    public String name() {
        return "scaling.targets";
    }

    /** The tags of one target. */
    record Tagged(String arn, List<String> keys, List<String> values) {}

    /** What is to come, and the number of its ticket. */
    record Awaited(String what, long ticket) {}

    /** The whole state. */
    record Image(
            List<ScalableTargetState> targets,
            List<ScalingPolicyState> policies,
            List<ScheduledActionState> actions,
            List<ScalingActivityState> activities,
            long counted,
            List<Tagged> tags,
            List<Awaited> awaited) {

        static final Image NONE = new Image(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of());
    }

    private boolean isEmpty() {
        return counted == 0
                && targets.isEmpty()
                && policies.isEmpty()
                && actions.isEmpty()
                && activities.isEmpty()
                && tags.isEmpty()
                && tickets.isEmpty();
    }

    @Override
    public Record image() {
        if (isEmpty()) {
            return Image.NONE;
        }
        List<Tagged> tagged = new ArrayList<>();
        tags.forEach((arn, all) -> tagged.add(new Tagged(arn, List.copyOf(all.keySet()), List.copyOf(all.values()))));
        List<Awaited> awaited = new ArrayList<>();
        tickets.forEach((what, ticket) -> {
            if (ticket.isPending()) {
                awaited.add(new Awaited(what, Ticket.numberOf(ticket)));
            }
        });
        return new Image(
                List.copyOf(targets.values()),
                List.copyOf(policies.values()),
                List.copyOf(actions.values()),
                List.copyOf(activities.values()),
                counted,
                List.copyOf(tagged),
                List.copyOf(awaited));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> known) {
        Image from = (Image) image;
        targets.clear();
        policies.clear();
        others();
        actions.clear();
        activities.clear();
        newest.clear();
        open.clear();
        tags.clear();
        tickets.clear();
        from.targets().forEach(this::put);
        from.policies().forEach(this::put);
        from.actions().forEach(this::put);
        from.activities().forEach(this::keep);
        counted = from.counted();
        for (Tagged each : from.tags()) {
            Map<String, String> all = new LinkedHashMap<>();
            for (int i = 0; i < each.keys().size(); i++) {
                all.put(each.keys().get(i), each.values().get(i));
            }
            tags.put(each.arn(), all);
        }
        for (Awaited each : from.awaited()) {
            Ticket ticket = known.get(each.ticket());
            if (ticket != null) {
                tickets.put(each.what(), ticket);
            }
        }
        restored.run();
    }
}
