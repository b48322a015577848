package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionsImage.FamilyImage;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * The task definitions of one account and region, and how other nouns find them.
 *
 * <p>A reference is a family, which means its latest ACTIVE revision, or {@code family:revision}, or the ARN of either.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html">Amazon ECS task definitions</a>
 */
public final class TaskDefinitionStore implements Store {

    private static final int MAX_REVISIONS = 1_000_000;

    private final AccountRegion home;
    private final NavigableMap<String, Family> families = new TreeMap<>();

    /** As data; null since something changed. */
    private @Nullable Record image;

    /** An empty store. */
    public TaskDefinitionStore(AccountRegion home) {
        this.home = home;
    }

    /**
     * Finds a revision in any status.
     *
     * @return empty when there is none, or a family is named that has no ACTIVE revision
     * @throws Refusal {@code InvalidParameterException} when the revision is not a number
     */
    public Optional<RegisteredDefinition> find(String reference) {
        return read(reference).flatMap(this::find);
    }

    /**
     * Finds the revision that RunTask and StartTask may use.
     *
     * @throws Refusal {@code ClientException} when there is none, {@code InvalidParameterException} when it is INACTIVE or
     *     being deleted, or the reference is blank or malformed
     */
    public RegisteredDefinition resolveActive(@Nullable String reference) {
        return resolveActive(reference, ReferenceMessages.INACTIVE);
    }

    /**
     * Finds the revision that a service may have or move to; AWS answers an INACTIVE one with another code than to tasks.
     *
     * @throws Refusal {@code ClientException} when there is none, or it is INACTIVE or being deleted;
     *     {@code InvalidParameterException} when the reference is blank or malformed
     */
    public RegisteredDefinition resolveActiveForService(@Nullable String reference) {
        return resolveActive(reference, ReferenceMessages.INACTIVE_FOR_SERVICES);
    }

    /** The ARN a family or a revision has, or would have; an ARN is returned as it is. Never throws. */
    String arnOf(@Nullable String reference) {
        String text = String.valueOf(reference);
        return Arn.looksLikeArn(text) ? text : home.arn("ecs", TaskDefinitionReference.RESOURCE_TYPE + "/" + text);
    }

    @Override
    public String name() {
        return "ecs.task-definitions";
    }

    @Override
    public Record image() {
        Record known = image;
        if (known == null) {
            known = made();
            image = known;
        }
        return known;
    }

    private Record made() {
        List<FamilyImage> images = new ArrayList<>();
        families.forEach((name, family) ->
                images.add(new FamilyImage(name, family.lastRevision, List.copyOf(family.revisions.values()))));
        return new TaskDefinitionsImage(images);
    }

    @Override
    public Class<? extends Record> imageType() {
        return TaskDefinitionsImage.class;
    }

    @Override
    public void restore(Record from, Map<Long, Ticket> tickets) {
        image = null;
        families.clear();
        for (FamilyImage family : ((TaskDefinitionsImage) from).families()) {
            Family restored = new Family();
            restored.lastRevision = family.lastRevision();
            family.revisions().forEach(revision -> restored.revisions.put(revision.revision(), revision));
            families.put(family.name(), restored);
        }
    }

    Optional<TaskDefinitionReference> read(String reference) {
        return TaskDefinitionReference.read(reference, home);
    }

    Optional<RegisteredDefinition> find(TaskDefinitionReference reference) {
        Family family = reference.here() ? families.get(reference.family()) : null;
        if (!reference.hasRevision()) {
            return family == null ? Optional.empty() : family.latestActive();
        }
        OptionalInt revision = reference.revision();
        if (revision.isEmpty()) {
            throw ReferenceMessages.REVISION_INVALID.with(reference.revisionText());
        }
        return Optional.ofNullable(family == null ? null : family.revisions.get(revision.getAsInt()));
    }

    /**
     * The number the next revision of a family gets. Numbers are not used again after deletion.
     *
     * @throws Refusal {@code LimitExceededException} after a million revisions
     */
    int nextRevision(String name) {
        Family family = families.get(name);
        int last = family == null ? 0 : family.lastRevision;
        if (last >= MAX_REVISIONS) {
            throw GeneralMessages.TOO_MANY_REVISIONS.with(name);
        }
        return last + 1;
    }

    /** Adds a new revision, or replaces one that has changed. */
    void put(RegisteredDefinition revision) {
        image = null;
        Family family = families.computeIfAbsent(revision.family(), name -> new Family());
        family.lastRevision = Math.max(family.lastRevision, revision.revision());
        family.revisions.put(revision.revision(), revision);
    }

    void remove(RegisteredDefinition revision) {
        image = null;
        Family family = families.get(revision.family());
        if (family != null) {
            family.revisions.remove(revision.revision());
        }
    }

    /** The names of families that have revisions left, sorted. */
    List<String> families() {
        return families.entrySet().stream()
                .filter(entry -> !entry.getValue().revisions.isEmpty())
                .map(entry -> entry.getKey())
                .toList();
    }

    boolean hasActive(String name) {
        Family family = families.get(name);
        return family != null && family.latestActive().isPresent();
    }

    /** The revisions in a status, by family and number; of one family alone when one is named. */
    List<RegisteredDefinition> revisions(@Nullable String name, TaskDefinitionStatus status) {
        Stream<Family> searched = name == null ? families.values().stream() : Stream.ofNullable(families.get(name));
        return searched.flatMap(family -> family.revisions.values().stream())
                .filter(revision -> revision.has(status))
                .toList();
    }

    private RegisteredDefinition resolveActive(@Nullable String reference, Message inactive) {
        if (reference == null || reference.isBlank()) {
            throw SharedMessages.NO_TASK_DEFINITION.with();
        }
        TaskDefinitionReference named = read(reference).orElseThrow(ReferenceMessages.NOT_FOUND::with);
        if (!Names.isName(named.family())) {
            throw GeneralMessages.FAMILY_CHARACTERS.with(); // the name of its file, most often
        }
        RegisteredDefinition found = find(named).orElseThrow(ReferenceMessages.NOT_FOUND::with);
        if (!found.isActive()) {
            throw inactive.with();
        }
        return found;
    }

    static final class Family {
        private final NavigableMap<Integer, RegisteredDefinition> revisions = new TreeMap<>();
        private int lastRevision;

        private Optional<RegisteredDefinition> latestActive() {
            return revisions.descendingMap().values().stream()
                    .filter(RegisteredDefinition::isActive)
                    .findFirst();
        }
    }
}
