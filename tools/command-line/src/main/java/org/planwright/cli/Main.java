package org.planwright.cli;

/** The first door of the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("planwright 0.1.0");
    }
}
