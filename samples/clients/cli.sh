#!/usr/bin/env bash
# Walks through a server with the AWS CLI and checks each answer: cli.sh http://127.0.0.1:4566
# In a server whose time is eager, every wait ends with its first question; for a task that ends by itself, with its second.
set -euo pipefail
export LC_ALL=C AWS_PAGER="" AWS_EC2_METADATA_DISABLED=true
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1

endpoint=${1:?usage: cli.sh ENDPOINT}
here=$(cd "$(dirname "$0")" && pwd)
registry=123456789012.dkr.ecr.us-east-1.amazonaws.com
network='awsvpcConfiguration={subnets=[subnet-1,subnet-2],assignPublicIp=DISABLED}'

aws() { command aws --endpoint-url "$endpoint" --output text "$@"; }
ecs() { aws ecs "$@"; }

# Newer versions say in their User-Agent that a waiter asks, whose first question never ends a task.
case $(command aws --version) in
  aws-cli/2.[0-9].*) ends=1 ;;
  *) ends=2 ;;
esac

row() { echo "== $*"; }

# expect WHAT WANTED COMMAND...: the command's answer, with blanks and line ends as single blanks
expect() {
  local what=$1 wanted=$2 got
  shift 2
  got=$("$@" | tr -s '\t\n ' ' ' | sed 's/ $//')
  if [ "$got" != "$wanted" ]; then
    echo "FAILED $what: wanted '$wanted', got '$got'" >&2
    exit 1
  fi
  echo "   $what: $got"
}

# refused WHAT TEXT COMMAND...: the command fails, and its message holds the text
refused() {
  local what=$1 text=$2 message
  shift 2
  if message=$("$@" 2>&1); then
    echo "FAILED $what: was not refused" >&2
    exit 1
  fi
  if [[ "$message" != *"$text"* ]]; then
    echo "FAILED $what: wanted '$text' in: $message" >&2
    exit 1
  fi
  echo "   $what: ${message##*$'\n'}"
}

admin() { curl -sSf "$endpoint/_drydock/$1" "${@:2}"; }
calls() { admin "journal?operation=$1&last=0" | sed -n 's/.*"count" : \([0-9]*\).*/\1/p'; }

# stable CLUSTER SERVICE: waits, and counts how often the waiter asked
stable() {
  local before after
  before=$(calls DescribeServices)
  ecs wait services-stable --cluster "$1" --services "$2"
  after=$(calls DescribeServices)
  if [ $((after - before)) -ne 1 ]; then
    echo "FAILED wait services-stable asked $((after - before)) times, not once" >&2
    exit 1
  fi
  echo "   wait services-stable: asked $((after - before)) times"
}
# asked OPERATION COUNT WAITER ...: waits, and holds how often the waiter asked
asked() {
  local before after
  before=$(calls "$1")
  ecs wait "${@:3}"
  after=$(calls "$1")
  if [ $((after - before)) -ne "$2" ]; then
    echo "FAILED wait $3 asked $((after - before)) times, not $2" >&2
    exit 1
  fi
  echo "   wait $3: asked $2 times"
}
# polled WHAT WANTED COMMAND...: asks until the answer is the one wanted, ten times at most
polled() {
  local what=$1 wanted=$2 got='' asked=0
  shift 2
  while [ "$got" != "$wanted" ]; do
    if [ $((asked += 1)) -gt 10 ]; then
      echo "FAILED $what: wanted '$wanted', got '$got' at last" >&2
      exit 1
    fi
    got=$("$@")
  done
  echo "   $what: $got, asked $asked times"
}
service() { ecs describe-services --cluster production --services "$1" --query "$2"; }
tasks() { ecs list-tasks --cluster production --service-name web --query 'taskArns[]'; }
# shellcheck disable=SC2046 # ARNs hold no blanks
images() { ecs describe-tasks --cluster production --tasks $(tasks) --query "tasks[].containers[?name=='web'][].image"; }

