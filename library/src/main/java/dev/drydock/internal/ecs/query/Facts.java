package dev.drydock.internal.ecs.query;

import dev.drydock.internal.ecs.query.Expression.And;
import dev.drydock.internal.ecs.query.Expression.Not;
import dev.drydock.internal.ecs.query.Expression.Or;
import dev.drydock.internal.ecs.query.Expression.Predicate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The values of what an expression asks about, so that people see why it does or does not select an instance. */
public final class Facts {

    private Facts() {}

    /** For example {@code attribute:stack is blue, runningTasksCount is 2}. */
    public static String of(Expression expression, QueriedInstance instance) {
        Set<Field> fields = new LinkedHashSet<>();
        collect(expression, fields);
        Set<String> facts = new LinkedHashSet<>();
        for (Field each : fields) {
            facts.add(each + fact(each, instance));
        }
        return String.join(", ", facts);
    }

    private static void collect(Expression expression, Set<Field> fields) {
        if (expression instanceof Or or) {
            or.parts().forEach(each -> collect(each, fields));
        } else if (expression instanceof And and) {
            and.parts().forEach(each -> collect(each, fields));
        } else if (expression instanceof Not not) {
            collect(not.part(), fields);
        } else {
            fields.add(((Predicate) expression).field());
        }
    }

    private static String fact(Field field, QueriedInstance instance) {
        return switch (field.kind()) {
            case ATTRIBUTE -> attribute(field.attribute(), instance);
            case TASK_GROUP -> groups(instance);
            case AGENT_CONNECTED -> " is " + instance.isConnected();
            case AGENT_VERSION ->
                instance.agentVersion().isEmpty() ? " is not known" : " is " + instance.agentVersion();
            case EC2_INSTANCE_ID -> " is " + instance.ec2InstanceId();
            case REGISTERED_AT -> " is " + Instant.ofEpochMilli(instance.registeredAt());
            case RUNNING_TASKS_COUNT -> " is " + instance.runningTasks();
        };
    }

    private static String attribute(String name, QueriedInstance instance) {
        String value = instance.attribute(name);
        if (value != null) {
            return " is " + value;
        }
        return instance.hasAttribute(name) ? " has no value" : " is not there";
    }

    private static String groups(QueriedInstance instance) {
        Set<String> groups = new TreeSet<>();
        instance.hasTaskOf(group -> !groups.add(group));
        return groups.isEmpty() ? " is of no task" : " is " + String.join(" and ", groups);
    }
}
