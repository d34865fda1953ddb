package org.planwright.plainclasses;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One lambda or method reference as javac leaves it: what it captures, what it stands for, and the method that it calls. */
final class Lambda {
    /** The functional interface. */
    final Type made;

    final Type[] captured;
    /** The name and the erased descriptor of the interface's one method. */
    final String method;

    final Type erased;
    private final Type instantiated;
    private final Handle body;

    /**
     * @param method the name of the interface's one method
     * @param factory what takes the captured values and gives the functional interface
     * @param arguments those of {@link java.lang.invoke.LambdaMetafactory#metafactory}: the erased type of the method, the
     *     method that is called, and the type of the method where the lambda stands
     */
    Lambda(String method, String factory, Object[] arguments) {
        this.method = method;
        made = Type.getReturnType(factory);
        captured = Type.getArgumentTypes(factory);
        erased = (Type) arguments[0];
        body = (Handle) arguments[1];
        instantiated = (Type) arguments[2];
    }

    /** Puts a captured value on the stack. */
    interface Held {
        void load(int index);
    }

    /** Calls the method that holds the body with what is captured and with the arguments, and returns what it gives. */
    void call(MethodVisitor code, Held held) {
        boolean constructs = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (constructs) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < captured.length; i++) {
            held.load(i);
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
        code.visitMethodInsn(opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = constructs ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type due = erased.getReturnType();
        if (due.getSort() == Type.VOID) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            Conversion.convert(code, result, instantiated.getReturnType(), due);
        }
        code.visitInsn(due.getOpcode(Opcodes.IRETURN));
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

    private int opcode() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // a private body of the same nest, which only its own class may call specially
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }
}
