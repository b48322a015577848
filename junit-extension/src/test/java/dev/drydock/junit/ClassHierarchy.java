package dev.drydock.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Classes with their members and supertypes, read from files and not loaded; the JDK's, which are the same for all, are. */
final class ClassHierarchy {

    private static final String CONSTRUCTOR = "<init>";

    private final Predicate<String> absentUnlessRead;
    private final Map<String, Node> nodes = new HashMap<>();

    /** @param members methods as name and descriptor, fields with a colon between */
    private record Node(@Nullable String superclass, List<String> interfaces, Set<String> members) {}

    /** @param absentUnlessRead the types that are absent if no file has them; any other may be the class path's */
    ClassHierarchy(Predicate<String> absentUnlessRead) {
        this.absentUnlessRead = absentUnlessRead;
    }

    ClassHierarchy copy() {
        ClassHierarchy copy = new ClassHierarchy(absentUnlessRead);
        copy.nodes.putAll(nodes);
        return copy;
    }

    /** Adds every class of the jars in a directory. */
    ClassHierarchy addJars(Path directory) {
        for (Path jar : filesBelow(directory, ".jar")) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : Collections.list(file.entries())) {
                    if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
                        try (InputStream in = file.getInputStream(entry)) {
                            add(new ClassReader(in));
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    void add(ClassReader reader) {
        Set<String> members = new HashSet<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        members.add(name + descriptor);
                        return null;
                    }

                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        members.add(name + ':' + descriptor);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        nodes.put(reader.getClassName(), new Node(reader.getSuperName(), List.of(reader.getInterfaces()), members));
    }

    /** Whether a class was read from a file. */
    boolean has(String type) {
        return nodes.containsKey(type);
    }

    /** The members that a class declares, as name and descriptor. */
    Collection<String> declared(String type) {
        return node(type).members();
    }

    /** Whether a class has a member, its supertypes' included. */
    boolean resolves(String type, String member) {
        Node node = node(type);
        if (node.members().contains(member)) {
            return true;
        }
        if (member.startsWith(CONSTRUCTOR)) {
            return false;
        }
        return (node.superclass() != null && resolves(node.superclass(), member))
                || node.interfaces().stream().anyMatch(each -> resolves(each, member));
    }

    /** Whether a supertype of a class is such a one. */
    boolean isBelow(String type, Predicate<String> wanted) {
        Node node = nodes.get(type);
        return node != null
                && Stream.concat(Stream.ofNullable(node.superclass()), node.interfaces().stream())
                        .anyMatch(each -> wanted.test(each) || isBelow(each, wanted));
    }

    private Node node(String type) {
        Node node = nodes.get(type);
        if (node == null) {
            node = absentUnlessRead.test(type) ? new Node(null, List.of(), Set.of()) : loaded(type);
        }
        return node;
    }

    private static Node loaded(String name) {
        Class<?> type;
        try {
            type = Class.forName(name.replace('/', '.'), false, ClassHierarchy.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("Neither the floor nor the class path has " + name, missing);
        }
        Set<String> members = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            members.add(method.getName() + Type.getMethodDescriptor(method));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            members.add(CONSTRUCTOR + Type.getConstructorDescriptor(constructor));
        }
        for (Field field : type.getDeclaredFields()) {
            members.add(field.getName() + ':' + Type.getDescriptor(field.getType()));
        }
        List<String> interfaces = new ArrayList<>();
        for (Class<?> each : type.getInterfaces()) {
            interfaces.add(Type.getInternalName(each));
        }
        Class<?> superclass = type.getSuperclass();
        return new Node(superclass == null ? null : Type.getInternalName(superclass), interfaces, members);
    }

    /** The files below a directory whose names end so, in order. */
    static List<Path> filesBelow(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