# put_image REPOSITORY TAG: uploads a configuration and a layer, and a manifest that names them
put_image() {
  local folder config layer
  folder=$(mktemp -d)
  printf '{"architecture":"amd64","os":"linux","tag":"%s"}' "$2" > "$folder/config"
  printf 'layer of %s' "$2" > "$folder/layer"
  config=$(upload "$1" "$folder/config")
  layer=$(upload "$1" "$folder/layer")
  cat > "$folder/manifest" <<MANIFEST
{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
"config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":$(wc -c < "$folder/config"),"digest":"$config"},
"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":$(wc -c < "$folder/layer"),"digest":"$layer"}]}
MANIFEST
  aws ecr put-image --repository-name "$1" --image-tag "$2" --image-manifest "file://$folder/manifest" \
    --query 'image.imageId.imageTag'
  rm -r "$folder"
}

upload() {
  local id digest size
  digest="sha256:$(sha256sum "$2" | cut -d' ' -f1)"
  size=$(wc -c < "$2")
  id=$(aws ecr initiate-layer-upload --repository-name "$1" --query uploadId)
  aws ecr upload-layer-part --repository-name "$1" --upload-id "$id" --part-first-byte 0 --part-last-byte $((size - 1)) \
    --layer-part-blob "fileb://$2" > /dev/null 2>&1 ||
    aws ecr upload-layer-part --repository-name "$1" --upload-id "$id" --part-first-byte 0 \
      --part-last-byte $((size - 1)) --layer-part-blob "$(base64 < "$2")" > /dev/null
  aws ecr complete-layer-upload --repository-name "$1" --upload-id "$id" --layer-digests "$digest" --query layerDigest
}

command aws --version
admin world -X POST -H 'Content-Type: application/json' --data-binary "@$here/world.json" > /dev/null

row 1 clusters
expect 'create production' production ecs create-cluster --cluster-name production --query cluster.clusterName
expect 'create development' ACTIVE ecs create-cluster --cluster-name development --query cluster.status
expect 'list' 3 ecs list-clusters --query 'length(clusterArns)'
expect 'an EC2 cluster has instances' 3 \
  ecs describe-clusters --clusters fleet --query 'clusters[0].registeredContainerInstancesCount'
expect 'delete development' INACTIVE ecs delete-cluster --cluster development --query cluster.status
refused 'a service in no cluster' 'ClusterNotFoundException' ecs list-services --cluster nowhere

row 2 task definitions
aws logs create-log-group --log-group-name /ecs/web
aws logs create-log-group --log-group-name /ecs/batch
expect 'register web' 'web 1' ecs register-task-definition --cli-input-json "file://$here/definitions/web.json" \
  --query 'taskDefinition.[family,revision]'
expect 'register batch' 'batch 1' ecs register-task-definition --cli-input-json "file://$here/definitions/batch.json" \
  --query 'taskDefinition.[family,revision]'
for mode in bridge host none; do
  expect "register $mode" "$mode" ecs register-task-definition \
    --cli-input-json "file://$here/definitions/$mode.json" --query 'taskDefinition.networkMode'
done
expect 'families' 'batch bridge host none web' ecs list-task-definition-families --query 'families[]'
expect 'describe web' 'web app production' ecs describe-task-definition --task-definition web:1 \
  --query 'taskDefinition.[containerDefinitions[].name,containerDefinitions[].environment[].value][]'

row 3 standalone tasks
task=$(ecs run-task --cluster production --task-definition batch --launch-type FARGATE \
  --network-configuration "$network" --query 'tasks[0].taskArn')
# A job of ten minutes: it runs at the first question, and ends at the second of whoever waits for that.
asked DescribeTasks 1 tasks-running --cluster production --tasks "$task"
expect 'still running' RUNNING ecs describe-tasks --cluster production --tasks "$task" --query 'tasks[0].lastStatus'
asked DescribeTasks "$ends" tasks-stopped --cluster production --tasks "$task"
expect 'exit code' 'STOPPED EssentialContainerExited 0' ecs describe-tasks --cluster production --tasks "$task" \
  --query 'tasks[0].[lastStatus,stopCode,containers[0].exitCode]'
other=$(ecs run-task --cluster production --task-definition web --launch-type FARGATE \
  --network-configuration "$network" --query 'tasks[0].taskArn')
