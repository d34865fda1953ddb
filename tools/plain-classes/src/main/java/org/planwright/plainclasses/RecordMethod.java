package org.planwright.plainclasses;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What {@link java.lang.runtime.ObjectMethods} would link at run time: the methods of a record that nobody wrote. It gives
 * the same values, hash included.
 */
final class RecordMethod {
    private static final String BUILDER = "java/lang/StringBuilder";

    private final String owner;
    private final String simpleName;
    private final List<Handle> fields;

    /** @param arguments the record, its names and the getters of its fields */
    RecordMethod(String simpleName, Object[] arguments) {
        this.simpleName = simpleName;
        owner = ((Type) arguments[0]).getInternalName();
        fields = Stream.of(arguments).skip(2).map(Handle.class::cast).toList();
    }

    /** Writes the body of the method with that name: {@code equals}, {@code hashCode} or {@code toString}. */
    void write(String name, MethodVisitor code) {
        code.visitCode();
        switch (name) {
            case "equals" -> equality(code);
            case "hashCode" -> hash(code);
            case "toString" -> text(code);
            default -> throw new IllegalArgumentException("a record has no " + name);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void get(MethodVisitor code, int variable, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private void equality(MethodVisitor code) {
        Label other = new Label();
        Label record = new Label();
        Label differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFNE, record);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(record);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        if (!fields.isEmpty()) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
            code.visitVarInsn(Opcodes.ASTORE, 2);
            for (Handle field : fields) {
                get(code, 0, field);
                get(code, 2, field);
                unlessEqual(code, Type.getType(field.getDesc()), differs);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        if (!fields.isEmpty()) {
            code.visitLabel(differs);
            code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {owner}, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        }
    }

    private static void unlessEqual(MethodVisitor code, Type type, Label differs) {
        switch (type.getSort()) {
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT ->
                code.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                // zeros differ by their sign and no number is equal to itself, as in the boxes
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Conversion.boxOf(type).getInternalName(),
                        "compare",
                        Type.getMethodDescriptor(Type.INT_TYPE, type, type),
                        false);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
            default -> {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                code.visitJumpInsn(Opcodes.IFEQ, differs);
            }
        }
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            get(code, 0, field);
            Type type = Type.getType(field.getDesc());
            if (Conversion.primitive(type)) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Conversion.boxOf(type).getInternalName(),
                        "hashCode",
                        Type.getMethodDescriptor(Type.INT_TYPE, type),
                        false);
            } else {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void text(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String between = simpleName + "[";
        for (Handle field : fields) {
            append(code, between + field.getName() + "=");
            get(code, 0, field);
            Type type = Type.getType(field.getDesc());
            Type shown =
                    switch (type.getSort()) {
                        case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
                        case Type.ARRAY, Type.OBJECT -> Type.getType(Object.class);
                        default -> type;
                    };
            append(code, shown);
            between = ", ";
        }
        append(code, (fields.isEmpty() ? between : "") + "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        append(code, Type.getType(String.class));
    }

    private static void append(MethodVisitor code, Type type) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                BUILDER,
                "append",
                Type.getMethodDescriptor(Type.getObjectType(BUILDER), type),
                false);
    }
}
