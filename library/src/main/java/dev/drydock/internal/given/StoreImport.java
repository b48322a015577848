package dev.drydock.internal.given;

import dev.drydock.internal.document.DocumentPart;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;

/** Makes repositories, images and log groups as they were described. */
final class StoreImport {

    private static final Set<String> NONE = Set.of();
    static final String STANDS = "this stands already, and stays as it is";

    private final Importer importer;

    StoreImport(Importer importer) {
        this.importer = importer;
    }

    void repository(DocumentPart part) {
        CreateRepositoryRequest.Builder request = importer.carry(
                part,
                CreateRepositoryRequest.builder(),
                Set.of("repositoryArn", "registryId", "repositoryUri", "createdAt"),
                NONE);
        try {
            ((EcrClient) client(EcrClient.class)).createRepository(request.build());
        } catch (RepositoryAlreadyExistsException there) {
            importer.leaveOut(part, STANDS);
        }
    }

    private Object client(Class<?> type) {
        return importer.furnisher().ground().client(type);
    }

    void image(DocumentPart part) {
        String repository = part.text("repositoryName");
        String digest = part.text("imageDigest");
        for (String member : List.of("imageScanFindingsSummary", "subjectManifestDigest")) {
            if (!part.isEmpty(member)) {
                importer.leaveOut(part.required(member), "this is not imported");
            }
        }
        List<DocumentPart> tags = part.list("imageTags");
        if (tags.isEmpty()) {
            importer.leaveOut(part, "an image without a tag is not imported");
        }
        long size =
                part.has("imageSizeInBytes") ? part.required("imageSizeInBytes").asLong() : 1;
        for (DocumentPart tag : tags) {
            String pushed =
                    importer.furnisher().ground().push(repository + ':' + tag.asText(), digest, Math.max(size, 1));
            importer.moving().rename(digest, pushed);
        }
    }

    void logGroup(DocumentPart part) {
        String name = part.text("logGroupName");
        CloudWatchLogsClient logs = (CloudWatchLogsClient) client(CloudWatchLogsClient.class);
        CreateLogGroupRequest.Builder request = importer.carry(
                part,
                CreateLogGroupRequest.builder(),
                Set.of("arn", "logGroupArn", "creationTime", "storedBytes", "metricFilterCount"),
                Set.of("retentionInDays"));
        if (part.has("metricFilterCount") && part.number("metricFilterCount") > 0) {
            importer.leaveOut(part.required("metricFilterCount"), "the metric filters of the group are not imported");
        }
        try {
            logs.createLogGroup(request.build());
        } catch (ResourceAlreadyExistsException there) {
            importer.leaveOut(part, STANDS);
            return;
        }
        if (part.has("retentionInDays")) {
            int days = part.number("retentionInDays");
            logs.putRetentionPolicy(b -> b.logGroupName(name).retentionInDays(days));
        }
    }
}