ecs wait tasks-running --cluster production --tasks "$other"
expect 'stop' STOPPED ecs stop-task --cluster production --task "$other" --reason 'no longer needed' --query task.desiredStatus
ecs wait tasks-stopped --cluster production --tasks "$other"
expect 'why it stopped' 'UserInitiated no longer needed' ecs describe-tasks --cluster production --tasks "$other" \
  --query 'tasks[0].[stopCode,stoppedReason]'
expect 'list stopped' 2 ecs list-tasks --cluster production --desired-status STOPPED --query 'length(taskArns)'

row 4 services
ecs create-service --cluster production --service-name web --task-definition web --desired-count 3 \
  --launch-type FARGATE --network-configuration "$network" \
  --deployment-configuration 'deploymentCircuitBreaker={enable=true,rollback=true}' > /dev/null
stable production web
expect 'running' '3 3 COMPLETED' service web 'services[0].[desiredCount,runningCount,deployments[0].rolloutState]'
victim=$(tasks | cut -f1)
ecs stop-task --cluster production --task "$victim" > /dev/null
stable production web
expect 'a stopped task was replaced' 3 service web 'services[0].runningCount'
if tasks | grep -q "$victim"; then
  echo "FAILED the stopped task is still listed" >&2
  exit 1
fi
ecs update-service --cluster production --service web --desired-count 5 > /dev/null
stable production web
expect 'scaled out' 5 service web 'services[0].runningCount'
ecs update-service --cluster production --service web --desired-count 2 > /dev/null
stable production web
expect 'scaled in' 2 service web 'services[0].runningCount'

row 6 launch types
refused 'a size Fargate has not' 'No Fargate configuration exists for given values' ecs register-task-definition \
  --family odd --network-mode awsvpc --requires-compatibilities FARGATE --cpu 300 --memory 512 \
  --container-definitions name=a,image=nginx
expect 'EC2 places on an instance' EC2 ecs run-task --cluster fleet --task-definition bridge --launch-type EC2 \
  --query 'tasks[0].launchType'
refused 'no instances, no task' 'No Container Instances were found in your cluster.' \
  ecs run-task --cluster production --task-definition bridge --launch-type EC2

row 8 network modes
# shellcheck disable=SC2046
expect 'awsvpc: a private address each' 2 ecs describe-tasks --cluster production --tasks $(tasks) \
  --query "length(tasks[].attachments[].details[?name=='privateIPv4Address'].value[])"
started() { ecs run-task --cluster fleet --task-definition "$1" --launch-type EC2 --query 'tasks[0].taskArn'; }
bridged=$(started bridge)
ecs wait tasks-running --cluster fleet --tasks "$bridged"
port=$(ecs describe-tasks --cluster fleet --tasks "$bridged" --query 'tasks[0].containers[0].networkBindings[0].hostPort')
[ "$port" -ge 32768 ] || { echo "FAILED bridge: host port $port" >&2; exit 1; }
echo "   bridge: a dynamic host port, $port"
hosted=$(started host)
ecs wait tasks-running --cluster fleet --tasks "$hosted"
expect 'host: nothing is bound' 0 ecs describe-tasks --cluster fleet --tasks "$hosted" \
  --query 'length(tasks[0].containers[0].networkBindings)'
lonely=$(started none)
ecs wait tasks-stopped --cluster fleet --tasks "$lonely"
expect 'none: runs all the same' 3 ecs describe-tasks --cluster fleet --tasks "$lonely" --query 'tasks[0].containers[0].exitCode'

