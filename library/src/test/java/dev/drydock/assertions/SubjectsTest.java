package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Instances, images, repositories, clusters and tags. */
class SubjectsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @Test
    void an_instance_is_named_by_any_of_its_ids() {
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .onInstances()
                .running(1);
        ContainerInstance instance = aws.view().instances("prod").get(0);
        String arn = instance.containerInstanceArn();

        assertThat(aws)
                .instance("prod", arn)
                .hasStatus(ContainerInstanceStatus.ACTIVE)
                .isConnected()
                .hasRunningTasks(1)
                .hasRegistered("CPU", 2048)
                .hasRemaining("CPU", 1792)
                .hasAttribute("ecs.instance-type", "m5.large");
        assertThat(aws).instance("prod", Quay.id(arn)).hasStatus("ACTIVE");
        assertThat(aws).instance("prod", instance.ec2InstanceId()).hasStatus("ACTIVE");
        assertThatThrownBy(() -> assertThat(aws).instance("prod", arn).hasRegistered("DISK", 1))
                .hasMessageContaining("hasRegistered(…) knows no resource DISK");
    }

    @Test
    void an_instance_that_drains_is_asserted() {
        aws.given().cluster("prod").instances(2, "m5.large");
        String arn = aws.view().instances("prod").get(0).containerInstanceArn();

        aws.ecs()
                .updateContainerInstancesState(request ->
                        request.cluster("prod").containerInstances(arn).status("DRAINING"));

        assertThat(aws).instance("prod", arn).isDraining().hasRunningTasks(0);
        assertThat(aws)
                .cluster("prod")
                .isActive()
                .hasInstances(2)
                .hasServices(0)
                .hasPendingTasks(0);
    }

    @Test
    void an_image_is_named_as_task_definitions_name_it() {
        String uri = aws.images().push("shop/web:1").uri();
        aws.images().push("shop/web:2");
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(aws)
                .image("shop/web:1")
                .hasTags("1")
                .hasNoTag("2")
                .wasPulled()
                .and()
                .image(uri)
                .wasPulled()
                .and()
                .image(aws.images().pinned("shop/web:2"))
                .hasTags("2")
                .wasNeverPulled();
        assertThat(aws).repository("shop/web").hasImages(2).hasTags("1", "2").hasNoTag("3");
        assertThatThrownBy(() -> assertThat(aws).image("no image"))
                .hasMessage("image(…) needs a reference of an image for image, such as shop/web:1, but was given \"no"
                        + " image\"");
    }

    @Test
    void a_scan_is_asserted_by_its_findings() {
        aws.images().push("shop/web:1");
        aws.images().vulnerable("shop/web:1", FindingSeverity.HIGH, "CVE-2026-0001", "openssl", "3.0.0");

        aws.ecr().startImageScan(request -> request.repositoryName("shop/web").imageId(id -> id.imageTag("1")));
        assertThat(failureOf(() -> assertThat(aws).image("shop/web:1").wasScanned()))
                .contains(" to have been scanned, but its scan is IN_PROGRESS\n");
        aws.time().settle();

        assertThat(aws)
                .image("shop/web:1")
                .wasScanned()
                .hasFindings(FindingSeverity.HIGH, 1)
                .hasFindings("CRITICAL", 0);
        assertThat(failureOf(() -> assertThat(aws).image("shop/web:1").hasFindings("HIGH", 0)))
                .contains(" to have 0 findings of severity HIGH, but it has 1\n");
    }

    @Test
    void a_repository_that_scans_on_push_is_told_from_one_that_does_not() {
        aws.ecr()
                .createRepository(request -> request.repositoryName("shop/web")
                        .imageScanningConfiguration(scanning -> scanning.scanOnPush(true)));
        aws.ecr().createRepository(request -> request.repositoryName("shop/api"));

        assertThat(aws).repository("shop/web").hasImages(0).scansOnPush();
        assertThat(failureOf(() -> assertThat(aws).repository("shop/api").scansOnPush()))
                .startsWith("Expected repository shop/api to scan on push, but scanOnPush is false\n  images: none\n");
    }

    @Test
    void tags_of_anything_are_asserted() {
        String cluster = aws.ecs()
                .createCluster(request ->
                        request.clusterName("prod").tags(tag -> tag.key("team").value("shop")))
                .cluster()
                .clusterArn();
        String repository = aws.ecr()
                .createRepository(request -> request.repositoryName("shop/web")
                        .tags(tag -> tag.key("team").value("web")))
                .repository()
                .repositoryArn();
        aws.logs().createLogGroup(request -> request.logGroupName("/app").tags(Map.of("team", "ops")));

        assertThat(aws)
                .tags(cluster)
                .contains("team", "shop")
                .doNotContain("owner")
                .hasSize(1)
                .and()
                .tags(repository)
                .contains("team", "web")
                .and()
                .tags("arn:aws:logs:us-east-1:123456789012:log-group:/app")
                .contains("team", "ops");
        assertThatThrownBy(() -> assertThat(aws).tags("arn:aws:s3:::shop"))
                .hasMessage("tags(…) needs an arn of a service that is simulated, such as"
                        + " arn:aws:ecs:us-east-1:123456789012:cluster/prod, but was given arn:aws:s3:::shop");
    }

    @Test
    void tags_of_load_balancers_and_alarms_are_asserted() {
        String balancer = aws.client(ElasticLoadBalancingV2Client.class)
                .createLoadBalancer(request -> request.name("shop")
                        .subnets("subnet-1", "subnet-2")
                        .tags(tag -> tag.key("team").value("shop")))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        CloudWatchClient cloudWatch = aws.client(CloudWatchClient.class);
        cloudWatch.putMetricAlarm(request -> request.alarmName("busy")
                .namespace("Shop")
                .metricName("Jobs")
                .statistic("Sum")
                .period(60)
                .evaluationPeriods(1)
                .threshold(1.0)
                .comparisonOperator("GreaterThanThreshold")
                .tags(tag -> tag.key("team").value("ops")));

        assertThat(aws).tags(balancer).contains("team", "shop");
        assertThat(aws)
                .tags("arn:aws:cloudwatch:us-east-1:123456789012:alarm:busy")
                .contains("team", "ops");
    }

    @Test
    void a_world_that_nobody_moves_says_how_to_let_it_move() {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.ecs()
                .createService(request -> request.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(1)
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));

        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isStable()))
                .contains("\nPending:\n")
                .endsWith(
                        "\nIn TimeMode.manual() only the test and waiters move time, and nothing has moved it yet:"
                                + " aws.time().settle() lets all of it happen, aws.time().advance(…) as much as there is time for");
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").runs("shop/web:1")))
                .contains("\nIn TimeMode.manual() only the test and waiters move time, and nothing has moved it yet: ");
        aws.time().mode(TimeMode.auto());
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").isStable()))
                .contains("\nAssertions move no time: aws.time().settle() lets all of it happen, ");
    }
}
