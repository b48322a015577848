package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.image.ImageFinding;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.ScanStatus;
import software.amazon.awssdk.services.ecr.model.StartImageScanRequest;
import software.amazon.awssdk.services.ecr.model.StartImageScanResponse;

/**
 * Scans of images: by hand, on push, and what was found.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html">Basic scanning</a>
 */
public final class ScanOperations {

    /** An image is scanned at most this often, the scan on push included. */
    private static final Duration QUOTA = Duration.ofHours(24);

    private final EcrStore store;
    private final ImageScans scans;

    public ScanOperations(EcrStore store, ImageScans scans) {
        this.store = store;
        this.scans = scans;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutImageScanningConfiguration", this::configure)
                        .scope(each -> store.scope(each.repositoryName())),
                Operation.write("StartImageScan", this::start).scope(each -> store.scope(each.repositoryName())),
                Operation.read("DescribeImageScanFindings", new DescribeImageScanFindings(store, scans)::handle)
                        .scope(each -> store.scope(each.repositoryName())));
    }

    private PutImageScanningConfigurationResponse configure(
            PutImageScanningConfigurationRequest request, CallContext context) {
        boolean onPush =
                Boolean.TRUE.equals(request.imageScanningConfiguration().scanOnPush());
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        entry.replace(entry.repository().withScanOnPush(onPush));
        return PutImageScanningConfigurationResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageScanningConfiguration(scanning -> scanning.scanOnPush(onPush))
                .build();
    }

    private StartImageScanResponse start(StartImageScanRequest request, CallContext context) {
        ImageIdentifier id = request.imageId();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, id, store.registryId());
        if (scans.isEnhanced()) {
            throw ScanMessages.DISABLED.with();
        }
        if (!image.isActive()) {
            throw ScanMessages.ARCHIVED.with();
        }
        if (!ImageScans.canScan(image)) {
            throw ScanMessages.UNSUPPORTED.with();
        }
        ImageScan last = scans.shown(image);
        if (last != null && last.startedAt().plus(QUOTA).isAfter(context.now())) {
            throw ScanMessages.QUOTA.with();
        }
        scans.start(entry, image, ImageScan.Kind.BASIC, context.now());
        return StartImageScanResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(answered(image, id))
                .imageScanStatus(status -> status.status(ScanStatus.IN_PROGRESS))
                .build();
    }

    static ImageIdentifier answered(StoredImage image, ImageIdentifier asked) {
        return ImageIdentifier.builder()
                .imageDigest(image.digest())
                .imageTag(asked.imageTag())
                .build();
    }
}
