#!/usr/bin/env python3
"""Walks through a server with boto3 and checks each answer: boto3_walk.py http://127.0.0.1:4566"""

import base64
import datetime
import hashlib
import itertools
import json
import pathlib
import sys
import urllib.request

import boto3
import botocore
from botocore.exceptions import ClientError

HERE = pathlib.Path(__file__).parent
REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com"
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1", "subnet-2"], "assignPublicIp": "DISABLED"}}
ENDPOINT = sys.argv[1]


def client(service):
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


ecs, ecr, logs = client("ecs"), client("ecr"), client("logs")


def admin(method, path, body=None):
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(ENDPOINT + "/_drydock/" + path, data=body, headers=headers, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def row(name):
    print("==", name)


def expect(what, wanted, got):
    if wanted != got:
        sys.exit(f"FAILED {what}: wanted {wanted!r}, got {got!r}")
    print(f"   {what}: {got}")


def refused(what, error, text, call):
    try:
        call()
    except ClientError as failure:
        expect(what, error, failure.response["Error"]["Code"])
        if text not in failure.response["Error"]["Message"]:
            sys.exit(f"FAILED {what}: {failure}")
    else:
        sys.exit(f"FAILED {what}: was not refused")


def definition(name, image=None):
    described = json.loads((HERE / "definitions" / f"{name}.json").read_text())
    if image:
        described["containerDefinitions"][0]["image"] = f"{REGISTRY}/{image}"
    return described


def register(name, image=None):
    return ecs.register_task_definition(**definition(name, image))["taskDefinition"]["revision"]


def service(name="web"):
    return ecs.describe_services(cluster="production", services=[name])["services"][0]


def stable(name="web"):
    before = admin("GET", "journal?operation=DescribeServices&last=0")["count"]
    ecs.get_waiter("services_stable").wait(cluster="production", services=[name])
    after = admin("GET", "journal?operation=DescribeServices&last=0")["count"]
    expect("polls until stable", 1, after - before)


def task_arns():
    pages = ecs.get_paginator("list_tasks").paginate(
        cluster="production", serviceName="web", PaginationConfig={"PageSize": 2}
    )
    return [arn for page in pages for arn in page["taskArns"]]


def images():
    tasks = ecs.describe_tasks(cluster="production", tasks=task_arns())["tasks"]
    return sorted({c["image"] for t in tasks for c in t["containers"] if c["name"] == "web"})


def run(cluster, name, launch_type, **more):
    return ecs.run_task(cluster=cluster, taskDefinition=name, launchType=launch_type, **more)["tasks"][0]["taskArn"]


def task(cluster, arn):
    return ecs.describe_tasks(cluster=cluster, tasks=[arn])["tasks"][0]


def upload(repository, content):
    upload_id = ecr.initiate_layer_upload(repositoryName=repository)["uploadId"]
    ecr.upload_layer_part(
        repositoryName=repository,
        uploadId=upload_id,
        partFirstByte=0,
        partLastByte=len(content) - 1,
        layerPartBlob=content,
    )
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    ecr.complete_layer_upload(repositoryName=repository, uploadId=upload_id, layerDigests=[digest])
    return {"size": len(content), "digest": digest}


def push(repository, tag):
    docker = "application/vnd.docker."
    config = upload(repository, json.dumps({"os": "linux", "tag": tag}).encode())
    layer = upload(repository, f"layer of {tag}".encode())
    manifest = {
        "schemaVersion": 2,
        "mediaType": docker + "distribution.manifest.v2+json",
        "config": {"mediaType": docker + "container.image.v1+json", **config},
        "layers": [{"mediaType": docker + "image.rootfs.diff.tar.gzip", **layer}],
    }
    answer = ecr.put_image(repositoryName=repository, imageTag=tag, imageManifest=json.dumps(manifest))
    return answer["image"]["imageId"]["imageTag"]


def clusters():
    row("1 clusters")
    for name in ("production", "development"):
        expect("create", "ACTIVE", ecs.create_cluster(clusterName=name)["cluster"]["status"])
    expect("list", 3, len(ecs.list_clusters()["clusterArns"]))
    described = ecs.describe_clusters(clusters=["fleet", "nowhere"])
    expect("instances", 3, described["clusters"][0]["registeredContainerInstancesCount"])
    expect("a failure", "MISSING", described["failures"][0]["reason"])
    expect("delete", "INACTIVE", ecs.delete_cluster(cluster="development")["cluster"]["status"])
    refused("no such cluster", "ClusterNotFoundException", "Cluster not found.", lambda: ecs.list_tasks(cluster="no"))


def task_definitions():
    row("2 task definitions")
    for group in ("/ecs/web", "/ecs/batch"):
        logs.create_log_group(logGroupName=group)
    for name in ("web", "batch", "bridge", "host", "none"):
        expect(f"register {name}", 1, register(name))
    families = ecs.list_task_definition_families()["families"]
    expect("families", ["batch", "bridge", "host", "none", "web"], families)
    described = ecs.describe_task_definition(taskDefinition="web")["taskDefinition"]
    expect("containers", ["web", "app"], [c["name"] for c in described["containerDefinitions"]])
    expect("registered at a date", "datetime", type(described["registeredAt"]).__name__)


def standalone_tasks():
    row("3 standalone tasks")
    job = run("production", "batch", "FARGATE", networkConfiguration=NETWORK)
    # A job of ten minutes: whoever has waited for it to run can look at it once more.
    ecs.get_waiter("tasks_running").wait(cluster="production", tasks=[job])
    expect("still running", "RUNNING", task("production", job)["lastStatus"])
    ecs.get_waiter("tasks_stopped").wait(cluster="production", tasks=[job])
    done = task("production", job)
    expect("exit code", ("EssentialContainerExited", 0), (done["stopCode"], done["containers"][0]["exitCode"]))
    other = run("production", "web", "FARGATE", networkConfiguration=NETWORK)
    ecs.get_waiter("tasks_running").wait(cluster="production", tasks=[other])
    ecs.stop_task(cluster="production", task=other, reason="no longer needed")
    ecs.get_waiter("tasks_stopped").wait(cluster="production", tasks=[other])
    stopped = task("production", other)
    expect("why", ("UserInitiated", "no longer needed"), (stopped["stopCode"], stopped["stoppedReason"]))
    expect("stopped", 2, len(ecs.list_tasks(cluster="production", desiredStatus="STOPPED")["taskArns"]))
    return job


def services():
    row("4 services")
    ecs.create_service(
        cluster="production",
        serviceName="web",
        taskDefinition="web",
        desiredCount=3,
        launchType="FARGATE",
        networkConfiguration=NETWORK,
        deploymentConfiguration={"deploymentCircuitBreaker": {"enable": True, "rollback": True}},
    )
    stable()
    expect("running", (3, "COMPLETED"), (service()["runningCount"], service()["deployments"][0]["rolloutState"]))
    victim = task_arns()[0]
    ecs.stop_task(cluster="production", task=victim)
    stable()
    expect("replaced", (3, False), (len(task_arns()), victim in task_arns()))
    for wanted in (5, 2):
        ecs.update_service(cluster="production", service="web", desiredCount=wanted)
        stable()
        expect("scaled", (wanted, wanted), (service()["runningCount"], len(task_arns())))


def launch_types():
    row("6 launch types")
    odd = {**definition("web"), "cpu": "300"}
    refused(
        "a size Fargate has not",
        "ClientException",
        "No Fargate configuration exists for given values",
        lambda: ecs.register_task_definition(**odd),
    )
    placed = task("fleet", run("fleet", "bridge", "EC2"))
    expect("EC2 places on an instance", ("EC2", True), (placed["launchType"], "containerInstanceArn" in placed))
    refused(
        "no instances, no task",
        "InvalidParameterException",
        "No Container Instances were found in your cluster.",
        lambda: run("production", "bridge", "EC2"),
    )


def network_modes():
    row("8 network modes")
    described = ecs.describe_tasks(cluster="production", tasks=task_arns())["tasks"]
    details = [d for t in described for a in t["attachments"] for d in a["details"]]
    expect("awsvpc: a private address each", 2, len({d["value"] for d in details if d["name"] == "privateIPv4Address"}))
    bridged, hosted = run("fleet", "bridge", "EC2"), run("fleet", "host", "EC2")
    ecs.get_waiter("tasks_running").wait(cluster="fleet", tasks=[bridged, hosted])
    ports = [[b["hostPort"] for b in task("fleet", t)["containers"][0]["networkBindings"]] for t in (bridged, hosted)]
    expect("bridge: a dynamic port; host: nothing is bound", (True, []), (ports[0][0] >= 32768, ports[1]))
    lonely = run("fleet", "none", "EC2")
    ecs.get_waiter("tasks_stopped").wait(cluster="fleet", tasks=[lonely])
    expect("none: runs all the same", 3, task("fleet", lonely)["containers"][0]["exitCode"])


def log_streams(job):
    row("14 logs")
    stream = "ecs/main/" + job.split("/")[-1]
    found = logs.describe_log_streams(logGroupName="/ecs/batch")["logStreams"]
    expect("streams", [stream], [s["logStreamName"] for s in found])
    events = logs.get_log_events(logGroupName="/ecs/batch", logStreamName=stream, startFromHead=True)["events"]
    expect("events", ["reading", "done"], [e["message"] for e in events])
    pages = logs.get_paginator("filter_log_events").paginate(logGroupName="/ecs/batch", filterPattern="done")
    expect("filter", ["done"], [e["message"] for page in pages for e in page["events"]])


def tail(group, start, pause):
    """Messages as `logs tail --follow` of version 2 of the AWS CLI asks for them: from the newest timestamp on, again and
    again, without the events of that timestamp that it has shown."""
    shown = set()
    while True:
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=start)
        for event in (event for page in pages for event in page["events"]):
            if event["timestamp"] > start:
                start, shown = event["timestamp"], set()
            if event["eventId"] not in shown:
                shown.add(event["eventId"])
                yield event["message"]
        pause()


