package dev.drydock.server;

import dev.drydock.ImageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an image is like that is to be pushed, as data; the words are those of {@link ImageBuilder}. */
final class ImageDocument {

    private ImageDocument() {}

    static Consumer<ImageBuilder> of(DocumentPart part) {
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
