package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.testkit.Networks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;

class ImagesTest {

    private final Drydock aws = Drydock.create();

    @Test
    void a_pushed_image_is_in_the_registry_under_its_uri_and_digest() {
        PushedImage pushed = aws.images().push("shop/web:1");

        assertThat(pushed.uri()).isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1");
        assertThat(aws.ecr().describeImages(b -> b.repositoryName("shop/web")).imageDetails())
                .singleElement()
                .satisfies(image -> {
                    assertThat(image.imageDigest()).isEqualTo(pushed.digest());
                    assertThat(image.imageTags()).containsExactly("1");
                });
    }

    @Test
    void pushing_again_changes_nothing_and_another_content_moves_the_tag() {
        PushedImage first = aws.images().push("shop/web:latest");

        assertThat(aws.images().push("shop/web:latest")).isEqualTo(first);
        PushedImage moved = aws.images().push("shop/web:latest", "second build");

        assertThat(moved.digest()).isNotEqualTo(first.digest());
        assertThat(aws.ecr().describeImages(b -> b.repositoryName("shop/web")).imageDetails())
                .hasSize(2);
    }

    @Test
    void a_script_alone_makes_no_repository() {
        aws.images().add("shop/web:2", script -> script.exits(1));
        aws.images().add("public.ecr.aws/nginx/nginx:1", script -> script.logs("ready"));

        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void where_there_is_a_repository_an_image_with_a_script_is_pushed_into_it() {
        aws.images().push("shop/web:1");

        aws.images().add("shop/web:2", script -> script.exits(1));

        assertThat(aws.ecr().listImages(b -> b.repositoryName("shop/web")).imageIds())
                .extracting(image -> image.imageTag())
                .containsExactly("1", "2");
    }

    private List<String> tags() {
        return aws.ecr().listImages(b -> b.repositoryName("shop/web")).imageIds().stream()
                .map(image -> image.imageTag())
                .sorted()
                .toList();
    }

    @Test
    void an_image_with_a_script_is_pushed_when_its_repository_comes_to_stand() {
        aws.images().add("shop/web:2", script -> script.exits(1)).add("shop/other:2", script -> script.exits(1));

        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(tags()).containsExactly("1", "2");
        assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
    }

    @Test
    void whatever_way_a_test_pushes_its_repository_brings_what_was_declared() {
        aws.images().add("shop/web:2", script -> script.exits(1));

        aws.images().push("shop/web:1", "content");

        assertThat(tags()).containsExactly("1", "2");
    }

    @Test
    void a_repository_that_the_code_under_test_creates_is_empty() {
        aws.images().add("shop/web:2", script -> script.exits(1));

        aws.ecr().createRepository(b -> b.repositoryName("shop/web"));

        assertThat(tags()).isEmpty();
    }

    @Test
    void what_was_declared_is_what_it_was_pushed_as() {
        PushedImage pushed =
                aws.images().add("shop/web:2", script -> script.exits(1)).push("shop/web:2", "second");

        assertThat(aws.images().pinned("shop/web:2")).endsWith(pushed.digest());
    }

    @Test
    void a_script_by_itself_never_pushes() {
        aws.images().script("shop/web:2", script -> script.exits(1)).push("shop/web:1");

        aws.images().script("shop/web:3", script -> script.exits(1));

        assertThat(tags()).containsExactly("1");
    }

    @Test
    void the_most_exact_name_of_a_script_counts() {
        aws.images()
                .script("shop/web:2", script -> script.logs("tag"))
                .script("shop/*", script -> script.logs("beginning"))
                .script("shop/web", script -> script.logs("repository"))
                .script("shop/web:*", script -> script.logs("longer beginning"));
        aws.images().pushTags("shop/web", "1", "2");

        assertThat(lines("shop/web:2")).containsExactly("tag");
        assertThat(lines("shop/web:1")).containsExactly("repository");
        assertThat(lines("shop/api:1")).containsExactly("beginning");
    }

    @Test
    void a_star_stands_at_the_end_or_nowhere() {
        assertThatThrownBy(() -> aws.images().script("shop/*:2", script -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("script(…) needs a name with its only star at the end for image, such as shop/*, because of"
                        + " two others it would not be clear which is more exact; but was given shop/*:2");
        assertThatThrownBy(() -> aws.images().add("*/web*", script -> {}))
                .hasMessageStartingWith("add(…) needs a name with its only star at the end");
    }

    @Test
    void a_name_that_ends_with_a_star_stands_for_all_that_begin_like_it() {
        aws.images().add("*", script -> script.logs("any"));
        aws.images().add("shop/*", script -> script.logs("shop"));
        aws.images().add("shop/web:2", script -> script.logs("two"));
        aws.images().push("shop/api:1");

        assertThat(lines("nginx:1")).containsExactly("any");
        assertThat(lines("shop/web:1")).containsExactly("shop");
        assertThat(lines("shop/web:2")).containsExactly("two");
        assertThat(lines("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api:1"))
                .containsExactly("shop");
    }

    @Test
    void containers_that_nobody_described_print_what_is_said_for_all() {
        aws.images().othersLog("starting", "ready");
        aws.images().add("shop/web:2", script -> script.logs("two"));

        assertThat(lines("nginx:1")).containsExactly("starting", "ready");
        assertThat(lines("shop/web:2")).containsExactly("two");
        assertThat(lines("busybox", "echo", "hello")).containsExactly("hello");
    }

    private List<String> lines(String image, String... command) {
        aws.given().cluster("prod").and().logGroup("/ecs/job");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/r")
                        .containerDefinitions(c -> c.name("app")
                                .image(image)
                                .command(command)
                                .logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "/ecs/job",
                                                "awslogs-region", "us-east-1",
                                                "awslogs-stream-prefix", "ecs")))));
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return aws
                .logs()
                .filterLogEvents(b ->
                        b.logGroupName("/ecs/job").logStreamNames("ecs/app/" + arn.substring(arn.lastIndexOf('/') + 1)))
                .events()
                .stream()
                .map(event -> event.message())
                .toList();
    }

    @Test
    void names_that_are_none_are_refused_with_an_example() {
        assertThatThrownBy(() -> aws.images().add("not an image", script -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shop/web:1");
        assertThatThrownBy(() -> aws.images().push("not an image")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void images_of_other_registries_are_not_pushed_here() {
        String elsewhere = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1";

        assertThatThrownBy(() -> aws.images().push(elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("123456789012.dkr.ecr.us-east-1.amazonaws.com");
        assertThatThrownBy(() -> aws.images().push("public.ecr.aws/nginx/nginx:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("public.ecr.aws");
        aws.images().add(elsewhere, script -> script.exits(1));

        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_repository_that_keeps_its_tags_keeps_them() {
        aws.ecr().createRepository(b -> b.repositoryName("shop/web").imageTagMutability(ImageTagMutability.IMMUTABLE));
        aws.images().push("shop/web:1");

        assertThatThrownBy(() -> aws.images().push("shop/web:1", "other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ImageTagAlreadyExistsException");
    }

    @Test
    void regions_have_registries_of_their_own_and_the_journal_tells_of_pushes() {
        aws.region("eu-west-1").images().push("shop/web:1");

        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
        assertThat(aws.journal().text()).contains("pushed 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1");
    }

    @Test
    void furnishing_leaves_an_image_alone_that_a_test_has_pushed() {
        PushedImage first = aws.images().push("shop/web:latest", "first");
        PushedImage second = aws.images().push("shop/web:latest", "second");

        aws.images().add("shop/web:latest", script -> script.logs("up"));
        aws.given().image("shop/web:latest").taskDefinition("web", "shop/web:latest");

        assertThat(second).isNotEqualTo(first);
        assertThat(aws.ecr()
                        .describeImages(b -> b.repositoryName("shop/web").imageIds(id -> id.imageTag("latest")))
                        .imageDetails())
                .singleElement()
                .satisfies(image -> assertThat(image.imageDigest()).isEqualTo(second.digest()));
    }
}
