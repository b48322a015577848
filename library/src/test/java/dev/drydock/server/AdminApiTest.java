package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminApiTest {

    private final ServedWorld world =
            new ServedWorld(Drydock.builder().time(TimeMode.manual()).recipe(), List.of(), null, null);
    private final AdminApi api = new AdminApi(world);

    @Test
    void the_page_tells_of_every_path() throws Exception {
        String page = ok("GET", "/", "").body();

        String paths = api.answer(request("GET", "/nowhere", "")).body();
        for (String word : json(paths).get("message").asText().split("[ ,;]+")) {
            if (word.startsWith("/_drydock/") && !word.equals("/_drydock/nowhere") && !word.equals("/_drydock/")) {
                assertThat(page).contains(word);
            }
        }
    }

    @Test
    void health_says_what_is_served() throws Exception {
        JsonNode health = json(ok("GET", "/health", "").body());

        assertThat(health.get("status").asText()).isEqualTo("ok");
        assertThat(health.get("region").asText()).isEqualTo("us-east-1");
        assertThat(health.get("mode").asText()).isEqualTo("manual");
    }

    @Test
    void time_is_advanced_settled_and_given_another_mode() throws Exception {
        ok("POST", "/world", "{\"images\": [\"shop/web:1\"], \"clusters\": [\"prod\"]}");

        JsonNode after = json(ok("POST", "/time/advance", "{\"by\": \"5m\"}").body());
        ok("POST", "/time/settle", "");
        ok("POST", "/time/mode", "{\"mode\": \"step:5s\"}");

        assertThat(after.get("elapsed").asText()).isEqualTo("PT5M");
        assertThat(after.get("pendingCount").asInt()).isZero();
        assertThat(world.aws().time().mode()).isEqualTo(TimeMode.step(Duration.ofSeconds(5)));
    }

    @Test
    void what_does_not_settle_is_a_conflict_that_names_what_is_pending() throws Exception {
        ok("POST", "/world", "{\"clusters\": [{\"name\": \"prod\"}]}");
        world.aws().given().taskDefinition("web", "shop/web:1");
        world.aws()
                .ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(1)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));

        AdminAnswer answer = api.answer(request("POST", "/time/settle", "{\"atMost\": \"1s\"}"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("did not settle within PT1S").contains("Pending:");
    }

    @Test
    void the_world_is_shown_as_text_and_as_json() throws Exception {
        ok(
                "POST",
                "/world",
                "{\"clusters\": [{\"name\": \"prod\", \"services\":"
                        + " [{\"name\": \"web\", \"image\": \"shop/web:1\", \"running\": 2}]}], \"logGroups\": [\"/ecs/web\"]}");

        assertThat(ok("GET", "/world", "").body()).contains("service web ACTIVE: 2 of 2 running");
        JsonNode region = json(api.answer(new AdminRequest("GET", "/world", Map.of("format", "json"), "", "", ""))
                        .body())
                .at("/regions/0");
        assertThat(region.at("/clusters/0/services/0/running").asInt()).isEqualTo(2);
        assertThat(region.at("/clusters/0/tasks/1/lastStatus").asText()).isEqualTo("RUNNING");
        assertThat(region.at("/logGroups/0").asText()).isEqualTo("/ecs/web");
    }

    @Test
    void a_reset_leaves_nothing_of_what_was_there() throws Exception {
        ok("POST", "/world", "{\"clusters\": [\"prod\"], \"faults\": [{\"on\": \"RunTask\", \"does\": \"throttle\"}]}");

        ok("POST", "/reset", "");

        assertThat(world.aws().view().clusterArns()).isEmpty();
        assertThat(json(ok("GET", "/faults", "").body()).get("faults")).isEmpty();
    }

    @Test
    void a_snapshot_takes_the_world_back() throws Exception {
        ok("POST", "/world", "{\"clusters\": [\"prod\"]}");
        String snapshot = ok("GET", "/snapshot", "").body();
        ok("POST", "/world", "{\"clusters\": [\"dev\"]}");

        ok("PUT", "/snapshot", snapshot);

        assertThat(world.aws().view().clusterArns()).hasSize(1);
    }

    @Test
    void a_snapshot_that_is_none_changes_nothing() throws Exception {
        ok("POST", "/world", "{\"clusters\": [\"prod\"]}");
        String whole = ok("GET", "/snapshot", "").body();

        for (String broken :
                List.of("", "{}", "[1]", "{\"drydock\": 2, \"seed\": 1}", whole.replace("ACTIVE", "BAD"))) {
            AdminAnswer answer = api.answer(request("PUT", "/snapshot", broken));

            assertThat(answer.status()).as(broken).isIn(200, 400);
            if (answer.status() == 400) {
                assertThat(ok("GET", "/snapshot", "").body()).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_fault_is_declared_counted_and_taken_back() throws Exception {
        JsonNode declared =
                json(ok("POST", "/faults", "{\"on\": \"ecs:ListClusters\", \"does\": \"throttle\", \"times\": 1}")
                        .body());
        assertThat(declared.get("fault").asText()).isEqualTo("ecs:ListClusters fails with ThrottlingException");

        try {
            world.aws().ecs().listClusters();
        } catch (RuntimeException throttled) {
            assertThat(throttled).hasMessageContaining("Rate exceeded");
        }

        assertThat(json(ok("GET", "/faults", "").body()).at("/faults/0/struck").asInt())
                .isEqualTo(1);
        assertThat(json(ok("DELETE", "/faults", "").body()).get("faults")).isEmpty();
    }

    @Test
    void a_fault_in_a_whole_service_is_declared_with_its_conditions() throws Exception {
        String said =
                "{\"on\": \"ecs\", \"where\": {\"clusterName\": \"prod\"}, \"does\": \"losesAnswer\", \"times\": 1}";

        JsonNode declared = json(ok("POST", "/faults", said).body());

        assertThat(declared.get("fault").asText())
                .isEqualTo("any call of ecs is carried out and loses its answer, where clusterName is prod");
        AdminAnswer refused = api.answer(request("POST", "/faults", said.replace("clusterName", "clusterNam")));
        assertThat(refused.body()).contains("where(…) needs the path of a member");
        assertThat(json(ok("GET", "/faults", "").body()).get("faults")).hasSize(1);
    }

    @Test
    void a_fault_is_taken_back_by_its_number_and_the_others_stay() throws Exception {
        ok("POST", "/faults", "{\"on\": \"ecs:ListClusters\", \"does\": \"throttle\"}");
        int second = json(ok("POST", "/faults", "{\"on\": \"ecs:ListTasks\", \"does\": \"throttle\"}")
                        .body())
                .get("number")
                .asInt();

        JsonNode left = json(ok("DELETE", "/faults/" + second, "").body()).get("faults");
        ok("POST", "/faults", "{\"on\": \"ecs:ListServices\", \"does\": \"throttle\"}");

        assertThat(left).hasSize(1);
        assertThat(left.at("/0/fault").asText()).startsWith("ecs:ListClusters");
        assertThat(world.aws().faults().unused())
                .containsExactly(
                        "ecs:ListClusters fails with ThrottlingException",
                        "ecs:ListServices fails with ThrottlingException");
        assertThat(json(ok("GET", "/faults", "").body()).at("/faults/1/number").asInt())
                .isEqualTo(3);
    }

    @Test
    void a_number_that_no_fault_has_is_refused_with_those_there_are() {
        ok("POST", "/faults", "{\"on\": \"ecs:ListClusters\", \"does\": \"throttle\"}");

        AdminAnswer unknown = api.answer(request("DELETE", "/faults/7", ""));
        AdminAnswer other = api.answer(request("GET", "/faults/1", ""));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no fault 7; there are 1");
        assertThat(other.status()).isEqualTo(405);
        assertThat(world.aws().faults().unused()).hasSize(1);
    }

    @Test
    void faults_of_a_document_that_breaks_off_are_listed_like_any_other() throws Exception {
        AdminAnswer answer = api.answer(request("POST", "/world", """
                {"faults": [{"on": "ecs:ListTasks", "does": "throttle"}, {"instance": "i-1", "does": "stop"}]}
                """));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(ok("GET", "/faults", "").body()).get("faults"))
                .hasSameSizeAs(world.aws().faults().unused());
    }

    @Test
    void the_journal_is_asked_for_operations_there_are_and_the_world_for_forms_there_are() throws Exception {
        world.aws().ecs().listClusters();

        AdminAnswer qualified = asked("/journal", "operation", "ecs:ListClusters");
        AdminAnswer unknown = asked("/journal", "operation", "listClusters");
        AdminAnswer form = asked("/world", "format", "xml");

        assertThat(json(qualified.body()).get("count").asInt()).isEqualTo(1);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("is no operation of a simulated service");
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.body()).contains("format is json or text");
    }

    private AdminAnswer asked(String path, String parameter, String value) {
        return api.answer(new AdminRequest("GET", path, Map.of(parameter, value), "", "", ""));
    }

    @Test
    void the_journal_counts_calls_by_operation_and_shows_the_last() throws Exception {
        world.aws().ecs().createCluster(b -> b.clusterName("prod"));
        world.aws().ecs().listClusters();
        world.aws().ecs().createCluster(b -> b.clusterName("dev"));

        JsonNode journal = json(api.answer(new AdminRequest(
                        "GET",
                        "/journal",
                        new TreeMap<>(Map.of("operation", "CreateCluster", "last", "1")),
                        "",
                        "",
                        ""))
                .body());

        assertThat(journal.get("count").asInt()).isEqualTo(2);
        assertThat(journal.get("calls")).hasSize(1);
        assertThat(journal.at("/calls/0/request").asText()).isEqualTo("{clusterName=dev}");
        assertThat(ok("GET", "/timeline", "").body()).contains("#2 ecs:ListClusters");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /clusters     |                            | 404 | There is no /_drydock/clusters; there are GET /_drydock/, DELETE
                    DELETE | /world        |                            | 405 | /_drydock/world takes GET, POST, but not DELETE
                    POST   | /time/advance | {}                         | 400 | lacks the member \\"by\\"
                    POST   | /time/advance | {"by": 5}                  | 400 | by: must be a text, but is 5
                    POST   | /time/advance | {"by": "-5m"}              | 400 | by: a duration is written like
                    POST   | /time/advance | {"by": "PT-5M"}            | 400 | by: a duration is written like
                    POST   | /time/advance | {"by": "9999999999d"}      | 400 | by: a duration is written like
                    POST   | /time/advance | {"for": "5m"}              | 400 | unknown member \\"for\\"; allowed are by
                    POST   | /time/advance | [1]                        | 400 | must be an object; allowed in it are by, but it is a list
                    POST   | /time/advance | {"by": "1m", "by": "2m"}   | 400 | this is no JSON: Duplicate field 'by'
                    POST   | /time/advance | {"by": "1m"} {}            | 400 | this is no JSON
                    POST   | /time/advance | by=5m                      | 400 | this is no JSON
                    POST   | /time/mode    | {"mode": "auto"}           | 400 | a time mode is one of eager, manual
                    POST   | /reset        | {"hard": true}             | 400 | unknown member \\"hard\\"; allowed is none
                    POST   | /faults       | {}                         | 400 | exactly one of anyInstance, anySpotTask
                    """)
    void what_is_not_understood_is_refused_with_what_is_allowed(
            String method, String path, String body, int status, String message) {
        AdminAnswer answer = api.answer(request(method, path, body == null ? "" : body));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void parameters_that_nobody_looks_at_are_refused_before_anything_is_done() {
        AdminAnswer reset = api.answer(new AdminRequest("POST", "/reset", Map.of("hard", ""), "", "", ""));
        AdminAnswer journal = api.answer(new AdminRequest("GET", "/journal", Map.of("last", "-1"), "", "", ""));

        assertThat(reset.status()).isEqualTo(400);
        assertThat(reset.body()).contains("unknown parameter \\\"hard\\\"; allowed is none");
        assertThat(journal.body()).contains("last is a number from 0 to 10000");
    }

    private AdminAnswer ok(String method, String path, String body) {
        AdminAnswer answer = api.answer(request(method, path, body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static AdminRequest request(String method, String path, String body) {
        return new AdminRequest(method, path, Map.of(), "", "application/json", body);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/time/advance | {\"by\": 5} | by: must be a text, but is 5",
                "/time/settle | {\"atMost\": true} | atMost: must be a text, but is true",
                "/time/advance | {\"by\": \"soon\"} | by: a duration is written like 250ms",
            })
    void what_is_wrong_is_told_once_with_its_place(String path, String body, String message) {
        AdminAnswer answer = api.answer(request("POST", path, body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(message).doesNotContain("by: by").doesNotContain("atMost: atMost");
    }
}
