package dev.drydock.internal.ecs;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.AccessDeniedException;
import software.amazon.awssdk.services.ecs.model.AttributeLimitExceededException;
import software.amazon.awssdk.services.ecs.model.BlockedException;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsCapacityProviderException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsContainerInstancesException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsServicesException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsTasksException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.LimitExceededException;
import software.amazon.awssdk.services.ecs.model.MissingVersionException;
import software.amazon.awssdk.services.ecs.model.NamespaceNotFoundException;
import software.amazon.awssdk.services.ecs.model.NoUpdateAvailableException;
import software.amazon.awssdk.services.ecs.model.PlatformTaskDefinitionIncompatibilityException;
import software.amazon.awssdk.services.ecs.model.PlatformUnknownException;
import software.amazon.awssdk.services.ecs.model.ResourceInUseException;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServerException;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServiceNotActiveException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.TargetNotConnectedException;
import software.amazon.awssdk.services.ecs.model.TargetNotFoundException;
import software.amazon.awssdk.services.ecs.model.TaskSetNotFoundException;
import software.amazon.awssdk.services.ecs.model.UnsupportedFeatureException;
import software.amazon.awssdk.services.ecs.model.UpdateInProgressException;

/** The SDK's exceptions of Amazon ECS, by the name AWS sends. A switch, so that none is loaded before it is needed. */
final class EcsExceptions {

    static final ExceptionTable TABLE =
            new ExceptionTable(AwsService.ECS, EcsExceptions::builder, Map.of("ServerException", 500));

    private EcsExceptions() {}

    private static AwsServiceException.Builder builder(String code) {
        return switch (code) {
            case "AccessDeniedException" -> AccessDeniedException.builder();
            case "AttributeLimitExceededException" -> AttributeLimitExceededException.builder();
            case "BlockedException" -> BlockedException.builder();
            case "ClientException" -> ClientException.builder();
            case "ClusterContainsCapacityProviderException" -> ClusterContainsCapacityProviderException.builder();
            case "ClusterContainsContainerInstancesException" -> ClusterContainsContainerInstancesException.builder();
            case "ClusterContainsServicesException" -> ClusterContainsServicesException.builder();
            case "ClusterContainsTasksException" -> ClusterContainsTasksException.builder();
            case "ClusterNotFoundException" -> ClusterNotFoundException.builder();
            case "ConflictException" -> ConflictException.builder();
            case "InvalidParameterException" -> InvalidParameterException.builder();
            case "LimitExceededException" -> LimitExceededException.builder();
            case "MissingVersionException" -> MissingVersionException.builder();
            case "NamespaceNotFoundException" -> NamespaceNotFoundException.builder();
            case "NoUpdateAvailableException" -> NoUpdateAvailableException.builder();
            case "PlatformTaskDefinitionIncompatibilityException" ->
                PlatformTaskDefinitionIncompatibilityException.builder();
            case "PlatformUnknownException" -> PlatformUnknownException.builder();
            case "ResourceInUseException" -> ResourceInUseException.builder();
            case "ResourceNotFoundException" -> ResourceNotFoundException.builder();
            case "ServerException" -> ServerException.builder();
            case "ServiceDeploymentNotFoundException" -> ServiceDeploymentNotFoundException.builder();
            case "ServiceNotActiveException" -> ServiceNotActiveException.builder();
            case "ServiceNotFoundException" -> ServiceNotFoundException.builder();
            case "TargetNotConnectedException" -> TargetNotConnectedException.builder();
            case "TargetNotFoundException" -> TargetNotFoundException.builder();
            case "TaskSetNotFoundException" -> TaskSetNotFoundException.builder();
            case "UnsupportedFeatureException" -> UnsupportedFeatureException.builder();
            case "UpdateInProgressException" -> UpdateInProgressException.builder();
            default -> EcsException.builder();
        };
    }
}
