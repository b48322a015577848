package dev.drydock;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programs in one world. */
class CallersTest {

    private final Drydock aws = Drydock.create();

    @Test
    void what_another_program_calls_stands_under_its_name() {
        aws.as("ci").ecs().createCluster(b -> b.clusterName("prod"));
        aws.ecs().listClusters();

        assertThat(aws.journal().text()).contains("#1 ci ecs:CreateCluster {", "#2 ecs:ListClusters {");
        assertThat(aws.journal().calls()).extracting(call -> call.caller()).containsExactly("ci", "");
    }

    @Test
    void only_the_code_under_test_is_counted_unless_asked() {
        aws.as("ci").ecs().createCluster(b -> b.clusterName("prod"));

        assertThat(aws).called(CREATE_CLUSTER).never();
        assertThat(aws).called(CREATE_CLUSTER).by("ci").times(1);
        assertThat(aws).called(LIST_CLUSTERS).by("ci").never();
    }

    @Test
    void aws_knows_it_as_a_user_of_its_name() {
        String arn = aws.as("ci")
                .ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(c -> c.name("app").image("nginx").memory(64)))
                .taskDefinition()
                .registeredBy();

        assertThat(arn).isEqualTo("arn:aws:iam::123456789012:user/ci");
    }

    @Test
    void it_keeps_its_name_in_other_regions() {
        aws.as("ci").region("eu-west-1").ecs().createCluster(b -> b.clusterName("prod"));

        assertThat(aws.journal().text()).contains("123456789012/eu-west-1 ci ecs:CreateCluster");
        assertThat(aws.region("eu-west-1").ecs().listClusters().clusterArns()).hasSize(1);
    }

    @Test
    void its_calls_change_no_id_that_the_code_under_test_is_told() {
        Drydock undisturbed = Drydock.create();
        String alone = undisturbed.ecs().listClusters().responseMetadata().requestId();

        aws.as("ci").ecs().listClusters();

        assertThat(aws.ecs().listClusters().responseMetadata().requestId()).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a/b", "ä", "a:b"})
    void a_name_is_one_word_that_iam_takes(String name) {
        assertThatThrownBy(() -> aws.as(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        List.of("as(…) needs one word", "such as ci", name).toArray(String[]::new));
    }
}
