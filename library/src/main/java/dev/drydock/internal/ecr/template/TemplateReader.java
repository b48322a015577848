package dev.drydock.internal.ecr.template;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.repository.MutabilityRules;
import dev.drydock.internal.ecr.repository.RepositoryTagRules;
import dev.drydock.internal.ecr.store.CreationTemplate;
import dev.drydock.internal.ecr.store.TagMutability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.EncryptionConfigurationForRepositoryCreationTemplate;
import software.amazon.awssdk.services.ecr.model.Tag;
import software.amazon.awssdk.services.ecr.model.UpdateRepositoryCreationTemplateRequest;

/** Reads templates, and refuses those by which no repository could be made. */
public final class TemplateReader {

    private static final String AES256 = "AES256";

    private final Consumer<String> lifecyclePolicies;

    /**
     * A reader.
     *
     * @param lifecyclePolicies refuses texts that are no lifecycle policies
     */
    public TemplateReader(Consumer<String> lifecyclePolicies) {
        this.lifecyclePolicies = lifecyclePolicies;
    }

    /**
     * A new template.
     *
     * @throws Refusal if it would not do
     */
    CreationTemplate created(CreateRepositoryCreationTemplateRequest request, Instant now) {
        TagMutability mutability = MutabilityRules.read(request.imageTagMutabilityAsString(), request);
        SortedMap<String, String> tags = tags(request.resourceTags());
        check(request.lifecyclePolicy());
        EncryptionConfigurationForRepositoryCreationTemplate keys = request.encryptionConfiguration();
        return new CreationTemplate(
                CreationTemplate.plain(request.prefix()),
                request.prefix(),
                request.description(),
                keys == null ? AES256 : keys.encryptionTypeAsString(),
                keys == null ? null : keys.kmsKey(),
                tags,
                mutability,
                request.repositoryPolicy(),
                request.lifecyclePolicy(),
                request.appliedForAsStrings(),
                request.customRoleArn(),
                now,
                now);
    }

    /**
     * A template with what is given; what is not stays.
     *
     * @throws Refusal if it would not do
     */
    CreationTemplate updated(CreationTemplate before, UpdateRepositoryCreationTemplateRequest request, Instant now) {
        TagMutability mutability = MutabilityRules.isGiven(request)
                ? MutabilityRules.read(
                        or(
                                request.imageTagMutabilityAsString(),
                                before.mutability().mode().name()),
                        request)
                : before.mutability();
        SortedMap<String, String> tags = request.hasResourceTags() ? tags(request.resourceTags()) : before.tags();
        check(request.lifecyclePolicy());
        EncryptionConfigurationForRepositoryCreationTemplate keys = request.encryptionConfiguration();
        return new CreationTemplate(
                before.prefix(),
                before.written(),
                or(request.description(), before.description()),
                keys == null ? before.encryption() : keys.encryptionTypeAsString(),
                keys == null ? before.kmsKey() : keys.kmsKey(),
                tags,
                mutability,
                or(request.repositoryPolicy(), before.repositoryPolicy()),
                or(request.lifecyclePolicy(), before.lifecyclePolicy()),
                request.hasAppliedFor() ? request.appliedForAsStrings() : before.scenarios(),
                or(request.customRoleArn(), before.customRole()),
                before.createdAt(),
                now);
    }

    private static @Nullable String or(@Nullable String given, @Nullable String before) {
        return given == null ? before : given;
    }

    private static SortedMap<String, String> tags(List<Tag> given) {
        return RepositoryTagRules.merged(Map.of(), given);
    }

    private void check(@Nullable String lifecyclePolicy) {
        if (lifecyclePolicy != null) {
            lifecyclePolicies.accept(lifecyclePolicy);
        }
    }
}
