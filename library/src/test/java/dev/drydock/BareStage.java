package dev.drydock;

import dev.drydock.given.ClusterSetup;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.server.DrydockServer;
import dev.drydock.time.TimeMode;
import dev.drydock.wire.WireAnswer.Sent;
import dev.drydock.wire.WireRequest;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done where the optional jars are missing; its classes are loaded there, and so name nothing of them. */
final class BareStage {

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    private BareStage() {}

    /** How many of the optional libraries are missing. */
    static final class Missing implements Callable<Integer> {

        @Override
        public Integer call() {
            return (int) Stream.of(
                            "software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client",
                            "com.github.tomakehurst.wiremock.WireMockServer",
                            "org.assertj.core.api.Assertions",
                            "com.fasterxml.jackson.dataformat.yaml.YAMLFactory")
                    .filter(name -> !isThere(name))
                    .count();
        }

        private static boolean isThere(String name) {
            try {
                Class.forName(name, false, Missing.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException missing) {
                return false;
            }
        }
    }

    /** A life of a world; what its faults and its journal tell. */
    static final class WholeWorld implements Callable<String> {

        @Override
        public String call() {
            try (Drydock aws = Drydock.builder().time(TimeMode.manual()).build()) {
                aws.targets(GROUP).unhealthy();
                aws.given().cluster("prod").service("web", "shop/web:1").running(2);
                var fault =
                        aws.faults().on(LoadBalancingOperation.REGISTER_TARGETS).throttle();
                aws.faults().on(AwsService.ELASTIC_LOAD_BALANCING).fails("ServiceUnavailable", "no");
                aws.faults().onAnyCall().takes(Duration.ofSeconds(1));
                aws.faults().pages().areShort();
                Snapshot snapshot = aws.snapshot();
                aws.ecs().describeServices(b -> b.cluster("prod").services("web"));
                aws.time().advance(Duration.ofMinutes(5));
                aws.restore(snapshot);
                aws.invariants().check();
                aws.ecs().describeServices(b -> b.cluster("prod").services("web"));
                aws.httpClient().close();
                DrydockServer.serve(aws, 0).close();
                return fault + "\n" + aws.journal().text() + aws.describe();
            }
        }
    }

    /** What a call to a service whose module is missing is answered. */
    static final class CallOverTheWire implements Callable<String> {

        @Override
        public String call() {
            try (Drydock aws = Drydock.create()) {
                Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
                byte[] form = "Action=DescribeLoadBalancers&Version=2015-12-01".getBytes(StandardCharsets.UTF_8);

                Sent sent = (Sent) aws.protocol().answer(new WireRequest(headers::get, form));

                return new String(sent.body(), StandardCharsets.UTF_8);
            }
        }
    }

    /** What lines of given() say whose modules are missing, and that nothing comes of them. */
    static final class LinesWithoutModules implements Callable<List<String>> {

        @Override
        public List<String> call() {
            try (Drydock aws = Drydock.create()) {
                ClusterSetup prod = aws.given().cluster("prod");
                String before = aws.snapshot().json();
                List<String> told = List.of(
                        refused(() -> prod.service("web", "shop/web:1")
                                .logGroup()
                                .scaling(1, 2, 75)
                                .running(1)),
                        refused(() -> prod.service("web", "shop/web:1")
                                .targetGroup("web", 80)
                                .running(1)),
                        refused(() -> aws.given().loadBalancer("web")),
                        refused(() -> aws.given().imported("{\"TargetGroups\": [{\"TargetGroupName\": \"web\"}]}")));
                return before.equals(aws.snapshot().json()) ? told : List.of("something came of them");
            }
        }

        private static String refused(Runnable line) {
            try {
                line.run();
                return "nothing is refused";
            } catch (RuntimeException refused) {
                return String.valueOf(refused.getMessage());
            }
        }
    }

    /** What of the API cannot be looked at, but for what is named after a library. */
    static final class EveryApiType implements Callable<List<String>> {

        private static final List<String> NAMED_AFTER_A_LIBRARY = List.of("assertions", "wiremock", "internal");

        @Override
        public List<String> call() throws Exception {
            Path root = Path.of(Drydock.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<String> wrong = new ArrayList<>();
            try (Stream<Path> files = Files.walk(root.resolve("dev/drydock"))) {
                List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !NAMED_AFTER_A_LIBRARY.contains(root.resolve("dev/drydock")
                                .relativize(file)
                                .getName(0)
                                .toString()))
                        .filter(file -> !file.endsWith("package-info.class"))
                        .toList();
                for (Path file : classes) {
                    String name =
                            root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                    look(name.substring(0, name.length() - ".class".length()), wrong);
                }
                if (classes.size() < 100) {
                    wrong.add("only " + classes.size() + " types were found");
                }
            }
            return wrong;
        }

        /** All that reflection finds out of a type. */
        private static List<@Nullable Object> named(Class<?> type) {
            List<@Nullable Object> all = new ArrayList<>();
            Collections.addAll(all, (Object[]) type.getMethods());
            Collections.addAll(all, (Object[]) type.getDeclaredMethods());
            Collections.addAll(all, (Object[]) type.getDeclaredFields());
            Collections.addAll(all, (Object[]) type.getDeclaredConstructors());
            Collections.addAll(all, (Object[]) type.getDeclaredClasses());
            Collections.addAll(all, (Object[]) type.getGenericInterfaces());
            return all;
        }

        private static void look(String name, List<String> wrong) {
            try {
                Class<?> type = Class.forName(name, false, EveryApiType.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers()) && named(type).contains(null)) {
                    wrong.add(name + " has something without a name");
                }
            } catch (ClassNotFoundException | LinkageError missing) {
                wrong.add(name + ": " + missing);
            }
        }
    }
}
