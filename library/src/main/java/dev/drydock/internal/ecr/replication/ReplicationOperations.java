package dev.drydock.internal.ecr.replication;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.image.ImageFinding;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Replica;
import dev.drydock.internal.ecr.store.ReplicationRules;
import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import dev.drydock.internal.ecr.store.ReplicationRules.Rule;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecr.model.DescribeImageReplicationStatusRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageReplicationStatusResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRegistryResponse;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutReplicationConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.ReplicationConfiguration;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;
import software.amazon.awssdk.services.ecr.model.ReplicationRule;
import software.amazon.awssdk.services.ecr.model.ReplicationStatus;
import software.amazon.awssdk.services.ecr.model.RepositoryFilter;
import software.amazon.awssdk.services.ecr.model.RepositoryFilterType;

/**
 * Where a registry replicates to, and how far an image is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html">Private image replication</a>
 */
public final class ReplicationOperations {

    private static final int MOST_RULES = 10;
    private static final int MOST_DESTINATIONS = 25;

    private final EcrStore store;
    private final ReplicationRules rules;

    public ReplicationOperations(EcrStore store, ReplicationRules rules) {
        this.store = store;
        this.rules = rules;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("DescribeRegistry", this::describe),
                Operation.write("PutReplicationConfiguration", this::put),
                Operation.read("DescribeImageReplicationStatus", this::status)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private DescribeRegistryResponse describe(DescribeRegistryRequest request, CallContext context) {
        return DescribeRegistryResponse.builder()
                .registryId(store.registryId())
                .replicationConfiguration(configuration())
                .build();
    }

    private PutReplicationConfigurationResponse put(PutReplicationConfigurationRequest request, CallContext context) {
        List<Rule> next = new ArrayList<>();
        for (ReplicationRule each : request.replicationConfiguration().rules()) {
            next.add(rule(each));
        }
        if (next.size() > MOST_RULES) {
            throw ReplicationMessages.TOO_MANY_RULES.with(MOST_RULES);
        }
        Set<Destination> destinations = new HashSet<>();
        next.forEach(each -> destinations.addAll(each.destinations()));
        if (destinations.size() > MOST_DESTINATIONS) {
            throw ReplicationMessages.TOO_MANY_DESTINATIONS.with(MOST_DESTINATIONS);
        }
        rules.put(next);
        return PutReplicationConfigurationResponse.builder()
                .replicationConfiguration(configuration())
                .build();
    }

    private Rule rule(ReplicationRule given) {
        List<Destination> destinations = new ArrayList<>();
        for (ReplicationDestination each : given.destinations()) {
            destinations.add(checked(new Destination(each.region(), each.registryId())));
        }
        return new Rule(
                destinations,
                given.repositoryFilters().stream().map(RepositoryFilter::filter).toList());
    }

    /**
     * Checks a destination.
     *
     * @throws Refusal if it is this registry, or its region does not exist or is in another partition
     */
    private Destination checked(Destination to) {
        AccountRegion home = store.home();
        if (to.registryId().equals(home.accountId()) && to.region().equals(home.region())) {
            throw ReplicationMessages.SAME_REGISTRY.with();
        }
        if (!isRegion(to.region())
                || !new AccountRegion(to.registryId(), to.region()).partition().equals(home.partition())) {
            throw ReplicationMessages.UNKNOWN_REGION.with(Shown.text(to.region()));
        }
        return to;
    }

    private static boolean isRegion(String name) {
        try {
            AccountRegion.knownRegion(name);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private ReplicationConfiguration configuration() {
        return ReplicationConfiguration.builder()
                .rules(rules.rules().stream()
                        .map(ReplicationOperations::described)
                        .toList())
                .build();
    }

    private static ReplicationRule described(Rule rule) {
        ReplicationRule.Builder answer = ReplicationRule.builder()
                .destinations(rule.destinations().stream()
                        .map(ReplicationOperations::described)
                        .toList());
        if (!rule.prefixes().isEmpty()) {
            answer.repositoryFilters(rule.prefixes().stream()
                    .map(each -> RepositoryFilter.builder()
                            .filter(each)
                            .filterType(RepositoryFilterType.PREFIX_MATCH)
                            .build())
                    .toList());
        }
        return answer.build();
    }

    static ReplicationDestination described(Destination to) {
        return ReplicationDestination.builder()
                .region(to.region())
                .registryId(to.registryId())
                .build();
    }

    private DescribeImageReplicationStatusResponse status(
            DescribeImageReplicationStatusRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, request.imageId(), store.registryId());
        return DescribeImageReplicationStatusResponse.builder()
                .repositoryName(entry.name())
                .imageId(id -> id.imageDigest(image.digest())
                        .imageTag(request.imageId().imageTag()))
                .replicationStatuses(image.replicas().stream()
                        .map(ReplicationOperations::described)
                        .toList())
                .build();
    }

    private static ImageReplicationStatus described(Replica replica) {
        return ImageReplicationStatus.builder()
                .region(replica.to().region())
                .registryId(replica.to().registryId())
                .status(replica.complete() ? ReplicationStatus.COMPLETE : ReplicationStatus.IN_PROGRESS)
                .build();
    }
}
