package dev.drydock.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.commons.AnnotationRemapper;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.FieldRemapper;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.RecordComponentRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Finds what classes name that the oldest supported SDK and JUnit lack: types wherever they stand, generic signatures and
 * annotations included, methods, fields, method handles and constants of annotations. A member counts as there if a
 * supertype has it.
 *
 * <p>A class marked {@code @NewerSdk} or {@code @NewerJUnit}, its nested classes included, may name such things of that
 * one library, and must.
 */
final class FloorCheck {

    /** A library with a floor. */
    enum Library {
        SDK("software/amazon/awssdk/", "dev/drydock/internal/sdk/NewerSdk") {
            @Override
            String remedy() {
                return "the oldest supported SDK lacks. Read or set a member by its name through SdkMembers; or move what"
                        + " needs it into a class of its own, marked @NewerSdk(since = …), that is loaded only where the"
                        + " SDK has it";
            }
        },
        JUNIT("org/junit/ org/opentest4j/", "dev/drydock/junit/NewerJUnit") {
            @Override
            String remedy() {
                return "the oldest supported JUnit lacks. Look it up by its name; or move what needs it into a class of its"
                        + " own, marked @NewerJUnit(since = …), that is loaded only where JUnit has it";
            }
        };

        private final List<String> packages;
        private final String mark;

        Library(String packages, String mark) {
            this.packages = List.of(packages.split(" "));
            this.mark = mark;
        }

        abstract String remedy();

        boolean owns(String type) {
            return packages.stream().anyMatch(type::startsWith);
        }
    }

    private final ClassHierarchy hierarchy;
    private final Set<String> ours = new HashSet<>();

    /** @param floor the classes of the oldest supported SDK and JUnit */
    FloorCheck(ClassHierarchy floor) {
        this.hierarchy = floor;
    }

    /** What is wrong with some classes, a line each, in order. */
    Collection<String> of(List<ClassReader> classes) {
        classes.forEach(each -> {
            hierarchy.add(each);
            ours.add(each.getClassName());
        });
        Set<String> wrong = new TreeSet<>();
        for (Library library : Library.values()) {
            Set<String> marked = new TreeSet<>();
            Set<String> needed = new HashSet<>();
            classes.stream().filter(each -> isMarked(each, library)).forEach(each -> marked.add(each.getClassName()));
            for (ClassReader each : classes) {
                String mark = mark(each.getClassName(), marked);
                for (String missing : missing(each, library)) {
                    if (mark == null) {
                        wrong.add(named(each.getClassName()) + " names " + missing + ", which " + library.remedy());
                    } else {
                        needed.add(mark);
                    }
                }
            }
            marked.removeAll(needed);
            marked.forEach(each -> wrong.add(named(each) + " is marked @" + library.mark.replaceAll(".*/", "")
                    + " and names nothing that needs it. Take the mark off"));
        }
        return wrong;
    }

    /** The marked class that a class is or is nested in. */
    private static @Nullable String mark(String type, Set<String> marked) {
        for (String at = type; ; at = at.substring(0, at.lastIndexOf('$'))) {
            if (marked.contains(at)) {
                return at;
            }
            if (at.indexOf('$') < 0) {
                return null;
            }
        }
    }

    private static boolean isMarked(ClassReader reader, Library library) {
        boolean[] marked = new boolean[1];
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                        marked[0] |= descriptor.equals('L' + library.mark + ';');
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return marked[0];
    }

    private Set<String> missing(ClassReader reader, Library library) {
        Set<String> missing = new TreeSet<>();
        reader.accept(new References(new Names(library, missing)), ClassReader.SKIP_DEBUG);
        return missing;
    }

    private static String named(String type) {
        return type.replace('/', '.');
    }

    /** Is shown every name in a class, and changes none. */
    private final class Names extends Remapper {

        private final Library library;
        private final Set<String> missing;

        Names(Library library, Set<String> missing) {
            this.library = library;
            this.missing = missing;
        }

        @Override
        public String map(String type) {
            if (library.owns(type) && !hierarchy.has(type)) {
                missing.add(named(type));
            }
            return type;
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            member(owner, name, name + descriptor);
            return name;
        }

        @Override
        public String mapFieldName(String owner, String name, String descriptor) {
            member(owner, name, name + ':' + descriptor);
            return name;
        }

        @Override
        public String mapAnnotationAttributeName(String annotation, String name) {
            String owner = annotation.substring(1, annotation.length() - 1);
            boolean absent = library.owns(owner)
                    && hierarchy.has(owner)
                    && hierarchy.declared(owner).stream().noneMatch(each -> each.startsWith(name + "()"));
            if (absent) {
                missing.add(named(owner) + "." + name + "()");
            }
            return name;
        }

        void constant(String descriptor, String name) {
            mapFieldName(descriptor.substring(1, descriptor.length() - 1), name, descriptor);
        }

        /** A member of the library's classes, or of one of ours that may have it from them. */
        private void member(String owner, String name, String member) {
            boolean known = hierarchy.has(owner) && (library.owns(owner) || inherits(owner));
            if (known && !hierarchy.resolves(owner, member)) {
                missing.add(named(owner) + "." + name + member.substring(name.length()));
            }
        }

        private boolean inherits(String owner) {
            return ours.contains(owner) && hierarchy.isBelow(owner, library::owns);
        }
    }

    /** Walks all of a class; what ASM writes of it is not used. */
    private static final class References extends ClassRemapper {

        private final Names names;

        References(Names names) {
            super(Opcodes.ASM9, new ClassWriter(0), names);
            this.names = names;
        }

        @Override
        protected MethodVisitor createMethodRemapper(MethodVisitor method) {
            return new MethodRemapper(Opcodes.ASM9, method, names) {
                @Override
                protected AnnotationVisitor createAnnotationRemapper(
                        @Nullable String descriptor, AnnotationVisitor annotation) {
                    return new Constants(descriptor, annotation, names);
                }
            };
        }

        @Override
        protected FieldVisitor createFieldRemapper(FieldVisitor field) {
            return new FieldRemapper(Opcodes.ASM9, field, names) {
                @Override
                protected AnnotationVisitor createAnnotationRemapper(
                        @Nullable String descriptor, AnnotationVisitor annotation) {
                    return new Constants(descriptor, annotation, names);
                }
            };
        }

        @Override
        protected RecordComponentVisitor createRecordComponentRemapper(RecordComponentVisitor component) {
            return new RecordComponentRemapper(Opcodes.ASM9, component, names) {
                @Override
                protected AnnotationVisitor createAnnotationRemapper(
                        @Nullable String descriptor, AnnotationVisitor annotation) {
                    return new Constants(descriptor, annotation, names);
                }
            };
        }

        @Override
        protected AnnotationVisitor createAnnotationRemapper(
                @Nullable String descriptor, AnnotationVisitor annotation) {
            return new Constants(descriptor, annotation, names);
        }
    }

    /** Looks at constants in annotations too, which ASM does not take for names. */
    private static final class Constants extends AnnotationRemapper {

        private final Names names;

        Constants(@Nullable String descriptor, AnnotationVisitor annotation, Names names) {
            super(Opcodes.ASM9, descriptor, annotation, names);
            this.names = names;
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            names.constant(descriptor, value);
            super.visitEnum(name, descriptor, value);
        }

        @Override
        protected AnnotationVisitor createAnnotationRemapper(
                @Nullable String descriptor, AnnotationVisitor annotation) {
            return new Constants(descriptor, annotation, names);
        }
    }
}
