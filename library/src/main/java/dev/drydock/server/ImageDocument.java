package dev.drydock.server;

import dev.drydock.ImageBuilder;
import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.document.ScriptDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An image as data: {@code shop/web:1}, or {@code {"name": "shop/web:2", "layers": [80000000], "script": [{"exits": 1}]}}. What
 * it is like is said in the words of {@link ImageBuilder}.
 */
final class ImageDocument {

    private static final String[] LIKE = {"content", "layers", "platforms", "labels"};

    private ImageDocument() {}

    static void read(DocumentPart part, WorldDocument.Steps steps) {
        if (part.isText()) {
            String name = part.asText();
            steps.add(part, home -> home.images().push(name));
            return;
        }
        part.only("name", "content", "layers", "platforms", "labels", "script", "pushed");
        String name = part.text("name");
        boolean pushed = !part.has("pushed") || part.required("pushed").asFlag();
        boolean described = false;
        for (String word : LIKE) {
            described |= part.has(word);
        }
        if (described && !pushed) {
            throw part.required("pushed")
                    .wrong("an image that is not pushed is like nothing; leave out " + String.join(", ", LIKE));
        }
        boolean standsForSeveral = name.endsWith("*");
        if ((!pushed || standsForSeveral) && !part.has("script")) {
            throw part.wrong("an image that is not pushed has a \"script\", or nothing comes of it");
        }
        if (standsForSeveral && part.has("pushed") && pushed) {
            throw part.required("pushed").wrong("a name with a star stands for several images and pushes none");
        }
        if (described) {
            Consumer<ImageBuilder> like = of(part);
            steps.add(part, home -> home.images().push(name, like));
        }
        if (part.has("script")) {
            Consumer<ScriptBuilder> script = ScriptDocument.of(part.list("script"));
            steps.add(part, home -> home.images().script(name, script));
        }
        if (!described && pushed && !standsForSeveral) {
            steps.add(part, home -> home.given().image(name));
        }
    }

    private static Consumer<ImageBuilder> of(DocumentPart part) {
        List<Consumer<ImageBuilder>> said = new ArrayList<>();
        String content = part.optionalText("content");
        if (content != null) {
            said.add(image -> image.content(content));
        }
        readOwn(part, said);
        for (DocumentPart platform : part.list("platforms")) {
            platform(platform, said);
        }
        return image -> said.forEach(each -> each.accept(image));
    }

    private static void platform(DocumentPart part, List<Consumer<ImageBuilder>> said) {
        if (part.isText()) {
            add(part, image -> image.platform(part.asText()), said);
            return;
        }
        part.only("platform", "layers", "labels");
        String platform = part.text("platform");
        add(part, image -> image.platform(platform), said);
        readOwn(part, said);
    }

    /** What can be said of all platforms, and of one. */
    private static void readOwn(DocumentPart part, List<Consumer<ImageBuilder>> said) {
        for (DocumentPart layer : part.list("layers")) {
            layer(layer, said);
        }
        if (part.has("labels")) {
            DocumentPart labels = part.required("labels").object();
            for (String key : labels.members()) {
                String value = labels.text(key);
                add(labels, image -> image.label(key, value), said);
            }
        }
    }

    private static void layer(DocumentPart part, List<Consumer<ImageBuilder>> said) {
        if (part.members().isEmpty()) {
            long size = part.asLong();
            add(part, image -> image.layers(size), said);
            return;
        }
        part.only("name", "size");
        String name = part.text("name");
        long size = part.required("size").asLong();
        add(part, image -> image.layer(name, size), said);
    }

    private static void add(DocumentPart part, Consumer<ImageBuilder> word, List<Consumer<ImageBuilder>> said) {
        said.add(image -> {
            try {
                word.accept(image);
            } catch (IllegalArgumentException refused) {
                throw part.wrong(refused);
            }
        });
    }
}
