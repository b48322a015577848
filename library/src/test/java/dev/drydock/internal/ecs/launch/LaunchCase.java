package dev.drydock.internal.ecs.launch;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One line of the table.
 *
 * @param rule what is broken
 * @param operations those that the rule holds for
 * @param ask makes what is asked for
 * @param code the exception's name
 * @param text the message; {@code {}} stands for what differs with the operation
 * @param words what differs, by operation
 * @param codes the exception's name where it differs
 */
record LaunchCase(
        String rule,
        Set<LaunchOperation> operations,
        Supplier<LaunchAsk> ask,
        String code,
        String text,
        Map<LaunchOperation, String> words,
        Map<LaunchOperation, String> codes) {

    static final String INVALID = "InvalidParameterException";
    static final String LACKS = "PlatformTaskDefinitionIncompatibilityException";

    static final Set<LaunchOperation> ALL = Set.of(LaunchOperation.values());
    /** StartTask takes neither capacity nor platform nor placement: the instances are named. */
    static final Set<LaunchOperation> ALL_BUT_START =
            Set.of(LaunchOperation.RUN_TASK, LaunchOperation.CREATE_SERVICE, LaunchOperation.UPDATE_SERVICE);
    /** What an update does not say stays as it is. */
    static final Set<LaunchOperation> MADE_ANEW = Set.of(LaunchOperation.RUN_TASK, LaunchOperation.CREATE_SERVICE);

    static final Set<LaunchOperation> TASKS = Set.of(LaunchOperation.RUN_TASK, LaunchOperation.START_TASK);
    static final Set<LaunchOperation> TAGGED =
            Set.of(LaunchOperation.RUN_TASK, LaunchOperation.START_TASK, LaunchOperation.CREATE_SERVICE);

    static LaunchCase row(
            String rule, Set<LaunchOperation> operations, Supplier<LaunchAsk> ask, String code, String text) {
        return new LaunchCase(rule, operations, ask, code, text, Map.of(), Map.of());
    }

    String code(LaunchOperation operation) {
        return codes.getOrDefault(operation, code);
    }

    String text(LaunchOperation operation) {
        return text.replace("{}", words.getOrDefault(operation, "{}"));
    }
}
