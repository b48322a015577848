package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.event.RegistryEvents.FrequencyChange;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.ScanningConfiguration;
import dev.drydock.internal.ecr.store.ScanningConfiguration.Applied;
import dev.drydock.internal.ecr.store.ScanningConfiguration.Frequency;
import dev.drydock.internal.ecr.store.ScanningConfiguration.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecr.model.BatchGetRepositoryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetRepositoryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.GetRegistryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.GetRegistryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.PutRegistryScanningConfigurationRequest;
import software.amazon.awssdk.services.ecr.model.PutRegistryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.RegistryScanningConfiguration;
import software.amazon.awssdk.services.ecr.model.RegistryScanningRule;
import software.amazon.awssdk.services.ecr.model.RepositoryScanningConfiguration;
import software.amazon.awssdk.services.ecr.model.RepositoryScanningConfigurationFailure;
import software.amazon.awssdk.services.ecr.model.ScanningConfigurationFailureCode;
import software.amazon.awssdk.services.ecr.model.ScanningRepositoryFilter;
import software.amazon.awssdk.services.ecr.model.ScanningRepositoryFilterType;

/**
 * How a registry scans, and what that means for its repositories.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html">Image scanning</a>
 */
public final class RegistryScanningOperations {

    private static final int MOST_STARS = 4;

    private final EcrStore store;
    private final ScanningConfiguration scanning;
    private final ImageScans scans;

    public RegistryScanningOperations(EcrStore store, ScanningConfiguration scanning, ImageScans scans) {
        this.store = store;
        this.scanning = scanning;
        this.scans = scans;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("GetRegistryScanningConfiguration", this::get),
                Operation.write("PutRegistryScanningConfiguration", this::put),
                Operation.read("BatchGetRepositoryScanningConfiguration", this::batchGet));
    }

    private GetRegistryScanningConfigurationResponse get(
            GetRegistryScanningConfigurationRequest request, CallContext context) {
        return GetRegistryScanningConfigurationResponse.builder()
                .registryId(store.registryId())
                .scanningConfiguration(configuration())
                .build();
    }

    private PutRegistryScanningConfigurationResponse put(
            PutRegistryScanningConfigurationRequest request, CallContext context) {
        String type = request.scanType() == null ? ScanningConfiguration.BASIC : request.scanTypeAsString();
        List<Rule> rules = new ArrayList<>();
        for (RegistryScanningRule each : request.rules()) {
            rules.add(rule(type, each));
        }
        Map<String, Frequency> before = new TreeMap<>();
        store.all()
                .forEach(each ->
                        before.put(each.name(), scanning.appliedTo(each.name()).frequency()));
        scanning.put(type, rules);
        scans.reconsider(context.now());
        if (scanning.isEnhanced()) {
            new RegistryEvents(store).frequencyChanged(changes(before), context.now());
        }
        return PutRegistryScanningConfigurationResponse.builder()
                .registryScanningConfiguration(configuration())
                .build();
    }

    private List<FrequencyChange> changes(Map<String, Frequency> before) {
        return store.all().stream()
                .map(each -> new FrequencyChange(
                        each,
                        Objects.requireNonNull(before.get(each.name())),
                        scanning.appliedTo(each.name()).frequency()))
                .filter(each -> each.before() != each.after())
                .toList();
    }

    /** By hand means nothing where Amazon Inspector scans, and ECR itself looks at an image but once. */
    private static Rule rule(String type, RegistryScanningRule given) {
        Frequency frequency = Frequency.valueOf(given.scanFrequencyAsString());
        Frequency unfit = type.equals(ScanningConfiguration.ENHANCED) ? Frequency.MANUAL : Frequency.CONTINUOUS_SCAN;
        if (frequency == unfit) {
            throw ScanMessages.FREQUENCY.with(frequency, type);
        }
        List<String> filters = given.repositoryFilters().stream()
                .map(ScanningRepositoryFilter::filter)
                .toList();
        for (String filter : filters) {
            if (filter.chars().filter(each -> each == '*').count() > MOST_STARS) {
                throw ScanMessages.STARS.with(Shown.text(filter));
            }
        }
        return new Rule(frequency, filters);
    }

    private RegistryScanningConfiguration configuration() {
        return RegistryScanningConfiguration.builder()
                .scanType(scanning.type())
                .rules(scanning.rules().stream()
                        .map(rule -> RegistryScanningRule.builder()
                                .scanFrequency(rule.frequency().name())
                                .repositoryFilters(filters(rule.filters()))
                                .build())
                        .toList())
                .build();
    }

    private static List<ScanningRepositoryFilter> filters(List<String> wildcards) {
        return wildcards.stream()
                .map(each -> ScanningRepositoryFilter.builder()
                        .filter(each)
                        .filterType(ScanningRepositoryFilterType.WILDCARD)
                        .build())
                .toList();
    }

    private BatchGetRepositoryScanningConfigurationResponse batchGet(
            BatchGetRepositoryScanningConfigurationRequest request, CallContext context) {
        List<RepositoryScanningConfiguration> found = new ArrayList<>();
        List<RepositoryScanningConfigurationFailure> failures = new ArrayList<>();
        for (String name : new LinkedHashSet<>(request.repositoryNames())) {
            RepositoryEntry entry = store.find(name);
            if (entry == null) {
                failures.add(RepositoryScanningConfigurationFailure.builder()
                        .repositoryName(name)
                        .failureCode(ScanningConfigurationFailureCode.REPOSITORY_NOT_FOUND)
                        .failureReason(ScanningConfigurationFailureCode.REPOSITORY_NOT_FOUND.toString())
                        .build());
            } else {
                found.add(configuration(entry));
            }
        }
        return BatchGetRepositoryScanningConfigurationResponse.builder()
                .scanningConfigurations(found)
                .failures(failures)
                .build();
    }

    private RepositoryScanningConfiguration configuration(RepositoryEntry entry) {
        Applied applied = scanning.appliedTo(entry.name());
        boolean onPush = applied.frequency() == Frequency.SCAN_ON_PUSH;
        return RepositoryScanningConfiguration.builder()
                .repositoryArn(entry.repository().arn())
                .repositoryName(entry.name())
                .scanOnPush(onPush || entry.repository().scanOnPush())
                .scanFrequency(applied.frequency().name())
                .appliedScanFilters(filters(applied.filters()))
                .build();
    }
}
