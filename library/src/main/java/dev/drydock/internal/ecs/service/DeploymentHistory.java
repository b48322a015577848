package dev.drydock.internal.ecs.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Rollback;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * The service deployments and revisions of one service, the oldest first. Each deployment is kept as it is shown; what is
 * still open is shown with the counts of the time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html">View service history
 *     using Amazon ECS service deployments</a>
 */
public final class DeploymentHistory {

    private final List<Entry> entries = new ArrayList<>();
    private final List<ServiceRevision> revisions = new ArrayList<>();
    private long begun;

    /** As data; null since something changed. */
    private @Nullable Image image;

    /**
     * A service deployment.
     *
     * @param shown as DescribeServiceDeployments shows it, without what is counted while it is open
     * @param number its place among the deployments of its service, from 1
     * @param target the deployment it brings, {@code ecs-svc/…}
     * @param sources the deployments it replaces
     */
    public record Entry(ServiceDeployment shown, long number, String target, List<String> sources) {

        /** Digits of equal length that rise with each deployment of the service. */
        public String order() {
            String digits = Long.toString(number);
            return "0".repeat(19 - digits.length()) + digits;
        }

        /** What the ARN of the revision that it brings ends with. */
        public String targetNumber() {
            return numberOf(target);
        }

        public String arn() {
            return shown.serviceDeploymentArn();
        }

        public boolean isOpen() {
            return switch (shown.statusAsString()) {
                case "PENDING", "IN_PROGRESS", "STOP_REQUESTED", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS" -> true;
                default -> false;
            };
        }

        public boolean isRollingBack() {
            String status = shown.statusAsString();
            return status.equals("ROLLBACK_REQUESTED") || status.equals("ROLLBACK_IN_PROGRESS");
        }

        public Entry with(ServiceDeployment next) {
            return new Entry(next, number, target, sources);
        }
    }

    /**
     * A deployment begins; whatever is open is stopped, because a newer one takes over.
     *
     * @param shown as it is shown now
     * @param target the deployment it brings
     * @param sources the deployments it replaces
     * @param revision what it brings
     */
    public Entry begin(ServiceDeployment shown, String target, List<String> sources, ServiceRevision revision) {
        image = null;
        Entry entry = new Entry(shown, ++begun, target, List.copyOf(sources));
        entries.add(entry);
        revisions.add(revision);
        return entry;
    }

    /** The newest; null only after all were forgotten. */
    public @Nullable Entry newest() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    public @Nullable Entry find(String arn) {
        for (Entry each : entries) {
            if (each.arn().equals(arn)) {
                return each;
            }
        }
        return null;
    }

    public @Nullable ServiceRevision revision(String arn) {
        for (ServiceRevision each : revisions) {
            if (each.serviceRevisionArn().equals(arn)) {
                return each;
            }
        }
        return null;
    }

    /** The newest first; of those created before an instant only the newest of all, if it is one. */
    public List<Entry> newestFirst(Instant oldest) {
        List<Entry> newest = new ArrayList<>(entries.size());
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry each = entries.get(i);
            if (newest.isEmpty() || !each.shown().createdAt().isBefore(oldest)) {
                newest.add(each);
            }
        }
        return newest;
    }

    /** Those before the newest that are still open. */
    public List<Entry> superseded() {
        List<Entry> open = new ArrayList<>();
        for (int i = 0; i < entries.size() - 1; i++) {
            if (entries.get(i).isOpen()) {
                open.add(entries.get(i));
            }
        }
        return open;
    }

    public void replace(Entry entry) {
        image = null;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).arn().equals(entry.arn())) {
                entries.set(i, entry);
            }
        }
    }

    /** More is known now of what tasks are made of. */
    public void replace(ServiceRevision revision) {
        image = null;
        revisions.replaceAll(each -> each.serviceRevisionArn().equals(revision.serviceRevisionArn()) ? revision : each);
    }

    /** The open deployment changes its status. */
    public @Nullable Entry become(String status, @Nullable String why, Instant now) {
        Entry open = newest();
        if (open == null || !open.isOpen()) {
            return null;
        }
        ServiceDeployment.Builder next = open.shown().toBuilder().status(status).updatedAt(now);
        Entry changed =
                open.with(why == null ? next.build() : next.statusReason(why).build());
        replace(changed);
        return changed;
    }

    /** The open deployment goes back to a revision. */
    public void rollBack(String revisionArn, String why, Instant now) {
        Entry open = become("ROLLBACK_IN_PROGRESS", why, now);
        if (open != null) {
            replace(open.with(open.shown().toBuilder()
                    .rollback(Rollback.builder()
                            .reason(why)
                            .startedAt(now)
                            .serviceRevisionArn(revisionArn)
                            .build())
                    .build()));
        }
    }

    /**
     * Forgets what was created before an instant, but never the newest, which is the present state; and with it the
     * revisions that none of what is left names.
     *
     * @param atWork the deployments whose revisions are needed whatever the history says, {@code ecs-svc/…}
     */
    public void forgetBefore(Instant oldest, Set<String> atWork) {
        image = null;
        int before = entries.size();
        while (entries.size() > 1 && entries.get(0).shown().createdAt().isBefore(oldest)) {
            entries.remove(0);
        }
        if (entries.size() < before) {
            Set<String> needed = new HashSet<>();
            atWork.forEach(each -> needed.add(numberOf(each)));
            for (Entry each : entries) {
                needed.add(numberOf(each.target()));
                each.sources().forEach(source -> needed.add(numberOf(source)));
                if (each.shown().rollback() != null) {
                    needed.add(numberOf(each.shown().rollback().serviceRevisionArn()));
                }
            }
            revisions.removeIf(each -> !needed.contains(numberOf(each.serviceRevisionArn())));
        }
    }

    /** What a deployment's id and the ARN of the revision it brings have in common. */
    private static String numberOf(String deploymentOrRevision) {
        return deploymentOrRevision.substring(deploymentOrRevision.lastIndexOf('/') + 1);
    }

    void clear() {
        image = null;
        entries.clear();
        revisions.clear();
    }

    /**
     * All there is to keep.
     *
     * @param entries the oldest first
     * @param revisions the oldest first
     * @param begun how many there have ever been
     */
    record Image(List<Entry> entries, List<ServiceRevision> revisions, long begun) {}

    /** The same as long as nothing has changed. */
    Image image() {
        Image known = image;
        if (known == null) {
            known = new Image(List.copyOf(entries), List.copyOf(revisions), begun);
            image = known;
        }
        return known;
    }

    void restore(Image from) {
        clear();
        entries.addAll(from.entries());
        revisions.addAll(from.revisions());
        begun = from.begun();
    }
}