def followed_log():
    row("14 a log that is followed")
    now = admin("GET", "time")["now"]
    start = int(datetime.datetime.fromisoformat(now.replace("Z", "+00:00")).timestamp() * 1000)
    run("production", "batch", "FARGATE", networkConfiguration=NETWORK)
    pauses = itertools.count()

    def five_seconds():
        if next(pauses) > 200:
            sys.exit("FAILED tail --follow: a job of ten minutes has not ended after so many pauses of five seconds")
        admin("POST", "time/advance", b'{"by": "5s"}')

    expect("tail --follow", ["reading", "done"], list(itertools.islice(tail("/ecs/batch", start, five_seconds), 2)))
    expect("pauses of five seconds", True, next(pauses) > 110)


def filters():
    row("14 metric filters")
    logs.put_metric_filter(
        logGroupName="/ecs/batch",
        filterName="done",
        filterPattern="done",
        metricTransformations=[{"metricNamespace": "Shop", "metricName": "Done", "metricValue": "1"}],
    )
    pages = logs.get_paginator("describe_metric_filters").paginate(logGroupName="/ecs/batch")
    expect("metric filters", ["done"], [f["filterName"] for page in pages for f in page["metricFilters"]])
    matches = logs.test_metric_filter(filterPattern="{ $.ms > 100 }", logEventMessages=['{"ms": 120}', '{"ms": 7}'])
    expect("matches", [{"$.ms": "120"}], [m["extractedValues"] for m in matches["matches"]])


