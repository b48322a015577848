package dev.drydock.internal.ecs.setting;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.Setting;
import software.amazon.awssdk.services.ecs.model.SettingType;

/**
 * The operations on account settings.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html">Access Amazon ECS
 *     features with account settings</a>
 */
public final class SettingOperations {

    private static final int LIST_PAGE = 10;

    private final AccountRegion home;
    private final SettingStore settings;

    /** The operations over a store. */
    public SettingOperations(AccountRegion home, SettingStore settings) {
        this.home = home;
        this.settings = settings;
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("PutAccountSetting", this::put),
                Operation.write("PutAccountSettingDefault", this::putDefault),
                Operation.write("DeleteAccountSetting", this::delete),
                Operation.read("ListAccountSettings", this::list));
    }

    private PutAccountSettingResponse put(PutAccountSettingRequest request, CallContext context) {
        AccountSetting setting = changeable(request.nameAsString());
        String value = checked(setting, request.value());
        String principal = setting.isOfWholeAccount()
                ? rootUnlessRefused(request.principalArn(), context)
                : principal(request.principalArn(), context);
        settings.put(principal, setting, value);
        return PutAccountSettingResponse.builder()
                .setting(shown(setting, value, principal))
                .build();
    }

    private PutAccountSettingDefaultResponse putDefault(PutAccountSettingDefaultRequest request, CallContext context) {
        AccountSetting setting = changeable(request.nameAsString());
        String value = checked(setting, request.value());
        settings.put(settings.root(), setting, value);
        return PutAccountSettingDefaultResponse.builder()
                .setting(shown(setting, value, settings.root()))
                .build();
    }

    /** The values that were set and, where none was, those that are in effect. */
    private DeleteAccountSettingResponse delete(DeleteAccountSettingRequest request, CallContext context) {
        AccountSetting setting = changeable(request.nameAsString());
        String principal = setting.isOfWholeAccount()
                ? rootUnlessRefused(request.principalArn(), context)
                : principal(request.principalArn(), context);
        String value = settings.effective(principal, setting);
        settings.remove(principal, setting);
        return DeleteAccountSettingResponse.builder()
                .setting(shown(setting, value, principal))
                .build();
    }

    private ListAccountSettingsResponse list(ListAccountSettingsRequest request, CallContext context) {
        if (request.value() != null && request.nameAsString() == null) {
            throw SettingMessages.VALUE_WITHOUT_NAME.with();
        }
        String principal = principal(request.principalArn(), context);
        boolean effective = Boolean.TRUE.equals(request.effectiveSettings());
        List<Setting> listed = new ArrayList<>();
        for (AccountSetting each : AccountSetting.values()) {
            String value = effective ? settings.effective(principal, each) : settings.own(principal, each);
            boolean wanted =
                    (request.nameAsString() == null || request.nameAsString().equals(each.title()))
                            && (request.value() == null || request.value().equals(value));
            if (value != null && wanted) {
                listed.add(shown(each, value, settings.owner(principal, each)));
            }
        }
        Page<Setting> page = Paging.of(
                listed, Setting::nameAsString, request.nextToken(), request.maxResults(), LIST_PAGE, LIST_PAGE);
        return ListAccountSettingsResponse.builder()
                .settings(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static AccountSetting changeable(@Nullable String name) {
        AccountSetting setting = AccountSetting.named(name);
        if (setting == null) {
            throw SettingMessages.BAD_NAME.with();
        }
        if (setting.isManaged()) {
            throw SettingMessages.MANAGED.with(setting.title());
        }
        return setting;
    }

    private static String checked(AccountSetting setting, @Nullable String value) {
        if (value == null || !setting.takes(value)) {
            throw SharedMessages.BAD_SETTING_VALUE
                    .with()
                    .hint(
                            setting.isLongFormat()
                                    ? "Nobody can opt out of the long ARN formats since April 2021"
                                    : "Values are written in lower case");
        }
        return value;
    }

    private String rootUnlessRefused(@Nullable String principalArn, CallContext context) {
        principal(principalArn, context);
        return settings.root();
    }

    /** Whom a request means: a user, a role or root of this account; the caller if it names none. */
    private String principal(@Nullable String principalArn, CallContext context) {
        String text = principalArn == null || principalArn.isEmpty() ? context.principal() : principalArn;
        Arn arn = Arn.parse(text).orElse(null);
        boolean known = arn != null
                && arn.service().equals("iam")
                && arn.account().equals(home.accountId())
                && namesPrincipal(arn);
        if (!known) {
            throw SettingMessages.BAD_PRINCIPAL.with(Shown.text(text));
        }
        return text;
    }

    private static boolean namesPrincipal(Arn arn) {
        boolean several =
                arn.resourceType().equals("user") || arn.resourceType().equals("role");
        return several ? !arn.resourceId().isEmpty() : arn.resource().equals("root");
    }

    private static Setting shown(AccountSetting setting, String value, String principal) {
        return Setting.builder()
                .name(setting.title())
                .value(value)
                .principalArn(principal)
                .type(setting.isManaged() ? SettingType.AWS_MANAGED : SettingType.USER)
                .build();
    }
}
