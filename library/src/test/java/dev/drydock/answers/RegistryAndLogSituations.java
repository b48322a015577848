package dev.drydock.answers;

import static dev.drydock.answers.Situation.Evidence.DOCUMENTED;
import static dev.drydock.answers.Situation.Evidence.RECORDED;
import static dev.drydock.answers.Situation.Evidence.REPORTED;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ecr.model.Image;

/** What is answered about images and logs. */
final class RegistryAndLogSituations {

    private static final String TAGS = "terraform-provider-aws #31361; moto #1685";
    private static final String SNAPSHOTS = "LocalStack's snapshots of AWS, 2022 to 2026";

    private RegistryAndLogSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(images(), logs());
    }

    private static Stream<Situation> images() {
        return Stream.of(
                Situation.of("DescribeImages", "of an image that was tagged b, then a, then c", door -> {
                            door.aws().images().push("shop/web:b");
                            Image image = door.ecr()
                                    .batchGetImage(
                                            b -> b.repositoryName("shop/web").imageIds(i -> i.imageTag("b")))
                                    .images()
                                    .get(0);
                            for (String tag : new String[] {"a", "c"}) {
                                door.ecr()
                                        .putImage(b -> b.repositoryName("shop/web")
                                                .imageManifest(image.imageManifest())
                                                .imageTag(tag));
                            }
                            return door.ecr().describeImages(b -> b.repositoryName("shop/web"));
                        })
                        .says(REPORTED, TAGS, "/imageDetails/0/imageTags", "[\"b\",\"a\",\"c\"]"),
                Situation.of("DescribeImages", "of an image without tags", door -> {
                            door.aws().images().push("shop/web:1");
                            door.aws().images().push("shop/web:1", "other");
                            return door.ecr()
                                    .describeImages(
                                            b -> b.repositoryName("shop/web").filter(f -> f.tagStatus("UNTAGGED")));
                        })
                        .has(DOCUMENTED, "the CLI's reference", "/imageDetails/0/imageDigest")
                        .lacks(RECORDED, "moto's tests against AWS", "/imageDetails/0/imageTags"));
    }

    private static Stream<Situation> logs() {
        return Stream.of(
                Situation.of("DescribeLogGroups", "of a new group", door -> {
                            door.logs().createLogGroup(b -> b.logGroupName("/ecs/web"));
                            return door.logs().describeLogGroups();
                        })
                        .says(RECORDED, SNAPSHOTS, "/logGroups/0/metricFilterCount", "0")
                        .says(RECORDED, SNAPSHOTS, "/logGroups/0/storedBytes", "0")
                        .says(RECORDED, SNAPSHOTS, "/logGroups/0/logGroupClass", "\"STANDARD\"")
                        .says(RECORDED, SNAPSHOTS, "/logGroups/0/deletionProtectionEnabled", "false")
                        .lacks(
                                RECORDED,
                                SNAPSHOTS,
                                "/nextToken",
                                "/logGroups/0/retentionInDays",
                                "/logGroups/0/kmsKeyId"),
                Situation.of("DescribeLogGroups", "with a token it did not give", door -> {
                            door.logs().createLogGroup(b -> b.logGroupName("/ecs/web"));
                            return door.logs().describeLogGroups(b -> b.nextToken("zzz"));
                        })
                        .says(RECORDED, "boto3 #3170; localstack #1527", "/logGroups", "[]")
                        .lacks(RECORDED, "boto3 #3170; localstack #1527", "/nextToken"),
                Situation.of("DescribeLogStreams", "of a new stream", door -> {
                            door.logs().createLogGroup(b -> b.logGroupName("/ecs/web"));
                            door.logs()
                                    .createLogStream(
                                            b -> b.logGroupName("/ecs/web").logStreamName("one"));
                            return door.logs().describeLogStreams(b -> b.logGroupName("/ecs/web"));
                        })
                        .says(RECORDED, SNAPSHOTS, "/logStreams/0/storedBytes", "0")
                        .lacks(
                                RECORDED,
                                SNAPSHOTS,
                                "/logStreams/0/firstEventTimestamp",
                                "/logStreams/0/lastEventTimestamp",
                                "/logStreams/0/lastIngestionTime",
                                "/logStreams/0/uploadSequenceToken"),
                Situation.of("GetLogEvents", "of a new stream", door -> {
                            door.logs().createLogGroup(b -> b.logGroupName("/ecs/web"));
                            door.logs()
                                    .createLogStream(
                                            b -> b.logGroupName("/ecs/web").logStreamName("one"));
                            return door.logs()
                                    .getLogEvents(
                                            b -> b.logGroupName("/ecs/web").logStreamName("one"));
                        })
                        .says(RECORDED, SNAPSHOTS, "/events", "[]")
                        .has(RECORDED, SNAPSHOTS, "/nextForwardToken", "/nextBackwardToken"));
    }
}
