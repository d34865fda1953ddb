package org.planwright.runtime.taxpayers;

/** What a record knows of a unit's income, in dollars a year. */
public enum Money {
    /** Adjusted gross income. */
    INCOME,
    WAGES,
    WAGES_OF_SPOUSE,
    SELF_EMPLOYMENT,
    /** Interest, dividends and capital gains. */
    CAPITAL,
    /** Partnerships, S corporations, rents and royalties. */
    BUSINESS,
    PENSIONS,
    SOCIAL_SECURITY,
    /** Cash that is no part of adjusted gross income: untaxed Social Security, SSI, TANF. */
    UNTAXED
}
