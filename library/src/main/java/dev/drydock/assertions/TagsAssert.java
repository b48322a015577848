package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import java.util.SortedMap;
import org.apiguardian.api.API;

/** Assertions about the tags that something had when it was named. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TagsAssert extends WorldAssert<TagsAssert, SortedMap<String, String>> {

    private final String arn;
    private final Circumstances circumstances;

    TagsAssert(
            DrydockAssert world,
            String arn,
            SortedMap<String, String> tags,
            Circumstances circumstances,
            Verdicts verdicts) {
        super(tags, TagsAssert.class, world, verdicts);
        this.arn = arn;
        this.circumstances = circumstances;
    }

    /**
     * There is that tag.
     *
     * <pre>{@code
     * assertThat(aws).tags(clusterArn).contains("team", "shop"); // passes if it was created or tagged so
     * assertThat(aws).tags(clusterArn).contains("team", "pay");  // fails then
     * }</pre>
     *
     * @param value may be empty, as on AWS
     */
    public TagsAssert contains(String key, String value) {
        Require.text("contains", "key", key, "team");
        Require.given("contains", "value", value, "shop");
        return verify(() -> require(
                value.equals(actual.get(key)),
                "the tag " + key + "=" + value,
                actual.containsKey(key) ? "it is " + key + "=" + actual.get(key) : "there is none of that key"));
    }

    /**
     * There is no tag of that key.
     *
     * <pre>{@code
     * assertThat(aws).tags(clusterArn).doNotContain("owner"); // passes if it was never tagged so, or untagged
     * assertThat(aws).tags(clusterArn).doNotContain("team");  // fails while it has team=shop
     * }</pre>
     */
    public TagsAssert doNotContain(String key) {
        Require.text("doNotContain", "key", key, "team");
        return verify(
                () -> require(!actual.containsKey(key), "no tag " + key, "there is " + key + "=" + actual.get(key)));
    }

    /**
     * There are that many.
     *
     * <pre>{@code
     * assertThat(aws).tags(clusterArn).hasSize(1); // passes for team=shop
     * assertThat(aws).tags(clusterArn).hasSize(0); // fails for it
     * }</pre>
     */
    public TagsAssert hasSize(int count) {
        Require.atLeast("hasSize", "count", count, 0);
        return verify(() -> require(actual.size() == count, count + " tags", "there are " + actual.size()));
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw circumstances.failure(
                    info, "Expected on " + arn + " " + expected + ", but " + is + "\n  tags: " + actual);
        }
    }
}
