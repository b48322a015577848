package dev.drydock.internal.ecs.setting;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The account settings of one account and region: what each user and role has set, and what root set for the rest.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html">Amazon ECS account settings</a>
 */
public final class SettingStore implements Store {

    private final AccountRegion home;

    /** Values by name, by the ARN of the user, the role or the root user. */
    private final SortedMap<String, SortedMap<String, String>> values = new TreeMap<>();

    /** Everything as AWS has it by default. */
    public SettingStore(AccountRegion home) {
        this.home = home;
    }

    /**
     * How new clusters of a caller are watched by Container Insights.
     *
     * @param principal the caller's ARN
     * @return {@code enabled}, {@code disabled} or {@code enhanced}
     */
    public String containerInsights(String principal) {
        return effective(principal, AccountSetting.CONTAINER_INSIGHTS);
    }

    /** Whether instances that a caller registers from now on get a trunk network interface. */
    public boolean awsvpcTrunking(String principal) {
        return effective(principal, AccountSetting.AWSVPC_TRUNKING).equals("enabled");
    }

    /** Whether log drivers whose mode is not said are non-blocking, for all tasks of the account. */
    public boolean nonBlockingLogs() {
        return effective(root(), AccountSetting.DEFAULT_LOG_DRIVER_MODE).equals("non-blocking");
    }

    /** The ARN of the account's root user, whose values are those for everybody. */
    public String root() {
        return "arn:" + home.partition() + ":iam::" + home.accountId() + ":root";
    }

    /** Whose value is in effect for a principal: its own, or root's, which also stands for the default. */
    String owner(String principal, AccountSetting setting) {
        return own(principal, setting) == null ? root() : principal;
    }

    String effective(String principal, AccountSetting setting) {
        String own = own(principal, setting);
        String general = own == null ? own(root(), setting) : own;
        return general == null ? setting.standard() : general;
    }

    @Nullable
    String own(String principal, AccountSetting setting) {
        SortedMap<String, String> named = values.get(principal);
        return named == null ? null : named.get(setting.title());
    }

    void put(String principal, AccountSetting setting, String value) {
        values.computeIfAbsent(principal, arn -> new TreeMap<>()).put(setting.title(), value);
    }

    void remove(String principal, AccountSetting setting) {
        SortedMap<String, String> named = values.get(principal);
        if (named != null) {
            named.remove(setting.title());
            if (named.isEmpty()) {
                values.remove(principal);
            }
        }
    }

    @Override
    public String name() {
        return "ecs.account-settings";
    }

    /**
     * All settings.
     *
     * @param values by name, by the ARN of who set them
     */
    record Image(SortedMap<String, SortedMap<String, String>> values) {

        /** A record to whoever asks: the store would be verified with this class at hand if it said which. */
        static Record of(SortedMap<String, SortedMap<String, String>> values) {
            return new Image(values);
        }
    }

    @Override
    public Record image() {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        values.forEach((principal, named) -> copy.put(principal, new TreeMap<>(named)));
        return Image.of(Collections.unmodifiableSortedMap(copy));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        values.clear();
        ((Image) image).values().forEach((principal, named) -> values.put(principal, new TreeMap<>(named)));
    }
}
