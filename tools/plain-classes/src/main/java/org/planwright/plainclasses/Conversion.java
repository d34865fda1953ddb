package org.planwright.plainclasses;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns the value on the stack into what is wanted: by a cast, a box, what is in the box, or a wider number. */
final class Conversion {
    private static final Type OBJECT = Type.getType(Object.class);

    private Conversion() {}

    /** @param known what a value of the given type is at this place, where that is more than its type says */
    static void convert(MethodVisitor code, Type given, Type known, Type wanted) {
        if (primitive(given)) {
            if (primitive(wanted)) {
                widen(code, given, wanted);
            } else {
                box(code, given);
            }
            return;
        }
        if (!primitive(wanted)) {
            if (!primitive(known) && !known.equals(given)) {
                cast(code, known);
            }
            if (!wanted.equals(known) && !wanted.equals(given)) {
                cast(code, wanted);
            }
            return;
        }
        Type box = primitive(known) ? boxOf(known) : known;
        Type held = heldBy(box);
        if (held == null) { // a variable of a type such as Number or Comparable: only the wanted one can be in it
            box = boxOf(wanted);
            held = wanted;
        }
        if (!box.equals(given)) {
            cast(code, box);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                box.getInternalName(),
                held.getClassName() + "Value",
                Type.getMethodDescriptor(held),
                false);
        widen(code, held, wanted);
    }

    static void box(MethodVisitor code, Type value) {
        Type box = boxOf(value);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, value), false);
    }

    private static void cast(MethodVisitor code, Type type) {
        if (!type.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private static void widen(MethodVisitor code, Type given, Type wanted) {
        int from = rank(given);
        int to = rank(wanted);
        if (from == to) {
            return;
        }
        int opcode =
                switch (10 * from + to) {
                    case 1 -> Opcodes.I2L;
                    case 2 -> Opcodes.I2F;
                    case 3 -> Opcodes.I2D;
                    case 12 -> Opcodes.L2F;
                    case 13 -> Opcodes.L2D;
                    case 23 -> Opcodes.F2D;
                    default -> throw new IllegalArgumentException("no way from " + given + " to " + wanted);
                };
        code.visitInsn(opcode);
    }

    private static int rank(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }

    static boolean primitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** The class whose instances hold a primitive value. */
    static Type boxOf(Type primitive) {
        return Type.getType(
                switch (primitive.getSort()) {
                    case Type.BOOLEAN -> Boolean.class;
                    case Type.CHAR -> Character.class;
                    case Type.BYTE -> Byte.class;
                    case Type.SHORT -> Short.class;
                    case Type.INT -> Integer.class;
                    case Type.LONG -> Long.class;
                    case Type.FLOAT -> Float.class;
                    case Type.DOUBLE -> Double.class;
                    default -> throw new IllegalArgumentException("no box for " + primitive);
                });
    }

    private static Type heldBy(Type box) {
        return switch (box.getClassName()) {
            case "java.lang.Boolean" -> Type.BOOLEAN_TYPE;
            case "java.lang.Character" -> Type.CHAR_TYPE;
            case "java.lang.Byte" -> Type.BYTE_TYPE;
            case "java.lang.Short" -> Type.SHORT_TYPE;
            case "java.lang.Integer" -> Type.INT_TYPE;
            case "java.lang.Long" -> Type.LONG_TYPE;
            case "java.lang.Float" -> Type.FLOAT_TYPE;
            case "java.lang.Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }
}