def registry():
    row("15 registry")
    created = ecr.create_repository(repositoryName="shop/api")["repository"]
    expect("create repository", REGISTRY + "/shop/api", created["repositoryUri"])
    token = ecr.get_authorization_token()["authorizationData"][0]["authorizationToken"]
    expect("token of", b"AWS", base64.b64decode(token).split(b":")[0])
    expect("push", "v1", push("shop/api", "v1"))
    details = ecr.describe_images(repositoryName="shop/api")["imageDetails"]
    expect("images", [["v1"]], [d["imageTags"] for d in details])
    deleted = ecr.batch_delete_image(
        repositoryName="shop/api", imageIds=[{"imageTag": "v1"}, {"imageTag": "v9"}]
    )
    expect("deleted", ["v1"], [i["imageTag"] for i in deleted["imageIds"]])
    expect("not deleted", ["ImageNotFound"], [f["failureCode"] for f in deleted["failures"]])


def deployments():
    row("16 a rolling deployment")
    push("shop/web", "2")
    expect("register", 2, register("web", "shop/web:2"))
    ecs.update_service(cluster="production", service="web", taskDefinition="web:2")
    stable()
    expect("rolled out", [("PRIMARY", "COMPLETED")], [(d["status"], d["rolloutState"]) for d in service()["deployments"]])
    expect("the new image runs", [REGISTRY + "/shop/web:2"], images())
    expect("register a bad one", 3, register("web", "shop/bad:1"))
    ecs.update_service(cluster="production", service="web", taskDefinition="web:3")
    stable()
    expect("the circuit breaker rolled back", "web:2", service()["deployments"][0]["taskDefinition"].split("/")[-1])


