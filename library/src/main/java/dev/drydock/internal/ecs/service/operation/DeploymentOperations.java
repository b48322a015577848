package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.ArnMessages;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.service.DeploymentHistory;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.DeploymentAnswers;
import dev.drydock.internal.ecs.service.scheduler.ServiceDeploymentRecorder;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.model.Arn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreatedAt;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * The operations on service deployments and revisions.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html">View service history
 *     using Amazon ECS service deployments</a>
 */
public final class DeploymentOperations {

    private static final int LIST_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final AccountRegion home;
    private final ClusterStore clusters;
    private final ServiceStore services;
    private final ServiceReferences references;
    private final DeploymentAnswers answers;
    private final ServiceDeploymentRecorder recorder;

    /** The operations over a store. */
    public DeploymentOperations(
            AccountRegion home, ClusterStore clusters, ServiceStore services, ServiceScheduler scheduler) {
        this.home = home;
        this.clusters = clusters;
        this.services = services;
        this.references = new ServiceReferences(home);
        this.answers = scheduler.deploymentAnswers();
        this.recorder = scheduler.recorder();
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("ListServiceDeployments", this::list)
                        .scope(request ->
                                List.of(ServiceReferences.arn(clusters, request.cluster(), request.service()))),
                Operation.read("DescribeServiceDeployments", this::describe)
                        .scope(request -> serviceArns(request.serviceDeploymentArns())),
                Operation.read("DescribeServiceRevisions", this::revisions)
                        .scope(request -> serviceArns(request.serviceRevisionArns())));
    }

    /** {@code …:service/prod/web} of {@code …:service-deployment/prod/web/ejGvqq2ilnbKT9qj0vLJe}. */
    static List<String> serviceArns(List<String> arns) {
        List<String> found = new ArrayList<>();
        for (String each : arns) {
            String arn = String.valueOf(each);
            int type = arn.indexOf(":service-");
            int id = arn.lastIndexOf('/');
            int place = type < 0 ? -1 : arn.indexOf('/', type);
            found.add(place < 0 || id <= place ? arn : arn.substring(0, type) + ":service" + arn.substring(place, id));
        }
        return found;
    }

    // ---- ListServiceDeployments

    private ListServiceDeploymentsResponse list(ListServiceDeploymentsRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsService service = services.find(cluster, references.name(request.service(), cluster));
        if (service == null) {
            throw SharedMessages.SERVICE_NOT_FOUND.with();
        }
        List<DeploymentHistory.Entry> listed = new ArrayList<>();
        for (DeploymentHistory.Entry each : service.history().newestFirst(recorder.oldest(context.now()))) {
            if (matches(each.shown(), request)) {
                listed.add(each);
            }
        }
        Page<DeploymentHistory.Entry> page = Paging.of(
                listed,
                DeploymentHistory.Entry::order,
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LARGEST_PAGE);
        List<ServiceDeploymentBrief> briefs = new ArrayList<>();
        page.items().forEach(each -> briefs.add(answers.brief(each, service)));
        return ListServiceDeploymentsResponse.builder()
                .serviceDeployments(briefs)
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean matches(ServiceDeployment deployment, ListServiceDeploymentsRequest request) {
        if (!request.status().isEmpty() && !request.status().contains(deployment.status())) {
            return false;
        }
        CreatedAt created = request.createdAt();
        Instant at = deployment.createdAt();
        boolean tooEarly = created != null && created.after() != null && at.isBefore(created.after());
        boolean tooLate = created != null && created.before() != null && at.isAfter(created.before());
        return !tooEarly && !tooLate;
    }

    // ---- DescribeServiceDeployments, DescribeServiceRevisions

    private DescribeServiceDeploymentsResponse describe(
            DescribeServiceDeploymentsRequest request, CallContext context) {
        sized(request.serviceDeploymentArns(), "serviceDeploymentArns");
        List<ServiceDeployment> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : new LinkedHashSet<>(request.serviceDeploymentArns())) {
            EcsService service = serviceOf(arn, "service-deployment");
            DeploymentHistory.Entry entry =
                    service == null ? null : service.history().find(arn);
            if (service == null || entry == null) {
                failures.add(missing(arn));
            } else {
                found.add(answers.of(service, entry));
            }
        }
        return DescribeServiceDeploymentsResponse.builder()
                .serviceDeployments(found)
                .failures(failures)
                .build();
    }

    private DescribeServiceRevisionsResponse revisions(DescribeServiceRevisionsRequest request, CallContext context) {
        sized(request.serviceRevisionArns(), "serviceRevisionArns");
        List<ServiceRevision> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : new LinkedHashSet<>(request.serviceRevisionArns())) {
            EcsService service = serviceOf(arn, "service-revision");
            ServiceRevision revision =
                    service == null ? null : service.history().revision(arn);
            if (revision == null) {
                failures.add(missing(arn));
            } else {
                found.add(revision);
            }
        }
        return DescribeServiceRevisionsResponse.builder()
                .serviceRevisions(found)
                .failures(failures)
                .build();
    }

    private static void sized(List<String> arns, String member) {
        if (arns.isEmpty()) {
            throw ServiceMessages.NO_ARNS.with(member);
        }
    }

    private static Failure missing(String arn) {
        return Failure.builder().arn(arn).reason("MISSING").build();
    }

    /** The service that a deployment or revision belongs to; null if there is none here. */
    @Nullable
    EcsService serviceOf(@Nullable String reference, String type) {
        String text = reference == null ? "" : reference;
        Arn arn = Arn.parse(text).orElseThrow(() -> ArnMessages.malformed(text));
        if (!arn.resourceType().equals(type)) {
            throw SharedMessages.OTHER_TYPE.with(Shown.name(arn.resourceType()));
        }
        String id = arn.resourceId();
        int last = id.lastIndexOf('/');
        return last < 0 || !home.arn("ecs", arn.resource()).equals(text)
                ? null
                : services.find(home.arn("ecs", "service/" + id.substring(0, last)));
    }
}
