package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.request.Parameters;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.TagMutability;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final List<String> ENCRYPTIONS = List.of(AES256, "KMS", "KMS_DSSE");
    private static final int MOST_REPOSITORIES = 100_000;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_KEY = 2_048;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");

    private final EcrStore store;

    CreateRepository(EcrStore store) {
        this.store = store;
    }

    CreateRepositoryResponse handle(CreateRepositoryRequest request, CallContext context) {
        String name = checkedName(request.repositoryName());
        TagMutability mutability = MutabilityRules.read(request.imageTagMutabilityAsString(), request);
        SortedMap<String, String> tags = RepositoryTagRules.merged(new TreeMap<>(), request.tags());
        String encryption = encryption(request.encryptionConfiguration());
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
                encryption.equals(AES256) ? null : key(request.encryptionConfiguration(), context),
                tags);
        store.add(new RepositoryEntry(repository));
        return CreateRepositoryResponse.builder()
                .repository(RepositoryAnswers.described(repository, store.registryId()))
                .build();
    }

    /** The repository that a test's push creates where there is none: every setting has its default. */
    public static EcrRepository plain(EcrStore store, String name, Instant now) {
        return new EcrRepository(
                checkedName(name),
                store.arnOf(name),
                store.host() + '/' + name,
                now,
                TagMutability.MUTABLE,
                false,
                AES256,
                null,
                new TreeMap<>());
    }

    private static String checkedName(@Nullable String name) {
        String given = Parameters.given("repositoryName", name);
        if (given.length() < SHORTEST_NAME) {
            throw ParameterMessages.TOO_SHORT.with("repositoryName", SHORTEST_NAME);
        }
        if (given.length() > LONGEST_NAME) {
            throw ParameterMessages.TOO_LONG.with("repositoryName", LONGEST_NAME);
        }
        if (!NAME.matcher(given).matches()) {
            throw ParameterMessages.REPOSITORY_NAME.with("repositoryName");
        }
        return given;
    }

    private static String encryption(@Nullable EncryptionConfiguration configuration) {
        if (configuration == null) {
            return AES256;
        }
        String type = Parameters.given("encryptionType", configuration.encryptionTypeAsString());
        if (!ENCRYPTIONS.contains(type)) {
            throw ParameterMessages.NOT_IN_ENUM.with("encryptionType", String.join(", ", ENCRYPTIONS));
        }
        String key = configuration.kmsKey();
        if (key != null && key.length() > LONGEST_KEY) {
            throw ParameterMessages.TOO_LONG.with("kmsKey", LONGEST_KEY);
        }
        return type;
    }

    private String key(EncryptionConfiguration configuration, CallContext context) {
        String given = configuration.kmsKey();
        if (given != null && !given.isEmpty()) {
            return given;
        }
        String managed = store.managedKey();
        if (managed == null) {
            String id = context.ids()
                    .uuid("kms-key", store.registryId() + '/' + store.home().region());
            managed = store.home().arn("kms", "key/" + id);
            store.managedKey(managed);
        }
        return managed;
    }
}
