package dev.drydock.internal.ecr.image;

import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RegistrySettings;
import java.util.List;

/**
 * The operations on images.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/images.html">Images</a>
 */
public final class ImageOperations {

    private final EcrStore store;
    private final RegistrySettings settings;
    private final PushListener listener;
    private final UpstreamSource upstream;

    public ImageOperations(EcrStore store, RegistrySettings settings, PushListener listener, UpstreamSource upstream) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.upstream = upstream;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("BatchDeleteImage", new BatchDeleteImage(store)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .refusedWhen(answer -> answer.imageIds().isEmpty()),
                // A pull is recorded, so this is a write; one that finds nothing is repeated like a read.
                Operation.write("BatchGetImage", new BatchGetImage(store, settings, upstream)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .refusedWhen(answer -> answer.images().isEmpty()),
                Operation.read("DescribeImages", new DescribeImages(store)::handle)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.read("ListImages", new ListImages(store)::handle)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("PutImage", new PutImage(store, listener)::handle)
                        .scope(each -> store.scope(each.repositoryName()))
                        .bulky());
    }
}