def looking():
    row("19 looking into it")
    expect("list-tasks", 2, len(ecs.list_tasks(cluster="production")["taskArns"]))
    events = " ".join(e["message"] for e in service()["events"])
    for text in ("has reached a steady state", "rolling back to deployment"):
        expect(f"an event says '{text}'", True, text in events)


def from_push_to_stable():
    row("21 from push to stable")
    push("shop/web", "3")
    expect("register", 4, register("web", "shop/web:3"))
    ecs.update_service(cluster="production", service="web", taskDefinition="web")
    stable()
    expect("the new image runs", [REGISTRY + "/shop/web:3"], images())
    ecs.delete_service(cluster="production", service="web", force=True)
    ecs.get_waiter("services_inactive").wait(cluster="production", services=["web"])
    expect("the service", "INACTIVE", service()["status"])


def other_services():
    row("other services at this door")
    identity = client("sts").get_caller_identity()
    expect("who am I", "arn:aws:iam::123456789012:user/drydock", identity["Arn"])
    for what, code, named, call in [
        ("Query", "InvalidAction", "autoscaling:DescribeAutoScalingGroups", client("autoscaling").describe_auto_scaling_groups),
        ("EC2", "InvalidAction", "ec2:DescribeInstances", client("ec2").describe_instances),
        ("S3", "NotImplemented", "s3:GET /", client("s3").list_buckets),
        ("JSON 1.0", "UnknownOperationException", "dynamodb:ListTables", client("dynamodb").list_tables),
        ("REST and JSON", "UnknownOperationException", "lambda:GET /2015-03-31/functions", client("lambda").list_functions),
    ]:
        refused(what, code, f"but not {named}", call)


