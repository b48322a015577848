package dev.drydock.serverjar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What Maven Central asks of a POM, and what the BOM promises of the others. */
class PublishedPomsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> ASKED_FOR =
            List.of("name", "description", "url", "licenses/license", "developers/developer", "scm/url");

    @Test
    void each_published_pom_says_what_maven_central_asks_for() throws Exception {
        Document parent = pom(ROOT);

        for (Path module : published()) {
            Document pom = pom(module);
            boolean inherits = !texts(pom, "/project/parent/artifactId").isEmpty();
            for (String each : ASKED_FOR) {
                boolean own = !texts(pom, "/project/" + each).isEmpty();
                boolean inherited =
                        inherits && !texts(parent, "/project/" + each).isEmpty();
                assertThat(own || inherited).as("%s of %s", each, module).isTrue();
            }
            assertThat(texts(pom, "/project/name"))
                    .as("its own name: %s", module)
                    .hasSize(1);
        }
    }

    @Test
    void the_bom_lists_every_published_jar_in_the_version_of_the_parent() throws Exception {
        Set<String> jars = new TreeSet<>();
        for (Path module : published()) {
            if (texts(pom(module), "/project/packaging").isEmpty()) {
                jars.addAll(texts(pom(module), "/project/artifactId"));
            }
        }
        Document bom = pom(ROOT.resolve("library/bom"));

        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(jars);
        assertThat(texts(bom, "/project/version")).isEqualTo(texts(pom(ROOT), "/project/version"));
        assertThat(texts(bom, "/project/parent")).isEmpty();
    }

    /** The folders of the modules that are published, and of the parent. */
    private static List<Path> published() throws Exception {
        List<Path> published = new ArrayList<>(List.of(ROOT));
        for (String module : texts(pom(ROOT), "/project/modules/module")) {
            Path folder = ROOT.resolve(module);
            if (!texts(pom(folder), "/project/properties/maven.deploy.skip").contains("true")) {
                published.add(folder);
            }
        }
        return published;
    }

    private static Document pom(Path folder) throws Exception {
        try (var in = Files.newInputStream(folder.resolve("pom.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<String> texts(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
