package org.planwright.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.extension.BuiltPlan;
import org.planwright.extension.Emitter;
import org.planwright.extension.Extension;
import org.planwright.project.ConfigurationProblem;
import org.planwright.project.UserProblem;

/** The public types, which are those of two packages, what these throw, and all that can be reached from their signatures, and what they say. */
final class PublicTypes {
    /** Where it begins. */
    static final List<Class<?>> ROOTS = List.of(
            Planwright.class,
            CompiledPlan.class,
            Extension.class,
            Emitter.class,
            BuiltPlan.class,
            UserProblem.class,
            ConfigurationProblem.class);

    private final SortedMap<String, Class<?>> found = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>(ROOTS);

    private PublicTypes() {}

    /** All of them, by name. */
    static SortedMap<String, Class<?>> all() {
        PublicTypes types = new PublicTypes();
        while (!types.open.isEmpty()) {
            Class<?> type = types.open.remove();
            if (type.getName().startsWith("org.planwright.") && types.found.putIfAbsent(type.getName(), type) == null) {
                types.reach(type);
            }
        }
        return types.found;
    }

    /** One line for the type, then one for each member that others may use, in an order that does not depend on the text. */
    static String signatures(Class<?> type) {
        StringBuilder text = new StringBuilder(head(type)).append('\n');
        members(type).map(PublicTypes::line).sorted().forEach(line -> text.append("    ")
                .append(line)
                .append('\n'));
        return text.toString();
    }

    private void reach(Class<?> type) {
        see(type.getGenericSuperclass());
        Arrays.stream(type.getGenericInterfaces()).forEach(this::see);
        Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> Modifier.isPublic(nested.getModifiers()))
                .forEach(this::see);
        members(type).forEach(member -> {
            if (member instanceof Field field) {
                see(field.getGenericType());
            } else {
                Executable call = (Executable) member;
                Arrays.stream(call.getGenericParameterTypes()).forEach(this::see);
                Arrays.stream(call.getGenericExceptionTypes()).forEach(this::see);
                if (call instanceof Method method) {
                    see(method.getGenericReturnType());
                }
            }
        });
    }

    private void see(Type type) {
        if (type instanceof Class<?> plain) {
            open.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType generic) {
            see(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::see);
        } else if (type instanceof WildcardType wild) {
            Arrays.stream(wild.getUpperBounds()).forEach(this::see);
            Arrays.stream(wild.getLowerBounds()).forEach(this::see);
        } else if (type instanceof TypeVariable<?> variable) {
            Arrays.stream(variable.getBounds())
                    .filter(bound -> bound != Object.class)
                    .forEach(this::see);
        }
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::<Member>stream)
                .filter(member -> !member.isSynthetic())
                .filter(member -> Modifier.isPublic(member.getModifiers())
                        || Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers()))
                .filter(member -> !ofEveryRecordOrEnum(type, member));
    }

    private static boolean ofEveryRecordOrEnum(Class<?> type, Member member) {
        boolean record =
                type.isRecord() && List.of("equals", "hashCode", "toString").contains(member.getName());
        boolean listed = type.isEnum() && List.of("values", "valueOf").contains(member.getName());
        return record || listed;
    }

    private static String head(Class<?> type) {
        List<String> words = new ArrayList<>();
        if (type.isRecord()) {
            words.add("record");
        } else if (type.isEnum()) {
            words.add("enum");
        } else {
            if (type.isSealed()) {
                words.add("sealed");
            } else if (Modifier.isFinal(type.getModifiers())) {
                words.add("final");
            }
            words.add(
                    type.isInterface()
                            ? "interface"
                            : Modifier.isAbstract(type.getModifiers()) ? "abstract class" : "class");
        }
        String components = !type.isRecord()
                ? ""
                : Arrays.stream(type.getRecordComponents())
                        .map(component -> shown(component.getGenericType()) + " " + component.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
        String variables = variables(type.getTypeParameters());
        List<String> above = new ArrayList<>();
        if (type.getGenericSuperclass() != null
                && !List.of(Object.class, Record.class).contains(type.getSuperclass())
                && !type.isEnum()) {
            above.add(shown(type.getGenericSuperclass()));
        }
        Arrays.stream(type.getGenericInterfaces())
                .map(PublicTypes::shown)
                .sorted()
                .forEach(above::add);
        return String.join(" ", words) + " " + type.getName() + variables + components
                + (above.isEmpty() ? "" : " is " + String.join(", ", above));
    }

    private static String line(Member member) {
        String modifiers = Stream.of("protected", "static", "abstract", "final")
                .filter(List.of(Modifier.toString(member.getModifiers()).split(" "))::contains)
                .filter(word -> !(word.equals("final") && member instanceof Method))
                .map(word -> word + " ")
                .collect(Collectors.joining());
        if (member instanceof Field field) {
            return modifiers + shown(field.getGenericType()) + " " + field.getName();
        }
        Executable call = (Executable) member;
        String name = call instanceof Constructor ? "new" : call.getName();
        String result = call instanceof Method method ? shown(method.getGenericReturnType()) + " " : "";
        String parameters = Arrays.stream(call.getParameters())
                .map(Parameter::getParameterizedType)
                .map(PublicTypes::shown)
                .collect(Collectors.joining(", ", "(", ")"));
        String failures = Arrays.stream(call.getGenericExceptionTypes())
                .map(PublicTypes::shown)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
        String filled = call instanceof Method method && method.isDefault() ? "default " : "";
        return filled
                + modifiers
                + variables(call.getTypeParameters())
                + result
                + name
                + parameters
                + (failures.isEmpty() ? "" : " throws " + failures);
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(TypeVariable::getName).collect(Collectors.joining(", ", "<", "> "));
    }

    /** A type without what every reader knows. */
    private static String shown(Type type) {
        return type.getTypeName()
                .replace("org.planwright.", "")
                .replaceAll("\\bjava\\.(lang|util|util\\.function|time|math)\\.(?=[A-Z])", "");
    }

    /** Whether others implement it, so that a method more breaks them. */
    static boolean implementedByOthers(Class<?> type) {
        return type.isInterface() && !type.isSealed();
    }
}
