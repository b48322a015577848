package dev.drydock.assertions;
import org.junit.jupiter.api.Test;
class DumpTest {
    @Test void dump() throws Exception {
        StringBuilder all = new StringBuilder();
        FailingAssertions.failing().forEach(each -> { all.append(each.name()).append(" ==> "); try { all.append(each.of(s -> cast(s))); } catch (Throwable t) { all.append("THROWN " + t); } all.append("\n=====\n"); });
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/w/said-dump.txt"), all.toString());
    }
    @SuppressWarnings("unchecked") static <T> T cast(Object o) { return (T) o; }
}
