package dev.drydock.internal.logs.event;

import dev.drydock.internal.logs.store.Group;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.Entity;
import software.amazon.awssdk.services.cloudwatchlogs.model.EntityRejectionErrorType;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedEntityInfo;

/**
 * Whether the entity of an upload is accepted. An invalid one never fails the call.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Entity.html">Entity</a>
 */
final class EntityRules {

    private static final String TYPE = "Type";
    private static final List<String> KEYS = List.of(TYPE, "ResourceType", "Identifier", "Name", "Environment");
    private static final List<String> TYPES =
            List.of("Service", "RemoteService", "AWS::Service", "AWS::Resource", "Resource");

    private EntityRules() {}

    /** Why an entity is not accepted; null if it is, or if there is none. */
    static @Nullable RejectedEntityInfo rejection(@Nullable Entity entity, Group group) {
        EntityRejectionErrorType error = entity == null ? null : error(entity, group);
        return error == null
                ? null
                : RejectedEntityInfo.builder().errorType(error).build();
    }

    private static @Nullable EntityRejectionErrorType error(Entity entity, Group group) {
        if (!group.logClass().equals(Group.STANDARD)) {
            return EntityRejectionErrorType.UNSUPPORTED_LOG_GROUP_TYPE;
        }
        Map<String, String> keys = entity.keyAttributes();
        String type = keys.get(TYPE);
        if (type == null) {
            return EntityRejectionErrorType.MISSING_REQUIRED_FIELDS;
        }
        if (!TYPES.contains(type)) {
            return EntityRejectionErrorType.INVALID_TYPE_VALUE;
        }
        for (String key : keys.keySet()) {
            if (!KEYS.contains(key)) {
                return EntityRejectionErrorType.INVALID_KEY_ATTRIBUTES;
            }
        }
        return null;
    }
}
