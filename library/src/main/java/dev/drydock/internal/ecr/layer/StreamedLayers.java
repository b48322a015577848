package dev.drydock.internal.ecr.layer;

import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.content.LayerContent;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.LayerPart;
import dev.drydock.internal.ecr.store.LayerUpload;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryImages;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.StoredLayer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartResponse;

/**
 * Layers as the registry's own protocol takes them: calls of ECR's operations by the same rules, whose bytes do not come
 * with the call; and what that protocol asks for that no operation tells.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/logging-using-cloudtrail.html">Logging actions, a
 *     push among them, with CloudTrail</a>
 */
public final class StreamedLayers {

    private final EcrStore store;
    private final LayerUploads uploads;
    private final RepositoryMaker repositories;

    StreamedLayers(EcrStore store, LayerUploads uploads, RepositoryMaker repositories) {
        this.store = store;
        this.uploads = uploads;
        this.repositories = repositories;
    }

    /** Whether a push would make a repository: there is none of that name, and the registry has a template for it. */
    public boolean isMadeByPush(String repository) {
        return store.find(repository) == null && repositories.hasTemplate(repository, Scenario.CREATE_ON_PUSH);
    }

    /** CreateRepository as ECR calls it for a push, by the registry's template. */
    public Operation<?, ?> creation() {
        return Operation.<CreateRepositoryRequest, CreateRepositoryResponse>write(
                        "CreateRepository", (request, context) -> {
                            String name = request.repositoryName();
                            if (store.find(name) != null) {
                                throw RepositoryMessages.ALREADY_EXISTS.with(name, store.registryId());
                            }
                            EcrRepository made = repositories
                                    .make(name, Scenario.CREATE_ON_PUSH, context.now())
                                    .repository();
                            return CreateRepositoryResponse.builder()
                                    .repository(repository -> repository
                                            .repositoryArn(made.arn())
                                            .registryId(store.registryId())
                                            .repositoryName(made.name())
                                            .repositoryUri(made.uri())
                                            .createdAt(made.createdAt()))
                                    .build();
                        })
                .scope(each -> store.scope(each.repositoryName()));
    }

    /** UploadLayerPart of bytes that are here already, however many. */
    public Operation<?, ?> part(LayerContent content) {
        return Operation.<UploadLayerPartRequest, UploadLayerPartResponse>write(
                        "UploadLayerPart", (request, context) -> {
                            var answer = uploads.take(request, LayerPart.of(content.digest(), content.size()), context);
                            store.contents().add(content);
                            return answer;
                        })
                .scope(each -> store.scope(each.repositoryName()))
                .bulky();
    }

    /** CompleteLayerUpload of parts that may have been summed up already; null if they have not. */
    public Operation<?, ?> completion(@Nullable SummedParts summed) {
        return Operation.<CompleteLayerUploadRequest, CompleteLayerUploadResponse>write(
                        "CompleteLayerUpload", (request, context) -> uploads.finish(request, summed, context))
                .scope(each -> store.scope(each.repositoryName()));
    }

    /**
     * InitiateLayerUpload that ends at once, as the layer is in another repository of the registry and both are encrypted
     * alike. Otherwise it begins an upload, whose id it answers.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html">Blob mounting</a>
     */
    public Operation<?, ?> mount(String digest, String from) {
        return Operation.<InitiateLayerUploadRequest, InitiateLayerUploadResponse>write(
                        "InitiateLayerUpload", (request, context) -> {
                            RepositoryEntry to = store.require(request.registryId(), request.repositoryName());
                            RepositoryEntry source = store.find(from);
                            StoredLayer layer =
                                    source == null ? null : source.layers().get(digest);
                            if (source == null
                                    || layer == null
                                    || !isEncryptedAlike(source.repository(), to.repository())) {
                                return uploads.initiate(request, context);
                            }
                            to.layers().putIfAbsent(digest, layer);
                            return InitiateLayerUploadResponse.builder().build();
                        })
                .scope(each -> store.scope(each.repositoryName()));
    }

    private static boolean isEncryptedAlike(EcrRepository one, EcrRepository other) {
        return one.encryption().equals(other.encryption()) && Objects.equals(one.kmsKey(), other.kmsKey());
    }

    /**
     * The upload of that name.
     *
     * @throws Refusal if there is none, or nobody completed it in time
     */
    public LayerUpload upload(String repository, String id, Instant now) {
        return uploads.require(store.require(null, repository), id, now);
    }

    /** Forgets an upload. */
    public void cancel(String repository, String id) {
        RepositoryEntry entry = store.find(repository);
        if (entry != null) {
            entry.uploads().remove(id);
        }
    }

    /** Whether tags of a repository may move. */
    public boolean mayMove(String repository, String tag) {
        RepositoryEntry entry = store.find(repository);
        return entry == null || entry.repository().mutability().mayMove(tag);
    }

    /** The images of a repository. */
    public RepositoryImages images(String repository) {
        return store.require(null, repository).images();
    }
}
