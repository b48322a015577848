package dev.drydock.internal.ecr.signing;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.image.ImageFinding;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageSignature;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.SigningRules;
import dev.drydock.internal.ecr.store.SigningRules.Rule;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.DeleteSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.DeleteSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageSigningStatusRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageSigningStatusResponse;
import software.amazon.awssdk.services.ecr.model.GetSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.GetSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.ImageSigningStatus;
import software.amazon.awssdk.services.ecr.model.PutSigningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutSigningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.SigningConfiguration;
import software.amazon.awssdk.services.ecr.model.SigningRepositoryFilter;
import software.amazon.awssdk.services.ecr.model.SigningRepositoryFilterType;
import software.amazon.awssdk.services.ecr.model.SigningRule;
import software.amazon.awssdk.services.ecr.model.SigningStatus;

/**
 * What a registry signs, and how far the signing of an image is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/managed-signing.html">Managed signing</a>
 */
@NewerSdk(since = "2.39")
public final class SigningOperations {

    private final EcrStore store;
    private final SigningRules rules;

    public SigningOperations(EcrStore store, SigningRules rules) {
        this.store = store;
        this.rules = rules;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutSigningConfiguration", this::put),
                Operation.read("GetSigningConfiguration", this::get),
                Operation.write("DeleteSigningConfiguration", this::delete),
                Operation.read("DescribeImageSigningStatus", this::status)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private PutSigningConfigurationResponse put(PutSigningConfigurationRequest request, CallContext context) {
        List<Rule> next = new ArrayList<>();
        for (SigningRule each : request.signingConfiguration().rules()) {
            next.add(new Rule(
                    each.signingProfileArn(),
                    each.repositoryFilters().stream()
                            .map(SigningRepositoryFilter::filter)
                            .toList()));
        }
        rules.put(next);
        return PutSigningConfigurationResponse.builder()
                .signingConfiguration(described(next))
                .build();
    }

    private GetSigningConfigurationResponse get(GetSigningConfigurationRequest request, CallContext context) {
        return GetSigningConfigurationResponse.builder()
                .registryId(store.registryId())
                .signingConfiguration(described(required()))
                .build();
    }

    private DeleteSigningConfigurationResponse delete(DeleteSigningConfigurationRequest request, CallContext context) {
        List<Rule> deleted = required();
        rules.put(null);
        return DeleteSigningConfigurationResponse.builder()
                .registryId(store.registryId())
                .signingConfiguration(described(deleted))
                .build();
    }

    private List<Rule> required() {
        List<Rule> known = rules.rules();
        if (known == null) {
            throw SigningMessages.NOT_FOUND.with();
        }
        return known;
    }

    private static SigningConfiguration described(List<Rule> rules) {
        return SigningConfiguration.builder()
                .rules(rules.stream().map(SigningOperations::described).toList())
                .build();
    }

    private static SigningRule described(Rule rule) {
        SigningRule.Builder answer = SigningRule.builder().signingProfileArn(rule.profile());
        if (!rule.filters().isEmpty()) {
            answer.repositoryFilters(rule.filters().stream()
                    .map(each -> SigningRepositoryFilter.builder()
                            .filter(each)
                            .filterType(SigningRepositoryFilterType.WILDCARD_MATCH)
                            .build())
                    .toList());
        }
        return answer.build();
    }

    private DescribeImageSigningStatusResponse status(DescribeImageSigningStatusRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, request.imageId(), store.registryId());
        return DescribeImageSigningStatusResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(id -> id.imageDigest(image.digest())
                        .imageTag(request.imageId().imageTag()))
                .signingStatuses(image.signatures().stream()
                        .map(SigningOperations::described)
                        .toList())
                .build();
    }

    private static ImageSigningStatus described(ImageSignature signature) {
        return ImageSigningStatus.builder()
                .signingProfileArn(signature.profile())
                .status(signature.complete() ? SigningStatus.COMPLETE : SigningStatus.IN_PROGRESS)
                .build();
    }
}
