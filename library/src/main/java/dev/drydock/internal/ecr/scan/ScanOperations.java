package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.image.ImageFinding;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecr.model.Attribute;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageScanFinding;
import software.amazon.awssdk.services.ecr.model.ImageScanFindings;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutImageScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.ScanStatus;
import software.amazon.awssdk.services.ecr.model.StartImageScanRequest;
import software.amazon.awssdk.services.ecr.model.StartImageScanResponse;

/**
 * Basic scanning: by hand, on push, and what was found.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html">Basic scanning</a>
 */
public final class ScanOperations {

    /** An image is scanned at most this often, the scan on push included. */
    private static final Duration QUOTA = Duration.ofHours(24);

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int FIRST_LINE = 1_000_000;

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
                Operation.read("DescribeImageScanFindings", this::findings)
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
        if (!ImageScans.canScan(image)) {
            throw ScanMessages.UNSUPPORTED.with();
        }
        ImageScan last = image.scan();
        if (last != null && last.startedAt().plus(QUOTA).isAfter(context.now())) {
            throw ScanMessages.QUOTA.with();
        }
        scans.start(entry, image, context.now());
        return StartImageScanResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(answered(image, id))
                .imageScanStatus(status -> status.status(ScanStatus.IN_PROGRESS))
                .build();
    }

    private static ImageIdentifier answered(StoredImage image, ImageIdentifier asked) {
        return ImageIdentifier.builder()
                .imageDigest(image.digest())
                .imageTag(asked.imageTag())
                .build();
    }

    private DescribeImageScanFindingsResponse findings(DescribeImageScanFindingsRequest request, CallContext context) {
        ImageIdentifier id = request.imageId();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, id, store.registryId());
        ImageScan scan = image.scan();
        if (scan == null) {
            throw ScanMessages.NOT_FOUND.with(
                    String.valueOf(id.imageDigest()), String.valueOf(id.imageTag()), entry.name(), store.registryId());
        }
        Page<Line> page =
                Paging.of(lines(scan), Line::key, request.nextToken(), request.maxResults(), PAGE, LARGEST_PAGE);
        Instant completed = scan.completedAt();
        return DescribeImageScanFindingsResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(answered(image, id))
                .imageScanStatus(
                        status -> status.status(completed == null ? ScanStatus.IN_PROGRESS : ScanStatus.COMPLETE)
                                .description(completed == null ? null : "The scan was completed successfully."))
                .imageScanFindings(completed == null ? null : found(scan, completed, page.items()))
                .nextToken(page.nextToken())
                .build();
    }

    /** One finding and its place. */
    private record Line(int index, Vulnerability vulnerability) {

        String key() {
            return String.valueOf(FIRST_LINE + index);
        }
    }

    private static List<Line> lines(ImageScan scan) {
        List<Line> lines = new ArrayList<>();
        for (Vulnerability each : scan.vulnerabilities()) {
            lines.add(new Line(lines.size(), each));
        }
        return lines;
    }

    /** The counts are of all findings, whatever the page. */
    private static @Nullable ImageScanFindings found(ImageScan scan, Instant completed, List<Line> shown) {
        Map<String, Integer> counts = new TreeMap<>();
        scan.vulnerabilities().forEach(each -> counts.merge(each.severity(), 1, Integer::sum));
        return ImageScanFindings.builder()
                .imageScanCompletedAt(completed)
                .vulnerabilitySourceUpdatedAt(completed)
                .findingSeverityCountsWithStrings(counts)
                .findings(shown.stream()
                        .map(line -> finding(line.vulnerability()))
                        .toList())
                .build();
    }

    private static ImageScanFinding finding(Vulnerability from) {
        return ImageScanFinding.builder()
                .name(from.name())
                .severity(from.severity())
                .attributes(
                        attribute("package_version", from.packageVersion()),
                        attribute("package_name", from.packageName()))
                .build();
    }

    private static Attribute attribute(String key, String value) {
        return Attribute.builder().key(key).value(value).build();
    }
}
