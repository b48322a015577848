package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.scheduler.Reconciler;
import dev.drydock.internal.ecs.service.scheduler.ServiceScheduler;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/**
 * The operations on services.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html">Amazon ECS services</a>
 */
public final class ServiceOperations {

    private static final String RESOURCE_MANAGEMENT = "resourceManagementType";

    private static final int LIST_PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final ClusterStore clusters;
    private final ServiceStore services;
    private final ServiceReferences references;
    private final ServiceAnswers answers;
    private final Reconciler reconciler;
    private final CreateService create;
    private final UpdateService update;

    /** The operations over a store. */
    public ServiceOperations(
            AccountRegion home,
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            ServiceStore services,
            ServiceScheduler scheduler,
            TargetRegistry targets,
            DiscoveryRegistry discovery) {
        this.clusters = clusters;
        this.services = services;
        this.references = new ServiceReferences(home);
        this.answers = new ServiceAnswers(scheduler.serviceTasks());
        this.reconciler = scheduler.reconciler();
        BalancerRules balancers = new BalancerRules(targets);
        RegistryRules registries = new RegistryRules(discovery);
        PlacementRuleParser parser = scheduler.rules();
        this.create = new CreateService(
                home, clusters, definitions, services, answers, reconciler, balancers, registries, parser);
        this.update = new UpdateService(
                clusters,
                definitions,
                services,
                references,
                answers,
                reconciler,
                balancers,
                registries,
                new Revisions(home),
                parser,
                new LinkedRole(home));
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateService", create::handle)
                        .scope(request -> scope(request.cluster(), request.serviceName())),
                Operation.write("UpdateService", update::handle)
                        .scope(request -> scope(request.cluster(), request.service())),
                Operation.write("DeleteService", this::delete)
                        .scope(request -> scope(request.cluster(), request.service())),
                Operation.read("DescribeServices", this::describe).scope(this::scope),
                Operation.read("ListServices", this::list).scope(request -> List.of(clusters.arnOf(request.cluster()))),
                Operation.read("ListServicesByNamespace", this::listByNamespace));
    }

    private List<String> scope(@Nullable String cluster, @Nullable String service) {
        return List.of(ServiceReferences.arn(clusters, cluster, service));
    }

    private List<String> scope(DescribeServicesRequest request) {
        List<String> arns = new ArrayList<>();
        for (String reference : request.services()) {
            arns.add(ServiceReferences.arn(clusters, request.cluster(), reference));
        }
        return arns;
    }

    private DescribeServicesResponse describe(DescribeServicesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Map<String, String> arnsByName = new LinkedHashMap<>();
        for (String reference : request.services()) {
            String arn = ServiceReferences.failed(cluster, reference);
            String name = references.name(reference, cluster);
            // A service of another account or region has no name here; each is reported as missing by its ARN.
            arnsByName.putIfAbsent(name.isEmpty() ? arn : name, arn);
        }
        services.sweep(context.now().toEpochMilli());
        boolean withTags = request.include().contains(ServiceField.TAGS);
        List<Service> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Map.Entry<String, String> each : arnsByName.entrySet()) {
            EcsService service = services.find(cluster, each.getKey());
            if (service == null) {
                failures.add(
                        Failure.builder().arn(each.getValue()).reason("MISSING").build());
            } else {
                found.add(answers.described(service, withTags));
            }
        }
        return DescribeServicesResponse.builder()
                .services(context.order()
                        .of("described services", found, Service::serviceArn)
                        .items())
                .failures(failures)
                .build();
    }

    private ListServicesResponse list(ListServicesRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        List<EcsService> listed = new ArrayList<>();
        for (EcsService each : services.inCluster(cluster.name())) {
            if (each.isActive() && matches(each, request)) {
                listed.add(each);
            }
        }
        Page<EcsService> page = Paging.of(
                context.order().of("services", listed, EcsService::name),
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LARGEST_PAGE);
        return ListServicesResponse.builder()
                .serviceArns(page.items().stream().map(EcsService::arn).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** Cloud Map is not simulated: a namespace without services is taken to exist and to be empty. */
    private ListServicesByNamespaceResponse listByNamespace(
            ListServicesByNamespaceRequest request, CallContext context) {
        List<EcsService> listed = new ArrayList<>();
        for (EcsService each : services.all()) {
            if (each.isActive() && each.attachments().isIn(request.namespace())) {
                listed.add(each);
            }
        }
        Page<EcsService> page = Paging.of(
                context.order().of("services", listed, EcsService::arn),
                request.nextToken(),
                request.maxResults(),
                LIST_PAGE,
                LARGEST_PAGE);
        return ListServicesByNamespaceResponse.builder()
                .serviceArns(page.items().stream().map(EcsService::arn).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean matches(EcsService service, ListServicesRequest request) {
        LaunchType type =
                service.onFargate() ? LaunchType.FARGATE : service.settings().launchType();
        String management = SdkMembers.text(request, RESOURCE_MANAGEMENT);
        return (request.launchType() == null || request.launchType() == type)
                && (request.schedulingStrategy() == null
                        || request.schedulingStrategy() == service.settings().schedulingStrategy())
                && (management == null || management.equals(SdkMembers.text(service.settings(), RESOURCE_MANAGEMENT)));
    }

    private DeleteServiceResponse delete(DeleteServiceRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        EcsService service = services.find(cluster, references.name(request.service(), cluster));
        if (service == null) {
            throw SharedMessages.SERVICE_NOT_FOUND.with();
        }
        // Deleting a service again changes nothing and is no error.
        if (service.isActive()) {
            if (service.desired() > 0 && !service.isDaemon() && !Boolean.TRUE.equals(request.force())) {
                throw ServiceMessages.SCALED_ABOVE_ZERO.with();
            }
            service.drain();
            reconciler.changed(service);
        }
        return DeleteServiceResponse.builder()
                .service(answers.changed(service, null))
                .build();
    }
}
