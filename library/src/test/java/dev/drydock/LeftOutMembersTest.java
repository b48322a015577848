package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.WholeRequests.Whole;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.testkit.ServiceShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Whatever member of whatever structure is left out of a request: AWS refuses it, or the world goes on working for as
 * long as time passes.
 */
class LeftOutMembersTest {

    /** The model requires it, yet AWS takes a default that names no namespace: it takes the defaults away. */
    private static final Set<String> TAKEN_ALL_THE_SAME = Set.of("ClusterServiceConnectDefaultsRequest.namespace");

    private static final RequestStage STAGE = new RequestStage();

    static List<Whole> whole() {
        return WholeRequests.all();
    }

    // ---- the requests themselves

    @ParameterizedTest
    @MethodSource("whole")
    void the_whole_request_is_taken_or_refused_by_name(Whole whole) {
        STAGE.reset();
        JsonNode request = STAGE.tree(whole.json());

        if (whole.simulated()) {
            STAGE.call(whole, request);
            STAGE.lives();
        } else {
            assertThatThrownBy(() -> STAGE.call(whole, request))
                    .isInstanceOfAny(UnsupportedOperationException.class, AwsServiceException.class);
        }
    }

    @Test
    void the_requests_hold_every_structure_that_a_simulated_operation_takes() {
        Set<String> missing = new TreeSet<>();
        for (AwsService service : AwsService.values()) {
            Class<?> client = ServiceClients.of(service);
            for (String operation : Inside.synchronous(service)) {
                Set<String> all = new TreeSet<>();
                structures(
                        SdkOperation.builder(
                                SdkOperation.named(client, operation).request()),
                        null,
                        all);
                Set<String> held = new TreeSet<>();
                whole().stream()
                        .filter(each ->
                                each.client() == client && each.operation().equals(operation))
                        .forEach(each -> structures(
                                SdkOperation.builder(
                                        SdkOperation.named(client, operation).request()),
                                STAGE.tree(each.json()),
                                held));
                all.removeAll(held);
                all.forEach(each -> missing.add(operation + "." + each));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The structures below a request: those there could be, or those a given request holds. */
    private static void structures(SdkPojo builder, @Nullable JsonNode held, Set<String> found) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = held == null ? null : held.get(field.locationName());
            if (held == null || value != null) {
                structures(field, value, found);
            }
        }
    }

    private static void structures(SdkField<?> field, @Nullable JsonNode held, Set<String> found) {
        switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> {
                SdkPojo inner = field.constructor().get();
                if (found.add(inner.getClass().getEnclosingClass().getSimpleName()) || held != null) {
                    structures(inner, held, found);
                }
            }
            case LIST -> {
                SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
                if (held == null) {
                    structures(element, null, found);
                } else {
                    held.forEach(each -> structures(element, each, found));
                }
            }
            case MAP -> {
                SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
                if (held == null) {
                    structures(value, null, found);
                } else {
                    held.forEach(each -> structures(value, each, found));
                }
            }
            default -> {}
        }
    }

    // ---- a member left out

    @ParameterizedTest
    @MethodSource("whole")
    void a_member_left_out_is_refused_as_aws_does_or_the_world_goes_on_working(Whole whole) {
        JsonNode request = STAGE.tree(whole.json());
        SdkPojo builder = SdkOperation.builder(
                SdkOperation.named(whole.client(), whole.operation()).request());
        List<Member> members = new ArrayList<>();
        members(builder, request, "", members);

        for (Member each : members) {
            boolean taken = isTaken(whole, without(request, each.pointer(), false), each.pointer());
            if (isRequired(whole, each)) {
                assertThat(taken)
                        .as("%s without %s is taken", whole, each.pointer())
                        .isFalse();
            }
            if (request.at(each.pointer()).isObject()) {
                isTaken(whole, without(request, each.pointer(), true), each.pointer() + " emptied");
            }
        }

        assertThat(members).isNotEmpty();
    }

    /** Whether a request is taken; then the world has gone on working for an hour. */
    private static boolean isTaken(Whole whole, JsonNode request, String left) {
        STAGE.reset();
        WorldImage before = Inside.image(STAGE.aws);
        try {
            STAGE.call(whole, request);
        } catch (AwsServiceException modelled) {
            assertThat(modelled.statusCode()).as(left).isEqualTo(400);
            assertThat(modelled.getClass().getSimpleName())
                    .as(left)
                    .isEqualTo(modelled.awsErrorDetails().errorCode());
            assertThat(Inside.image(STAGE.aws)).as(left).isEqualTo(before);
            return false;
        } catch (UnsupportedOperationException unsupported) {
            assertThat(Inside.image(STAGE.aws)).as(left).isEqualTo(before);
            return false;
        } catch (RuntimeException | Error other) {
            fail(whole + " without " + left + " met " + other, other);
        }
        try {
            STAGE.lives();
        } catch (RuntimeException | Error other) {
            fail("The world after " + whole + " without " + left + " met " + other, other);
        }
        return true;
    }

    /**
     * A member of a structure.
     *
     * @param owner the structure's name
     * @param name the member's name; empty for an element of a list
     * @param pointer where it stands in the request
     */
    private record Member(String owner, String name, String pointer) {}

    private static void members(SdkPojo builder, JsonNode held, String at, List<Member> found) {
        String owner = builder.getClass().getEnclosingClass().getSimpleName();
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = held.get(field.locationName());
            if (value != null) {
                String pointer = at + '/' + field.locationName();
                found.add(new Member(owner, field.locationName(), pointer));
                if (value.isObject() && field.constructor() != null) {
                    members(field.constructor().get(), value, pointer, found);
                }
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
                    if (value.get(i).isObject()) {
                        found.add(new Member(owner, "", pointer + '/' + i));
                        members(element.constructor().get(), value.get(i), pointer + '/' + i, found);
                    }
                }
            }
        }
    }

    private static boolean isRequired(Whole whole, Member member) {
        String name = member.owner() + '.' + member.name();
        return !TAKEN_ALL_THE_SAME.contains(name)
                && ServiceShapes.required(whole.service()).contains(name);
    }

    private static JsonNode without(JsonNode request, String pointer, boolean emptied) {
        JsonNode copy = request.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        if (emptied) {
            ((ObjectNode) copy.at(pointer)).removeAll();
        } else if (parent instanceof ObjectNode object) {
            object.remove(pointer.substring(last + 1));
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(pointer.substring(last + 1)));
        }
        return copy;
    }
}
