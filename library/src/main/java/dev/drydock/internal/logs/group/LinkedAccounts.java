package dev.drydock.internal.logs.group;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.NotSimulated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts whose groups a monitoring account sees besides its own. There are none here, so that whoever asks for all sees
 * the own ones, and whoever asks for one of them by its id is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account.html">
 *     CloudWatch cross-account observability</a>
 */
final class LinkedAccounts {

    private LinkedAccounts() {}

    /** Refuses to look into other accounts. */
    static void refuse(@Nullable Boolean included, List<String> accounts, AccountRegion home) {
        boolean others = accounts.stream().anyMatch(each -> !each.equals(home.accountId()));
        NotSimulated.refuse("accountIdentifiers", "linked accounts", Boolean.TRUE.equals(included) && others);
    }
}
