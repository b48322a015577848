package dev.drydock.internal.logs.insights;

import java.util.ArrayList;
import java.util.List;

/** The queries of AWS's guide. */
final class GuideQueries {

    private static final List<GuideQuery> ALL = new ArrayList<>();

    private GuideQueries() {}

    static List<GuideQuery> all() {
        return ALL;
    }

    /** Their texts, to be changed at random. */
    static List<String> texts() {
        return ALL.stream().map(GuideQuery::text).toList();
    }

    private static List<String> list(String... all) {
        return List.of(all);
    }

    private static void guide(String text, List<String> events, String... rows) {
        ALL.add(new GuideQuery(text, events, List.of(rows)));
    }

    private static final List<String> RANGES = list(
            "{\"range\":3000,\"accountId\":123456789012}",
            "{\"range\":4000,\"accountId\":123456789012}",
            "{\"range\":5000,\"accountId\":210987654321}");

    private static final List<String> TEXTS = list(
            "{\"f1\":\"an Exception\",\"f2\":1}",
            "{\"f1\":\"an exception\"}",
            "{\"f1\":\"ServiceLogSampleApiLogGroup\"}",
            "{\"f2\":2}");

    private static final List<String> SERVERS = list(
            "{\"server\":\"a\",\"severity\":\"INFO\",\"message\":\"1\"}",
            "{\"server\":\"a\",\"severity\":\"WARN\",\"message\":\"2\"}",
            "{\"server\":\"b\",\"severity\":\"INFO\",\"message\":\"3\"}",
            "{\"severity\":\"INFO\",\"message\":\"4\"}",
            "{\"server\":\"a\",\"severity\":\"INFO\",\"message\":\"5\"}");

    private static final List<String> FLOWS = list(
            "{\"srcAddr\":\"192.0.2.7\",\"dstAddr\":\"10.0.0.1\",\"bytes\":100,\"packets\":2,\"protocol\":17}",
            "{\"srcAddr\":\"198.51.100.7\",\"dstAddr\":\"10.0.0.1\",\"bytes\":50,\"packets\":1,\"protocol\":6}",
            "{\"srcAddr\":\"192.0.2.7\",\"dstAddr\":\"10.0.0.2\",\"bytes\":300,\"packets\":3,\"protocol\":17}",
            "{\"srcAddr\":\"192.0.2.7\",\"dstAddr\":\"10.0.0.1\",\"bytes\":200,\"packets\":4,\"protocol\":6}");

    private static final List<String> LAMBDA_LIKE = list(
            "{\"type\":\"REPORT\",\"duration\":1500,\"requestId\":\"r1\"}",
            "{\"type\":\"REPORT\",\"duration\":500,\"requestId\":\"r2\"}",
            "{\"type\":\"REPORT\",\"duration\":2500,\"requestId\":\"r1\"}");

    private static final List<String> TRAIL = list(
            "{\"eventSource\":\"ec2\",\"eventName\":\"StartInstances\",\"awsRegion\":\"us-east-2\","
                    + "\"tlsDetails\":{\"tlsVersion\":\"TLSv1.1\"},\"requestParameters\":{\"instancesSet\":{\"items\":"
                    + "[{\"instanceId\":\"i-abcde123\"}]}}}",
            "{\"eventSource\":\"iam\",\"eventName\":\"CreateUser\",\"awsRegion\":\"us-east-1\","
                    + "\"requestParameters\":{\"userName\":\"Alice\"},\"responseElements\":{\"user\":{\"arn\":\"arn:a\"}}}",
            "{\"eventSource\":\"ec2\",\"eventName\":\"StartInstances\",\"awsRegion\":\"eu-west-1\","
                    + "\"tlsDetails\":{\"tlsVersion\":\"TLSv1.3\"}}",
            "{\"eventSource\":\"cloudtrail\",\"eventName\":\"UpdateTrail\",\"errorCode\":\"Denied\","
                    + "\"errorMessage\":\"no\"}");

