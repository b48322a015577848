#!/usr/bin/env bash
# Waits for a service with the AWS CLI in a server whose time is scaled:60, where the waiter's own 15 seconds are a quarter
# of an hour: cli-scaled.sh http://127.0.0.1:4566
set -euo pipefail
export LC_ALL=C AWS_PAGER="" AWS_EC2_METADATA_DISABLED=true
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1

endpoint=${1:?usage: cli-scaled.sh ENDPOINT}
most=3

ecs() { aws --endpoint-url "$endpoint" --output text ecs "$@"; }
polls() {
  curl -sSf "$endpoint/_drydock/journal?operation=DescribeServices&last=0" |
    sed -n 's/.*"count" : \([0-9]*\).*/\1/p'
}

ecs create-cluster --cluster-name production --query cluster.status
ecs register-task-definition --family web --network-mode awsvpc --requires-compatibilities FARGATE --cpu 256 --memory 512 \
  --container-definitions name=web,image=nginx --query taskDefinition.revision
ecs create-service --cluster production --service-name web --task-definition web --desired-count 3 --launch-type FARGATE \
  --network-configuration 'awsvpcConfiguration={subnets=[subnet-1]}' --query service.status
ecs wait services-stable --cluster production --services web
asked=$(polls)
if [ "$asked" -gt "$most" ]; then
  echo "FAILED wait services-stable asked $asked times, not $most at most" >&2
  exit 1
fi
echo "wait services-stable asked $asked times"
running=$(ecs describe-services --cluster production --services web --query 'services[0].runningCount')
[ "$running" = 3 ] || { echo "FAILED running: $running" >&2; exit 1; }
echo "running: $running"

logs() { aws --endpoint-url "$endpoint" --output text logs "$@"; }
tailed=$(mktemp)
followed=$(mktemp)
trap 'rm -f "$tailed" "$followed"; kill $(jobs -p) 2>/dev/null || true' EXIT
logs create-log-group --log-group-name /app
logs create-log-stream --log-group-name /app --log-stream-name web
group=$(logs describe-log-groups --query 'logGroups[0].arn')
group=${group%:\*}

# shows WHAT FILE TEXT: within ten seconds
shows() {
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    grep -q "$3" "$2" && break
    read -r -t 1 _ < <(sleep 1) || true
  done
  grep -q "$3" "$2" || { echo "FAILED $1 showed: $(cat "$2")" >&2; exit 1; }
}
put() {
  logs put-log-events --log-group-name /app --log-stream-name web --log-events "$@" --query nextSequenceToken >/dev/null
}

# Version 1 of the CLI, and version 2 from 2.15 on.
if aws logs start-live-tail help >/dev/null 2>&1; then
  # The CLI puts "stream-" before the host of a live tail, which no resolver knows; a proxy needs no resolver.
  HTTP_PROXY=$endpoint NO_PROXY="" PYTHONUNBUFFERED=1 aws --endpoint-url "$endpoint" logs start-live-tail \
    --log-group-identifiers "$group" --log-event-filter-pattern ERROR >"$tailed" 2>&1 &
  until curl -sSf "$endpoint/_drydock/journal?operation=StartLiveTail&last=1" | grep -q '"operation" : "StartLiveTail"'; do :; done
  put timestamp="$(date +%s000)",message='INFO up' timestamp="$(date +%s000)",message='ERROR down'
  shows start-live-tail "$tailed" 'ERROR down'
  grep -q 'INFO up' "$tailed" && { echo "FAILED start-live-tail showed what it was to leave out" >&2; exit 1; }
  echo "start-live-tail: $(cat "$tailed")"
else
  echo "skipped: this version of the AWS CLI has no 'logs start-live-tail'"
fi

# Version 2 alone. It asks for what is new every five seconds.
if aws logs tail help >/dev/null 2>&1; then
  put timestamp="$(date +%s000)",message='before the tail'
  PYTHONUNBUFFERED=1 aws --endpoint-url "$endpoint" logs tail /app --follow --since 1d --format short >"$followed" 2>&1 &
  shows 'logs tail --follow' "$followed" 'before the tail'
  put timestamp="$(date +%s000)",message='while it follows'
  shows 'logs tail --follow' "$followed" 'while it follows'
  put timestamp="$(date +%s000)",message='and once more'
  shows 'logs tail --follow' "$followed" 'and once more'
  [ "$(grep -c 'while it follows' "$followed")" = 1 ] || { echo "FAILED logs tail --follow showed twice: $(cat "$followed")" >&2; exit 1; }
  echo "logs tail --follow: $(cat "$followed")"
else
  echo "skipped: this version of the AWS CLI has no 'logs tail'; version 2 has"
fi
