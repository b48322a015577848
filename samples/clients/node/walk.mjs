// Walks through a server with the AWS SDK for JavaScript and checks each answer: node walk.mjs http://127.0.0.1:4566
import { deepStrictEqual, ok } from "node:assert";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as cloudwatchModule from "@aws-sdk/client-cloudwatch";
import * as cloudwatchLogs from "@aws-sdk/client-cloudwatch-logs";
import * as ecrModule from "@aws-sdk/client-ecr";
import * as ecsModule from "@aws-sdk/client-ecs";
import * as stsModule from "@aws-sdk/client-sts";

const endpoint = process.argv[2];
const here = new URL("../", import.meta.url);
const registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
const networkConfiguration = {
  awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"], assignPublicIp: "DISABLED" },
};

const settings = { endpoint, region: "us-east-1", credentials: { accessKeyId: "test", secretAccessKey: "test" } };
const ecs = new ecsModule.ECS(settings);
const ecr = new ecrModule.ECR(settings);
const logs = new cloudwatchLogs.CloudWatchLogs(settings);
const patience = { client: ecs, maxWaitTime: 120 };

const row = (name) => console.log("==", name);

function expect(what, wanted, got) {
  deepStrictEqual(got, wanted, `${what}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  console.log(`   ${what}: ${JSON.stringify(got)}`);
}

async function refused(what, type, text, call) {
  try {
    await call();
  } catch (failure) {
    ok(failure instanceof type, `${what}: ${failure}`);
    ok(failure.message.includes(text), `${what}: ${failure.message}`);
    console.log(`   ${what}: ${failure.name}: ${failure.message}`);
    return;
  }
  throw new Error(`${what}: was not refused`);
}

async function admin(method, path, body) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${endpoint}/_drydock/${path}`, { method, body, headers });
  ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

function definition(name, image) {
  const read = JSON.parse(readFileSync(new URL(`definitions/${name}.json`, here)));
  if (image) {
    read.containerDefinitions[0].image = `${registry}/${image}`;
  }
  return read;
}

const register = async (name, image) =>
  (await ecs.registerTaskDefinition(definition(name, image))).taskDefinition.revision;

const service = async () =>
  (await ecs.describeServices({ cluster: "production", services: ["web"] })).services[0];

const asked = async () => (await admin("GET", "journal?operation=DescribeServices&last=0")).count;

async function stable() {
  const before = await asked();
  const result = await ecsModule.waitUntilServicesStable(patience, { cluster: "production", services: ["web"] });
  expect("polls until stable", ["SUCCESS", 1], [result.state, (await asked()) - before]);
}

async function taskArns() {
  const arns = [];
  const pages = ecsModule.paginateListTasks({ client: ecs, pageSize: 2 }, { cluster: "production", serviceName: "web" });
  for await (const page of pages) {
    arns.push(...page.taskArns);
  }
  return arns;
}

async function images() {
  const { tasks } = await ecs.describeTasks({ cluster: "production", tasks: await taskArns() });
  const found = tasks.flatMap((t) => t.containers.filter((c) => c.name === "web").map((c) => c.image));
  return [...new Set(found)];
}

const run = async (cluster, taskDefinition, launchType, more = {}) =>
  (await ecs.runTask({ cluster, taskDefinition, launchType, ...more })).tasks[0].taskArn;

const task = async (cluster, arn) => (await ecs.describeTasks({ cluster, tasks: [arn] })).tasks[0];

async function upload(repositoryName, text) {
  const content = Buffer.from(text);
  const { uploadId } = await ecr.initiateLayerUpload({ repositoryName });
  const part = { partFirstByte: 0, partLastByte: content.length - 1, layerPartBlob: content };
  await ecr.uploadLayerPart({ repositoryName, uploadId, ...part });
  const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  await ecr.completeLayerUpload({ repositoryName, uploadId, layerDigests: [digest] });
  return { size: content.length, digest };
}

async function push(repositoryName, tag) {
  const docker = "application/vnd.docker.";
  const config = await upload(repositoryName, JSON.stringify({ os: "linux", tag }));
  const layer = await upload(repositoryName, `layer of ${tag}`);
  const manifest = {
    schemaVersion: 2,
    mediaType: `${docker}distribution.manifest.v2+json`,
    config: { mediaType: `${docker}container.image.v1+json`, ...config },
    layers: [{ mediaType: `${docker}image.rootfs.diff.tar.gzip`, ...layer }],
  };
  const answer = await ecr.putImage({ repositoryName, imageTag: tag, imageManifest: JSON.stringify(manifest) });
  return answer.image.imageId.imageTag;
}

async function clusters() {
  row("1 clusters");
  for (const clusterName of ["production", "development"]) {
    expect("create", "ACTIVE", (await ecs.createCluster({ clusterName })).cluster.status);
  }
  expect("list", 3, (await ecs.listClusters({})).clusterArns.length);
  const described = await ecs.describeClusters({ clusters: ["fleet", "nowhere"] });
  expect("instances", 3, described.clusters[0].registeredContainerInstancesCount);
  expect("a failure", "MISSING", described.failures[0].reason);
  expect("delete", "INACTIVE", (await ecs.deleteCluster({ cluster: "development" })).cluster.status);
  await refused("no such cluster", ecsModule.ClusterNotFoundException, "Cluster not found.", () =>
    ecs.listTasks({ cluster: "no" }),
  );
}

async function taskDefinitions() {
  row("2 task definitions");
  for (const logGroupName of ["/ecs/web", "/ecs/batch"]) {
    await logs.createLogGroup({ logGroupName });
  }
  for (const name of ["web", "batch", "bridge", "host", "none"]) {
    expect(`register ${name}`, 1, await register(name));
  }
  const { families } = await ecs.listTaskDefinitionFamilies({});
  expect("families", ["batch", "bridge", "host", "none", "web"], families);
  const { taskDefinition } = await ecs.describeTaskDefinition({ taskDefinition: "web" });
  expect("containers", ["web", "app"], taskDefinition.containerDefinitions.map((c) => c.name));
  ok(taskDefinition.registeredAt instanceof Date, "registered at a date");
}

async function standaloneTasks() {
  row("3 standalone tasks");
  const job = await run("production", "batch", "FARGATE", { networkConfiguration });
  // A job of ten minutes: whoever has waited for it to run can look at it once more.
  await ecsModule.waitUntilTasksRunning(patience, { cluster: "production", tasks: [job] });
  expect("still running", "RUNNING", (await task("production", job)).lastStatus);
  await ecsModule.waitUntilTasksStopped(patience, { cluster: "production", tasks: [job] });
  const done = await task("production", job);
  expect("exit code", ["EssentialContainerExited", 0], [done.stopCode, done.containers[0].exitCode]);
  const other = await run("production", "web", "FARGATE", { networkConfiguration });
  await ecsModule.waitUntilTasksRunning(patience, { cluster: "production", tasks: [other] });
  await ecs.stopTask({ cluster: "production", task: other, reason: "no longer needed" });
  await ecsModule.waitUntilTasksStopped(patience, { cluster: "production", tasks: [other] });
  const stopped = await task("production", other);
  expect("why", ["UserInitiated", "no longer needed"], [stopped.stopCode, stopped.stoppedReason]);
  return job;
}

async function services() {
  row("4 services");
  await ecs.createService({
    cluster: "production",
    serviceName: "web",
    taskDefinition: "web",
    desiredCount: 3,
    launchType: "FARGATE",
    networkConfiguration,
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
  });
  await stable();
  const { runningCount, deployments } = await service();
  expect("running", [3, "COMPLETED"], [runningCount, deployments[0].rolloutState]);
  const [victim] = await taskArns();
  await ecs.stopTask({ cluster: "production", task: victim });
  await stable();
  const now = await taskArns();
  expect("replaced", [3, false], [now.length, now.includes(victim)]);
  for (const desiredCount of [5, 2]) {
    await ecs.updateService({ cluster: "production", service: "web", desiredCount });
    await stable();
    expect("scaled", desiredCount, (await service()).runningCount);
  }
}

async function launchTypes() {
  row("6 launch types");
  await refused(
    "a size Fargate has not",
    ecsModule.ClientException,
    "No Fargate configuration exists for given values",
    () => ecs.registerTaskDefinition({ ...definition("web"), cpu: "300" }),
  );
  const placed = await task("fleet", await run("fleet", "bridge", "EC2"));
  expect("EC2 places on an instance", ["EC2", true], [placed.launchType, "containerInstanceArn" in placed]);
  await refused(
    "no instances, no task",
    ecsModule.InvalidParameterException,
    "No Container Instances were found in your cluster.",
    () => run("production", "bridge", "EC2"),
  );
}

async function networkModes() {
  row("8 network modes");
  const { tasks } = await ecs.describeTasks({ cluster: "production", tasks: await taskArns() });
  const details = tasks.flatMap((t) => t.attachments.flatMap((a) => a.details));
  const addresses = details.filter((d) => d.name === "privateIPv4Address").map((d) => d.value);
  expect("awsvpc: a private address each", 2, new Set(addresses).size);
  const [bridged, hosted] = [await run("fleet", "bridge", "EC2"), await run("fleet", "host", "EC2")];
  await ecsModule.waitUntilTasksRunning(patience, { cluster: "fleet", tasks: [bridged, hosted] });
  const bound = async (arn) => (await task("fleet", arn)).containers[0].networkBindings;
  const [onBridge, onHost] = [await bound(bridged), await bound(hosted)];
  expect("bridge: a dynamic port; host: nothing is bound", [true, 0], [onBridge[0].hostPort >= 32768, onHost.length]);
  const lonely = await run("fleet", "none", "EC2");
  await ecsModule.waitUntilTasksStopped(patience, { cluster: "fleet", tasks: [lonely] });
  expect("none: runs all the same", 3, (await task("fleet", lonely)).containers[0].exitCode);
}

async function logStreams(job) {
  row("14 logs");
  const logStreamName = `ecs/main/${job.split("/").at(-1)}`;
  const { logStreams: found } = await logs.describeLogStreams({ logGroupName: "/ecs/batch" });
  expect("streams", [logStreamName], found.map((s) => s.logStreamName));
  const { events } = await logs.getLogEvents({ logGroupName: "/ecs/batch", logStreamName, startFromHead: true });
  expect("events", ["reading", "done"], events.map((e) => e.message));
  const filtered = await logs.filterLogEvents({ logGroupName: "/ecs/batch", filterPattern: "done" });
  expect("filter", ["done"], filtered.events.map((e) => e.message));
}

async function imageRegistry() {
  row("15 registry");
  const { repository } = await ecr.createRepository({ repositoryName: "shop/api" });
  expect("create repository", `${registry}/shop/api`, repository.repositoryUri);
  const { authorizationData } = await ecr.getAuthorizationToken({});
  expect("token of", "AWS", Buffer.from(authorizationData[0].authorizationToken, "base64").toString().split(":")[0]);
  expect("push", "v1", await push("shop/api", "v1"));
  const { imageDetails } = await ecr.describeImages({ repositoryName: "shop/api" });
  expect("images", [["v1"]], imageDetails.map((d) => d.imageTags));
  await refused("no such tag", ecrModule.ImageNotFoundException, "does not exist", () =>
    ecr.describeImages({ repositoryName: "shop/api", imageIds: [{ imageTag: "v9" }] }),
  );
}

async function deployments() {
  row("16 a rolling deployment");
  await push("shop/web", "2");
  expect("register", 2, await register("web", "shop/web:2"));
  await ecs.updateService({ cluster: "production", service: "web", taskDefinition: "web:2" });
  await stable();
  const found = (await service()).deployments.map((d) => [d.status, d.rolloutState]);
  expect("rolled out", [["PRIMARY", "COMPLETED"]], found);
  expect("the new image runs", [`${registry}/shop/web:2`], await images());
  expect("register a bad one", 3, await register("web", "shop/bad:1"));
  await ecs.updateService({ cluster: "production", service: "web", taskDefinition: "web:3" });
  await stable();
  const primary = (await service()).deployments[0].taskDefinition;
  expect("the circuit breaker rolled back", "web:2", primary.split("/").at(-1));
}

async function looking() {
  row("19 looking into it");
  expect("list-tasks", 2, (await ecs.listTasks({ cluster: "production" })).taskArns.length);
  const events = (await service()).events.map((e) => e.message).join(" ");
  for (const text of ["has reached a steady state", "rolling back to deployment"]) {
    expect(`an event says '${text}'`, true, events.includes(text));
  }
}

async function fromPushToStable() {
  row("21 from push to stable");
  await push("shop/web", "3");
  expect("register", 4, await register("web", "shop/web:3"));
  await ecs.updateService({ cluster: "production", service: "web", taskDefinition: "web" });
  await stable();
  expect("the new image runs", [`${registry}/shop/web:3`], await images());
  await ecs.deleteService({ cluster: "production", service: "web", force: true });
  await ecsModule.waitUntilServicesInactive(patience, { cluster: "production", services: ["web"] });
  expect("the service", "INACTIVE", (await service()).status);
}

async function otherServices() {
  row("other services at this door");
  const sts = new stsModule.STS(settings);
  const identity = await sts.getCallerIdentity({});
  expect("who am I", ["123456789012", "arn:aws:iam::123456789012:user/drydock"], [identity.Account, identity.Arn]);
  await refused("Query", stsModule.STSServiceException, "but not sts:AssumeRole.", () =>
    sts.assumeRole({ RoleArn: "arn:aws:iam::123456789012:role/deploy", RoleSessionName: "walk" }));
}

async function metrics() {
  row("metrics");
  const cloudWatch = new cloudwatchModule.CloudWatch(settings);
  await cloudWatch.putMetricData({ Namespace: "Shop", MetricData: [{ MetricName: "Jobs", Value: 5 }] });
  expect("a metric", ["Jobs"], (await cloudWatch.listMetrics({ Namespace: "Shop" })).Metrics.map((each) => each.MetricName));
  await refused("no such alarm", cloudwatchModule.ResourceNotFound, "", () =>
    cloudWatch.setAlarmState({ AlarmName: "nothing", StateValue: "OK", StateReason: "none" }));
}

console.log(`Node ${process.version}`);
await admin("POST", "world", readFileSync(new URL("world.json", here)));
await clusters();
await taskDefinitions();
const job = await standaloneTasks();
await services();
await launchTypes();
await networkModes();
await logStreams(job);
await imageRegistry();
await deployments();
await looking();
await fromPushToStable();
await metrics();
await otherServices();
console.log("The SDK for JavaScript has walked through.");