    private static final List<String> ACCESS = list(
            "{\"status\":200,\"path\":\"/a\",\"responseLatency\":9,\"integrationLatency\":4,\"method\":\"GET\","
                    + "\"remoteIP\":\"1\",\"filename\":\"/var/www/html/admin\"}",
            "{\"status\":404,\"path\":\"/b\",\"responseLatency\":30}",
            "{\"status\":200,\"path\":\"/a\",\"responseLatency\":10,\"integrationLatency\":6}",
            "{\"status\":500,\"path\":\"/a\",\"responseLatency\":2}");

    private static final List<String> LINES =
            list("2026 [INFO] started", "2026 [ERROR] failed", "2026 [WARN] odd", "an Exception", "no brackets");

    private static final List<String> CALLS = list(
            "user=ann, method:GET, latency := 10",
            "user=bob, method:GET, latency := 20",
            "user=ann, method:GET, latency := 30",
            "nothing");

    static {
        filters();
        sortsAndDuplicates();
        sums();
        moreSums();
        severalSums();
        trails();
        parsed();
        structures();
    }

    private static void filters() {
        guide(
                "fields accountId\n| filter (range>3000)\n| sort @timestamp desc\n| limit 20",
                RANGES,
                "accountId=210987654321",
                "accountId=123456789012");
        guide(
                "fields range\n| filter (range>3000 and accountId=123456789012)\n| sort @timestamp desc\n| limit 20",
                RANGES,
                "range=4000");
        guide("fields f1, f2, f3\n| filter f1 like \"Exception\"", TEXTS, "f1=an Exception, f2=1");
        guide("fields f1, f2, f3\n| filter f1 like /Exception/", TEXTS, "f1=an Exception, f2=1");
        guide("fields f1, f2, f3\n| filter f1 =~ /Exception/", TEXTS, "f1=an Exception, f2=1");
        guide("fields f1, f2, f3\n| filter f1 like /ServiceLog./", TEXTS, "f1=ServiceLogSampleApiLogGroup");
        guide("fields f1, f2, f3\n| filter f1 like /ServiceLog.*/", TEXTS, "f1=ServiceLogSampleApiLogGroup");
        guide(
                "fields f1, f2, f3\n| filter f1 not like \"Exception\"",
                TEXTS,
                "f1=ServiceLogSampleApiLogGroup",
                "f1=an exception");
        guide("fields f1, f2, f3\n| filter f1 like /(?i)Exception/", TEXTS, "f1=an exception", "f1=an Exception, f2=1");
        guide("fields f1 | filter f1 in [\"an exception\", 'other']", TEXTS, "f1=an exception");
        guide("fields @message | where @message like /brackets/", LINES, "@message=no brackets");
        guide("fields @message | filter @message not like /[a-z0-9]{4}/", list("ab", "abcd"), "@message=ab");
        guide(
                "fields @message\n# | filter @message like \"ab\"\n| sort @timestamp desc\n| limit 20",
                list("ab", "cd"),
                "@message=cd",
                "@message=ab");
    }

    private static void sortsAndDuplicates() {
        guide("fields @message | sort @timestamp desc | limit 2", list("a", "b", "c"), "@message=c", "@message=b");
        guide(
                "fields server, severity, message\n| sort @timestamp asc\n| dedup server",
                SERVERS,
                "server=a, severity=INFO, message=1",
                "server=b, severity=INFO, message=3",
                "severity=INFO, message=4");
        guide(
                "fields server, severity, message\n| sort @timestamp desc\n| dedup server, severity",
                SERVERS,
                "server=a, severity=INFO, message=5",
                "severity=INFO, message=4",
                "server=b, severity=INFO, message=3",
                "server=a, severity=WARN, message=2");
        guide(
                "fields requestId, duration\n| filter type = \"REPORT\" and duration > 1000\n| sort @timestamp desc"
                        + "\n| dedup requestId\n| limit 20",
                LAMBDA_LIKE,
                "requestId=r1, duration=2500");
        guide(
                "fields status, path, responseLatency\n| sort responseLatency desc\n| limit 2",
                ACCESS,
                "status=404, path=/b, responseLatency=30",
                "status=200, path=/a, responseLatency=10");
        guide(
                "fields path | sort @timestamp desc\n| filter filename=\"/var/www/html/admin\"\n| limit 20",
                ACCESS,
                "path=/a");
        guide(
                "fields @timestamp, accountId as ID\n| display ID | sort @timestamp desc\n| limit 1",
                RANGES,
                "ID=210987654321");
    }

