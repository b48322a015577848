package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.image.ImageFinding;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
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
import software.amazon.awssdk.services.ecr.model.ImageScanStatus;
import software.amazon.awssdk.services.ecr.model.ScanStatus;

/** DescribeImageScanFindings: what ECR found, or what Amazon Inspector did. */
final class DescribeImageScanFindings {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int FIRST_LINE = 1_000_000;

    private final EcrStore store;
    private final ImageScans scans;

    DescribeImageScanFindings(EcrStore store, ImageScans scans) {
        this.store = store;
        this.scans = scans;
    }

    DescribeImageScanFindingsResponse handle(DescribeImageScanFindingsRequest request, CallContext context) {
        ImageIdentifier id = request.imageId();
        RepositoryEntry entry = store.require(request.registryId(), request.repositoryName());
        StoredImage image = ImageFinding.required(entry, id, store.registryId());
        ImageScan scan = scans.shown(image);
        if (scan == null) {
            throw ScanMessages.NOT_FOUND.with(
                    String.valueOf(id.imageDigest()), String.valueOf(id.imageTag()), entry.name(), store.registryId());
        }
        List<Vulnerability> all = ImageScans.found(entry, image, scan);
        Page<Line> page =
                Paging.of(lines(all), Line::key, request.nextToken(), request.maxResults(), PAGE, LARGEST_PAGE);
        List<Vulnerability> shown =
                page.items().stream().map(Line::vulnerability).toList();
        return DescribeImageScanFindingsResponse.builder()
                .registryId(store.registryId())
                .repositoryName(entry.name())
                .imageId(ScanOperations.answered(image, id))
                .imageScanStatus(status(scan))
                .imageScanFindings(scan.completedAt() == null ? null : findings(entry, image, scan, all, shown))
                .nextToken(page.nextToken())
                .build();
    }

    private static ImageScanStatus status(ImageScan scan) {
        boolean over = scan.completedAt() != null;
        return switch (scan.kind()) {
            case BASIC -> over ? completed() : status(ScanStatus.IN_PROGRESS, null);
            case ENHANCED -> over ? completed() : status(ScanStatus.PENDING, null);
            case CONTINUOUS ->
                over
                        ? status(ScanStatus.ACTIVE, "Continuous scan is selected for image.")
                        : status(ScanStatus.PENDING, null);
            case EXPIRED -> status(ScanStatus.SCAN_ELIGIBILITY_EXPIRED, "The scan eligibility for image has expired.");
        };
    }

    private static ImageScanStatus completed() {
        return status(ScanStatus.COMPLETE, "The scan was completed successfully.");
    }

    private static ImageScanStatus status(ScanStatus status, @Nullable String description) {
        return ImageScanStatus.builder().status(status).description(description).build();
    }

    /** One finding and its place. */
    private record Line(int index, Vulnerability vulnerability) {

        String key() {
            return String.valueOf(FIRST_LINE + index);
        }
    }

    private static List<Line> lines(List<Vulnerability> vulnerabilities) {
        List<Line> lines = new ArrayList<>();
        for (Vulnerability each : vulnerabilities) {
            lines.add(new Line(lines.size(), each));
        }
        return lines;
    }

    /** The counts are of all findings, whatever the page. */
    private ImageScanFindings findings(
            RepositoryEntry entry,
            StoredImage image,
            ImageScan scan,
            List<Vulnerability> all,
            List<Vulnerability> shown) {
        Instant completed = scan.completedAt();
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(each -> counts.merge(each.severity(), 1, Integer::sum));
        ImageScanFindings.Builder findings = ImageScanFindings.builder()
                .imageScanCompletedAt(completed)
                .vulnerabilitySourceUpdatedAt(completed)
                .findingSeverityCountsWithStrings(counts);
        if (scan.kind().isEnhanced()) {
            EnhancedFindings enhanced = new EnhancedFindings(store, entry, image, scan);
            findings.enhancedFindings(shown.stream().map(enhanced::finding).toList());
        } else {
            findings.findings(
                    shown.stream().map(DescribeImageScanFindings::finding).toList());
        }
        return findings.build();
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
