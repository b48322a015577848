package dev.drydock.internal.given;

import dev.drydock.given.AddedInstance;
import dev.drydock.given.AddedInstances;
import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.given.InstancesSetup;
import dev.drydock.given.RunningService;
import dev.drydock.given.RunningTasks;
import dev.drydock.given.ServiceSetup;
import dev.drydock.given.TaskSetup;
import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.function.Consumer;

/** A cluster that stands; those of its subclasses know besides what the last line has put into it. */
class FurnishedCluster implements ClusterSetup {

    private final Furnisher furnisher;
    private final String name;
    private final String arn;

    FurnishedCluster(Furnisher furnisher, String name, String arn) {
        this.furnisher = furnisher;
        this.name = name;
        this.arn = arn;
    }

    private FurnishedCluster(FurnishedCluster other) {
        this(other.furnisher, other.name, other.arn);
    }

    String name() {
        return name;
    }

    Furnisher furnisher() {
        return furnisher;
    }

    @Override
    public AddedInstances instances(int count, String type) {
        Require.text("instances", "type", type, "m5.large");
        return instances(count, fleet -> fleet.types(type));
    }

    @Override
    public AddedInstances instances(int count, Consumer<InstancesSetup> change) {
        Require.given("instances", "change", change, "fleet -> fleet.types(\"m5.large\")");
        Fleet fleet = new Fleet();
        change.accept(fleet);
        fleet.check(furnisher.ground().home());
        return new WithInstances(this, furnisher.ground().instances(name, count, fleet));
    }

    @Override
    public AddedInstances externalInstances(int count, int cpu, int memory) {
        Require.atLeast("externalInstances", "cpu", cpu, 1);
        Require.atLeast("externalInstances", "memory", memory, 1);
        return new WithInstances(this, furnisher.ground().externalInstances(name, count, cpu, memory));
    }

    @Override
    public ServiceSetup service(String service, String image) {
        Require.text("service", "service", service, "web");
        Require.text("service", "image", image, "shop/web:1");
        return new ServiceLine(this, service, image);
    }

    @Override
    public TaskSetup task(String family) {
        Require.text("task", "family", family, "report");
        return new TaskLine(this, family, null);
    }

    @Override
    public TaskSetup task(String family, String image) {
        Require.text("task", "family", family, "report");
        Require.text("task", "image", image, "shop/report:1");
        return new TaskLine(this, family, image);
    }

    @Override
    public String arn() {
        return arn;
    }

    @Override
    public Given and() {
        return furnisher;
    }

    private static final class WithInstances extends FurnishedCluster implements AddedInstances {

        private final List<AddedInstance> added;

        WithInstances(FurnishedCluster cluster, List<AddedInstance> added) {
            super(cluster);
            this.added = List.copyOf(added);
        }

        @Override
        public List<AddedInstance> added() {
            return added;
        }
    }

    /** With a service that runs. */
    static final class WithService extends FurnishedCluster implements RunningService {

        private final String serviceArn;
        private final String taskDefinitionArn;
        private final List<String> taskArns;

        WithService(FurnishedCluster cluster, String serviceArn, String taskDefinitionArn, List<String> taskArns) {
            super(cluster);
            this.serviceArn = serviceArn;
            this.taskDefinitionArn = taskDefinitionArn;
            this.taskArns = List.copyOf(taskArns);
        }

        @Override
        public String serviceArn() {
            return serviceArn;
        }

        @Override
        public String taskDefinitionArn() {
            return taskDefinitionArn;
        }

        @Override
        public List<String> taskArns() {
            return taskArns;
        }
    }

    /** With standalone tasks that run. */
    static final class WithTasks extends FurnishedCluster implements RunningTasks {

        private final String taskDefinitionArn;
        private final List<String> taskArns;

        WithTasks(FurnishedCluster cluster, String taskDefinitionArn, List<String> taskArns) {
            super(cluster);
            this.taskDefinitionArn = taskDefinitionArn;
            this.taskArns = List.copyOf(taskArns);
        }

        @Override
        public List<String> taskArns() {
            return taskArns;
        }

        @Override
        public String taskDefinitionArn() {
            return taskDefinitionArn;
        }
    }
}