    private static void sums() {
        guide(
                "filter @message like /Exception/\n    | stats count(*) as exceptionCount by @logStream"
                        + "\n    | sort exceptionCount desc",
                LINES,
                "@logStream=web, exceptionCount=1");
        guide(
                "stats sum(packets) as packetsTransferred by srcAddr, dstAddr\n    | sort packetsTransferred  desc"
                        + "\n    | limit 15",
                FLOWS,
                "srcAddr=192.0.2.7, dstAddr=10.0.0.1, packetsTransferred=6",
                "srcAddr=192.0.2.7, dstAddr=10.0.0.2, packetsTransferred=3",
                "srcAddr=198.51.100.7, dstAddr=10.0.0.1, packetsTransferred=1");
        guide(
                "filter isIpv4InSubnet(srcAddr, \"192.0.2.0/24\")\n    | stats sum(bytes) as bytesTransferred by dstAddr"
                        + "\n    | sort bytesTransferred desc\n    | limit 15",
                FLOWS,
                "dstAddr=10.0.0.1, bytesTransferred=300",
                "dstAddr=10.0.0.2, bytesTransferred=300");
        guide("filter protocol=17 | stats count(*) by srcAddr", FLOWS, "srcAddr=192.0.2.7, count(*)=2");
        guide(
                "stats avg(bytes), max(bytes) by dstAddr",
                FLOWS,
                "dstAddr=10.0.0.1, avg(bytes)=116.6667, max(bytes)=200",
                "dstAddr=10.0.0.2, avg(bytes)=300, max(bytes)=300");
        guide(
                "filter (dstAddr like '10.0.0.1' and srcAddr like '192.0.') or (srcAddr like '198.' and dstAddr like '10.')"
                        + "\n| stats sum(bytes) as bytesTransferred by srcAddr, dstAddr\n| sort bytesTransferred desc\n| limit 10",
                FLOWS,
                "srcAddr=192.0.2.7, dstAddr=10.0.0.1, bytesTransferred=300",
                "srcAddr=198.51.100.7, dstAddr=10.0.0.1, bytesTransferred=50");
        guide(
                "filter type = \"REPORT\"\n    | stats max(duration / 1000) as most,\n        min(duration / 1000) as least,"
                        + "\n        avg(duration / 1000) as middle,\n        most - least as spread",
                LAMBDA_LIKE,
                "most=2.5, least=0.5, middle=1.5, spread=2");
    }

    private static void moreSums() {
        guide(
                "stats count(*) as requestCount by path\n| sort requestCount desc\n| limit 10",
                ACCESS,
                "path=/a, requestCount=3",
                "path=/b, requestCount=1");
        guide(
                "stats values(status) as statuses by path",
                ACCESS,
                "path=/a, statuses=[\"200\",\"500\"]",
                "path=/b, statuses=[\"404\"]");
        guide(
                "filter status=200\n| stats avg(integrationLatency), max(integrationLatency),\nmin(integrationLatency)",
                ACCESS,
                "avg(integrationLatency)=5, max(integrationLatency)=6, min(integrationLatency)=4");
        guide(
                "stats count(*) by duration as time\n| sort time desc",
                LAMBDA_LIKE,
                "time=2500, count(*)=1",
                "time=1500, count(*)=1",
                "time=500, count(*)=1");
        guide("stats topk(1, path)", ACCESS, "topk(1, path)=[\"/a\"]");
        guide(
                "stats variance(duration) as v, stddev(duration) as s by type",
                list("{\"duration\":1}", "{\"duration\":3}"),
                "v=1, s=1");
        guide(
                "fields @timestamp, @message\n| stats count(*) as numberOfEvents by `detail-type`\n| sort numberOfEvents desc",
                list("{\"detail-type\":\"x\"}", "{\"detail-type\":\"x\"}", "{\"detail-type\":\"y\"}"),
                "detail-type=x, numberOfEvents=2",
                "detail-type=y, numberOfEvents=1");
    }

