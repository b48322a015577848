package dev.drydock.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a batch ended.
 *
 * @param exitCode of its container; null if it never ran
 * @param stoppedReason what ECS says
 * @param logLines what it wrote
 */
public record BatchResult(@Nullable Integer exitCode, String stoppedReason, List<String> logLines) {

    /** Whether it did what it was for. */
    public boolean succeeded() {
        return exitCode != null && exitCode == 0;
    }
}
