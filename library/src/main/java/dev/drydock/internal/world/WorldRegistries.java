package dev.drydock.internal.world;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Outcome;
import dev.drydock.internal.ecr.content.LayerContents;
import dev.drydock.internal.ecr.layer.StreamedLayers;
import dev.drydock.internal.oci.RegistryCalls;
import dev.drydock.operation.AwsService;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingRequest;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingResponse;

/** The registries of a world as their own protocol reaches them. */
final class WorldRegistries implements RegistryCalls {

    private static final String SETTING = "GetAccountSetting";

    private final World world;
    private final WireDoor door;

    WorldRegistries(World world, WireDoor door) {
        this.world = world;
        this.door = door;
    }

    @Override
    public Instant now() {
        return world.time().instant();
    }

    @Override
    public SdkResponse call(AccountRegion caller, String operation, SdkRequest request, CallOrigin origin) {
        return door.call(caller, AwsService.ECR, operation, request, origin);
    }

    @Override
    public SdkResponse call(
            AccountRegion caller,
            Function<StreamedLayers, Operation<?, ?>> operation,
            SdkRequest request,
            CallOrigin origin) {
        OperationTable table = world.region(caller).ecrRegion().streamed(operation);
        return door.call(caller, table, table.names().iterator().next(), request, origin);
    }

    @Override
    public <T> T look(AccountRegion registry, BiFunction<StreamedLayers, Instant, T> what) {
        return world.locked(() -> what.apply(
                world.state(registry).ecrRegion().streamedLayers(),
                world.kernel().now()));
    }

    @Override
    public void change(AccountRegion registry, Consumer<StreamedLayers> what) {
        var unused = world.change("its registry cannot be used", () -> {
            what.accept(world.state(registry).ecrRegion().streamedLayers());
            return true;
        });
    }

    @Override
    public boolean isEnabled(AccountRegion registry, String setting) {
        return world.locked(() -> {
            OperationTable table = world.state(registry).operations(AwsService.ECR);
            if (!table.names().contains(SETTING)) {
                return false;
            }
            Outcome outcome = world.pipeline()
                    .consult(
                            World.principal(registry),
                            table,
                            SETTING,
                            GetAccountSettingRequest.builder().name(setting).build());
            return outcome.response() instanceof GetAccountSettingResponse answer && "ENABLED".equals(answer.value());
        });
    }

    @Override
    public LayerContents contents() {
        return world.contents();
    }

    @Override
    public void dropUnused() {
        var unused = world.locked(() -> {
            Set<String> used = new HashSet<>();
            world.regions().values().forEach(each -> each.ecrRegion().addContentsInUse(used));
            world.contents().keepOnly(used);
            return true;
        });
    }
}