    private static void severalSums() {
        guide(
                "STATS countDistinct(client_ip) AS session_ips,\n      count(*) AS requests BY session_id, client_platform"
                        + "\n| FILTER session_ips > 1\n| STATS count(*) AS multiple_ip_sessions,"
                        + "\n        sum(requests) / count(*) AS avg_session_requests BY client_platform",
                list(
                        "{\"client_ip\":\"1\",\"session_id\":\"s\",\"client_platform\":\"web\"}",
                        "{\"client_ip\":\"2\",\"session_id\":\"s\",\"client_platform\":\"web\"}",
                        "{\"client_ip\":\"2\",\"session_id\":\"s\",\"client_platform\":\"web\"}",
                        "{\"client_ip\":\"1\",\"session_id\":\"t\",\"client_platform\":\"web\"}"),
                "client_platform=web, multiple_ip_sessions=1, avg_session_requests=3");
        guide(
                "FIELDS strlen(@message) AS message_length\n| STATS sum(message_length) / 4 AS quarter BY BIN(5m) as @t"
                        + "\n| STATS max(quarter) AS most,\n        min(quarter) AS least",
                list("abcd"),
                "most=1, least=1");
        guide(
                "FIELDS strlen(@message) AS message_length\n | STATS sum(message_length) AS ingested_bytes,"
                        + " max(@timestamp) as @t BY @logStream\n | STATS avg(ingested_bytes) BY dateceil(@t, 5m) as five"
                        + "\n| display `avg(ingested_bytes)`",
                list("abcd", "ef"),
                "avg(ingested_bytes)=6");
    }

    private static void trails() {
        guide(
                "stats count(*) by eventSource, eventName, awsRegion",
                TRAIL,
                "eventSource=cloudtrail, eventName=UpdateTrail, count(*)=1",
                "eventSource=ec2, eventName=StartInstances, awsRegion=eu-west-1, count(*)=1",
                "eventSource=ec2, eventName=StartInstances, awsRegion=us-east-2, count(*)=1",
                "eventSource=iam, eventName=CreateUser, awsRegion=us-east-1, count(*)=1");
        guide(
                "filter (eventName=\"StartInstances\" or eventName=\"StopInstances\") and awsRegion=\"us-east-2\""
                        + "\n| display eventName, awsRegion",
                TRAIL,
                "eventName=StartInstances, awsRegion=us-east-2");
        guide(
                "filter eventName=\"CreateUser\"\n    | fields awsRegion, requestParameters.userName, responseElements.user.arn\n",
                TRAIL,
                "awsRegion=us-east-1, requestParameters.userName=Alice, responseElements.user.arn=arn:a");
        guide(
                "filter eventName=\"UpdateTrail\" and ispresent(errorCode)\n    | stats count(*) by errorCode, errorMessage",
                TRAIL,
                "errorCode=Denied, errorMessage=no, count(*)=1");
        guide(
                "filter tlsDetails.tlsVersion in [ \"TLSv1\", \"TLSv1.1\" ]\n| stats count(*) as numOutdatedTlsCalls by"
                        + " eventSource\n| sort numOutdatedTlsCalls desc",
                TRAIL,
                "eventSource=ec2, numOutdatedTlsCalls=1");
        guide(
                "fields eventName\n| filter requestParameters.instancesSet.items.0.instanceId=\"i-abcde123\"\n"
                        + "| sort @timestamp desc",
                TRAIL,
                "eventName=StartInstances");
    }

