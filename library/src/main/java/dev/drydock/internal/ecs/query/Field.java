package dev.drydock.internal.ecs.query;

/**
 * What a predicate is about.
 *
 * @param kind which of the subjects that AWS lists
 * @param attribute the name of the attribute; empty for other kinds
 */
record Field(Kind kind, String attribute) {

    private static final String ATTRIBUTE = "attribute:";
    private static final int LONGEST_NAME = 128;

    /** The subjects, each with the operators it takes besides equality. */
    enum Kind {
        /** An attribute of the instance. */
        ATTRIBUTE("attribute:", true, true, true),
        /** The groups of the tasks on the instance. */
        TASK_GROUP("task:group", true, false, true),
        /** Whether the agent is connected: {@code true} or {@code false}. */
        AGENT_CONNECTED("agentConnected", true, false, false),
        /** The version of the agent. */
        AGENT_VERSION("agentVersion", false, true, false),
        /** The EC2 instance id. */
        EC2_INSTANCE_ID("ec2InstanceId", true, false, false),
        /** When the instance was registered. */
        REGISTERED_AT("registeredAt", false, true, false),
        /** How many tasks run on the instance. */
        RUNNING_TASKS_COUNT("runningTasksCount", false, true, false);

        private final String text;
        private final boolean isText;
        private final boolean isOrdered;
        private final boolean mayLack;

        Kind(String text, boolean isText, boolean isOrdered, boolean mayLack) {
            this.text = text;
            this.isText = isText;
            this.isOrdered = isOrdered;
            this.mayLack = mayLack;
        }

        /** Lists and patterns are for texts, greater and less for what has an order. */
        boolean takes(Operator operator) {
            if (operator.takesList() || operator.takesPattern()) {
                return isText;
            }
            if (operator.orders()) {
                return isOrdered;
            }
            return operator.takesArgument() || mayLack;
        }
    }

    /** An attribute. */
    static Field attribute(String name) {
        return new Field(Kind.ATTRIBUTE, name);
    }

    /** The subject with a name that {@link Lexer#name()} took. */
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

    /** Letters, digits, hyphens, underscores, slashes of both kinds and periods, 1 to 128 of them: a name without colon. */
    private static boolean isAttributeName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf(':') < 0;
    }

    @Override
    public String toString() {
        return kind.text + attribute;
    }
}