row 14 logs
stream=ecs/main/${task##*/}
expect 'streams' "$stream" aws logs describe-log-streams --log-group-name /ecs/batch --query 'logStreams[].logStreamName'
expect 'events' 'reading done' aws logs get-log-events --log-group-name /ecs/batch --log-stream-name "$stream" \
  --start-from-head --query 'events[].message'
expect 'filter' done aws logs filter-log-events --log-group-name /ecs/batch --filter-pattern done --query 'events[].message'
expect 'filter by a stream, page by page' 'reading done' aws logs filter-log-events --log-group-name /ecs/batch \
  --log-stream-name-prefix ecs/main --page-size 1 --query 'events[].message'
aws logs put-metric-filter --log-group-name /ecs/batch --filter-name done --filter-pattern done \
  --metric-transformations metricNamespace=Shop,metricName=Done,metricValue=1,defaultValue=0
expect 'metric filter' 'done Shop Done 1 0.0' aws logs describe-metric-filters --log-group-name /ecs/batch \
  --query 'metricFilters[].[filterName,metricTransformations[0].[metricNamespace,metricName,metricValue,defaultValue]][][]'
refused 'a filter of a group that is not there' 'The specified log group does not exist.' aws logs put-metric-filter \
  --log-group-name /ecs/none --filter-name done --filter-pattern done \
  --metric-transformations metricNamespace=Shop,metricName=Done,metricValue=1
# The server began at this machine's time, and jobs have moved its time ahead since.
yesterday=$(($(date +%s) - 86400))
tomorrow=$((yesterday + 2 * 86400))
query=$(aws logs start-query --log-group-name /ecs/batch --start-time "$yesterday" --end-time "$tomorrow" \
  --query-string 'fields @message | sort @timestamp' --query queryId)
polled 'query' Complete aws logs get-query-results --query-id "$query" --query status
expect 'its rows' 'reading done' aws logs get-query-results --query-id "$query" \
  --query "results[] | [?field=='@message'].value"
refused 'a query that cannot be read' 'MalformedQueryException' aws logs start-query --log-group-name /ecs/batch \
  --start-time "$yesterday" --end-time "$tomorrow" --query-string 'fields @message | count'
exported=$(aws logs create-export-task --log-group-name /ecs/batch --from "${yesterday}000" --to "${tomorrow}000" \
  --destination shop-archive --query taskId)
polled 'export' COMPLETED aws logs describe-export-tasks --task-id "$exported" --query 'exportTasks[0].status.code'
if command aws logs tail help > /dev/null 2>&1; then
  aws logs tail /ecs/batch --since 1d --format short | grep -q done
  echo "   logs tail"
else
  echo "   skipped: this version of the AWS CLI has no 'logs tail'; version 2 has"
fi

row 15 registry
expect 'create repository' "$registry/shop/api" aws ecr create-repository --repository-name shop/api \
  --query repository.repositoryUri
[ -n "$(aws ecr get-login-password)" ] || { echo 'FAILED get-login-password' >&2; exit 1; }
echo '   get-login-password: a password'
expect 'push' v1 put_image shop/api v1
expect 'images' v1 aws ecr describe-images --repository-name shop/api --query 'imageDetails[].imageTags[]'
expect 'its layers and its time' 'v1 application/vnd.docker.distribution.manifest.v2+json' aws ecr describe-images \
  --repository-name shop/api --query 'imageDetails[?imageSizeInBytes > `0` && imagePushedAt].[imageTags[0],imageManifestMediaType][]'
expect 'put-lifecycle-policy' shop/api aws ecr put-lifecycle-policy --repository-name shop/api --query repositoryName \
  --lifecycle-policy-text '{"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged", "countType":
    "sinceImagePushed", "countUnit": "days", "countNumber": 14}, "action": {"type": "expire"}}]}'
refused 'a lifecycle policy without an action' 'InvalidParameterException' aws ecr put-lifecycle-policy \
  --repository-name shop/api --lifecycle-policy-text '{"rules": [{"rulePriority": 1, "selection": {"tagStatus":
    "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14}}]}'
refused 'no policy yet' 'RepositoryPolicyNotFoundException' aws ecr get-repository-policy --repository-name shop/api
expect 'set-repository-policy' shop/api aws ecr set-repository-policy --repository-name shop/api --query repositoryName \
  --policy-text '{"Version": "2012-10-17", "Statement": [{"Sid": "Pull", "Effect": "Allow",
    "Principal": {"AWS": "arn:aws:iam::210987654321:root"}, "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]}]}'
sid() { aws ecr get-repository-policy --repository-name shop/api --query policyText | sed -n 's/.*"Sid" : "\([^"]*\)".*/\1/p'; }
expect 'get-repository-policy' Pull sid
refused 'no such tag' 'ImageNotFoundException' aws ecr describe-images --repository-name shop/api --image-ids imageTag=v9

