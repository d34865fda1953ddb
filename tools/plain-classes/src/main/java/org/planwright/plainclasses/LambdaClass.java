package org.planwright.plainclasses;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class that stands for one lambda or method reference: what it captures are its fields, and its one method calls the
 * method that holds the lambda's body. It belongs to the nest of the class that it was written in, so it may call what is
 * private there.
 */
final class LambdaClass {
    /** The method that gives an instance. It takes what is captured. */
    static final String FACTORY = "of";

    private static final String ONLY = "ONLY";

    private final String name;
    private final Type made;
    private final Type[] captured;
    private final String methodName;
    private final Type erased;
    private final Type instantiated;
    private final Handle body;

    /**
     * @param name of the class, with slashes
     * @param factory what takes the captured values and gives the functional interface
     * @param arguments those of {@link java.lang.invoke.LambdaMetafactory#metafactory}: the erased type of the method, the
     *     method that is called, and the type of the method where the lambda stands
     */
    LambdaClass(String name, String methodName, String factory, Object[] arguments) {
        this.name = name;
        this.methodName = methodName;
        made = Type.getReturnType(factory);
        captured = Type.getArgumentTypes(factory);
        erased = (Type) arguments[0];
        body = (Handle) arguments[1];
        instantiated = (Type) arguments[2];
    }

    byte[] bytes(String nestHost) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {made.getInternalName()});
        writer.visitNestHost(nestHost);
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        constructor(writer);
        factory(writer);
        method(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
            slot += captured[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    /** A lambda that captures nothing is made once, as the JVM does it. */
    private void factory(ClassWriter writer) {
        if (captured.length == 0) {
            String own = "L" + name + ";";
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, own, null, null)
                    .visitEnd();
            MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            start.visitCode();
            create(start);
            start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, own);
            end(start, Opcodes.RETURN);
        }
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_STATIC, FACTORY, Type.getMethodDescriptor(made, captured), null, null);
        code.visitCode();
        if (captured.length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
        } else {
            create(code);
        }
        end(code, Opcodes.ARETURN);
    }

    private void create(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type type : captured) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL, name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
    }

    private void method(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, methodName, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean constructs = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (constructs) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
        }
        Type[] wanted = wanted();
        Type[] given = erased.getArgumentTypes();
        Type[] known = instantiated.getArgumentTypes();
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            Conversion.convert(code, given[i], known[i], wanted[captured.length + i]);
            slot += given[i].getSize();
        }
        call(code);
        Type result = constructs ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type due = erased.getReturnType();
        if (due.getSort() == Type.VOID) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            Conversion.convert(code, result, instantiated.getReturnType(), due);
        }
        end(code, due.getOpcode(Opcodes.IRETURN));
    }

    /** What the called method takes, its receiver first. */
    private Type[] wanted() {
        Type[] parameters = Type.getArgumentTypes(body.getDesc());
        if (body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return parameters;
        }
        Type[] all = new Type[parameters.length + 1];
        all[0] = Type.getObjectType(body.getOwner());
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return all;
    }

    private void call(MethodVisitor code) {
        int opcode =
                switch (body.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                    case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                    // a private body of the same nest, which only its own class may call specially
                    default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                };
        code.visitMethodInsn(opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
