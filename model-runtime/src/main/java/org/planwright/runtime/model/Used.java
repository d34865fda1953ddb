package org.planwright.runtime.model;

/**
 * A parameter that a score used.
 *
 * @param key what it is
 * @param value its value
 * @param range from where to where it may lie, as text; empty where neither the plan nor the edition gives a range
 * @param unit what it counts, such as dollars, or a share of people
 * @param origin {@code plan}, {@code edition} or {@code assumption of the edition}
 * @param place file and line of the plan, or file of the edition
 * @param source where it comes from
 * @param overrides the default that it overrides, as text; empty for none
 */
public record Used(
        String key,
        double value,
        String range,
        String unit,
        String origin,
        String place,
        String source,
        String overrides) {}