def load_balancers():
    row("load balancers")
    refused("classic", "InvalidAction", "not Classic Load Balancers", client("elb").describe_load_balancers)
    elb = client("elbv2")
    balancer = elb.create_load_balancer(Name="shop", Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
    arn = balancer["LoadBalancerArn"]
    expect("a new load balancer", "provisioning", balancer["State"]["Code"])
    elb.get_waiter("load_balancer_available").wait(LoadBalancerArns=[arn])
    expect("available", "active", elb.describe_load_balancers(Names=["shop"])["LoadBalancers"][0]["State"]["Code"])
    created = elb.create_target_group(Name="shop", Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip")
    group = created["TargetGroups"][0]["TargetGroupArn"]
    forward = [{"Type": "forward", "TargetGroupArn": group}]
    listener = elb.create_listener(LoadBalancerArn=arn, Protocol="HTTP", Port=80, DefaultActions=forward)["Listeners"][0]
    conditions = [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/api/*"]}}]
    elb.create_rule(ListenerArn=listener["ListenerArn"], Priority=7, Conditions=conditions, Actions=forward)
    pages = elb.get_paginator("describe_rules").paginate(
        ListenerArn=listener["ListenerArn"], PaginationConfig={"PageSize": 1}
    )
    expect("rules, a page each", [["7"], ["default"]], [[rule["Priority"] for rule in page["Rules"]] for page in pages])
    targets = [{"Id": "10.0.0.8", "Port": 80}]
    elb.register_targets(TargetGroupArn=group, Targets=targets)
    elb.get_waiter("target_in_service").wait(TargetGroupArn=group, Targets=targets)
    health = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
    expect("a target in service", ["healthy"], [each["TargetHealth"]["State"] for each in health])
    elb.deregister_targets(TargetGroupArn=group, Targets=targets)
    elb.get_waiter("target_deregistered").wait(TargetGroupArn=group, Targets=targets)
    refused("no such group", "TargetGroupNotFound", "not found", lambda: elb.describe_target_groups(Names=["nothing"]))
    refused(
        "a wrong value",
        "ValidationError",
        "Value '401' at 'pageSize' failed to satisfy constraint",
        lambda: elb.describe_account_limits(PageSize=401),
    )
    elb.delete_load_balancer(LoadBalancerArn=arn)
    elb.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[arn])
    expect("deleted", [], elb.describe_load_balancers()["LoadBalancers"])


def auto_scaling():
    row("auto scaling and metrics")
    scaling, cloudwatch = client("application-autoscaling"), client("cloudwatch")
    target = {
        "ServiceNamespace": "ecs",
        "ResourceId": "service/scaled/web",
        "ScalableDimension": "ecs:service:DesiredCount",
    }
    ecs.create_cluster(clusterName="scaled")
    ecs.register_task_definition(
        family="busy",
        requiresCompatibilities=["FARGATE"],
        networkMode="awsvpc",
        cpu="256",
        memory="512",
        executionRoleArn="arn:aws:iam::123456789012:role/execution",
        containerDefinitions=[{"name": "app", "image": REGISTRY + "/shop/busy:1"}],
    )
    ecs.create_service(
        cluster="scaled",
        serviceName="web",
        taskDefinition="busy",
        desiredCount=1,
        launchType="FARGATE",
        networkConfiguration=NETWORK,
    )
    ecs.get_waiter("services_stable").wait(cluster="scaled", services=["web"])
    scaling.register_scalable_target(**target, MinCapacity=1, MaxCapacity=8)
    policy = scaling.put_scaling_policy(
        **target,
        PolicyName="cpu",
        PolicyType="TargetTrackingScaling",
        TargetTrackingScalingPolicyConfiguration=json.loads((HERE / "scaling-policy.json").read_text()),
    )
    cloudwatch.get_waiter("alarm_exists").wait(AlarmNames=[each["AlarmName"] for each in policy["Alarms"]])
    admin("POST", "time/advance", b'{"by": "20m"}')
    service = ecs.describe_services(cluster="scaled", services=["web"])["services"][0]
    expect("scaled out", [4, 4], [service["desiredCount"], service["runningCount"]])
    activities = scaling.describe_scaling_activities(ServiceNamespace="ecs")["ScalingActivities"]
    expect("what it did", ["Successful"], sorted({each["StatusCode"] for each in activities}))
    now = datetime.datetime.fromisoformat(admin("GET", "time")["now"].replace("Z", "+00:00"))
    data = cloudwatch.get_metric_data(
        StartTime=now - datetime.timedelta(minutes=3),
        EndTime=now,
        MetricDataQueries=[
            {
                "Id": "cpu",
                "ReturnData": False,
                "MetricStat": {
                    "Stat": "Average",
                    "Period": 60,
                    "Metric": {
                        "Namespace": "AWS/ECS",
                        "MetricName": "CPUUtilization",
                        "Dimensions": [
                            {"Name": "ClusterName", "Value": "scaled"},
                            {"Name": "ServiceName", "Value": "web"},
                        ],
                    },
                },
            },
            {"Id": "idle", "Expression": "100 - cpu"},
        ],
    )["MetricDataResults"]
    expect("metric math", "idle", data[0]["Id"])
    expect("a quarter of each task is idle", True, all(25 < value < 35 for value in data[0]["Values"]))
    refused(
        "no such alarm",
        "ResourceNotFound",
        "",
        lambda: cloudwatch.set_alarm_state(AlarmName="nothing", StateValue="OK", StateReason="none"),
    )
    scaling.deregister_scalable_target(**target)
    expect("its alarms are gone", [], cloudwatch.describe_alarms()["MetricAlarms"])
    ecs.delete_service(cluster="scaled", service="web", force=True)


def main():
    print(f"boto3 {boto3.__version__}, botocore {botocore.__version__}")
    admin("POST", "world", (HERE / "world.json").read_bytes())
    clusters()
    task_definitions()
    job = standalone_tasks()
    services()
    launch_types()
    network_modes()
    log_streams(job)
    followed_log()
    filters()
    registry()
    deployments()
    looking()
    from_push_to_stable()
    load_balancers()
    auto_scaling()
    other_services()
    print("boto3 has walked through.")


main()
