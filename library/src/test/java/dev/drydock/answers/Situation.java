package dev.drydock.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.doors.OpenDoor;
import dev.drydock.internal.wire.SdkJsonModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A call in a state of the world, and what AWS was seen to answer to it, member by member.
 *
 * @param operation AWS's name of the operation
 * @param when the state of the world and the request, in words
 * @param ask brings a fresh world there and makes the call
 * @param rows what is known of the answer
 */
record Situation(String operation, String when, Function<OpenDoor, SdkPojo> ask, List<Row> rows) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new SdkJsonModule());

    /** How sure a row is, and where it was seen. */
    enum Evidence {
        /** An answer of AWS, recorded by somebody and read here. */
        RECORDED,
        /** A sample in AWS's own documents. */
        DOCUMENTED,
        /** A report of a user, or one recording among several that leave it open. */
        REPORTED
    }

    /**
     * What AWS answers for one member.
     *
     * @param member where it stands, as a JSON pointer
     * @param value its value as JSON; {@code absent}, or {@code present} where only that is known
     */
    record Row(String member, String value, Evidence evidence, String source) {

        /** Whether an answer is as it should be. */
        boolean fits(JsonNode answer) {
            JsonNode found = answer.at(member);
            return switch (value) {
                case ABSENT -> found.isMissingNode();
                case PRESENT -> !found.isMissingNode();
                default -> found.toString().equals(value);
            };
        }
    }

    static final String ABSENT = "absent";
    static final String PRESENT = "present";

    static Situation of(String operation, String when, Function<OpenDoor, SdkPojo> ask) {
        return new Situation(operation, when, ask, new ArrayList<>());
    }

    /** AWS leaves these members out. */
    Situation lacks(Evidence evidence, String source, String... members) {
        for (String member : members) {
            rows.add(new Row(member, ABSENT, evidence, source));
        }
        return this;
    }

    /** AWS answers these members, whatever their value. */
    Situation has(Evidence evidence, String source, String... members) {
        for (String member : members) {
            rows.add(new Row(member, PRESENT, evidence, source));
        }
        return this;
    }

    /** AWS answers a member with a value. */
    Situation says(Evidence evidence, String source, String member, String json) {
        rows.add(new Row(member, json, evidence, source));
        return this;
    }

    /** The answer as JSON: what nobody set is not there. */
    JsonNode answer(OpenDoor door) {
        return JSON.valueToTree(ask.apply(door));
    }

    @Override
    public String toString() {
        return operation + ": " + when;
    }
}
