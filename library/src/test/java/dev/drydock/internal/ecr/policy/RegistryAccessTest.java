package dev.drydock.internal.ecr.policy;

import static dev.drydock.internal.ecr.policy.PolicyOf.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.TagMutability;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registry's policy decides in each of its scopes, and what others ask of it. */
class RegistryAccessTest {

    private static final String SOURCE = "arn:aws:iam::" + OTHER + ":role/replication";
    private static final String OWN = "arn:aws:iam::123456789012:user/ci";

    private final EcrStore store = new EcrStore(new AccountRegion("123456789012", "us-east-1"), Leniencies.NONE);
    private boolean all = true;
    private final RegistryAccess access = new RegistryAccess(store, () -> all);

    private boolean allows(String principal, String action) {
        return access.allows(principal, action, "shop/web", Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "ecr:CreateRepository, true, true",
        "ecr:ReplicateImage, true, true",
        "ecr:BatchImportUpstreamImage, true, true",
        "ecr:BatchGetImage, false, true",
        "ecr:PutImage, false, true"
    })
    void the_first_scope_is_of_three_actions_and_the_second_of_all(String action, boolean first, boolean second) {
        store.registryPolicy(PolicyOf.registry("Allow", OTHER, "ecr:*"));

        all = false;
        assertThat(allows(SOURCE, action)).isEqualTo(first);
        all = true;
        assertThat(allows(SOURCE, action)).isEqualTo(second);
    }

    @Test
    void a_denial_of_the_first_scope_is_of_three_actions_too() {
        store.registryPolicy(PolicyOf.registry("Deny", "*", "ecr:*"));

        all = false;
        assertThat(allows(OWN, "ecr:CreateRepository")).isFalse();
        assertThat(allows(OWN, "ecr:PutImage")).isTrue();
        all = true;
        assertThat(allows(OWN, "ecr:PutImage")).isFalse();
    }

    @Test
    void in_the_first_scope_a_policy_names_the_three_or_wildcards() {
        assertThatCode(() -> PolicyTexts.registry(PolicyOf.registry("Allow", OTHER, "ecr:ReplicateImage"), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> PolicyTexts.registry(PolicyOf.registry("Allow", OTHER, "ecr:*"), false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PolicyTexts.registry(PolicyOf.registry("Allow", OTHER, "ecr:PutImage"), false))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> PolicyTexts.registry(PolicyOf.registry("Allow", OTHER, "ecr:PutImage"), true))
                .doesNotThrowAnyException();
    }

    @Test
    void others_are_allowed_nothing_by_default_and_its_own_account_all() {
        assertThat(allows(SOURCE, "ecr:ReplicateImage")).isFalse();
        assertThat(allows(OWN, "ecr:ReplicateImage")).isTrue();
    }

    @Test
    void it_keeps_up_with_policies_whose_texts_change_all_the_time() {
        RepositoryEntry entry = new RepositoryEntry(new EcrRepository(
                "shop/web",
                "arn",
                "uri",
                Instant.EPOCH,
                TagMutability.MUTABLE,
                false,
                "AES256",
                null,
                new TreeMap<>()));
        store.add(entry);

        for (int n = 0; n < 200; n++) {
            String action = "ecr:Action" + n;
            entry.policy(PolicyOf.repository("Allow", OTHER, action));
            assertThat(allows(SOURCE, action)).isTrue();
            assertThat(allows(SOURCE, "ecr:Action" + (n + 1))).isFalse();
        }
    }
}
