package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageStorage.Status;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.TargetStorageClass;
import software.amazon.awssdk.services.ecr.model.UpdateImageStorageClassRequest;
import software.amazon.awssdk.services.ecr.model.UpdateImageStorageClassResponse;

/**
 * UpdateImageStorageClass: archives an image, or restores it. What is there already stays as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/archive-image.html">Archiving an image</a>
 */
@NewerSdk(since = "2.39")
public final class UpdateImageStorageClass {

    private final EcrStore store;
    private final ImageArchive archive;

    public UpdateImageStorageClass(EcrStore store, ImageArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(Operation.write("UpdateImageStorageClass", this::handle)
                .scope(each -> store.scope(each.repositoryName())));
    }

    private UpdateImageStorageClassResponse handle(UpdateImageStorageClassRequest request, CallContext context) {
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, request.imageId(), store.registryId());
        StoredImage after = request.targetStorageClass() == TargetStorageClass.ARCHIVE
                ? archived(entry, image, context)
                : image.storage().status() == Status.ARCHIVED ? archive.restore(entry, image) : image;
        return UpdateImageStorageClassResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(id -> id.imageDigest(image.digest())
                        .imageTag(request.imageId().imageTag()))
                .imageStatus(after.status())
                .build();
    }

    /** One that is being restored, or that a list needs, stays. */
    private StoredImage archived(RepositoryEntry entry, StoredImage image, CallContext context) {
        boolean isNeeded = !entry.images().listsOf(image.digest()).isEmpty();
        if (image.storage().status() == Status.ACTIVATING || isNeeded) {
            throw ImageMessages.STORAGE_CLASS.with();
        }
        return image.storage().status() == Status.ARCHIVED ? image : archive.archive(entry, image, context.now());
    }
}
