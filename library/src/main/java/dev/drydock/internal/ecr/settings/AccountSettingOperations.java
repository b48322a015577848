package dev.drydock.internal.ecr.settings;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.RegistrySettings;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingRequest;
import software.amazon.awssdk.services.ecr.model.GetAccountSettingResponse;
import software.amazon.awssdk.services.ecr.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecr.model.PutAccountSettingResponse;

/**
 * Account settings of a registry. A setting that was never put has its default.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html">Private registry settings</a>
 */
public final class AccountSettingOperations {

    private final RegistrySettings settings;

    public AccountSettingOperations(RegistrySettings settings) {
        this.settings = settings;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(Operation.read("GetAccountSetting", this::get), Operation.write("PutAccountSetting", this::put));
    }

    private GetAccountSettingResponse get(GetAccountSettingRequest request, CallContext context) {
        AccountSettingName name = AccountSettingName.of(request.name());
        return GetAccountSettingResponse.builder()
                .name(name.name())
                .value(settings.value(name.name(), name.byDefault()))
                .build();
    }

    private PutAccountSettingResponse put(PutAccountSettingRequest request, CallContext context) {
        AccountSettingName name = AccountSettingName.of(request.name());
        name.requireValue(request.value());
        settings.put(name.name(), request.value());
        return PutAccountSettingResponse.builder()
                .name(name.name())
                .value(request.value())
                .build();
    }
}