row 16 a rolling deployment
expect 'push' 2 put_image shop/web 2
revision() { # of web with another image
  sed "s|shop/web:1|$1|" "$here/definitions/web.json" > "$2"
  ecs register-task-definition --cli-input-json "file://$2" --query 'taskDefinition.revision'
}
folder=$(mktemp -d)
expect 'register' 2 revision shop/web:2 "$folder/web.json"
ecs update-service --cluster production --service web --task-definition web:2 > /dev/null
stable production web
expect 'rolled out' 'PRIMARY COMPLETED 2' service web 'services[0].deployments[].[status,rolloutState,runningCount][]'
expect 'the new image runs' "$registry/shop/web:2 $registry/shop/web:2" images
expect 'register a bad one' 3 revision shop/bad:1 "$folder/web.json"
ecs update-service --cluster production --service web --task-definition web:3 > /dev/null
stable production web
rolled_back() { service web 'services[0].deployments[0].taskDefinition' | sed 's|.*/||'; }
expect 'the circuit breaker rolled back' 'web:2' rolled_back

row 19 looking into it
expect 'list-tasks' 2 ecs list-tasks --cluster production --query 'length(taskArns)'
expect 'describe-services' 'web ACTIVE' service web 'services[0].[serviceName,status]'
events=$(service web 'services[0].events[].message')
[[ "$events" == *'has reached a steady state'* ]] || { echo "FAILED events: $events" >&2; exit 1; }
[[ "$events" == *'rolling back to deployment'* ]] || { echo "FAILED events: $events" >&2; exit 1; }
echo '   events: steady states and a rollback'

row 21 from push to stable
expect 'push' 3 put_image shop/web 3
expect 'register' 4 revision shop/web:3 "$folder/web.json"
ecs update-service --cluster production --service web --task-definition web > /dev/null
stable production web
expect 'the new image runs' "$registry/shop/web:3 $registry/shop/web:3" images
ecs update-service --cluster production --service web --desired-count 0 > /dev/null
expect 'delete the service' DRAINING ecs delete-service --cluster production --service web --query service.status
ecs wait services-inactive --cluster production --services web
expect 'delete the cluster' INACTIVE ecs delete-cluster --cluster production --query cluster.status
rm -r "$folder"

row 22 load balancers
elb() { aws elbv2 "$@"; }
balancer=$(elb create-load-balancer --name shop --subnets subnet-1 subnet-2 --query 'LoadBalancers[0].LoadBalancerArn')
elb wait load-balancer-available --load-balancer-arns "$balancer"
expect 'the load balancer is active' active elb describe-load-balancers --names shop --query 'LoadBalancers[0].State.Code'
group=$(elb create-target-group --name shop --protocol HTTP --port 80 --vpc-id vpc-1 --target-type ip \
  --query 'TargetGroups[0].TargetGroupArn')
target="Id=10.0.0.8,Port=80"
listener=$(elb create-listener --load-balancer-arn "$balancer" --protocol HTTP --port 80 \
  --default-actions "Type=forward,TargetGroupArn=$group" --query 'Listeners[0].ListenerArn')
elb create-rule --listener-arn "$listener" --priority 7 --conditions 'Field=path-pattern,Values=/api/*' \
  --actions "Type=forward,TargetGroupArn=$group" > /dev/null
expect 'the rules' '7 default' elb describe-rules --listener-arn "$listener" --query 'Rules[].Priority'
elb register-targets --target-group-arn "$group" --targets "$target"
elb wait target-in-service --target-group-arn "$group" --targets "$target"
expect 'the target is healthy' '10.0.0.8 healthy' elb describe-target-health --target-group-arn "$group" \
  --query 'TargetHealthDescriptions[].[Target.Id,TargetHealth.State]'
elb deregister-targets --target-group-arn "$group" --targets "$target"
elb wait target-deregistered --target-group-arn "$group" --targets "$target"
marker=$(elb describe-rules --listener-arn "$listener" --page-size 1 --query 'NextMarker')
expect 'the rules after the first' 'default' elb describe-rules --listener-arn "$listener" --marker "$marker" \
  --query 'Rules[].Priority'
refused 'no such group' '(TargetGroupNotFound)' elb describe-target-groups --names nothing
refused 'a wrong value' "Value '401' at 'pageSize' failed to satisfy constraint" elb describe-account-limits --page-size 401
refused 'a group in use' '(ResourceInUse)' elb delete-target-group --target-group-arn "$group"
elb delete-load-balancer --load-balancer-arn "$balancer"
elb wait load-balancers-deleted --load-balancer-arns "$balancer"
elb delete-target-group --target-group-arn "$group"
expect 'nothing is left' '' elb describe-load-balancers --query 'LoadBalancers[].LoadBalancerName'

