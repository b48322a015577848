package dev.drydock.internal.ecr;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.operation.AwsService;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.model.BlockedByOrganizationPolicyException;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.EmptyUploadException;
import software.amazon.awssdk.services.ecr.model.ExclusionAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ExclusionNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageArchivedException;
import software.amazon.awssdk.services.ecr.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageStorageClassUpdateNotSupportedException;
import software.amazon.awssdk.services.ecr.model.ImageTagAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.InvalidLayerException;
import software.amazon.awssdk.services.ecr.model.InvalidLayerPartException;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecr.model.KmsException;
import software.amazon.awssdk.services.ecr.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.LayerInaccessibleException;
import software.amazon.awssdk.services.ecr.model.LayerPartTooSmallException;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewInProgressException;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyPreviewNotFoundException;
import software.amazon.awssdk.services.ecr.model.LimitExceededException;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRuleAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRuleNotFoundException;
import software.amazon.awssdk.services.ecr.model.ReferencedImagesNotFoundException;
import software.amazon.awssdk.services.ecr.model.RegistryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotEmptyException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.SecretNotFoundException;
import software.amazon.awssdk.services.ecr.model.ServerException;
import software.amazon.awssdk.services.ecr.model.SigningConfigurationNotFoundException;
import software.amazon.awssdk.services.ecr.model.TemplateAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.TemplateNotFoundException;
import software.amazon.awssdk.services.ecr.model.TooManyTagsException;
import software.amazon.awssdk.services.ecr.model.UnableToAccessSecretException;
import software.amazon.awssdk.services.ecr.model.UnableToDecryptSecretValueException;
import software.amazon.awssdk.services.ecr.model.UnableToGetUpstreamImageException;
import software.amazon.awssdk.services.ecr.model.UnableToGetUpstreamLayerException;
import software.amazon.awssdk.services.ecr.model.UnsupportedImageTypeException;
import software.amazon.awssdk.services.ecr.model.UnsupportedUpstreamRegistryException;
import software.amazon.awssdk.services.ecr.model.UploadNotFoundException;
import software.amazon.awssdk.services.ecr.model.ValidationException;

/** The SDK's exceptions of Amazon ECR, by the name AWS sends. A switch, so that none is loaded before it is needed. */
final class EcrExceptions {

    static final ExceptionTable TABLE =
            new ExceptionTable(AwsService.ECR, EcrExceptions::builder, Map.of("ServerException", 500));

    private EcrExceptions() {}

    private static AwsServiceException.Builder builder(String code) {
        return switch (code) {
            case "BlockedByOrganizationPolicyException" -> BlockedByOrganizationPolicyException.builder();
            case "EmptyUploadException" -> EmptyUploadException.builder();
            case "ExclusionAlreadyExistsException" -> ExclusionAlreadyExistsException.builder();
            case "ExclusionNotFoundException" -> ExclusionNotFoundException.builder();
            case "ImageAlreadyExistsException" -> ImageAlreadyExistsException.builder();
            case "ImageArchivedException" -> ImageArchivedException.builder();
            case "ImageDigestDoesNotMatchException" -> ImageDigestDoesNotMatchException.builder();
            case "ImageNotFoundException" -> ImageNotFoundException.builder();
            case "ImageStorageClassUpdateNotSupportedException" ->
                ImageStorageClassUpdateNotSupportedException.builder();
            case "ImageTagAlreadyExistsException" -> ImageTagAlreadyExistsException.builder();
            case "InvalidLayerException" -> InvalidLayerException.builder();
            case "InvalidLayerPartException" -> InvalidLayerPartException.builder();
            case "InvalidParameterException" -> InvalidParameterException.builder();
            case "InvalidTagParameterException" -> InvalidTagParameterException.builder();
            case "KmsException" -> KmsException.builder();
            case "LayerAlreadyExistsException" -> LayerAlreadyExistsException.builder();
            case "LayerInaccessibleException" -> LayerInaccessibleException.builder();
            case "LayerPartTooSmallException" -> LayerPartTooSmallException.builder();
            case "LayersNotFoundException" -> LayersNotFoundException.builder();
            case "LifecyclePolicyNotFoundException" -> LifecyclePolicyNotFoundException.builder();
            case "LifecyclePolicyPreviewInProgressException" -> LifecyclePolicyPreviewInProgressException.builder();
            case "LifecyclePolicyPreviewNotFoundException" -> LifecyclePolicyPreviewNotFoundException.builder();
            case "LimitExceededException" -> LimitExceededException.builder();
            case "PullThroughCacheRuleAlreadyExistsException" -> PullThroughCacheRuleAlreadyExistsException.builder();
            case "PullThroughCacheRuleNotFoundException" -> PullThroughCacheRuleNotFoundException.builder();
            case "ReferencedImagesNotFoundException" -> ReferencedImagesNotFoundException.builder();
            case "RegistryPolicyNotFoundException" -> RegistryPolicyNotFoundException.builder();
            case "RepositoryAlreadyExistsException" -> RepositoryAlreadyExistsException.builder();
            case "RepositoryNotEmptyException" -> RepositoryNotEmptyException.builder();
            case "RepositoryNotFoundException" -> RepositoryNotFoundException.builder();
            case "RepositoryPolicyNotFoundException" -> RepositoryPolicyNotFoundException.builder();
            case "ScanNotFoundException" -> ScanNotFoundException.builder();
            case "SecretNotFoundException" -> SecretNotFoundException.builder();
            case "ServerException" -> ServerException.builder();
            case "SigningConfigurationNotFoundException" -> SigningConfigurationNotFoundException.builder();
            case "TemplateAlreadyExistsException" -> TemplateAlreadyExistsException.builder();
            case "TemplateNotFoundException" -> TemplateNotFoundException.builder();
            case "TooManyTagsException" -> TooManyTagsException.builder();
            case "UnableToAccessSecretException" -> UnableToAccessSecretException.builder();
            case "UnableToDecryptSecretValueException" -> UnableToDecryptSecretValueException.builder();
            case "UnableToGetUpstreamImageException" -> UnableToGetUpstreamImageException.builder();
            case "UnableToGetUpstreamLayerException" -> UnableToGetUpstreamLayerException.builder();
            case "UnsupportedImageTypeException" -> UnsupportedImageTypeException.builder();
            case "UnsupportedUpstreamRegistryException" -> UnsupportedUpstreamRegistryException.builder();
            case "UploadNotFoundException" -> UploadNotFoundException.builder();
            case "ValidationException" -> ValidationException.builder();
            default -> EcrException.builder();
        };
    }
}
