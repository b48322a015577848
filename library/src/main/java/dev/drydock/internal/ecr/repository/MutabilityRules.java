package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.request.Parameters;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.ecr.store.TagMutability;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What ECR allows of tag mutability: one of four modes, and wildcards only where the mode is one with exclusions. */
final class MutabilityRules {

    static final String PARAMETER = "imageTagMutabilityExclusionFilters";
    private static final int MOST_FILTERS = 5;
    private static final int MOST_STARS = 2;
    private static final int LONGEST_FILTER = 128;
    private static final Pattern FILTER = Pattern.compile("[0-9a-zA-Z._*-]{1,128}");

    private MutabilityRules() {}

    /**
     * Reads what a request says.
     *
     * @param mode the mode's name; null for MUTABLE
     * @param request may have filters
     * @throws Refusal if it is not one of the four, or the filters do not fit it
     */
    static TagMutability read(@Nullable String mode, SdkPojo request) {
        TagMutability.Mode wanted = mode == null ? TagMutability.Mode.MUTABLE : mode(mode);
        List<String> wildcards = SdkMembers.structures(request, PARAMETER).stream()
                .map(MutabilityRules::wildcard)
                .toList();
        if (wildcards.size() > MOST_FILTERS) {
            throw ParameterMessages.LIST_TOO_LONG.with(PARAMETER, MOST_FILTERS);
        }
        if (TagMutability.hasExclusions(wanted) && wildcards.isEmpty()) {
            throw RepositoryMessages.FILTERS_MISSING.with(wanted);
        }
        if (!TagMutability.hasExclusions(wanted) && !wildcards.isEmpty()) {
            throw RepositoryMessages.FILTERS_UNEXPECTED.with(wanted);
        }
        return new TagMutability(wanted, wildcards);
    }

    private static TagMutability.Mode mode(String name) {
        for (TagMutability.Mode mode : TagMutability.Mode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        String all = Arrays.stream(TagMutability.Mode.values()).map(Enum::name).collect(Collectors.joining(", "));
        throw ParameterMessages.NOT_IN_ENUM.with("imageTagMutability", all);
    }

    private static String wildcard(@Nullable SdkPojo given) {
        SdkPojo filter = Parameters.given(PARAMETER, given);
        String text = Parameters.given(PARAMETER, SdkMembers.text(filter, "filter"));
        if (!Parameters.given(PARAMETER, SdkMembers.text(filter, "filterType")).equals("WILDCARD")) {
            throw ParameterMessages.NOT_IN_ENUM.with(PARAMETER, "WILDCARD");
        }
        if (text.length() > LONGEST_FILTER || !FILTER.matcher(text).matches()) {
            throw RepositoryMessages.FILTER_PATTERN.with();
        }
        if (text.chars().filter(each -> each == '*').count() > MOST_STARS) {
            throw RepositoryMessages.FILTER_STARS.with();
        }
        return text;
    }
}