row 23 auto scaling and metrics
scaling() { aws application-autoscaling "$@" --service-namespace ecs; }
of=(--resource-id service/scaled/web --scalable-dimension ecs:service:DesiredCount)
expect 'create the cluster' scaled ecs create-cluster --cluster-name scaled --query cluster.clusterName
ecs register-task-definition --family busy --requires-compatibilities FARGATE --network-mode awsvpc --cpu 256 --memory 512 \
  --execution-role-arn arn:aws:iam::123456789012:role/execution \
  --container-definitions '[{"name": "app", "image": "'"$registry/shop/busy:1"'"}]' > /dev/null
ecs create-service --cluster scaled --service-name web --task-definition busy --desired-count 1 --launch-type FARGATE \
  --network-configuration "$network" > /dev/null
ecs wait services-stable --cluster scaled --services web
scaling register-scalable-target "${of[@]}" --min-capacity 1 --max-capacity 8 > /dev/null
expect 'put the policy of a file' 2 scaling put-scaling-policy "${of[@]}" --policy-name cpu \
  --policy-type TargetTrackingScaling \
  --target-tracking-scaling-policy-configuration "file://$here/scaling-policy.json" --query 'length(Alarms)'
admin time/advance -X POST -H 'Content-Type: application/json' -d '{"by": "20m"}' > /dev/null
expect 'scaled out' '4 4' ecs describe-services --cluster scaled --services web \
  --query 'services[0].[desiredCount,runningCount]'
expect 'what it did' Successful scaling describe-scaling-activities --resource-id service/scaled/web \
  --query 'ScalingActivities[0].StatusCode'
metric=(--namespace AWS/ECS --metric-name CPUUtilization --statistics Average --period 60 \
  --dimensions Name=ClusterName,Value=scaled Name=ServiceName,Value=web)
now=$(admin time | sed -n 's/.*"now" : "\([^"]*\)".*/\1/p')
expect 'get-metric-statistics' Percent aws cloudwatch get-metric-statistics "${metric[@]}" \
  --start-time "$(date -u -d "$now - 2 minutes" +%FT%TZ)" --end-time "$now" --query 'Datapoints[0].Unit'
expect 'the alarms' '2' aws cloudwatch describe-alarms --alarm-name-prefix TargetTracking-service/scaled/web \
  --query 'length(MetricAlarms)'
refused 'a service that is not there' "ECS service doesn't exist: service/scaled/nothing" scaling register-scalable-target \
  --resource-id service/scaled/nothing --scalable-dimension ecs:service:DesiredCount --min-capacity 1 --max-capacity 2
refused 'no such alarm' '(ResourceNotFound)' aws cloudwatch set-alarm-state --alarm-name nothing --state-value OK \
  --state-reason none
scaling deregister-scalable-target "${of[@]}"
expect 'the alarms are gone' 'None' aws cloudwatch describe-alarms --query 'MetricAlarms[0].AlarmName'
ecs delete-service --cluster scaled --service web --force > /dev/null

row other services at this door
expect 'who am I' '123456789012 arn:aws:iam::123456789012:user/drydock' \
  aws sts get-caller-identity --query '[Account,Arn]'
refused 'Query' 'not Classic Load Balancers: elasticloadbalancing:DescribeLoadBalancers' aws elb describe-load-balancers
refused 'Query' 'but not autoscaling:DescribeAutoScalingGroups.' aws autoscaling describe-auto-scaling-groups
refused 'Query' 'but not iam:ListRoles.' aws iam list-roles
refused 'EC2' 'but not ec2:DescribeInstances.' aws ec2 describe-instances
refused 'S3' 'but not s3:GET /.' aws s3api list-buckets
refused 'JSON 1.0' 'but not dynamodb:ListTables.' aws dynamodb list-tables
refused 'REST and JSON' 'but not lambda:GET /2015-03-31/functions' aws lambda list-functions
echo 'The AWS CLI has walked through.'
