package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.TagMutability;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.EncryptionConfiguration;

/**
 * CreateRepository. Not idempotent: a name that is taken is refused whatever the settings.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html">CreateRepository</a>
 */
public final class CreateRepository {

    private static final String AES256 = "AES256";
    private static final int MOST_REPOSITORIES = 100_000;

    private final EcrStore store;

    CreateRepository(EcrStore store) {
        this.store = store;
    }

    CreateRepositoryResponse handle(CreateRepositoryRequest request, CallContext context) {
        String name = request.repositoryName();
        TagMutability mutability = MutabilityRules.read(request.imageTagMutabilityAsString(), request);
        SortedMap<String, String> tags = RepositoryTagRules.merged(Map.of(), request.tags());
        EncryptionConfiguration keys = request.encryptionConfiguration();
        String encryption = keys == null ? AES256 : keys.encryptionTypeAsString();
        if (store.find(name) != null) {
            throw RepositoryMessages.ALREADY_EXISTS.with(name, store.registryId());
        }
        if (store.size() >= MOST_REPOSITORIES) {
            throw RepositoryMessages.TOO_MANY.with();
        }
        boolean scanOnPush = request.imageScanningConfiguration() != null
                && Boolean.TRUE.equals(request.imageScanningConfiguration().scanOnPush());
        EcrRepository repository = new EcrRepository(
                name,
                store.arnOf(name),
                store.host() + '/' + name,
                context.now(),
                mutability,
                scanOnPush,
                encryption,
                encryption.equals(AES256) ? null : key(keys, context),
                tags);
        store.add(new RepositoryEntry(repository));
        return CreateRepositoryResponse.builder()
                .repository(RepositoryAnswers.described(repository, store.registryId()))
                .build();
    }

    /** The repository that a test's push creates where there is none: every setting has its default. */
    public static EcrRepository plain(EcrStore store, String name, Instant now) {
        return new EcrRepository(
                name,
                store.arnOf(name),
                store.host() + '/' + name,
                now,
                TagMutability.MUTABLE,
                false,
                AES256,
                null,
                new TreeMap<>());
    }

    private String key(EncryptionConfiguration configuration, CallContext context) {
        String given = configuration.kmsKey();
        if (given != null) {
            return given;
        }
        return store.managedKey(context.ids());
    }
}
