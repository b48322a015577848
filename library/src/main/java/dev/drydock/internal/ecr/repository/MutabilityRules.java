package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.TagMutability;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What ECR allows of tag mutability: one of four modes, and wildcards only where the mode is one with exclusions. */
public final class MutabilityRules {

    static final String PARAMETER = "imageTagMutabilityExclusionFilters";
    private static final int MOST_STARS = 2;

    private MutabilityRules() {}

    /**
     * Reads what a request says.
     *
     * @param mode the mode's name; null for MUTABLE
     * @param request may have filters
     * @throws Refusal if the filters do not fit the mode
     */
    public static TagMutability read(@Nullable String mode, SdkPojo request) {
        TagMutability.Mode wanted = mode == null ? TagMutability.Mode.MUTABLE : TagMutability.Mode.valueOf(mode);
        List<String> wildcards = SdkMembers.structures(request, PARAMETER).stream()
                .map(MutabilityRules::wildcard)
                .toList();
        if (TagMutability.hasExclusions(wanted) && wildcards.isEmpty()) {
            throw RepositoryMessages.FILTERS_MISSING.with(wanted);
        }
        if (!TagMutability.hasExclusions(wanted) && !wildcards.isEmpty()) {
            throw RepositoryMessages.FILTERS_UNEXPECTED.with(wanted);
        }
        return new TagMutability(wanted, wildcards);
    }

    /** Whether a request says anything of it. */
    public static boolean isGiven(SdkPojo request) {
        return SdkMembers.isGiven(request, "imageTagMutability") || SdkMembers.isGiven(request, PARAMETER);
    }

    private static String wildcard(SdkPojo filter) {
        String text = Objects.requireNonNull(SdkMembers.text(filter, "filter"));
        if (text.chars().filter(each -> each == '*').count() > MOST_STARS) {
            throw RepositoryMessages.FILTER_STARS.with();
        }
        return text;
    }
}
