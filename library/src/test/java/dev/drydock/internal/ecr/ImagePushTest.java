package dev.drydock.internal.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.ImageSource.Found;
import dev.drydock.internal.account.ImageSource.Missing;
import dev.drydock.internal.account.ImageSource.PullFailure;
import dev.drydock.internal.account.ImageSource.RepositoryUnknown;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.scan.ImageScans;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.TagMutability;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePushTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    private static final String HOST = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FARGATE =
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref ";

    private final EcrRegion region = region(HOME);
    private final ImagePush images = region.push();
    private final ImageSource source = region.source();

    private static EcrRegion region(AccountRegion home) {
        Kernel kernel = new Kernel(1, NOW, TimeMode.manual(), Limits.standard());
        return new EcrRegion(
                home,
                kernel.queue("registry"),
                Timings.realistic(),
                Leniencies.NONE,
                new LayerContents(0),
                account -> null,
                other -> region(other),
                region -> SecretSource.permissive(),
                EventSink.NOWHERE);
    }

    // ---- pushing

    @Test
    void an_image_is_pushed_in_one_line() {
        PushedManifest pushed = images.push("shop/web:1", NOW);

        assertThat(pushed.uri()).isEqualTo(HOST + "/shop/web:1");
        assertThat(pushed.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(source.resolve(pushed.uri())).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.digest()).isEqualTo(pushed.digest());
            assertThat(found.sizeInBytes()).isPositive();
        });
    }

    @Test
    void equal_names_have_equal_digests_in_every_world() {
        PushedManifest other =
                region(new AccountRegion("210987654321", "eu-west-1")).push().push("shop/web:1", NOW.plusSeconds(1));

        PushedManifest here = images.push("shop/web:1", NOW);

        assertThat(here.digest()).isEqualTo(other.digest());
        assertThat(images.push("shop/web:2", NOW).digest()).isNotEqualTo(here.digest());
    }

    @Test
    void pushing_again_changes_nothing() {
        PushedManifest first = images.push(HOST + "/shop/web:1", NOW);
        Record before = region.stores().get(0).image();

        PushedManifest second = images.push("shop/web:1", NOW.plusSeconds(1));

        assertThat(second).isEqualTo(first);
        assertThat(region.stores().get(0).image()).isEqualTo(before);
    }

    @Test
    void other_content_moves_the_tag() {
        PushedManifest first = images.push("shop/web:latest", NOW);

        PushedManifest second = images.push("shop/web", "fixed", NOW);

        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(source.resolve(first.uri()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.digest()).isEqualTo(second.digest()));
        assertThat(source.resolve(HOST + "/shop/web@" + first.digest())).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop:1", "a", "shop/web@sha256:1234567890123456789012345678901234567890"})
    void what_cannot_be_pushed_is_an_error_of_the_test(String name) {
        assertThatThrownBy(() -> images.push(name, NOW))
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
    }

    @Test
    void an_immutable_tag_does_not_move_and_nothing_is_left_behind() {
        EcrStore store = new EcrStore(HOME, Leniencies.NONE);
        store.add(new RepositoryEntry(new EcrRepository(
                "shop/web",
                store.arnOf("shop/web"),
                HOST + "/shop/web",
                NOW,
                new TagMutability(TagMutability.Mode.IMMUTABLE, List.of()),
                false,
                "AES256",
                null,
                new TreeMap<>())));
        ImagePush push = new ImagePush(store, new PlainRepositories(store), scans(store));
        push.push("shop/web:1", NOW);
        Record before = store.image();

        assertThatThrownBy(() -> push.push("shop/web:1", "other", NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the repository is immutable");
        assertThat(store.image()).isEqualTo(before);
    }

    // ---- pulling

    @Test
    void a_tag_that_is_missing_fails_the_pull_as_on_aws() {
        images.push("shop/web:1", NOW);
        String uri = HOST + "/shop/web:2";

        assertThat(source.resolve(uri)).isInstanceOfSatisfying(Missing.class, missing -> {
            assertThat(missing.failure())
                    .isEqualTo(new PullFailure(
                            FARGATE + uri + ": " + uri + ": not found",
                            "CannotPullContainerError: Error response from daemon: manifest for " + uri
                                    + " not found: manifest unknown: Requested image not found"));
            assertThat(missing.unpushed()).isTrue();
            assertThat(missing.hint())
                    .isEqualTo("The registry 123456789012 has no image shop/web:2: push it with"
                            + " images().push(\"shop/web:2\"); or make the world lenient(Leniency.UNPUSHED_IMAGES)");
        });
    }

    @Test
    void a_digest_decides_over_the_tag() {
        PushedManifest pushed = images.push("shop/web:1", NOW);
        String missing = HOST + "/shop/web:1@sha256:" + "0".repeat(64);

        assertThat(source.resolve(HOST + "/shop/web:9@" + pushed.digest())).isInstanceOf(Found.class);
        assertThat(source.resolve(missing)).isInstanceOf(Missing.class);
    }

    @Test
    void a_repository_that_is_missing_fails_the_pull_as_on_aws() {
        String uri = HOST + "/shop/web:1";

        assertThat(source.resolve(uri))
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> assertThat(missing.failure())
                                .isEqualTo(new PullFailure(
                                        FARGATE + uri + ": " + uri + ": not found",
                                        "CannotPullContainerError: Error response from daemon: repository " + HOST
                                                + "/shop/web not found: name unknown: The repository with name 'shop/web' does"
                                                + " not exist in the registry with id '123456789012'")));
    }

    @Test
    void other_registries_are_unknown() {
        images.push("library/nginx:latest", NOW);

        assertThat(source.resolve("nginx"))
                .isEqualTo(new RepositoryUnknown(new PullFailure(
                        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref"
                                + " docker.io/library/nginx:latest: pull access denied, repository does not exist or may"
                                + " require authorization: server message: insufficient_scope: authorization failed",
                        "CannotPullContainerError: The task can’t pull the image. Check whether the image exists. Error"
                                + " response from daemon: pull access denied for nginx, repository does not exist or may"
                                + " require 'docker login': denied: requested access to the resource is denied")));
        assertThat(source.resolve("public.ecr.aws/nginx/nginx:1")).isInstanceOf(RepositoryUnknown.class);
        assertThat(source.resolve("906394416424.dkr.ecr.us-east-1.amazonaws.com/aws-for-fluent-bit:stable"))
                .isInstanceOf(RepositoryUnknown.class);
        assertThat(source.resolve("210987654321.dkr.ecr.us-east-1.amazonaws.com/library/nginx"))
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> assertThat(missing.failure().onEc2()).endsWith("registry with id '210987654321'"));
    }

    @Test
    void a_registry_answers_to_its_other_hosts_too() {
        images.push("shop/web:1", NOW);

        assertThat(source.resolve("123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/shop/web:1"))
                .isInstanceOf(Found.class);
        assertThat(source.resolve("123456789012.dkr-ecr.us-east-1.on.aws/shop/web:1"))
                .isInstanceOf(Found.class);
    }

    @Test
    void a_name_that_is_none_fails_the_pull() {
        assertThat(source.resolve("Not An Image")).isInstanceOf(Missing.class);
        assertThat(source.resolve("")).isInstanceOf(Missing.class);
    }

    private static ImageScans scans(EcrStore store) {
        Kernel kernel = new Kernel(1, Instant.EPOCH, TimeMode.manual(), Limits.standard());
        return new ImageScans(store, new ScanningConfiguration(), kernel.queue("scans"), Timings.realistic());
    }
}
