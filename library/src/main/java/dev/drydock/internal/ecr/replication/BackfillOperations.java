package dev.drydock.internal.ecr.replication;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.store.Backfill;
import dev.drydock.internal.ecr.store.BackfillStore;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ReplicationRules;
import dev.drydock.internal.ecr.store.ReplicationRules.Destination;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.DescribeReplicationBackfillResultsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeReplicationBackfillResultsResponse;
import software.amazon.awssdk.services.ecr.model.ListReplicationBackfillsRequest;
import software.amazon.awssdk.services.ecr.model.ListReplicationBackfillsResponse;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillProgress;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillResult;
import software.amazon.awssdk.services.ecr.model.ReplicationBackfillSummary;
import software.amazon.awssdk.services.ecr.model.StartReplicationBackfillRequest;
import software.amazon.awssdk.services.ecr.model.StartReplicationBackfillResponse;
import software.amazon.awssdk.services.ecr.model.StopReplicationBackfillRequest;
import software.amazon.awssdk.services.ecr.model.StopReplicationBackfillResponse;

/** Replication of images that were there before the rule for them. */
@NewerSdk(since = "2.57")
public final class BackfillOperations {

    private static final int MOST_IN_PROGRESS = 10;
    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 50;
    private static final int RESULTS_PAGE = 100;
    private static final int LARGEST_RESULTS_PAGE = 1_000;
    private static final int FIRST_LINE = 1_000_000_000;

    private final EcrStore store;
    private final ReplicationRules rules;
    private final BackfillStore all;
    private final Backfills backfills;

    public BackfillOperations(EcrStore store, ReplicationRules rules, BackfillStore all, Backfills backfills) {
        this.store = store;
        this.rules = rules;
        this.all = all;
        this.backfills = backfills;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("StartReplicationBackfill", this::start),
                Operation.write("StopReplicationBackfill", this::stop)
                        .scope(each -> scope(each.replicationBackfillId())),
                Operation.read("DescribeReplicationBackfillResults", this::results)
                        .scope(each -> scope(each.replicationBackfillId())),
                Operation.read("ListReplicationBackfills", this::list)
                        .scope(each -> all.all().stream()
                                .map(backfill -> backfills.resource(backfill.id()))
                                .toList()));
    }

    private List<String> scope(@Nullable String id) {
        return id == null ? List.of() : List.of(backfills.resource(id));
    }

    private StartReplicationBackfillResponse start(StartReplicationBackfillRequest request, CallContext context) {
        Destination to = new Destination(
                request.destination().region(), request.destination().registryId());
        if (rules.rules().stream().noneMatch(rule -> rule.destinations().contains(to))) {
            throw ReplicationMessages.NOT_CONFIGURED.with();
        }
        List<Backfill> running =
                all.all().stream().filter(each -> !each.status().isOver()).toList();
        if (running.stream().anyMatch(each -> each.to().region().equals(to.region()))) {
            throw ReplicationMessages.BACKFILL_IN_PROGRESS.with();
        }
        if (running.size() >= MOST_IN_PROGRESS) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        Backfill started = backfills.start(to, context.now());
        return StartReplicationBackfillResponse.builder()
                .registryId(store.registryId())
                .replicationBackfillId(started.id())
                .destination(ReplicationOperations.described(to))
                .status(started.status().name())
                .startedAt(started.startedAt())
                .build();
    }

    private Backfill required(String id) {
        Backfill backfill = all.find(id);
        if (backfill == null) {
            throw ReplicationMessages.BACKFILL_NOT_FOUND.with();
        }
        return backfill;
    }

    private StopReplicationBackfillResponse stop(StopReplicationBackfillRequest request, CallContext context) {
        Backfill backfill = required(request.replicationBackfillId());
        if (backfill.status().isOver() || backfill.status() == Backfill.Status.STOPPING) {
            throw ReplicationMessages.BACKFILL_STATUS.with();
        }
        Backfill stopped = backfills.stop(backfill, context.now());
        return StopReplicationBackfillResponse.builder()
                .registryId(store.registryId())
                .replicationBackfillId(stopped.id())
                .destination(ReplicationOperations.described(stopped.to()))
                .status(stopped.status().name())
                .build();
    }

    private ListReplicationBackfillsResponse list(ListReplicationBackfillsRequest request, CallContext context) {
        Page<Backfill> page = Paging.of(
                context.order().of("backfills", List.copyOf(all.all()), Backfill::order),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return ListReplicationBackfillsResponse.builder()
                .registryId(store.registryId())
                .backfills(
                        page.items().stream().map(BackfillOperations::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static ReplicationBackfillSummary summary(Backfill backfill) {
        return ReplicationBackfillSummary.builder()
                .replicationBackfillId(backfill.id())
                .destination(ReplicationOperations.described(backfill.to()))
                .status(backfill.status().name())
                .progress(progress(backfill))
                .startedAt(backfill.startedAt())
                .endedAt(backfill.endedAt())
                .build();
    }

    private static @Nullable ReplicationBackfillProgress progress(Backfill backfill) {
        List<Backfill.Item> items = backfill.items();
        if (items == null) {
            return null;
        }
        List<String> codes = backfill.results().stream()
                .map(Backfill.Result::failureCode)
                .filter(Objects::nonNull)
                .toList();
        return ReplicationBackfillProgress.builder()
                .totalReplicationCount(items.size())
                .completedReplicationCount(backfill.results().size() - codes.size())
                .failedReplicationCount(codes.size())
                .failureCodes(codes.stream().distinct().toList())
                .build();
    }

    /** One result and its place. */
    private record Line(int index, Backfill.Result result) {

        String key() {
            return String.valueOf(FIRST_LINE + index);
        }
    }

    private DescribeReplicationBackfillResultsResponse results(
            DescribeReplicationBackfillResultsRequest request, CallContext context) {
        Backfill backfill = required(request.replicationBackfillId());
        String asked = request.resultStatusFilterAsString();
        List<Line> lines = new ArrayList<>();
        for (Backfill.Result each : backfill.results()) {
            if (asked == null || asked.equals(status(each))) {
                lines.add(new Line(lines.size(), each));
            }
        }
        Page<Line> page = Paging.of(
                lines, Line::key, request.nextToken(), request.maxResults(), RESULTS_PAGE, LARGEST_RESULTS_PAGE);
        return DescribeReplicationBackfillResultsResponse.builder()
                .registryId(store.registryId())
                .replicationBackfillId(backfill.id())
                .destination(ReplicationOperations.described(backfill.to()))
                .status(backfill.status().name())
                .progress(progress(backfill))
                .results(
                        page.items().stream().map(line -> result(line.result())).toList())
                .startedAt(backfill.startedAt())
                .endedAt(backfill.endedAt())
                .nextToken(page.nextToken())
                .build();
    }

    private static String status(Backfill.Result result) {
        return result.failureCode() == null ? "COMPLETE" : "FAILED";
    }

    private static ReplicationBackfillResult result(Backfill.Result from) {
        return ReplicationBackfillResult.builder()
                .repositoryName(from.item().repository())
                .imageId(id -> id.imageDigest(from.item().digest())
                        .imageTag(from.item().tag()))
                .status(status(from))
                .failureCode(from.failureCode())
                .build();
    }
}
