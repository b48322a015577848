package dev.drydock.ecs.query;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a predicate is about.
 *
 * @param kind which of the subjects that AWS lists
 * @param attribute the name of the attribute; empty for other kinds
 */
public record Field(Kind kind, String attribute) {

    private static final String ATTRIBUTE = "attribute:";
    private static final int LONGEST_NAME = 128;

    /** The subjects, each with the operators it takes. */
    public enum Kind {
        /** An attribute of the instance. */
        ATTRIBUTE("attribute:", EnumSet.allOf(Operator.class)),
        /** The groups of the tasks on the instance. */
        TASK_GROUP(
                "task:group",
                EnumSet.of(
                        Operator.EQUALS,
                        Operator.NOT_EQUALS,
                        Operator.EXISTS,
                        Operator.NOT_EXISTS,
                        Operator.IN,
                        Operator.NOT_IN,
                        Operator.MATCHES,
                        Operator.NOT_MATCHES)),
        /** Whether the agent is connected: {@code true} or {@code false}. */
        AGENT_CONNECTED("agentConnected", texts()),
        /** The version of the agent. */
        AGENT_VERSION("agentVersion", numbers()),
        /** The id EC2 knows the instance by. */
        EC2_INSTANCE_ID("ec2InstanceId", texts()),
        /** When the instance was registered. */
        REGISTERED_AT("registeredAt", numbers()),
        /** How many tasks run on the instance. */
        RUNNING_TASKS_COUNT("runningTasksCount", numbers());

        private final String text;
        private final Set<Operator> operators;

        Kind(String text, Set<Operator> operators) {
            this.text = text;
            this.operators = operators;
        }

        private static Set<Operator> texts() {
            return EnumSet.of(
                    Operator.EQUALS,
                    Operator.NOT_EQUALS,
                    Operator.IN,
                    Operator.NOT_IN,
                    Operator.MATCHES,
                    Operator.NOT_MATCHES);
        }

        private static Set<Operator> numbers() {
            return EnumSet.of(
                    Operator.EQUALS,
                    Operator.NOT_EQUALS,
                    Operator.GREATER,
                    Operator.GREATER_EQUAL,
                    Operator.LESS,
                    Operator.LESS_EQUAL);
        }

        boolean takes(Operator operator) {
            return operators.contains(operator);
        }
    }

    /** An attribute. */
    public static Field attribute(String name) {
        return new Field(Kind.ATTRIBUTE, name);
    }

    static Field of(String text, int position) throws InvalidExpression {
        if (text.startsWith(ATTRIBUTE)) {
            String name = text.substring(ATTRIBUTE.length());
            if (!isAttributeName(name)) {
                throw new InvalidExpression("'" + name + "' is not the name of an attribute", position);
            }
            return attribute(name);
        }
        for (Kind kind : Kind.values()) {
            if (kind.text.equals(text)) {
                return new Field(kind, "");
            }
        }
        throw new InvalidExpression("Unknown subject '" + text + "'", position);
    }

    /** Letters, digits, hyphens, underscores, slashes of both kinds and periods, 1 to 128 of them. */
    private static boolean isAttributeName(String name) {
        boolean valid = !name.isEmpty() && name.length() <= LONGEST_NAME;
        for (int i = 0; valid && i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            valid = alphanumeric || "-_/\\.".indexOf(c) >= 0;
        }
        return valid;
    }

    @Override
    public String toString() {
        return kind.text + attribute;
    }
}
