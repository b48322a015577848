package dev.drydock.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Writes the class of a client for an SDK that is not the one we were built against: a subclass of the client for every SDK
 * with one method for each operation that the interface has beyond it. Class files are read, not loaded, so that it costs
 * milliseconds.
 */
final class FittedClient {

    private static final String REQUEST = "Request";
    private static final String CONNECTION = Type.getInternalName(Connection.class);
    private static final String FUTURE = Type.getInternalName(CompletableFuture.class);
    private static final String CALL = descriptor(SdkResponse.class, String.class, Object.class);
    private static final String CALL_ASYNC = descriptor(CompletableFuture.class, String.class, Object.class);
    private static final String STREAM =
            descriptor(CompletableFuture.class, String.class, Object.class, EventStreamResponseHandler.class);

    private FittedClient() {}

    /** The class, defined beside the one it extends; once for each interface. */
    static Class<?> of(MethodHandles.Lookup home, Class<?> sdk, Class<?> everySdk) throws IllegalAccessException {
        NavigableMap<String, String> lacking = operations(sdk);
        operations(everySdk).keySet().forEach(lacking::remove);
        return home.defineClass(write(sdk, everySdk, lacking));
    }

    private static String descriptor(Class<?> answer, Class<?>... parameters) {
        return MethodType.methodType(answer, parameters).descriptorString();
    }

    /** The names of the methods that take a request and answer, by name and descriptor. */
    private static NavigableMap<String, String> operations(Class<?> declaring) {
        NavigableMap<String, String> operations = new TreeMap<>();
        read(declaring)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0
                                        && isOperation(descriptor)) {
                                    operations.put(name + descriptor, name);
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return operations;
    }

    private static boolean isOperation(String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        String answer = Type.getReturnType(descriptor).getInternalName();
        boolean answers = answer.endsWith("Response") || answer.equals(FUTURE);
        return parameters.length > 0 && parameters[0].getInternalName().endsWith(REQUEST) && answers;
    }

    private static byte[] write(Class<?> sdk, Class<?> everySdk, NavigableMap<String, String> lacking) {
        String parent = Type.getInternalName(everySdk);
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                parent.substring(0, parent.lastIndexOf('/') + 1) + sdk.getSimpleName() + "OfThisSdk",
                null,
                parent,
                new String[] {Type.getInternalName(sdk)});
        constructor(out, parent);
        lacking.forEach((method, name) -> operation(out, parent, name, method.substring(name.length())));
        out.visitEnd();
        return out.toByteArray();
    }

    private static void constructor(ClassWriter out, String parent) {
        String descriptor = "(L" + CONNECTION + ";)V";
        MethodVisitor code = out.visitMethod(0, "<init>", descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", descriptor, false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** {@code return connection.call("RunTask", request);} and its like. */
    private static void operation(ClassWriter out, String parent, String name, String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        String answer = Type.getReturnType(descriptor).getInternalName();
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, parent, "connection", 'L' + CONNECTION + ';');
        code.visitLdcInsn(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (parameters.length == 2) {
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CONNECTION, "stream", STREAM, false);
        } else if (answer.equals(FUTURE)) {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CONNECTION, "callAsync", CALL_ASYNC, false);
        } else {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CONNECTION, "call", CALL, false);
            code.visitTypeInsn(Opcodes.CHECKCAST, answer);
        }
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static ClassReader read(Class<?> type) {
        String file = '/' + Type.getInternalName(type) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No class file for " + type + " beside it");
            }
            return new ClassReader(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
