package org.planwright.plainclasses;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas, method references and records of every shape, and what they give. */
public final class Shapes implements Callable<List<String>> {
    private final List<String> said = new ArrayList<>();
    private final String own = "own";

    record Empty() {}

    record Every(
            boolean truth,
            char sign,
            byte small,
            short shorter,
            int whole,
            long wide,
            float real,
            double wider,
            String text,
            int[] row,
            List<Integer> list) {}

    record Written(int value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Written written && written.value % 10 == value % 10;
        }

        @Override
        public int hashCode() {
            return value % 10;
        }
    }

    private record Generic<T extends Comparable<T>>(T first, T second) {}

    private interface Spoken {
        default String twice() {
            Supplier<String> once = () -> word() + hidden();
            return once.get() + once.get();
        }

        private String hidden() {
            return "!";
        }

        String word();
    }

    private static class Base {
        protected String name(int number) {
            return "base" + number;
        }
    }

    private static final class Derived extends Base {
        @Override
        protected String name(int number) {
            IntFunction<String> above = super::name;
            IntFunction<String> mine = this::secret;
            return above.apply(number) + mine.apply(number);
        }

        private String secret(int number) {
            return "secret" + number;
        }
    }

    private final class Inner {
        String tell() {
            Supplier<String> outer = () -> own + said.size();
            return outer.get();
        }
    }

    private void say(Object thing) {
        said.add(String.valueOf(thing));
    }

    @Override
    public List<String> call() {
        lambdas();
        references();
        conversions();
        records();
        return said;
    }

    private void lambdas() {
        Supplier<String> nothing = () -> "nothing";
        say(nothing.get());
        long wide = 1L << 40;
        double real = 0.5;
        int whole = 7;
        String text = "text";
        Supplier<String> captures = () -> own + wide + real + whole + text;
        say(captures.get());
        Function<String, Function<String, String>> nested = a -> b -> a + b + own;
        say(nested.apply("a").apply("b"));
        Supplier<Supplier<String>> same = () -> nothing;
        say(same.get() == nothing);
        List<Supplier<String>> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            made.add(() -> "once");
        }
        say(made.get(0) == made.get(1));
        Runnable run = () -> say("ran");
        run.run();
        Callable<Void> fails = () -> {
            throw new java.io.IOException("checked");
        };
        try {
            fails.call();
        } catch (Exception expected) {
            say(expected);
        }
        Spoken spoken = () -> "word";
        say(spoken.twice());
        say(new Inner().tell());
        Comparator<String> serializable = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
        say(serializable.compare("a", "b"));
        ObjLongConsumer<String> both = (a, b) -> say(a + b);
        both.accept("long", wide);
    }

    private void references() {
        Function<String, Integer> length = String::length;
        say(length.apply("four"));
        Supplier<Integer> bound = "bound"::length;
        say(bound.get());
        Function<String, StringBuilder> builder = StringBuilder::new;
        say(builder.apply("built"));
        IntFunction<String[]> array = String[]::new;
        say(array.apply(3).length);
        UnaryOperator<int[]> copy = int[]::clone;
        say(copy.apply(new int[] {1, 2}).length);
        Consumer<String> kept = said::add; // its result is dropped
        kept.accept("kept");
        Consumer<Object> mine = this::say;
        mine.accept(42);
        BiFunction<List<String>, Integer, String> get = List::get;
        say(get.apply(List.of("zero", "one"), 1));
        say(new Derived().name(1));
        Function<Integer, Written> made = Written::new;
        say(made.apply(3));
        Supplier<Inner> inner = Inner::new;
        say(inner.get().tell());
        try {
            String none = said.size() < 0 ? "" : null;
            Supplier<Integer> missing = none::length;
            say(missing);
        } catch (NullPointerException expected) {
            say("nothing is bound to null");
        }
        say(most(List.of(3, 9, 4), Integer::compareTo));
    }

    private static <T extends Comparable<T> & Serializable> T most(List<T> all, Comparator<T> order) {
        Predicate<T> any = one -> one.compareTo(all.get(0)) >= 0;
        return all.stream().filter(any).max(order).orElseThrow();
    }

    private void conversions() {
        Comparator<Integer> unboxed = Integer::compare;
        say(unboxed.compare(1, 2));
        ToLongFunction<Integer> widened = Integer::intValue;
        say(widened.applyAsLong(5));
        IntToLongFunction wider = Math::abs;
        say(wider.applyAsLong(-5));
        ToDoubleFunction<Integer> square = Math::sqrt;
        say(square.applyAsDouble(16));
        DoubleUnaryOperator ceiling = Math::ceil;
        say(ceiling.applyAsDouble(1.5));
        IntBinaryOperator sum = Integer::sum;
        say(sum.applyAsInt(1, 2));
        Supplier<Long> boxed = System::nanoTime;
        say(boxed.get() != null);
        IntFunction<Object> up = Integer::valueOf;
        say(up.apply(8));
        Function<Character, Integer> digits = Character::getNumericValue;
        say(digits.apply('7'));
        LongSupplier number = () -> 'c';
        say(number.getAsLong());
        IntPredicate odd = i -> i % 2 == 1;
        say(odd.negate().test(3));
        BooleanSupplier truth = Boolean.TRUE::booleanValue;
        say(truth.getAsBoolean());
        ToIntFunction<Byte> small = Byte::intValue;
        say(small.applyAsInt((byte) -3));
        Function<Object, String> general = Object::toString;
        Function<String, Object> special = general::apply;
        say(special.apply("general"));
        @SuppressWarnings("unchecked")
        Function<Object, Object> wrong =
                (Function<Object, Object>) (Function<?, ?>) (Function<String, Integer>) String::length;
        try {
            say(wrong.apply(1));
        } catch (ClassCastException expected) {
            say("no string");
        }
    }

    private void records() {
        say(new Empty());
        say(new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        int[] row = {1};
        Every every = every(0.0, row);
        say(every.toString().replaceAll("@[0-9a-f]+", "@"));
        say(every.equals(every(0.0, row)) + " "
                + (every.hashCode() == every(0.0, row).hashCode()));
        say(every.equals(every(-0.0, row)));
        say(every(Double.NaN, row).equals(every(Double.NaN, row)));
        say(every.equals(every(0.0, new int[] {1})));
        Object none = said.isEmpty() ? "" : null;
        say(every.equals(none));
        say(every.equals("another"));
        say(every(0.0, null).hashCode());
        say(new Every(false, 'b', (byte) 1, (short) 2, 3, 4L, 5f, 6, null, null, null));
        say(new Every(true, 'b', (byte) 1, (short) 2, 3, 4L, 5f, 6, null, null, null)
                .equals(new Every(false, 'b', (byte) 1, (short) 2, 3, 4L, 5f, 6, null, null, null)));
        say(new Every(true, 'b', (byte) 1, (short) 2, 3, 4L, 5f, 6, null, null, null)
                .equals(new Every(true, 'b', (byte) 1, (short) 2, 3, 5L, 5f, 6, null, null, null)));
        say(new Written(13).equals(new Written(23)) + " " + new Written(13));
        say(new Generic<>("a", "b") + " " + new Generic<>("a", "b").hashCode());
    }

    private static Every every(double wider, int[] row) {
        return new Every(true, 'x', (byte) -1, (short) -2, -3, -4L, 1.5f, wider, "text", row, List.of(1, 2));
    }
}
