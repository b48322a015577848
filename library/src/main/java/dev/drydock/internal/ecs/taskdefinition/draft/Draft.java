package dev.drydock.internal.ecs.taskdefinition.draft;

import dev.drydock.internal.account.AccountRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A task definition on its way to being registered, with what several rules ask of it read once.
 *
 * @param request what the caller sent
 * @param home where it is being registered
 * @param cpu the task's CPU units; null when omitted or unreadable
 * @param memory the task's memory in MiB; null when omitted or unreadable
 */
public record Draft(
        RegisterTaskDefinitionRequest request,
        AccountRegion home,
        @Nullable Integer cpu,
        @Nullable Integer memory) {

    public static Draft of(RegisterTaskDefinitionRequest request, AccountRegion home) {
        return new Draft(request, home, TaskSize.cpuUnits(request.cpu()), TaskSize.mebibytes(request.memory()));
    }

    public List<ContainerDefinition> containers() {
        return request.containerDefinitions();
    }

    public List<Volume> volumes() {
        return request.volumes();
    }

    public boolean requires(String compatibility) {
        return request.requiresCompatibilitiesAsStrings().contains(compatibility);
    }

    public boolean requiresFargate() {
        return requires("FARGATE");
    }

    /** The network mode as text; {@code bridge} where none is given, as Docker on Linux has it. */
    public String networkMode() {
        String mode = request.networkModeAsString();
        return mode == null ? NetworkMode.BRIDGE.toString() : mode;
    }

    public boolean isNetworkMode(NetworkMode mode) {
        return networkMode().equals(mode.toString());
    }

    public boolean isAwsvpc() {
        return isNetworkMode(NetworkMode.AWSVPC);
    }

    public boolean isWindows() {
        if (request.runtimePlatform() == null) {
            return false;
        }
        String family = request.runtimePlatform().operatingSystemFamilyAsString();
        return family != null && !family.equals(OSFamily.LINUX.toString());
    }

    public boolean hasExecutionRole() {
        return request.executionRoleArn() != null;
    }
}
