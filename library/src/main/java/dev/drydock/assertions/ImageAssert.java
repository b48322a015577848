package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import java.util.List;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ScanStatus;

/** Assertions about an image of a repository of ECR, as it was when it was named. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ImageAssert extends WorldAssert<ImageAssert, ImageDetail> {

    private static final List<String> SEVERITIES = FindingSeverity.knownValues().stream()
            .map(FindingSeverity::toString)
            .sorted()
            .toList();

    private final View view;
    private final Circumstances circumstances;

    ImageAssert(DrydockAssert world, Drydock drydock, View view, ImageDetail actual, Verdicts verdicts) {
        super(actual, ImageAssert.class, world, verdicts);
        this.view = view;
        this.circumstances = Circumstances.of(drydock, actual.repositoryName());
    }

    /**
     * The image has those tags, and maybe others.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").hasTags("2", "latest"); // passes once it was promoted
     * assertThat(aws).image("shop/web:2").hasTags("2", "latest"); // fails if latest is another image
     * }</pre>
     */
    public ImageAssert hasTags(String... tags) {
        List<String> wanted = Require.texts("hasTags", "tags", tags, "latest");
        return verify(() -> require(
                actual.imageTags().containsAll(wanted),
                "to have the tags " + Words.list(wanted),
                "it has " + Words.list(actual.imageTags())));
    }

    /**
     * The image does not have that tag.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:1").hasNoTag("latest"); // passes once another image got it
     * assertThat(aws).image("shop/web:1").hasNoTag("1");      // fails
     * }</pre>
     */
    public ImageAssert hasNoTag(String tag) {
        Require.text("hasNoTag", "tag", tag, "latest");
        return verify(() -> require(
                !actual.imageTags().contains(tag),
                "not to have the tag " + tag,
                "it has " + Words.list(actual.imageTags())));
    }

    /**
     * A task or a client of the registry has pulled the image.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").wasPulled(); // passes once a task of it has started
     * assertThat(aws).image("shop/web:2").wasPulled(); // fails if it was only pushed
     * }</pre>
     */
    public ImageAssert wasPulled() {
        return verify(() -> require(actual.lastRecordedPullTime() != null, "to have been pulled", "it never was"));
    }

    /**
     * Nobody has pulled the image.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").wasNeverPulled(); // passes if it was only pushed
     * assertThat(aws).image("shop/web:2").wasNeverPulled(); // fails once a task of it has started
     * }</pre>
     */
    public ImageAssert wasNeverPulled() {
        return verify(() -> require(
                actual.lastRecordedPullTime() == null,
                "never to have been pulled",
                "it was at " + actual.lastRecordedPullTime()));
    }

    /**
     * A scan of the image is complete.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").wasScanned(); // passes after StartImageScan and some time
     * assertThat(aws).image("shop/web:2").wasScanned(); // fails while it is IN_PROGRESS
     * }</pre>
     */
    public ImageAssert wasScanned() {
        return verify(() -> scanned("to have been scanned"));
    }

    /**
     * The last scan of the image has that many findings of a severity; none is told where there are none.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").hasFindings("CRITICAL", 0); // passes if it was scanned and has none
     * assertThat(aws).image("shop/web:2").hasFindings("CRITICAL", 0); // fails if it has one, or was never scanned
     * }</pre>
     */
    public ImageAssert hasFindings(String severity, int count) {
        Require.oneOf("hasFindings", "severity", severity, SEVERITIES);
        Require.atLeast("hasFindings", "count", count, 0);
        return verify(() -> {
            String expected = "to have " + count + " findings of severity " + severity;
            int is = scanned(expected)
                    .imageScanFindings()
                    .findingSeverityCountsAsStrings()
                    .getOrDefault(severity, 0);
            require(is == count, expected, "it has " + is);
        });
    }

    /**
     * The last scan of the image has that many findings of a severity.
     *
     * <pre>{@code
     * assertThat(aws).image("shop/web:2").hasFindings(FindingSeverity.HIGH, 2); // passes if it was scanned and has two
     * assertThat(aws).image("shop/web:2").hasFindings(FindingSeverity.HIGH, 2); // fails if it has one
     * }</pre>
     */
    public ImageAssert hasFindings(FindingSeverity severity, int count) {
        return hasFindings(Words.name("hasFindings", "severity", severity, FindingSeverity.CRITICAL), count);
    }

    private DescribeImageScanFindingsResponse scanned(String expected) {
        DescribeImageScanFindingsResponse scan = view.scan(actual.repositoryName(), actual.imageDigest())
                .orElseThrow(() -> failure(expected, "it was never scanned"));
        require(
                scan.imageScanStatus().status() == ScanStatus.COMPLETE,
                expected,
                "its scan is " + scan.imageScanStatus().statusAsString());
        return scan;
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw failure(expected, is);
        }
    }

    private AssertionError failure(String expected, String is) {
        return circumstances.failure(
                info,
                "Expected image " + Words.image(actual) + " of repository " + actual.repositoryName() + " " + expected
                        + ", but " + is);
    }
}
