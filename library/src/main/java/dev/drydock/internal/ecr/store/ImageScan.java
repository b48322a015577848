package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last scan of an image.
 *
 * @param kind what scans it, and for how long
 * @param startedAt when it began
 * @param completedAt when it was over; null while it is in progress
 * @param vulnerabilities what it found, in the order in which a test told of them
 */
public record ImageScan(
        Kind kind, Instant startedAt, @Nullable Instant completedAt, List<Vulnerability> vulnerabilities) {

    public ImageScan {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /** A scan that has just begun. */
    public static ImageScan begun(Kind kind, Instant at) {
        return new ImageScan(kind, at, null, List.of());
    }

    /** The same scan with what it found. */
    public ImageScan completed(Instant at, List<Vulnerability> found) {
        return new ImageScan(kind, startedAt, at, found);
    }

    /** The same scan, by what it found so far, of another kind. */
    public ImageScan as(Kind next, List<Vulnerability> found) {
        return new ImageScan(next, startedAt, completedAt, completedAt == null ? List.of() : found);
    }

    /** What scans an image, and for how long. */
    public enum Kind {
        /** ECR, once. */
        BASIC,
        /** Amazon Inspector, once. */
        ENHANCED,
        /** Amazon Inspector, which finds later what becomes known later. */
        CONTINUOUS,
        /** Amazon Inspector, which does not look at the image any more, or never did because it was too old. */
        EXPIRED;

        public boolean isEnhanced() {
            return this != BASIC;
        }
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
