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

    String code(LaunchOperation operation) {
        return codes.getOrDefault(operation, code);
    }

    String text(LaunchOperation operation) {
        return text.replace("{}", words.getOrDefault(operation, "{}"));
    }
}
