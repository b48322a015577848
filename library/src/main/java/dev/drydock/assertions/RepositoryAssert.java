package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import java.util.List;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecr.model.ImageDetail;

/** Assertions about the images that a repository of ECR had when it was named. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RepositoryAssert extends WorldAssert<RepositoryAssert, List<ImageDetail>> {

    private final String name;
    private final View view;
    private final Circumstances circumstances;

    RepositoryAssert(
            DrydockAssert world, Drydock drydock, View view, String name, List<ImageDetail> images, Verdicts verdicts) {
        super(images, RepositoryAssert.class, world, verdicts);
        this.name = name;
        this.view = view;
        this.circumstances = Circumstances.of(drydock, name);
    }

    /**
     * It has that many images, those without a tag too.
     *
     * <pre>{@code
     * assertThat(aws).repository("shop/web").hasImages(2); // passes if two were pushed
     * assertThat(aws).repository("shop/web").hasImages(2); // fails if the lifecycle policy has expired one
     * }</pre>
     */
    public RepositoryAssert hasImages(int count) {
        Require.atLeast("hasImages", "count", count, 0);
        return verify(() -> require(actual.size() == count, "to have " + count + " images", "it has " + actual.size()));
    }

    /**
     * Each of those tags is of an image of it; there may be others.
     *
     * <pre>{@code
     * assertThat(aws).repository("shop/web").hasTags("1", "2"); // passes if both were pushed
     * assertThat(aws).repository("shop/web").hasTags("1", "3"); // fails then
     * }</pre>
     */
    public RepositoryAssert hasTags(String... tags) {
        List<String> wanted = Require.texts("hasTags", "tags", tags, "latest");
        return verify(() -> require(
                tags().containsAll(wanted), "to have the tags " + Words.list(wanted), "it has " + Words.list(tags())));
    }

    /**
     * No image of it has that tag.
     *
     * <pre>{@code
     * assertThat(aws).repository("shop/web").hasNoTag("1"); // passes once the image was deleted or untagged
     * assertThat(aws).repository("shop/web").hasNoTag("2"); // fails while there is shop/web:2
     * }</pre>
     */
    public RepositoryAssert hasNoTag(String tag) {
        Require.text("hasNoTag", "tag", tag, "latest");
        return verify(
                () -> require(!tags().contains(tag), "not to have the tag " + tag, "it has " + Words.list(tags())));
    }

    /**
     * Images are scanned when they are pushed to it, by its own setting.
     *
     * <pre>{@code
     * assertThat(aws).repository("shop/web").scansOnPush(); // passes if it was created with scanOnPush
     * assertThat(aws).repository("shop/web").scansOnPush(); // fails without, as by default
     * }</pre>
     */
    public RepositoryAssert scansOnPush() {
        return verify(() -> require(
                view.repositories().stream()
                        .anyMatch(each -> each.repositoryName().equals(name)
                                && each.imageScanningConfiguration() != null
                                && Boolean.TRUE.equals(
                                        each.imageScanningConfiguration().scanOnPush())),
                "to scan on push",
                "scanOnPush is false"));
    }

    private List<String> tags() {
        return actual.stream()
                .flatMap(each -> each.imageTags().stream())
                .sorted()
                .toList();
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw circumstances.failure(
                    info,
                    "Expected repository " + name + " " + expected + ", but " + is + "\n  images: "
                            + Words.list(actual.stream().map(Words::image).toList()));
        }
    }
}
