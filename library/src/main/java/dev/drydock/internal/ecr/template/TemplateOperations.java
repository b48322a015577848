package dev.drydock.internal.ecr.template;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.ecr.store.CreationTemplate;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.TemplateStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryCreationTemplateResponse;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.DeleteRepositoryCreationTemplateResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoryCreationTemplatesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoryCreationTemplatesResponse;
import software.amazon.awssdk.services.ecr.model.UpdateRepositoryCreationTemplateRequest;
import software.amazon.awssdk.services.ecr.model.UpdateRepositoryCreationTemplateResponse;

/**
 * Templates for repositories that ECR makes by itself. A template says nothing of repositories that are there already.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates.html">Repository
 *     creation templates</a>
 */
public final class TemplateOperations {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final EcrStore store;
    private final TemplateStore templates;
    private final TemplateReader reader;

    public TemplateOperations(EcrStore store, TemplateStore templates, TemplateReader reader) {
        this.store = store;
        this.templates = templates;
        this.reader = reader;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateRepositoryCreationTemplate", this::create),
                Operation.write("UpdateRepositoryCreationTemplate", this::update),
                Operation.write("DeleteRepositoryCreationTemplate", this::delete),
                Operation.read("DescribeRepositoryCreationTemplates", this::describe));
    }

    private CreateRepositoryCreationTemplateResponse create(
            CreateRepositoryCreationTemplateRequest request, CallContext context) {
        CreationTemplate template = reader.created(request, context.now());
        if (templates.find(template.prefix()) != null) {
            throw TemplateMessages.ALREADY_EXISTS.with();
        }
        templates.put(template);
        return CreateRepositoryCreationTemplateResponse.builder()
                .registryId(store.registryId())
                .repositoryCreationTemplate(TemplateAnswers.described(template))
                .build();
    }

    private UpdateRepositoryCreationTemplateResponse update(
            UpdateRepositoryCreationTemplateRequest request, CallContext context) {
        CreationTemplate template = reader.updated(required(request.prefix()), request, context.now());
        templates.put(template);
        return UpdateRepositoryCreationTemplateResponse.builder()
                .registryId(store.registryId())
                .repositoryCreationTemplate(TemplateAnswers.described(template))
                .build();
    }

    private DeleteRepositoryCreationTemplateResponse delete(
            DeleteRepositoryCreationTemplateRequest request, CallContext context) {
        CreationTemplate template = required(request.prefix());
        templates.remove(template);
        return DeleteRepositoryCreationTemplateResponse.builder()
                .registryId(store.registryId())
                .repositoryCreationTemplate(TemplateAnswers.described(template))
                .build();
    }

    private CreationTemplate required(String prefix) {
        CreationTemplate found = templates.find(prefix);
        if (found == null) {
            throw TemplateMessages.NOT_FOUND.with();
        }
        return found;
    }

    /** A prefix without a template is left out, as no error tells of it. */
    private DescribeRepositoryCreationTemplatesResponse describe(
            DescribeRepositoryCreationTemplatesRequest request, CallContext context) {
        Set<String> asked = new TreeSet<>();
        request.prefixes().forEach(each -> asked.add(CreationTemplate.plain(each)));
        List<CreationTemplate> all = templates.all().stream()
                .filter(each -> asked.isEmpty() || asked.contains(each.prefix()))
                .toList();
        Page<CreationTemplate> page = Paging.of(
                context.order().of("templates", all, CreationTemplate::prefix),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                LARGEST_PAGE);
        return DescribeRepositoryCreationTemplatesResponse.builder()
                .registryId(store.registryId())
                .repositoryCreationTemplates(
                        page.items().stream().map(TemplateAnswers::described).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
