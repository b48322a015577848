package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last scan of an image.
 *
 * @param startedAt when it began
 * @param completedAt when it was over; null while it is in progress
 * @param vulnerabilities what it found, in the order in which a test told of them
 */
public record ImageScan(Instant startedAt, @Nullable Instant completedAt, List<Vulnerability> vulnerabilities) {

    public ImageScan {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /**
     * What a scan finds in an image.
     *
     * @param name {@code CVE-2021-44228}
     * @param severity one of ECR's
     * @param packageName the package that has it
     * @param packageVersion that package's version
     */
    public record Vulnerability(String name, String severity, String packageName, String packageVersion) {}
}
