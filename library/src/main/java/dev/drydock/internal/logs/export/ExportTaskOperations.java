package dev.drydock.internal.logs.export;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.LimitMessages;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.ExportRun;
import dev.drydock.internal.logs.store.ExportRun.Status;
import dev.drydock.internal.logs.store.ExportStore;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateExportTaskRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateExportTaskResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ExportTask;

/**
 * The operations on export tasks. One task at a time is pending or running in an account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateExportTask.html">
 *     CreateExportTask</a>
 */
public final class ExportTaskOperations {

    private static final int PAGE = 50;
    private static final String DEFAULT_PREFIX = "exportedlogs";

    private final AccountRegion home;
    private final GroupReferences groups;
    private final ExportStore store;
    private final ExportRuns runs;

    public ExportTaskOperations(AccountRegion home, GroupReferences groups, ExportStore store, ExportRuns runs) {
        this.home = home;
        this.groups = groups;
        this.store = store;
        this.runs = runs;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateExportTask", this::create),
                Operation.read("DescribeExportTasks", this::describe).scope(each -> scope(each.taskId())),
                Operation.write("CancelExportTask", this::cancel).scope(each -> scope(each.taskId())));
    }

    private List<String> scope(@Nullable String id) {
        if (id != null) {
            return List.of(store.subject(id));
        }
        return store.all().stream().map(each -> store.subject(each.id())).toList();
    }

    private CreateExportTaskResponse create(CreateExportTaskRequest request, CallContext context) {
        Group group = groups.named(request.logGroupName()).facts();
        if (group.logClass().equals(Group.INFREQUENT_ACCESS)) {
            throw LogsMessages.WRONG_CLASS.with(group.name(), group.logClass(), "CreateExportTask");
        }
        if (request.from() > request.to()) {
            throw ExportMessages.BACKWARDS.with();
        }
        if (!runs.hasBucket(request.destination())) {
            throw ExportMessages.NO_BUCKET.with().hint("Declare it: aws.buckets().create(…)");
        }
        if (store.all().stream().anyMatch(each -> !each.status().isOver())) {
            throw LimitMessages.EXCEEDED.with();
        }
        ExportRun run = new ExportRun(
                store.nextNumber(),
                context.ids().uuid("export-task", home.arn("logs", "")),
                request.taskName(),
                group.name(),
                request.logStreamNamePrefix(),
                request.from(),
                request.to(),
                request.destination(),
                request.destinationPrefix() == null ? DEFAULT_PREFIX : request.destinationPrefix(),
                Status.PENDING,
                null,
                context.now(),
                null);
        runs.create(run);
        return CreateExportTaskResponse.builder().taskId(run.id()).build();
    }

    private DescribeExportTasksResponse describe(DescribeExportTasksRequest request, CallContext context) {
        String status = request.statusCodeAsString();
        List<ExportRun> selected = store.all().stream()
                .filter(each -> request.taskId() == null || each.id().equals(request.taskId()))
                .filter(each -> status == null || each.status().name().equals(status))
                .toList();
        Page<ExportRun> page = Pages.byNumber(selected, ExportRun::number, request.nextToken(), request.limit(), PAGE);
        return DescribeExportTasksResponse.builder()
                .exportTasks(
                        page.items().stream().map(ExportTaskOperations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private CancelExportTaskResponse cancel(CancelExportTaskRequest request, CallContext context) {
        ExportRun run = store.find(request.taskId());
        if (run == null) {
            throw ExportMessages.NO_TASK.with();
        }
        if (run.status() != Status.PENDING && run.status() != Status.RUNNING) {
            throw ExportMessages.FINISHED.with();
        }
        runs.cancel(run);
        return CancelExportTaskResponse.builder().build();
    }

    private static ExportTask shown(ExportRun run) {
        return ExportTask.builder()
                .taskId(run.id())
                .taskName(run.name())
                .logGroupName(run.group())
                .from(run.from())
                .to(run.to())
                .destination(run.bucket())
                .destinationPrefix(run.keyPrefix())
                .status(s -> s.code(run.status().name()).message(run.message()))
                .executionInfo(e -> e.creationTime(run.createdAt().toEpochMilli())
                        .completionTime(
                                run.endedAt() == null ? null : run.endedAt().toEpochMilli()))
                .build();
    }
}
