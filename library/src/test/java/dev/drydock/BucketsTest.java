package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final String CHECK = "exportedlogs/aws-logs-write-test";

    private final Drydock aws = Drydock.create();

    private void export(String bucket) {
        aws.logs().createExportTask(b -> b.logGroupName("/app").from(0L).to(1L).destination(bucket));
    }

    @Test
    void every_bucket_is_there_until_one_is_created() {
        aws.given().logGroup("/app");

        export("archive");

        assertThat(aws.buckets().keys("archive")).containsExactly(CHECK);
        assertThat(aws.buckets().text("archive", CHECK)).isEqualTo("Permission Check Successful");
    }

    @Test
    void a_bucket_that_is_created_twice_keeps_its_objects_and_one_that_is_removed_loses_them() {
        aws.given().logGroup("/app");
        aws.buckets().create("archive");
        export("archive");

        assertThat(aws.buckets().create("archive").keys("archive")).containsExactly(CHECK);
        assertThat(aws.buckets().remove("archive").create("archive").keys("archive"))
                .isEmpty();
    }

    @Test
    void an_object_that_is_not_there_is_named_with_those_that_are() {
        aws.given().logGroup("/app");
        export("archive");

        assertThatThrownBy(() -> aws.buckets().text("archive", "other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no object 'other' in the bucket archive, but these: [" + CHECK + "]");
    }

    @Test
    void buckets_belong_to_an_account_and_region() {
        aws.region("eu-west-1").buckets().create("europe");
        aws.buckets().create("america");
        aws.given().logGroup("/app");

        assertThatThrownBy(() -> export("europe"))
                .hasMessageContaining("The given bucket does not exist. Please make sure the bucket is valid.");
    }
}