    private static void parsed() {
        guide(
                "parse @message \"'fieldsA': '*', 'fieldsB': ['*']\" as fld, array | display fld, array",
                list("{'fieldsA': 'logs', 'fieldsB': ['a1']}"),
                "fld=logs, array=a1");
        guide(
                "parse @message /(?<NetworkInterface>eni-.*?) / | display NetworkInterface, @message",
                list("2 eni-12 x"),
                "NetworkInterface=eni-12, @message=2 eni-12 x");
        guide(
                "parse @message \"user=*, method:*, latency := *\" as @user,\n    @method, @latency | stats avg(@latency) by"
                        + " @method,\n    @user",
                CALLS,
                "",
                "@method=GET, @user=ann, avg(@latency)=20",
                "@method=GET, @user=bob, avg(@latency)=20");
        guide(
                "parse @message /user=(?<user2>.*?), method:(?<method2>.*?),\n    latency := (?<latency2>.*?)/ | stats"
                        + " avg(latency2) by @method2,\n    @user2",
                CALLS,
                "");
        guide(
                "FIELDS @message\n    | PARSE @message \"* [*] *\" as loggingTime, loggingType, loggingMessage\n    | FILTER"
                        + " loggingType IN [\"ERROR\", \"INFO\"]\n    | DISPLAY loggingMessage, loggingType = \"ERROR\" as isError",
                LINES,
                "loggingMessage=failed, isError=1",
                "loggingMessage=started, isError=0");
        guide(
                "fields @message\n| parse @message \"[*] *\" as loggingType, loggingMessage\n| filter loggingType = \"ERROR\"\n"
                        + "| display loggingMessage",
                LINES,
                "loggingMessage=failed");
    }

    private static void structures() {
        guide(
                "fields jsonParse(@message) as json_message \n| unnest json_message.events into event\n| display event.name",
                list("{\"events\":[{\"name\":\"exception\"},{\"name\":\"user action\"}]}"),
                "event.name=exception",
                "event.name=user action");
        guide(
                "fields jsonParse(@message) as js \n| unnest js.accounts into account \n| filter account.type = \"internal\""
                        + "\n| display account.id",
                list("{\"accounts\":[{\"type\":\"internal\",\"id\":1},{\"type\":\"external\",\"id\":2}]}"),
                "account.id=1");
        guide(
                "fields jsonParse(trimmedData) as accounts \n| unnest accounts into account \n| stats sum(account.droppedSpans)"
                        + " as n by account.accountId \n| sort n desc \n| limit 10",
                list(
                        "{\"trimmedData\":\"[{\\\"accountId\\\":\\\"a\\\",\\\"droppedSpans\\\":2},{\\\"accountId\\\":\\\"b\\\","
                                + "\\\"droppedSpans\\\":5}]\"}"),
                "account.accountId=b, n=5",
                "account.accountId=a, n=2");
        guide(
                "fields jsonParse(@message) as json_message\n| stats count() by json_message.status_code",
                list("{\"status_code\":200}", "{\"status_code\":200}"),
                "json_message.status_code=200, count()=2");
        guide(
                "fields jsonParse(@message) as json_message\n| filter json_message.users[1].action = \"PutData\""
                        + "\n| display json_message.users[1].action",
                list("{\"users\":[{\"action\":\"Get\"},{\"action\":\"PutData\"}]}", "{\"users\":[]}"),
                "json_message.users[1].action=PutData");
        guide(
                "fields jsonParse(@message) as json_message\n| filter json_message.`user.id` = \"123\"\n| display @message",
                list("{\"user.id\":\"123\"}", "{\"user.id\":\"4\"}"),
                "@message={\"user.id\":\"123\"}");
        guide("fields jsonParse(@message) as json_message\n| display toupper(json_message)", list("{}"), "");
    }
}
