package dev.drydock.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.tools.MemberTableGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class NewerMembersTest {

    private static final String OF_A_POORER_SDK = """
            # A comment.
            ecs RunTaskRequest cluster overrides taskDefinition
            ecs RegisterTaskDefinitionRequest containerDefinitions family
            ecs ContainerDefinition dockerLabels image logConfiguration name
            """;

    private final MemberTable table = new MemberTable(OF_A_POORER_SDK);

    @Test
    void what_is_given_and_not_in_the_table_is_found() {
        RunTaskRequest request = RunTaskRequest.builder()
                .cluster("harbor")
                .taskDefinition("web")
                .startedBy("crane")
                .count(2)
                .build();

        assertThat(table.lacksOf(request)).containsExactlyInAnyOrder("count", "startedBy");
    }

    @Test
    void it_is_found_inside_lists_by_its_path() {
        RegisterTaskDefinitionRequest request = RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(ContainerDefinition.builder()
                        .name("app")
                        .image("web")
                        .essential(true)
                        .build())
                .build();

        assertThat(table.lacksOf(request)).containsExactly("containerDefinitions.essential");
    }

    @Test
    void what_is_not_given_is_not_found() {
        RunTaskRequest request = RunTaskRequest.builder().cluster("harbor").build();

        assertThat(table.lacksOf(request)).isEmpty();
    }

    @Test
    void a_request_of_an_operation_that_is_younger_itself_is_left_alone() {
        MemberTable nothing = new MemberTable("# Nothing.\n");

        assertThat(nothing.lacksOf(RunTaskRequest.builder().cluster("harbor").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.30.38, false", "2.57.7, false", "2.57.8, false", "2.57.8-SNAPSHOT, false", "2.57, false",
        "2.57.9, true", "2.57.10, true", "2.58.0, true", "3.0.0-PREVIEW, true", "unknown, true"
    })
    void only_a_later_sdk_may_have_them(String version, boolean newer) {
        assertThat(NewerMembers.isNewer(version)).isEqualTo(newer);
    }

    @Test
    void the_checked_in_table_is_of_the_sdk_this_is_built_against() throws IOException {
        assertThat(NewerMembers.BUILT_AGAINST).isEqualTo(VersionInfo.SDK_VERSION);
        try (InputStream in = NewerMembers.class.getResourceAsStream(NewerMembers.TABLE)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(MemberTableGenerator.table());
        }
        assertThat(NewerMembers.of(RunTaskRequest.builder().count(1).build())).isEqualTo(List.of());
    }
}
