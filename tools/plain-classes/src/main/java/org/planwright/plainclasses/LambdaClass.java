package org.planwright.plainclasses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class that stands for lambdas of one author. An instance holds which of them it is and what that captures; a method of
 * an interface calls the method that holds the lambda's body. It belongs to the nest of the author, so it may call what is
 * private there. One class for many costs a start less than a class for each.
 */
final class LambdaClass {
    private static final String WHICH = "which";

    private final String name;
    private final List<Lambda> lambdas = new ArrayList<>();
    /** The lambdas of each method, by its name and descriptor. */
    private final Map<String, List<Lambda>> methods = new LinkedHashMap<>();

    /** @param name of the class, with slashes */
    LambdaClass(String name) {
        this.name = name;
    }

    /** Takes a lambda in, and gives the name of the static method that makes an instance out of what is captured. */
    String add(Lambda lambda) {
        lambdas.add(lambda);
        methods.computeIfAbsent(lambda.method + lambda.erased.getDescriptor(), none -> new ArrayList<>())
                .add(lambda);
        return factory(lambdas.size() - 1);
    }

    private static String factory(int index) {
        return "of" + index;
    }

    byte[] bytes(String nestHost) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        Set<String> interfaces = new LinkedHashSet<>();
        lambdas.forEach(lambda -> interfaces.add(lambda.made.getInternalName()));
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                interfaces.toArray(String[]::new));
        writer.visitNestHost(nestHost);
        fields(writer);
        Set<String> constructors = new LinkedHashSet<>();
        lambdas.forEach(lambda -> {
            if (constructors.add(constructor(lambda))) {
                constructor(writer, lambda);
            }
        });
        if (lambdas.stream().anyMatch(lambda -> lambda.captured.length == 0)) {
            once(writer);
        }
        for (int i = 0; i < lambdas.size(); i++) {
            factory(writer, i);
        }
        methods.values().forEach(same -> method(writer, same));
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** All references are held as objects, all small primitives as ints, so that lambdas can share fields. */
    private static Type held(Type captured) {
        return switch (captured.getSort()) {
            case Type.OBJECT, Type.ARRAY -> Type.getType(Object.class);
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            default -> captured;
        };
    }

    /** The field for a captured value: how it is held, and how many before it are held in the same way. */
    private static String field(Lambda lambda, int index) {
        Type held = held(lambda.captured[index]);
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += held(lambda.captured[i]).equals(held) ? 1 : 0;
        }
        return (Conversion.primitive(held) ? held.getClassName() : "object") + before;
    }

    private void fields(ClassWriter writer) {
        Map<String, Type> fields = new TreeMap<>();
        fields.put(WHICH, Type.INT_TYPE);
        for (Lambda lambda : lambdas) {
            for (int i = 0; i < lambda.captured.length; i++) {
                fields.put(field(lambda, i), held(lambda.captured[i]));
            }
        }
        fields.forEach((field, type) -> writer.visitField(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, type.getDescriptor(), null, null)
                .visitEnd());
    }

    private static String constructor(Lambda lambda) {
        Type[] parameters = new Type[lambda.captured.length + 1];
        parameters[0] = Type.INT_TYPE;
        for (int i = 0; i < lambda.captured.length; i++) {
            parameters[i + 1] = held(lambda.captured[i]);
        }
        return Type.getMethodDescriptor(Type.VOID_TYPE, parameters);
    }

    private void constructor(ClassWriter writer, Lambda lambda) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(lambda), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, WHICH, "I");
        int slot = 2;
        for (int i = 0; i < lambda.captured.length; i++) {
            Type held = held(lambda.captured[i]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(held.getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(lambda, i), held.getDescriptor());
            slot += held.getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void factory(ClassWriter writer, int index) {
        Lambda lambda = lambdas.get(index);
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_STATIC, factory(index), Type.getMethodDescriptor(lambda.made, lambda.captured), null, null);
        code.visitCode();
        if (lambda.captured.length > 0) {
            create(code, lambda);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, only(index), "L" + name + ";");
        }
        end(code, Opcodes.ARETURN);
    }

    private static String only(int index) {
        return "only" + index;
    }

    /** A lambda that captures nothing is made once, as the JVM does it. */
    private void once(ClassWriter writer) {
        String own = "L" + name + ";";
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < lambdas.size(); i++) {
            if (lambdas.get(i).captured.length == 0) {
                writer.visitField(
                                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, only(i), own, null, null)
                        .visitEnd();
                create(code, lambdas.get(i));
                code.visitFieldInsn(Opcodes.PUTSTATIC, name, only(i), own);
            }
        }
        end(code, Opcodes.RETURN);
    }

    private void create(MethodVisitor code, Lambda lambda) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitIntInsn(Opcodes.SIPUSH, like(lambda).indexOf(lambda));
        int slot = 0;
        for (Type type : lambda.captured) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(lambda), false);
    }

    private List<Lambda> like(Lambda lambda) {
        return methods.get(lambda.method + lambda.erased.getDescriptor());
    }

    private void method(ClassWriter writer, List<Lambda> same) {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC, same.get(0).method, same.get(0).erased.getDescriptor(), null, null);
        code.visitCode();
        Label[] cases = new Label[same.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new Label();
        }
        if (cases.length > 1) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, WHICH, "I");
            code.visitTableSwitchInsn(0, cases.length - 1, cases[0], cases);
        }
        for (int i = 0; i < cases.length; i++) {
            Lambda lambda = same.get(i);
            code.visitLabel(cases[i]);
            if (cases.length > 1) {
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
            lambda.call(code, index -> load(code, lambda, index));
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void load(MethodVisitor code, Lambda lambda, int index) {
        Type captured = lambda.captured[index];
        Type held = held(captured);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, field(lambda, index), held.getDescriptor());
        if (!Conversion.primitive(held) && !held.equals(captured)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, captured.getInternalName());
        }
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
