package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags on tasks, for as long as the tasks can be described. */
public final class TaskTags implements TagOwner {

    private final TaskStore tasks;

    /** The tags of the tasks in a store. */
    public TaskTags(TaskStore tasks) {
        this.tasks = tasks;
    }

    @Override
    public String resourceType() {
        return "task";
    }

    @Override
    public List<Tag> tags(Arn arn) {
        return find(arn).tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        find(arn).tags(tags);
    }

    private EcsTask find(Arn arn) {
        EcsTask task = tasks.find(arn.toString());
        if (task == null || tasks.isForgotten(task)) {
            throw TaskMessages.UNTAGGABLE.with();
        }
        return task;
    }
}
