package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.model.Arn;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Tags on services; a deleted service cannot be tagged. */
public final class ServiceTags implements TagOwner {

    private final ServiceStore services;

    /** The tags of the services in a store. */
    public ServiceTags(ServiceStore services) {
        this.services = services;
    }

    @Override
    public String resourceType() {
        return "service";
    }

    @Override
    public List<Tag> tags(Arn arn) {
        return find(arn).settings().tags();
    }

    @Override
    public void replaceTags(Arn arn, List<Tag> tags) {
        find(arn).tag(tags);
    }

    private EcsService find(Arn arn) {
        EcsService service = services.find(arn.toString());
        if (service == null) {
            throw ServiceMessages.UNTAGGABLE.with();
        }
        if (service.status() == EcsService.Status.INACTIVE) {
            throw ServiceMessages.INACTIVE_FOR_TAGS.with();
        }
        return service;
    }
}
